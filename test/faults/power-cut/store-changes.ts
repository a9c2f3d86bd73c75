import type { JobChange, Claim } from '../../../src/core/ports/store.ts';
import type { OpenStore } from '../../../src/store/open-store.ts';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { addUser, idOf, submitDelete, submitProvision } from '../../support/store.ts';
import { mutationOf } from '../../support/mutations.ts';

interface HeldJob {
  readonly claim: Claim;
  readonly kind: string;
  lines: number;
}

/** Changes of a store as the daemon makes them, one committed transaction each. */
export class StoreChanges {
  readonly #random: SeededRandom;
  readonly #held: HeldJob[] = [];
  #users = 0;
  #jobs = 0;
  #now = 2_000;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** To be told when the store was opened again: that gives all claims back. */
  reopened(): void {
    this.#held.length = 0;
  }

  /** Makes one change that succeeds; answers with its name. */
  async next(store: OpenStore): Promise<string> {
    this.#now += 1_000;
    if (this.#users < 3) return await this.#addUser(store);
    const change = this.#random.weighted<(store: OpenStore) => Promise<string | undefined>>([
      [async () => await this.#addUser(store), 1],
      [async () => await this.#provision(store), 4],
      [async () => await this.#delete(store), 2],
      [async () => await this.#claim(store), 6],
      [async () => await this.#advance(store), 24],
      [async () => await this.#remember(store), 1],
      [async () => await this.#prune(store), 1],
    ]);
    // What cannot be done now leaves the store as it is.
    return (await change(store)) ?? (await this.next(store));
  }

  async #addUser(store: OpenStore): Promise<string> {
    this.#users += 1;
    await addUser(store, this.#users);
    return 'user added';
  }

  async #provision(store: OpenStore): Promise<string> {
    this.#jobs += 1;
    const userId = idOf('usr', this.#random.integer(1, this.#users));
    await submitProvision(store, this.#jobs, { userId });
    return 'provision submitted';
  }

  async #delete(store: OpenStore): Promise<string | undefined> {
    const { items } = await store.vms.list({}, { limit: 100 });
    if (items.length === 0) return undefined;
    const { created } = await submitDelete(store, this.#jobs + 1, this.#random.pick(items).id);
    if (!created) return undefined;
    this.#jobs += 1;
    return 'delete submitted';
  }

  async #claim(store: OpenStore): Promise<string | undefined> {
    const running = this.#held.map(({ claim }) => claim.jobId);
    const job = await store.jobs.claimNext({
      owner: 'worker',
      leaseMs: 3_600_000,
      now: this.#now,
      running,
    });
    if (job === undefined) return undefined;
    const claim = { jobId: job.id, runEpoch: job.runEpoch };
    this.#held.push({ claim, kind: job.kind, lines: job.lastLine });
    return 'job claimed';
  }

  async #advance(store: OpenStore): Promise<string | undefined> {
    if (this.#held.length === 0) return undefined;
    const held = this.#random.pick(this.#held);
    const isEnd = this.#random.chance(0.1);
    await store.jobs.advance(held.claim, {
      now: this.#now,
      log: this.#lines(held),
      steps: [{ index: 0, state: 'running', attempt: this.#random.integer(1, 9) }],
      ...(isEnd ? end(held) : { job: { message: `at ${this.#now}` } }),
    });
    if (isEnd) this.#held.splice(this.#held.indexOf(held), 1);
    return isEnd ? 'job ended' : 'job advanced';
  }

  async #remember(store: OpenStore): Promise<string> {
    const request = mutationOf({
      method: 'reset_password',
      requestId: `request ${this.#now}`,
    });
    await store.requests.record(request, { userId: idOf('usr', 1) });
    return 'request remembered';
  }

  async #prune(store: OpenStore): Promise<string> {
    const before = this.#now - 60_000;
    await store.retention.prune({ eventsBefore: before, jobsEndedBefore: before }, 50);
    return 'history pruned';
  }

  #lines(held: HeldJob) {
    const count = this.#random.pick([0, 1, 1, 2, 40, 120]);
    return Array.from({ length: count }, () => {
      held.lines += 1;
      const text = `line ${held.lines} of ${held.claim.jobId} ${'.'.repeat(this.#random.integer(0, 400))}`;
      return { time: this.#now, stream: 'stdout' as const, text };
    });
  }
}

function end({ kind }: HeldJob): Pick<JobChange, 'end' | 'dropVm'> {
  return kind === 'delete_vm'
    ? { dropVm: 'deleted', end: { state: 'succeeded' } }
    : { end: { state: 'succeeded' } };
}
