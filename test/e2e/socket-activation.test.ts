import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoneDaemon } from '../support/lone-daemon.ts';
import { skipWithoutPrograms } from '../support/programs.ts';
import { eventually, LineClient } from '../support/socket-clients.ts';

const mainFile = path.resolve(import.meta.dirname, '../../dist/main.js');

/** Listens, as a socket unit does, and becomes the daemon when somebody connects. */
class Activator implements AsyncDisposable {
  output = '';
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#exited = once(child, 'close');
    const take = (chunk: Buffer): void => void (this.output += chunk.toString());
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
  }

  static async listen(
    addresses: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Promise<Activator> {
    const names = Object.entries(environment).flatMap(([name, value]) => [
      '-E',
      `${name}=${value}`,
    ]);
    const sockets = addresses.flatMap((address) => ['-l', address]);
    const args = [...sockets, ...names, process.execPath, mainFile];
    const activator = new Activator(
      spawn('systemd-socket-activate', args, { stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    await eventually(() => activator.output.split('Listening on').length > addresses.length);
    return activator;
  }

  /** Its exit code, once it has ended by itself. */
  async ended(): Promise<number | null> {
    await this.#exited;
    return this.#child.exitCode;
  }

  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return await this.ended();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null) this.#child.kill('SIGKILL');
    await this.#exited;
  }
}

describe('a daemon that is started by the first connection', () => {
  let daemon: LoneDaemon;
  let socketPath: string;

  beforeEach(async (context) => {
    skipWithoutPrograms(context, 'systemd-socket-activate');
    daemon = await LoneDaemon.open();
    ({ socketPath } = daemon.process);
    mkdirSync(path.dirname(socketPath), { recursive: true });
  });

  afterEach(async () => {
    await daemon[Symbol.asyncDispose]();
  });

  const connect = async (): Promise<LineClient> => await LineClient.connect(socketPath);

  it('answers it, and leaves the socket as it was, in its folder alone, when it ends', async () => {
    await using activator = await Activator.listen([socketPath], daemon.process.environment);
    const before = lstatSync(socketPath);
    await using client = await connect();
    client.send({ jsonrpc: '2.0', id: 1, method: 'get_info' });
    expect((await client.next()).result).toMatchObject({ socket: socketPath });
    expect((await daemon.process.run('call', 'get_info')).code).toBe(0);
    expect(await activator.stop()).toBe(0);
    const after = lstatSync(socketPath);
    expect([after.ino, after.mode, after.mtimeMs]).toEqual([
      before.ino,
      before.mode,
      before.mtimeMs,
    ]);
    expect(readdirSync(path.dirname(socketPath))).toEqual(['rpc.sock']);
  });

  it('is refused by a daemon that has the data folder already', async () => {
    await using other = await LoneDaemon.open();
    await other.process.start();
    const environment = { ...daemon.process.environment, HERO_DEPLOYER_DATA_DIR: other.dataDir };
    await using activator = await Activator.listen([socketPath], environment);
    await using client = await connect();
    expect(await activator.ended()).toBe(1);
    await client.closed();
    expect(activator.output).toContain(
      `data folder "${other.dataDir}" is in use by another daemon`,
    );
    expect(lstatSync(socketPath).isSocket()).toBe(true);
    expect((await other.process.run('call', 'get_info')).code).toBe(0);
  });

  it('keeps another daemon from the socket', async () => {
    await using activator = await Activator.listen([socketPath], daemon.process.environment);
    expect((await daemon.process.run('call', 'get_info')).code).toBe(0);
    await using other = await LoneDaemon.open();
    const { code, stderr } = await other.process.run('--socket-dir', daemon.socketDir);
    expect(code).toBe(1);
    expect(stderr).toContain(`something listens on "${socketPath}" already`);
    expect(await activator.stop()).toBe(0);
  });

  it('does not serve a socket at another place', async () => {
    const elsewhere = path.join(daemon.folder, 'rpc.sock');
    await using activator = await Activator.listen([elsewhere], daemon.process.environment);
    await using client = await LineClient.connect(elsewhere);
    expect(await activator.ended()).toBe(1);
    await client.closed();
    expect(activator.output).toContain(`is bound to "${elsewhere}"; expected "${socketPath}"`);
    expect(readdirSync(daemon.folder)).not.toContain('data');
  });

  it('does not serve two sockets', async () => {
    const another = path.join(daemon.folder, 'another.sock');
    const addresses = [socketPath, another];
    await using activator = await Activator.listen(addresses, daemon.process.environment);
    await using client = await connect();
    expect(await activator.ended()).toBe(2);
    await client.closed();
    expect(activator.output).toContain('LISTEN_FDS: "2"; expected 1, the socket of rpc.sock');
  });
});
