import { describe, expect, test } from 'vitest';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import {
  backendFor,
  deploySpec,
  errorText,
  methodsOf,
  resultText,
  secret,
  socketFolder,
  startHttpPeer,
  startLinePeer,
  wireVm,
  type PeerCall,
} from '../../../support/compute-peers.ts';

const answerTo = (call: PeerCall): string =>
  call.method === 'rpc.health'
    ? errorText(call, 'no such method', -32_601)
    : resultText(call, call.method.endsWith('deploy_vm') ? wireVm() : []);

describe('the framing is found by a call that does nothing', () => {
  test('where lines are spoken', async () => {
    await using peer = await startLinePeer((call, socket) => socket.write(`${answerTo(call)}\n`));
    const backend = backendFor(peer.endpoint);
    await backend.deploy(deploySpec);
    await backend.findVmsBySecret(secret);
    expect(methodsOf(peer)).toEqual(['rpc.health', 'deploy_vm', 'list_vms']);
  });

  test('where HTTP is spoken', async () => {
    await using peer = await startHttpPeer((call, response) => response.end(answerTo(call)));
    const backend = backendFor(peer.endpoint);
    await backend.deploy(deploySpec);
    await backend.findVmsBySecret(secret);
    expect(methodsOf(peer)).toEqual(['rpc.health', 'deploy_vm', 'list_vms']);
  });

  test('once for many calls at the same time', async () => {
    await using peer = await startLinePeer((call, socket) => socket.write(`${answerTo(call)}\n`));
    const backend = backendFor(peer.endpoint);
    await Promise.all([1, 2, 3, 4].map(async () => await backend.findVmsBySecret(secret)));
    expect(methodsOf(peer).toSorted()).toEqual([
      ...Array<string>(4).fill('list_vms'),
      'rpc.health',
    ]);
  });
});

test('a refusal does not make it ask for the framing again', async () => {
  await using peer = await startLinePeer((call, socket) =>
    socket.write(`${errorText(call, 'the node is asleep')}\n`),
  );
  const backend = backendFor(peer.endpoint);
  await expect(backend.deploy(deploySpec)).rejects.toMatchObject({ failure: 'rejected' });
  await expect(backend.deploy(deploySpec)).rejects.toMatchObject({ failure: 'rejected' });
  expect(methodsOf(peer)).toEqual(['rpc.health', 'deploy_vm', 'deploy_vm']);
});

test('a peer that answers in neither framing gets no deploy', async () => {
  await using peer = await startLinePeer(() => undefined);
  const backend = backendFor(peer.endpoint, { requestTimeoutMs: 100 });
  await expect(backend.deploy(deploySpec)).rejects.toMatchObject({
    failure: 'not_sent',
    message: expect.stringContaining('it answers neither in JSON lines nor in HTTP'),
  });
  expect(methodsOf(peer)).toEqual(['rpc.health']);
});

test('no socket is no reason to try the other framing', async () => {
  await using folder = await socketFolder();
  const backend = backendFor(`unix:${path.join(folder.path, 'none.sock')}`);
  await expect(backend.deploy(deploySpec)).rejects.toMatchObject({
    failure: 'not_sent',
    message: 'backend "main", deploy_vm: there is no such socket',
  });
});

test('after a change of the framing a deploy goes out once, and the next call finds the new one', async () => {
  await using folder = await socketFolder();
  const socketPath = path.join(folder.path, 'rpc.sock');
  const arrived: string[] = [];
  const lineServer = createServer((socket) => {
    socket.on('data', (bytes) => {
      const call = JSON.parse(bytes.toString()) as PeerCall;
      arrived.push(`line ${call.method}`);
      socket.end(`${answerTo(call)}\n`);
    });
  });
  const httpServer = createHttpServer((request, response) => {
    request.on('data', (bytes: Buffer) => {
      const call = JSON.parse(bytes.toString()) as PeerCall;
      arrived.push(`http ${call.method}`);
      response.end(answerTo(call));
    });
  });
  const backend = backendFor(`unix:${socketPath}`);
  await listening(lineServer, socketPath);
  await backend.findVmsBySecret(secret);
  await closed(lineServer);
  await listening(httpServer, socketPath);

  await expect(backend.deploy(deploySpec)).rejects.toMatchObject({ failure: 'unknown' });
  await backend.findVmsBySecret(secret);
  await closed(httpServer);
  expect(arrived).toEqual([
    'line rpc.health',
    'line ComputeService.list_vms',
    'http rpc.health',
    'http ComputeService.list_vms',
  ]);
});

async function listening(server: Server, socketPath: string): Promise<void> {
  server.listen(socketPath);
  await once(server, 'listening');
}

async function closed(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
