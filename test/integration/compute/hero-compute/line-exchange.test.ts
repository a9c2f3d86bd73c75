import { once } from 'node:events';
import { link } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  backendFor,
  deploySpec,
  errorText,
  methodsOf,
  resultText,
  secret,
  socketFolder,
  startLinePeer,
  wireVm,
  type PeerCall,
} from '../../../support/compute-peers.ts';

type Answer = (call: PeerCall, socket: Socket) => void;

/** Deploys at a line peer that answers so; the peer saw the deploy exactly once. */
async function deployAt(answer: Answer, requestTimeoutMs = 10_000) {
  await using peer = await startLinePeer(answer);
  const backend = backendFor(peer.endpoint, { protocol: 'line', requestTimeoutMs });
  try {
    return await backend.deploy(deploySpec);
  } finally {
    expect(methodsOf(peer)).toEqual(['deploy_vm']);
  }
}

describe('an answer in lines', () => {
  test('is put together from single bytes, also within a character', async () => {
    const vm = await deployAt((call, socket) => {
      socket.setNoDelay(true);
      const bytes = Buffer.from(`${resultText(call, wireVm({ name: 'Zoë🐧' }))}\n`);
      void (async () => {
        for (const byte of bytes) {
          socket.write(Buffer.of(byte));
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
    });
    expect(vm).toMatchObject({ backendVmId: '0007', name: 'Zoë🐧', phase: 'pending' });
  });

  test('is found between notifications, noise, and answers to others', async () => {
    const vm = await deployAt((call, socket) => {
      socket.write('{"jsonrpc":"2.0","method":"progress","params":{"percentage":10}}\n\nnoise\n');
      socket.write('null\n[]\n{}\n');
      socket.write(`${resultText({ ...call, id: call.id + 1 }, wireVm({ sid: 'other' }))}\n`);
      socket.write('{"jsonrpc":"2.0","id":null,"result":{"sid":"nobody","state":"running"}}\n');
      socket.write(`${resultText(call, wireVm())}\n`);
    });
    expect(vm.backendVmId).toBe('0007');
  });

  test('may be ended by a close instead of a newline', async () => {
    const vm = await deployAt((call, socket) => socket.end(resultText(call, wireVm())));
    expect(vm.backendVmId).toBe('0007');
  });

  test('may be as long as a list of many thousands', async () => {
    const vms = Array.from({ length: 20_000 }, (_, index) => wireVm({ sid: String(index) }));
    await using peer = await startLinePeer((call, socket) =>
      socket.write(`${resultText(call, vms)}\n`),
    );
    const found = await backendFor(peer.endpoint, { protocol: 'line' }).findVmsBySecret(secret);
    expect(found).toHaveLength(20_000);
    expect(found.at(-1)?.backendVmId).toBe('19999');
  });
});

describe('the outcome of a deploy is unknown', () => {
  test.for<[string, Answer]>([
    ['closes without an answer', (_call, socket) => socket.destroy()],
    [
      'closes within the answer',
      (call, socket) => socket.end(resultText(call, wireVm()).slice(0, 30)),
    ],
    [
      'answers somebody else only',
      (call, socket) => socket.end(`${resultText({ ...call, id: 4_711 }, wireVm())}\n`),
    ],
    [
      'answers a VM without a sid',
      (call, socket) => socket.end(`${resultText(call, { state: 'running' })}\n`),
    ],
    ['answers nothing as the result', (call, socket) => socket.end(`${resultText(call, null)}\n`)],
    ['answers in HTTP', (_call, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('when the peer %s', async ([, answer]) => {
    await expect(deployAt(answer)).rejects.toMatchObject({
      name: 'BackendError',
      failure: 'unknown',
      message: expect.stringMatching(/^backend "main", deploy_vm: /),
    });
  });

  test('when the answer is longer than any that is read', async () => {
    const vm = wireVm({ padding: 'x'.repeat(16_777_216) });
    await expect(
      deployAt((call, socket) => socket.end(`${resultText(call, vm)}\n`)),
    ).rejects.toMatchObject({
      failure: 'unknown',
      message: 'backend "main", deploy_vm: the answer is too long',
    });
  });

  test('when the peer stays silent beyond the time limit', async () => {
    await expect(deployAt(() => undefined, 100)).rejects.toMatchObject({
      failure: 'unknown',
      message: 'backend "main", deploy_vm: no answer within 0.1 s',
    });
  });

  test('when the peer trickles beyond the time limit', async () => {
    const trickle: Answer = (_call, socket) => {
      const timer = setInterval(() => socket.write('{'), 10);
      socket.on('close', () => {
        clearInterval(timer);
      });
    };
    await expect(deployAt(trickle, 200)).rejects.toMatchObject({ failure: 'unknown' });
  });
});

describe('nothing was sent', () => {
  test('when there is no socket', async () => {
    await using folder = await socketFolder();
    const backend = backendFor(`unix:${path.join(folder.path, 'none.sock')}`, { protocol: 'line' });
    await expect(backend.deploy(deploySpec)).rejects.toMatchObject({
      failure: 'not_sent',
      message: 'backend "main", deploy_vm: there is no such socket',
    });
  });

  test('when nobody listens at the socket any more', async () => {
    await using folder = await socketFolder();
    const socketPath = path.join(folder.path, 'rpc.sock');
    const server = createServer();
    server.listen(socketPath);
    await once(server, 'listening');
    // The file stays behind, as after a crash: a second name is not removed by the close.
    const left = path.join(folder.path, 'left.sock');
    await link(socketPath, left);
    server.close();
    await once(server, 'close');
    const backend = backendFor(`unix:${left}`, { protocol: 'line' });
    await expect(backend.deploy(deploySpec)).rejects.toMatchObject({ failure: 'not_sent' });
  });
});

test('every call has a connection of its own', async () => {
  await using peer = await startLinePeer((call, socket) => socket.end(`${resultText(call, [])}\n`));
  const backend = backendFor(peer.endpoint, { protocol: 'line' });
  await Promise.all([1, 2, 3].map(async () => await backend.findVmsBySecret(secret)));
  await backend.findVmsBySecret(secret);
  expect(peer.connections()).toBe(4);
});

test('the text of a refusal is shown without the secret, on one line, and cut', async () => {
  const refuse: Answer = (call, socket) =>
    socket.write(`${errorText(call, `bad\nsecret ${secret}: ${'x'.repeat(2_000)}`)}\n`);
  const error = await deployAt(refuse).catch((thrown: unknown) => thrown as Error);
  expect(error).toMatchObject({ failure: 'rejected' });
  const { message } = error as Error;
  expect(message).toMatch(/^backend "main", deploy_vm: it answers "bad secret \[redacted\]: x+…$/);
  expect(message.length).toBeLessThan(510);
});
