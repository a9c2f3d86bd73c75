import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKeyRing } from '../../src/store/sealing-key.ts';
import type { StoreOptions } from '../../src/store/open-store.ts';
import { createStore, type TestStore } from './store.ts';

const script = fileURLToPath(new URL('maintenance-child.ts', import.meta.url));

/** A data folder with a key file of its own, and a process that works on it. Disposing removes it. */
export class MaintainedFolder implements Disposable {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'maintained-'));
  readonly dataDir = path.join(this.folder, 'data');
  readonly database = path.join(this.dataDir, 'deployer.db');
  readonly keyFile = path.join(this.dataDir, 'sealing.key');

  /** Where a file of this name lies, beside the data folder. */
  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** The store, opened as the daemon opens it: with the keys that the folder has. */
  async open(options: Partial<StoreOptions> = {}): Promise<TestStore> {
    const { dataDir } = this;
    return await createStore({ dataDir, sealingKey: () => loadKeyRing({ dataDir }), ...options });
  }

  /** Runs the child to its end; answers with what it said, or undefined when it was killed. */
  async run(
    task: 'backup' | 'restore' | 'rotate',
    file = '',
    fatalStep = '',
  ): Promise<string | undefined> {
    const args = ['--import', 'tsx', script, task, this.dataDir, file, fatalStep];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await once(child, 'close');
    return child.signalCode === 'SIGKILL' ? undefined : said.trim();
  }

  /** A file with a sealing key that is not the folder's. */
  writeOtherKey(name: string): string {
    const file = this.file(name);
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
    return file;
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
