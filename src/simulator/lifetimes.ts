import type { JournalSink } from './journal-file.ts';
import { digestOf } from './journal.ts';

/** What costs money as long as it is there. Times in milliseconds since the epoch. */
export interface Lifetime {
  readonly resource: 'vm' | 'gateway';
  readonly sid: string;
  readonly name: string;
  /** The digest of the secret that owns it, see `digestOf`. */
  readonly secret: string;
  readonly createdAt: number;
  readonly goneAt?: number;
}

/** When each VM and each gateway began and ended to be there, whoever knew of it. */
export class Lifetimes {
  readonly #entries = new Map<string, Lifetime>();
  readonly #sink: JournalSink | undefined;

  constructor(sink?: JournalSink) {
    this.#sink = sink;
  }

  get entries(): readonly Lifetime[] {
    return [...this.#entries.values()];
  }

  begin(
    resource: Lifetime['resource'],
    sid: string,
    { name, secret }: { readonly name: string; readonly secret: string },
  ): void {
    const createdAt = Date.now();
    this.#enter({ resource, sid, name, secret: digestOf(secret), createdAt });
  }

  end(resource: Lifetime['resource'], sid: string): void {
    const begun = this.#entries.get(`${resource} ${sid}`);
    if (begun !== undefined && begun.goneAt === undefined) {
      this.#enter({ ...begun, goneAt: Date.now() });
    }
  }

  #enter(lifetime: Lifetime): void {
    this.#entries.set(`${lifetime.resource} ${lifetime.sid}`, lifetime);
    this.#sink?.({ kind: 'lifetime', ...lifetime });
  }
}
