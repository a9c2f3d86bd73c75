import { createHash } from 'node:crypto';
import type { JournalSink } from './journal-file.ts';

/** `received` until it is known how the call ends; `lost`: the caller got no answer. */
export type Outcome = 'received' | 'answered' | 'refused' | 'lost';

/** One call as the service met it. Secrets and passwords are digests, see `digestOf`. */
export interface JournalEntry {
  readonly seq: number;
  /** RFC 3339 UTC. */
  readonly receivedAt: string;
  readonly method: string;
  readonly params: unknown;
  /** The fault that the call met, programmed or by chance. */
  readonly fault?: string;
  readonly outcome: Outcome;
  /** Whether the effect has happened: also true after a lost answer, later after a late arrival. */
  readonly tookEffect: boolean;
  readonly answer?: unknown;
  readonly error?: string;
}

type EntryChange = Partial<Omit<JournalEntry, 'seq' | 'receivedAt' | 'method' | 'params'>>;

/** How a secret is written down: two digests are equal when the secrets are. */
export function digestOf(secret: string): string {
  return `sha256:${createHash('sha256').update(secret).digest('hex')}`;
}

const hiddenFields = new Set(['secret', 'password']);

/** Every call in the order of arrival. */
export class Journal {
  readonly #entries: JournalEntry[] = [];
  readonly #sink: JournalSink | undefined;

  /** The sink gets each entry when the call comes in, and again whenever more is known of it. */
  constructor(sink?: JournalSink) {
    this.#sink = sink;
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** The calls of one method, oldest first. */
  of(method: string): readonly JournalEntry[] {
    return this.#entries.filter((entry) => entry.method === method);
  }

  /** Writes a call down; answers with its seq. */
  receive(method: string, params: unknown): number {
    const seq = this.#entries.length + 1;
    this.#enter({
      seq,
      receivedAt: new Date().toISOString(),
      method,
      params: withoutSecrets(params),
      outcome: 'received',
      tookEffect: false,
    });
    return seq;
  }

  amend(seq: number, change: EntryChange): void {
    const entry = this.#entries[seq - 1];
    if (entry !== undefined) this.#enter({ ...entry, ...change });
  }

  #enter(entry: JournalEntry): void {
    this.#entries[entry.seq - 1] = entry;
    this.#sink?.({ kind: 'call', ...entry });
  }
}

function withoutSecrets(params: unknown): unknown {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return params;
  const hidden = Object.entries(params).map(([name, value]: [string, unknown]) => [
    name,
    hiddenFields.has(name) && typeof value === 'string' ? digestOf(value) : value,
  ]);
  return Object.fromEntries(hidden) as Record<string, unknown>; // from entries of an object
}
