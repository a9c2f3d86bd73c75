/*
 * A process of its own that changes a store and acknowledges each change, with the whole state as it
 * then is, by a line in the file of marks: <data folder> <marks file> <seed> <changes> <FULL|NORMAL>.
 */
import { openSync, writeSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { describeStore, openDataFolder } from './data-folder.ts';
import { StoreChanges } from './store-changes.ts';

const [dataDir = '', marksFile = '', seed = '', count = '', synchronous = 'FULL'] =
  process.argv.slice(2);

if (synchronous !== 'FULL') plantSynchronous(synchronous);

const marks = openSync(marksFile, 'a');
const random = new SeededRandom(seed);
let store = await openDataFolder(dataDir);
const changes = new StoreChanges(random);
await acknowledge('opened');
for (let number = 1; number <= Number(count); number += 1) {
  if (random.chance(0.02)) {
    await store[Symbol.asyncDispose]();
    store = await openDataFolder(dataDir);
    changes.reopened();
    await acknowledge('opened again');
  }
  await acknowledge(await changes.next(store));
}
await store[Symbol.asyncDispose]();

async function acknowledge(change: string): Promise<void> {
  writeSync(marks, `${JSON.stringify({ change, state: await describeStore(store) })}\n`);
}

/** A planted fault, to show that the test finds it: the store believes that it has what it asked for. */
function plantSynchronous(mode: string): void {
  const { prototype } = BetterSqlite3 as unknown as { prototype: BetterSqlite3.Database };
  const pragma = prototype.pragma;
  prototype.pragma = function (source, options) {
    const answer: unknown = pragma.call(
      this,
      source === 'synchronous = FULL' ? `synchronous = ${mode}` : source,
      options,
    );
    return source === 'synchronous' ? 2 : answer;
  };
}
