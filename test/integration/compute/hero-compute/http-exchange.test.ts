import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
  backendFor,
  deploySpec,
  errorText,
  methodsOf,
  resultText,
  secret,
  startHttpPeer,
  startLinePeer,
  wireVm,
  type PeerCall,
} from '../../../support/compute-peers.ts';

type Answer = (call: PeerCall, response: ServerResponse) => void;

/** Deploys at an HTTP peer that answers so; the peer saw the deploy exactly once. */
async function deployAt(answer: Answer, requestTimeoutMs = 10_000) {
  await using peer = await startHttpPeer(answer, 'tcp');
  const backend = backendFor(peer.endpoint, { requestTimeoutMs });
  try {
    return await backend.deploy(deploySpec);
  } finally {
    expect(methodsOf(peer)).toEqual(['deploy_vm']);
  }
}

describe('calls over HTTP', () => {
  test('go to /rpc of a Unix socket', async () => {
    await using peer = await startHttpPeer((call, response) =>
      response.end(resultText(call, wireVm())),
    );
    const backend = backendFor(peer.endpoint, { protocol: 'http' });
    expect(await backend.deploy(deploySpec)).toMatchObject({ backendVmId: '0007' });
    expect(peer.requests).toEqual(['POST /rpc']);
  });

  test('go to the path of the URL over TCP, without a probe', async () => {
    await using peer = await startHttpPeer(
      (call, response) => response.end(resultText(call, [])),
      'tcp',
    );
    expect(await backendFor(peer.endpoint).findVmsBySecret(secret)).toEqual([]);
    expect(peer.requests).toEqual(['POST /hero_compute_zos/rpc']);
  });

  test('never share a connection, so that none is closed under a deploy', async () => {
    await using peer = await startHttpPeer((call, response) => {
      response.setHeader('connection', 'keep-alive');
      response.end(resultText(call, []));
      // What a server does whose idle time is over in just this moment.
      response.on('finish', () => setImmediate(() => response.socket?.destroy()));
    }, 'tcp');
    const backend = backendFor(peer.endpoint);
    for (let call = 0; call < 5; call += 1) await backend.findVmsBySecret(secret);
    expect(peer.connections()).toBe(5);
  });

  test('take an answer that comes in pieces', async () => {
    const vm = await deployAt((call, response) => {
      const text = resultText(call, wireVm({ name: 'Zoë' }));
      void (async () => {
        for (const byte of Buffer.from(text)) {
          response.write(Buffer.of(byte));
          await new Promise((resolve) => setImmediate(resolve));
        }
        response.end();
      })();
    });
    expect(vm.name).toBe('Zoë');
  });

  test('take an error in JSON-RPC for an answer, also beside HTTP 500', async () => {
    const refuse: Answer = (call, response) =>
      response.writeHead(500).end(errorText(call, 'the node is asleep'));
    await expect(deployAt(refuse)).rejects.toMatchObject({
      failure: 'rejected',
      message: 'backend "main", deploy_vm: it answers "the node is asleep"',
    });
  });
});

describe('the outcome of a deploy is unknown', () => {
  test.for([301, 401, 403, 404, 405, 413, 429, 500, 502, 503, 504])(
    'after HTTP %i without JSON-RPC',
    async (status) => {
      await expect(
        deployAt((_call, response) => response.writeHead(status).end('<html></html>')),
      ).rejects.toMatchObject({
        failure: 'unknown',
        message: expect.stringContaining(`HTTP ${status}`),
      });
    },
  );

  test.for([502, 503, 504])('after HTTP %i in words of JSON-RPC', async (status) => {
    await expect(
      deployAt((call, response) =>
        response.writeHead(status).end(errorText(call, 'no answer from the service')),
      ),
    ).rejects.toMatchObject({ failure: 'unknown' });
  });

  test.for<[string, Answer]>([
    ['closes without an answer', (_call, response) => response.destroy()],
    ['resets the connection', (_call, response) => response.socket?.resetAndDestroy()],
    [
      'closes within the body',
      (call, response) => {
        response.writeHead(200, { 'content-length': 10_000 });
        response.write(resultText(call, wireVm()), () => response.destroy());
      },
    ],
    [
      'answers half of the JSON',
      (call, response) => response.end(resultText(call, wireVm()).slice(0, 40)),
    ],
    ['answers an empty body', (_call, response) => response.end()],
    [
      'answers somebody else',
      (call, response) => response.end(resultText({ ...call, id: 99 }, wireVm())),
    ],
  ])('when the peer %s', async ([, answer]) => {
    await expect(deployAt(answer)).rejects.toMatchObject({ failure: 'unknown' });
  });

  test.for<[string, Answer]>([
    ['silent', () => undefined],
    ['silent after its headers', (_call, response) => response.writeHead(200).flushHeaders()],
  ])('when the peer stays %s beyond the time limit', async ([, answer]) => {
    await expect(deployAt(answer, 150)).rejects.toMatchObject({
      failure: 'unknown',
      message: 'backend "main", deploy_vm: no answer within 0.15 s',
    });
  });

  test('when the answer is longer than any that is read', async () => {
    const vm = wireVm({ padding: 'x'.repeat(16_777_216) });
    await expect(
      deployAt((call, response) => response.end(resultText(call, vm))),
    ).rejects.toMatchObject({
      failure: 'unknown',
      message: 'backend "main", deploy_vm: the answer is too long',
    });
  });

  test('when the peer speaks lines', async () => {
    await using peer = await startLinePeer(() => undefined);
    const backend = backendFor(peer.endpoint, { protocol: 'http' });
    await expect(backend.deploy(deploySpec)).rejects.toMatchObject({ failure: 'unknown' });
  });
});

describe('a backend that gives no sign of life', () => {
  test.for<[string, boolean, Answer]>([
    ['closes without an answer', true, (_call, response) => response.destroy()],
    ['is silent', true, () => undefined],
    ['has HTTP 502 in front of it', true, (_call, response) => response.writeHead(502).end()],
    [
      'has a router in front of it that says so in JSON-RPC',
      true,
      (call, response) => response.end(errorText(call, 'upstream did not answer')),
    ],
    ['turns us away', false, (_call, response) => response.writeHead(403).end()],
    ['has too much to do', false, (_call, response) => response.writeHead(429).end()],
    ['answers what nobody understands', false, (_call, response) => response.end('hello')],
    [
      'answers without what a VM has',
      false,
      (call, response) => response.end(resultText(call, { sid: '0007' })),
    ],
    ['refuses', false, (call, response) => response.end(errorText(call, 'asleep'))],
  ])('is told from one that lives: one that %s', async ([, isSilence, answer]) => {
    await expect(deployAt(answer, 300)).rejects.toMatchObject({ isSilence });
  });
});

test('nothing was sent when the connection is refused', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  const port = typeof address === 'object' ? address?.port : undefined;
  const backend = backendFor(`http://127.0.0.1:${port ?? 0}/rpc`);
  await expect(backend.deploy(deploySpec)).rejects.toMatchObject({
    failure: 'not_sent',
    isSilence: true,
    message: 'backend "main", deploy_vm: the connection is refused',
  });
});
