import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
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

/** Reads a journal file that grows, each part of it once; of several records of one thing the last counts. */
export class JournalFile {
  readonly #file: string;
  readonly #calls = new Map<number, JournalEntry>();
  readonly #lifetimes = new Map<string, Lifetime>();
  #offset = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** As it is now. */
  read(): GridJournal {
    for (const line of this.#newLines()) {
      const record = JSON.parse(line) as JournalRecord;
      if (record.kind === 'call') this.#calls.set(record.seq, record);
      else this.#lifetimes.set(`${record.resource} ${record.sid}`, record);
    }
    return { calls: [...this.#calls.values()], lifetimes: [...this.#lifetimes.values()] };
  }

  #newLines(): readonly string[] {
    const descriptor = openSync(this.#file, 'r');
    try {
      const bytes = Buffer.alloc(fstatSync(descriptor).size - this.#offset);
      readSync(descriptor, bytes, 0, bytes.length, this.#offset);
      const end = bytes.lastIndexOf('\n') + 1;
      this.#offset += end;
      return bytes.toString('utf8', 0, end).split('\n').slice(0, -1);
    } finally {
      closeSync(descriptor);
    }
  }
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
