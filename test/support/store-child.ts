/*
 * A process of its own that has a store open: `hold` keeps it open, `write` commits lines one after
 * another. Each line it prints is an acknowledged fact: `open`, `refused <message>`, `line <n>`.
 */
import { writeSync } from 'node:fs';
import { createSealingKey } from '../../src/store/sealing.ts';
import { openStore } from '../../src/store/open-store.ts';
import { addUser, claim, submitProvision } from './store.ts';

const [task, dataDir = ''] = process.argv.slice(2);

function say(text: string): void {
  writeSync(1, `${text}\n`);
}

try {
  const store = await openStore({
    dataDir,
    sealingKey: createSealingKey(Buffer.alloc(32, 1)),
    clock: { now: () => Date.now() },
    newStreamId: () => 'stream',
  });
  say('open');
  if (task === 'write') {
    await addUser(store);
    await submitProvision(store, 1);
    const held = await claim(store);
    for (let n = 1; ; n += 1) {
      const log = [{ time: n, stream: 'stdout' as const, text: `line ${n}` }];
      await store.jobs.advance(held.claim, { now: 3_000, log });
      say(`line ${n}`);
    }
  }
  process.stdin.resume();
} catch (error) {
  say(`refused ${error instanceof Error ? error.message : String(error)}`);
}
