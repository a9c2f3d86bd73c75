/*
 * A daemon's core in a process of its own, over the store in the given folder: whoever has the name
 * `poison` ends the process in its first pass, by SIGKILL. Prints the state of each job when all have ended.
 */
import { writeSync } from 'node:fs';
import type { BackendVm, BackendVmRef } from '../../src/core/ports/compute.ts';
import { createSealingKey } from '../../src/store/sealing.ts';
import { openStore } from '../../src/store/open-store.ts';
import { FakeForge, TestCore, until, userKey } from './core.ts';
import { FakeBackend } from './fake-backend.ts';

/** What it was told to make is there, whichever process told it. */
class LastingBackend extends FakeBackend {
  override async findVm({ backendVmId }: BackendVmRef): Promise<BackendVm> {
    const state = { state: 'running', phase: 'running', myceliumIp: '127.0.0.1' } as const;
    return { backendVmId, ...state };
  }
}

class PoisonedForge extends FakeForge {
  override async listKeys(username: string): Promise<readonly string[]> {
    if (username === 'poison') process.kill(process.pid, 'SIGKILL');
    return [userKey];
  }
}

const [dataDir = ''] = process.argv.slice(2);
const store = await openStore({
  dataDir,
  sealingKey: createSealingKey(Buffer.alloc(32, 1)),
  clock: { now: () => Date.now() },
  newStreamId: () => 'stream',
});
const core = new TestCore(store, { backend: new LastingBackend(), forge: new PoisonedForge() });
const jobs = async () => (await store.jobs.list({}, { limit: 100 })).items;
await until(async () => (await jobs()).every(({ endedAt }) => endedAt !== undefined));
for (const { id, state, error } of await jobs()) {
  writeSync(1, `${JSON.stringify({ id, state, message: error?.message })}\n`);
}
await core[Symbol.asyncDispose]();
await store[Symbol.asyncDispose]();
