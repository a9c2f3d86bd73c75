import BetterSqlite3 from 'better-sqlite3';
import { openStore, type OpenStore } from '../../../src/store/open-store.ts';
import { loadSealingKey } from '../../../src/store/sealing-key.ts';

const everything = { limit: 1_000 };

/** Opens a data folder as the daemon does, its sealing key included. */
export async function openDataFolder(dataDir: string): Promise<OpenStore> {
  return await openStore({
    dataDir,
    sealingKey: loadSealingKey({ dataDir }),
    clock: { now: () => 1_000 },
    newStreamId: () => 'stream',
  });
}

/** All that a store tells, as one text: two stores with the same text know the same. */
export async function describeStore(store: OpenStore): Promise<string> {
  const { items: users } = await store.users.list(everything);
  const { items: vms } = await store.vms.list({}, everything);
  const { items: jobs } = await store.jobs.list({}, everything);
  // Of VMs that are gone as well: their tombstones keep them.
  const holders = await store.reconcile.holders('main', Number.MAX_SAFE_INTEGER);
  const secrets = await Promise.all(
    holders.map(async (holder) => [holder, await store.reconcile.secret(holder)]),
  );
  const bounds = await store.events.bounds();
  const { headSeq } = bounds;
  const { events } = await store.events.after(headSeq - 1, { topics: [], logs: true }, 2);
  return JSON.stringify({ bounds, newest: events, users, vms, secrets, jobs });
}

/** What is wrong inside of an open store: the file itself, and the logs of its jobs. */
export async function faultsOf(store: OpenStore): Promise<readonly string[]> {
  const faults: string[] = [];
  const database = new BetterSqlite3(store.path, { readonly: true });
  const integrity: unknown = database.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') faults.push(`integrity_check: ${String(integrity)}`);
  const orphans = database.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0) faults.push(`foreign_key_check: ${JSON.stringify(orphans)}`);
  database.close();
  const { items: jobs } = await store.jobs.list({}, everything);
  for (const { id, lastLine } of jobs) {
    const lines = await store.jobs.lines(id, 0, 1_000_000);
    const isWhole = lines.every(
      ({ line, text }, at) => line === at + 1 && text.startsWith(`line ${line} of ${id} `),
    );
    if (!isWhole || lines.length !== lastLine)
      faults.push(`the log of ${id} is not 1..${lastLine}`);
  }
  return faults;
}
