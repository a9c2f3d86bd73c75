import type { Event, Job } from '../../../src/contract/types.gen.ts';
import type { Evidence, Finding } from './evidence.ts';

/** Which state may follow which; staying is always allowed. `none`: before the first event. */
type Paths = Readonly<Record<string, readonly string[]>>;

const jobPaths: Paths = {
  none: ['queued'],
  queued: ['running', 'canceling'],
  running: ['canceling', 'succeeded', 'failed'],
  canceling: ['canceled', 'succeeded', 'failed'],
  succeeded: [],
  failed: [],
  canceled: [],
};

const vmPaths: Paths = {
  none: ['provisioning'],
  provisioning: ['installing', 'ready', 'failed', 'deleting'],
  installing: ['ready', 'failed', 'deleting'],
  ready: ['provisioning', 'installing', 'deleting'],
  failed: ['provisioning', 'installing', 'deleting'],
  deleting: ['failed', 'provisioning'],
};

const stepPaths: Paths = {
  none: ['pending', 'succeeded', 'skipped'],
  pending: ['running'],
  running: ['succeeded', 'failed', 'skipped'],
  succeeded: [],
  failed: [],
  skipped: [],
};

/** I7: the event log is a legal path of the states of every job, step and VM. */
export function findIllegalPaths({ data }: Evidence): Finding[] {
  const walk = new Walk();
  for (const event of data.events) {
    if (event.type === 'job.created') walk.begin(`job ${event.data.job.id}`, event);
    if (event.type === 'vm.created') walk.begin(`VM ${event.data.vm.id}`, event);
    if (event.type === 'job.created' || event.type === 'job.updated')
      walk.job(event.data.job, event);
    if (event.type === 'job.ended') walk.end(event.data.job, event);
    if (event.type === 'vm.created' || event.type === 'vm.updated') {
      walk.live(`VM ${event.data.vm.id}`, event);
      walk.move(`VM ${event.data.vm.id}`, { to: event.data.vm.state, paths: vmPaths }, event);
    }
    if (event.type === 'vm.deleted') walk.bury(`VM ${event.data.vm.id}`, event);
    if (event.type === 'job.log') walk.live(`job ${event.job_id}`, event);
  }
  return walk.faults.map((evidence) => ({ invariant: 'I7', evidence }));
}

/** Follows everything through its states. */
class Walk {
  readonly faults: string[] = [];
  readonly #states = new Map<string, string>();
  readonly #made = new Set<string>();
  readonly #over = new Set<string>();

  job(job: Job, event: Event): void {
    const name = `job ${job.id}`;
    this.live(name, event);
    this.move(name, { to: job.state, paths: jobPaths }, event);
    for (const [at, step] of job.steps.entries()) {
      // A redeploy has a step of one name in each half.
      this.move(`${name} step ${at + 1} ${step.name}`, { to: step.state, paths: stepPaths }, event);
      const isBegun = step.state !== 'pending';
      const isBehind = ['succeeded', 'skipped'].includes(job.steps[at - 1]?.state ?? 'succeeded');
      if (isBegun && !isBehind) this.#blame(event, `${name} began ${step.name} before its turn`);
    }
  }

  end(job: Job, event: Event): void {
    this.job(job, event);
    if (job.ended_at === undefined) this.#blame(event, `job ${job.id} ended in ${job.state}`);
    this.bury(`job ${job.id}`, event);
  }

  move(name: string, { to, paths }: { to: string; paths: Paths }, event: Event): void {
    const from = this.#states.get(name) ?? 'none';
    if (from !== to && paths[from]?.includes(to) !== true) {
      this.#blame(event, `${name} went from ${from} to ${to}`);
    }
    this.#states.set(name, to);
  }

  bury(name: string, event: Event): void {
    this.live(name, event);
    this.#over.add(name);
  }

  /** The first event of a thing is that of its making, which comes once. */
  begin(name: string, event: Event): void {
    if (this.#states.has(name)) this.#blame(event, `${name} was made a second time`);
    this.#made.add(name);
  }

  live(name: string, event: Event): void {
    if (!this.#made.has(name)) this.#blame(event, `${name} was never made`);
    if (this.#over.has(name)) this.#blame(event, `${name} was over already`);
  }

  #blame({ seq, type }: Event, what: string): void {
    this.faults.push(`event ${seq} (${type}): ${what}`);
  }
}
