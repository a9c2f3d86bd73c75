/*
 * A process of its own with a store open, which does what each line on its stdin says and answers with
 * a line: `add <n>` registers a user, `count` counts them, `health` says why nothing can be written.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openStore } from '../../src/store/open-store.ts';
import { createSealingKey } from '../../src/store/sealing.ts';
import { addUser } from './store.ts';

const [dataDir = ''] = process.argv.slice(2);

function say(text: string): void {
  writeSync(1, `${text}\n`);
}

const store = await openStore({
  dataDir,
  sealingKey: createSealingKey(Buffer.alloc(32, 1)),
  clock: { now: () => Date.now() },
  newStreamId: () => 'stream',
  reserveBytes: 4_096,
});
say('open');
for await (const line of createInterface({ input: process.stdin })) {
  const [what, number] = line.split(' ');
  try {
    if (what === 'add') {
      await addUser(store, Number(number));
      say('added');
    } else if (what === 'count') say(String((await store.counts()).users));
    else say((await store.findWriteFault()) ?? 'well');
  } catch (error) {
    say(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
