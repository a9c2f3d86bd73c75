/*
 * A process of its own whose syncs fail while the file SYNC_FAULT is there: commits of many sizes in the
 * meantime, then, where it is told so, one that succeeds, then its death as by `kill -9`. Each line it
 * prints is an acknowledged fact: `refused <message>`, `line <n>`.
 */
import { rmSync, writeFileSync, writeSync } from 'node:fs';
import { loadKeyRing } from '../../src/store/sealing-key.ts';
import { SeededRandom } from './seeded-random.ts';
import { addUser, claim, createStore, submitProvision } from './store.ts';

const [dataDir = '', seed = '', ending = ''] = process.argv.slice(2);
const faultFile = process.env['SYNC_FAULT'] ?? '';
const random = new SeededRandom(Number(seed));

const store = await createStore({ dataDir, sealingKey: () => loadKeyRing({ dataDir }) });
await addUser(store);
await submitProvision(store, 1);
const { claim: held } = await claim(store);
let lines = 0;

/** Commits that many lines of a KiB each. */
async function commit(count: number): Promise<void> {
  const line = { time: 1, stream: 'stdout' as const, text: 'x'.repeat(1_024) };
  try {
    await store.jobs.advance(held, { now: 3_000, log: Array.from({ length: count }, () => line) });
    lines += count;
    writeSync(1, `line ${lines}\n`);
  } catch (error) {
    writeSync(1, `refused ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

await commit(3);
writeFileSync(faultFile, '');
for (let n = 1; n <= 30; n += 1) await commit(random.integer(1, 60));
rmSync(faultFile);
if (ending === 'mended') await commit(1);
process.kill(process.pid, 'SIGKILL');
