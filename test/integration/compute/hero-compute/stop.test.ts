import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BackendError } from '../../../../src/core/ports/compute.ts';
import { backendFor, deploySpec, socketFolder } from '../../../support/compute-peers.ts';
import { eventually } from '../../../support/socket-clients.ts';

const failureOf = async (call: Promise<unknown>): Promise<unknown> =>
  await call.then(
    () => 'no failure',
    (error: unknown) => (error instanceof BackendError ? error.failure : error),
  );

test.each([
  ['line', 'unknown'],
  ['http', 'unknown'],
  // All that went out is the probe: the deploy certainly was not sent.
  ['auto', 'not_sent'],
] as const)(
  'a stop of the daemon ends the wait for an answer: protocol %s, outcome %s',
  async (protocol, outcome) => {
    await using folder = await socketFolder();
    const socketPath = path.join(folder.path, 'rpc.sock');
    let bytes = 0;
    const silent = createServer((socket) => {
      socket.on('error', () => undefined).on('data', (chunk) => (bytes += chunk.length));
    });
    silent.listen(socketPath);
    await once(silent, 'listening');
    const stop = new AbortController();
    const options = { protocol, requestTimeoutMs: 3_600_000 };
    const backend = backendFor(`unix:${socketPath}`, options, stop.signal);
    try {
      const deploy = failureOf(backend.deploy(deploySpec));
      await eventually(() => bytes > 0);
      stop.abort();
      expect(await deploy).toBe(outcome);
      bytes = 0;
      expect(await failureOf(backend.deploy(deploySpec))).toBe('not_sent');
      expect(bytes).toBe(0);
    } finally {
      silent.close();
      await once(silent, 'close');
    }
  },
);
