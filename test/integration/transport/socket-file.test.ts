import { chmod, link, lstat, mkdir, readdir, stat, unlink, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseTakenSocket, SocketUnavailableError } from '../../../src/transport/socket-file.ts';
import { SocketServer } from '../../../src/transport/socket-server.ts';
import { FakeRpc } from '../../support/fake-rpc.ts';
import { askHttp, LineClient, TemporaryFolder } from '../../support/socket-clients.ts';

const service = 'hero_os_tfgrid_deployer';
let folder: TemporaryFolder;

beforeEach(async () => {
  folder = await TemporaryFolder.create();
});
afterEach(async () => {
  await folder[Symbol.asyncDispose]();
});

const listen = async (socketDir = folder.path): Promise<SocketServer> =>
  await SocketServer.listen({ rpc: new FakeRpc(), socketDir, service });

/** Leaves a socket file behind on which nobody listens. */
async function leaveStale(socketPath: string): Promise<void> {
  await mkdir(path.dirname(socketPath), { recursive: true });
  const bound = `${socketPath}.bound`;
  const server = net.createServer().listen(bound);
  await once(server, 'listening');
  await link(bound, socketPath);
  server.close();
  await once(server, 'close');
}

test('the socket has mode 0660 in a folder of mode 0750, whatever the umask', async () => {
  const before = process.umask(0o077);
  try {
    await using server = await listen(path.join(folder.path, 'made', 'too'));
    expect(server.path).toBe(path.join(folder.path, 'made', 'too', service, 'rpc.sock'));
    expect((await stat(server.path)).mode & 0o7777).toBe(0o660);
    expect((await stat(path.dirname(server.path))).mode & 0o7777).toBe(0o750);
  } finally {
    process.umask(before);
  }
});

test('an existing folder keeps its mode', async () => {
  const own = path.join(folder.path, service);
  await mkdir(own);
  await chmod(own, 0o711);
  await using server = await listen();
  expect(path.dirname(server.path)).toBe(own);
  expect((await stat(own)).mode & 0o7777).toBe(0o711);
});

test('nothing but the socket is in the folder, and nothing after the close', async () => {
  const server = await listen();
  expect(await readdir(path.join(folder.path, service))).toEqual(['rpc.sock']);
  await server.close();
  expect(await readdir(path.join(folder.path, service))).toEqual([]);
});

test('a stale socket is replaced', async () => {
  const socketPath = path.join(folder.path, service, 'rpc.sock');
  await leaveStale(socketPath);
  await using server = await listen();
  expect((await askHttp(server.path, { path: '/health' })).status).toBe(200);
});

test('a live socket is never taken: the second server is refused, the first goes on', async () => {
  await using first = await listen();
  const before = await lstat(first.path);
  await expect(listen()).rejects.toThrow(/something listens on ".*rpc\.sock" already/);
  expect((await lstat(first.path)).ino).toBe(before.ino);
  await using client = await LineClient.connect(first.path);
  client.send({ echo: 'alive' });
  expect(await client.next()).toBe('alive');
  expect(await readdir(path.join(folder.path, service))).toEqual(['rpc.sock']);
});

test('of two that start at once over a stale socket, one serves and one is refused', async () => {
  await leaveStale(path.join(folder.path, service, 'rpc.sock'));
  const started = await Promise.allSettled([listen(), listen()]);
  const servers = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  try {
    expect(servers).toHaveLength(1);
    const answer = await askHttp(servers[0]!.path, { path: '/health' });
    expect(answer.status).toBe(200);
  } finally {
    for (const server of servers) await server.close();
  }
});

test('what is not a socket is never removed', async () => {
  const socketPath = path.join(folder.path, service, 'rpc.sock');
  await mkdir(path.dirname(socketPath));
  await writeFile(socketPath, 'precious');
  await expect(listen()).rejects.toBeInstanceOf(SocketUnavailableError);
  await expect(listen()).rejects.toThrow(/is not a socket/);
  expect((await lstat(socketPath)).isFile()).toBe(true);
});

test('a path that a Unix socket cannot have is refused with its length', async () => {
  const long = path.join(folder.path, 'x'.repeat(100));
  await expect(listen(long)).rejects.toThrow(/has \d+ bytes; a Unix socket's path has at most 107/);
});

test('the longest path works', async () => {
  const rest = 107 - Buffer.byteLength(path.join(folder.path, service, 'rpc.sock')) - 1;
  await using server = await listen(path.join(folder.path, 'y'.repeat(rest)));
  expect(Buffer.byteLength(server.path)).toBe(107);
  expect((await askHttp(server.path, { path: '/health' })).status).toBe(200);
});

test('a socket that another has put in our place is left at the close', async () => {
  const server = await listen();
  await unlink(server.path);
  await using other = await listen();
  await server.close();
  expect((await askHttp(other.path, { path: '/health' })).status).toBe(200);
});

test('whether a socket is taken is found out without a trace', async () => {
  const socketPath = path.join(folder.path, service, 'rpc.sock');
  await refuseTakenSocket(socketPath);
  expect(await readdir(folder.path)).toEqual([]);
  await leaveStale(socketPath);
  await refuseTakenSocket(socketPath);
  expect(await readdir(path.dirname(socketPath))).toEqual(['rpc.sock']);
  await unlink(socketPath);
  await using server = await listen();
  const { mtimeMs } = await stat(path.dirname(server.path));
  await expect(refuseTakenSocket(server.path)).rejects.toThrow(
    /something listens on ".*rpc\.sock" already: .* choose another --socket-dir/,
  );
  expect((await stat(path.dirname(server.path))).mtimeMs).toBe(mtimeMs);
});
