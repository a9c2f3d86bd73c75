import { once } from 'node:events';
import { chmod, lstat, mkdir, readdir, symlink } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InheritedSocket } from '../../../src/transport/inherited-socket.ts';
import { SocketUnavailableError } from '../../../src/transport/socket-file.ts';
import { TemporaryFolder } from '../../support/socket-clients.ts';

const service = 'hero_os_tfgrid_deployer';
let folder: TemporaryFolder;
let socketPath: string;
let supervisor: net.Server | undefined;

beforeEach(async () => {
  folder = await TemporaryFolder.create();
  await mkdir(path.join(folder.path, service));
  socketPath = path.join(folder.path, service, 'rpc.sock');
});

afterEach(async () => {
  if (supervisor !== undefined) {
    const closed = once(supervisor, 'close');
    supervisor.close();
    await closed;
  }
  supervisor = undefined;
  await folder[Symbol.asyncDispose]();
});

/** The descriptor of a handle of this process, where Node tells it. */
function descriptorOf(owner: net.Server | net.Socket): number {
  const handle: unknown = Reflect.get(owner, '_handle');
  const fd: unknown = Reflect.get(handle as object, 'fd');
  if (typeof fd !== 'number' || fd < 0) throw new Error('the handle has no descriptor');
  return fd;
}

/** A socket that somebody else made, as a supervisor does; answers with its descriptor. */
async function superviseAt(file: string): Promise<number> {
  supervisor = net.createServer().listen(file);
  await once(supervisor, 'listening');
  return descriptorOf(supervisor);
}

describe('an inherited socket', () => {
  it('is accepted at the path of the service, also where a folder is spelled otherwise', async () => {
    const fd = await superviseAt(socketPath);
    const { path: own, listenOptions } = await InheritedSocket.check(fd, socketPath);
    expect([own, listenOptions]).toEqual([socketPath, { fd }]);
    await symlink(folder.path, path.join(folder.path, 'link'));
    const elsewhere = path.join(folder.path, 'link', service, 'rpc.sock');
    expect((await InheritedSocket.check(fd, elsewhere)).path).toBe(elsewhere);
  });

  it('keeps its file, mode and folder, whatever the server does', async () => {
    const fd = await superviseAt(socketPath);
    await chmod(socketPath, 0o600);
    const before = await lstat(socketPath);
    const inherited = await InheritedSocket.check(fd, socketPath);
    await inherited.publish();
    await inherited[Symbol.asyncDispose]();
    const after = await lstat(socketPath);
    expect([after.ino, after.mode, after.ctimeMs]).toEqual([
      before.ino,
      before.mode,
      before.ctimeMs,
    ]);
    expect(await readdir(path.dirname(socketPath))).toEqual(['rpc.sock']);
  });

  it('is refused where it is bound elsewhere, naming both places', async () => {
    const fd = await superviseAt(path.join(folder.path, 'rpc.sock'));
    const check = InheritedSocket.check(fd, socketPath);
    await expect(check).rejects.toBeInstanceOf(SocketUnavailableError);
    await expect(InheritedSocket.check(fd, socketPath)).rejects.toThrow(
      `is bound to "${path.join(folder.path, 'rpc.sock')}"; expected "${socketPath}"`,
    );
    await expect(InheritedSocket.check(fd, '/nowhere/rpc.sock')).rejects.toThrow('is bound to');
  });

  it('is refused where it has no path', async () => {
    const fd = await superviseAt('\0abstract-of-the-tests');
    await expect(InheritedSocket.check(fd, socketPath)).rejects.toThrow(
      'is bound to "@abstract-of-the-tests"',
    );
  });

  it('is refused where it is no listening Unix stream socket', async () => {
    const message = /file descriptor \d+, .* is not a Unix stream socket that listens/;
    await expect(InheritedSocket.check(1_000_000, socketPath)).rejects.toThrow(message);
    await expect(InheritedSocket.check(0, socketPath)).rejects.toThrow(message);
    supervisor = net.createServer().listen(0, '127.0.0.1');
    await once(supervisor, 'listening');
    const tcp = descriptorOf(supervisor);
    await expect(InheritedSocket.check(tcp, socketPath)).rejects.toThrow(message);
    const unix = net.createServer().listen(socketPath);
    await once(unix, 'listening');
    const connected = net.connect(socketPath);
    await once(connected, 'connect');
    const connection = descriptorOf(connected);
    await expect(InheritedSocket.check(connection, socketPath)).rejects.toThrow(message);
    connected.destroy();
    const closed = once(unix, 'close');
    unix.close();
    await closed;
  });
});
