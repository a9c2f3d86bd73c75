import { readFile } from 'node:fs/promises';
import type { JournalEntry } from '../../../src/simulator/journal.ts';
import type { Lifetime } from '../../../src/simulator/lifetimes.ts';

/** What a simulator wrote down, as far as it is known by now. */
export interface GridJournal {
  /** In the order of their arrival. */
  readonly calls: readonly JournalEntry[];
  readonly lifetimes: readonly Lifetime[];
}

type JournalRecord =
  ({ readonly kind: 'call' } & JournalEntry) | ({ readonly kind: 'lifetime' } & Lifetime);

/** Reads a journal file; of several records of one thing the last counts. */
export async function readGridJournal(file: string): Promise<GridJournal> {
  const calls = new Map<number, JournalEntry>();
  const lifetimes = new Map<string, Lifetime>();
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    if (line === '') continue;
    const record = JSON.parse(line) as JournalRecord;
    if (record.kind === 'call') calls.set(record.seq, record);
    else lifetimes.set(`${record.resource} ${record.sid}`, record);
  }
  return { calls: [...calls.values()], lifetimes: [...lifetimes.values()] };
}

/**
 * The part of a journal that concerns some users of the Forge. Who a VM is for is told by the keys
 * that it was deployed with: each user's carries the username as its comment.
 */
export function partOf(journal: GridJournal, usernames: readonly string[]): GridJournal {
  const secrets = new Set(
    journal.calls
      .filter(({ method, params }) => method === 'deploy_vm' && isFor(params, usernames))
      .map(({ params }) => secretOf(params)),
  );
  return {
    calls: journal.calls.filter(({ params }) => secrets.has(secretOf(params))),
    lifetimes: journal.lifetimes.filter(({ secret }) => secrets.has(secret)),
  };
}

/** The digest of the secret that a call carries; undefined where it carries none. */
export function secretOf(params: unknown): string | undefined {
  return textsOf(params)['secret'];
}

/** The text params of a call. */
export function textsOf(params: unknown): Readonly<Record<string, string>> {
  if (typeof params !== 'object' || params === null) return {};
  const texts = Object.entries(params).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts);
}

function isFor(params: unknown, usernames: readonly string[]): boolean {
  const { ssh_keys: keys } = params as { readonly ssh_keys?: readonly string[] };
  const comments = (keys ?? []).map((key) => key.split(' ')[2] ?? '');
  return comments.some((comment) => usernames.includes(comment));
}
