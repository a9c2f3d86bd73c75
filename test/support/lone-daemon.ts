import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { loadKeyRing } from '../../src/store/sealing-key.ts';
import { DaemonProcess } from './daemon-process.ts';
import { createStore, type TestStore } from './store.ts';

/** What the backend and the Forge do with who calls them: close at once, or never say a word. */
type Manner = 'hang up' | 'keep waiting';

/**
 * A daemon of a folder of its own, whose backend and Forge only count who calls them: for what concerns
 * its socket, its files and its end. Disposing it leaves nothing.
 */
export class LoneDaemon implements AsyncDisposable {
  readonly folder: string;
  readonly process: DaemonProcess;
  readonly #servers: readonly net.Server[];
  #calls = 0;

  private constructor(
    folder: string,
    servers: readonly net.Server[],
    { manner, agentSocket }: { readonly manner: Manner; readonly agentSocket: string },
  ) {
    this.folder = folder;
    this.#servers = servers;
    const configFile = path.join(folder, 'deployer.toml');
    this.process = new DaemonProcess({ folder, configFile, agentSocket });
    for (const server of servers) {
      server.on('connection', (socket) => {
        this.#calls += 1;
        if (manner === 'hang up') socket.destroy();
        else socket.on('error', () => undefined).resume();
      });
    }
  }

  static async open(manner: Manner = 'hang up', agentSocket = ''): Promise<LoneDaemon> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'lone-'));
    const backend = net.createServer().listen(path.join(folder, 'compute.sock'));
    const forge = net.createServer().listen(0, '127.0.0.1');
    await Promise.all([once(backend, 'listening'), once(forge, 'listening')]);
    // A TCP server's address is an object.
    const { port } = forge.address() as net.AddressInfo;
    writeFileSync(path.join(folder, 'forge_token'), 'token', { mode: 0o600 });
    writeFileSync(path.join(folder, 'deployer.toml'), configuration(folder, port));
    return new LoneDaemon(folder, [backend, forge], { manner, agentSocket });
  }

  get dataDir(): string {
    return this.process.dataDir;
  }

  get socketDir(): string {
    return path.join(this.folder, 'sockets');
  }

  /** Connections to the backend and to the Forge so far. */
  get calls(): number {
    return this.#calls;
  }

  /** The daemon's store while there is no daemon. */
  async openStore(): Promise<TestStore> {
    const { dataDir } = this;
    return await createStore({ dataDir, sealingKey: () => loadKeyRing({ dataDir }) });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.process[Symbol.asyncDispose]();
    for (const server of this.#servers) {
      const closed = once(server, 'close');
      server.close();
      await closed;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function configuration(folder: string, forgePort: number): string {
  return `
[backends.main]
kind = "hero_compute"
endpoint = ${JSON.stringify(`unix:${path.join(folder, 'compute.sock')}`)}
request_timeout = "1h"

[forge]
url = "http://127.0.0.1:${forgePort}"
token_file = "forge_token"

[profiles.demo]
backend = "main"
slices = 2
image = "https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist"
`.trimStart();
}
