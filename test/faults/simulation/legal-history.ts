import type {
  Event,
  Job,
  JobEndedEvent,
  JobEvent,
  JobLogEvent,
  Vm,
} from '../../../src/contract/types.gen.ts';
import { LegalJob } from './legal-job.ts';
import { isLegal, vmMoves } from './legal-moves.ts';

/**
 * Says what is illegal about a list of events that begins with the first one of its stream (I7): an
 * empty list for a legal path of the state tables. Pure.
 */
export function checkHistory(events: Iterable<Event>): readonly string[] {
  const history = new LegalHistory();
  const faults: string[] = [];
  for (const event of events) faults.push(...history.accept(event));
  return faults;
}

interface LegalVm {
  readonly vm: Vm;
  readonly isDeleted: boolean;
}

/**
 * The event log so far, and whether the next event may follow.
 *
 * INVARIANTS
 * - `seq` has no hole and no repeat, and the stream is one.
 * - A VM and a job begin with `created` and move as their tables say; job logs are numbered 1..n.
 * - Nothing of a VM follows its `deleted`, except that the deletes which saw it come to their end.
 */
export class LegalHistory {
  readonly #users = new Map<string, boolean>();
  readonly #vms = new Map<string, LegalVm>();
  readonly #jobs = new Map<string, LegalJob>();
  #streamId: string | undefined;
  #seq = 0;

  get seq(): number {
    return this.#seq;
  }

  /** Whether the user was created, and deleted since. */
  wasUserDeleted(id: string): boolean {
    return this.#users.get(id) === false;
  }

  /** The newest state of each VM that has not been deleted, and of each job. */
  get vms(): readonly Vm[] {
    return [...this.#vms.values()].filter(({ isDeleted }) => !isDeleted).map(({ vm }) => vm);
  }

  get jobs(): readonly Job[] {
    return [...this.#jobs.values()].map(({ job }) => job);
  }

  /** Takes the next event; answers with what is wrong about it. */
  accept(event: Event): readonly string[] {
    const about = `event ${event.seq} ${event.type}`;
    return [...this.#accept(event)].map((fault) => `${about}: ${fault}`);
  }

  *#accept(event: Event): Generator<string> {
    this.#streamId ??= event.stream_id;
    if (event.stream_id !== this.#streamId) yield `stream ${event.stream_id} is another`;
    if (event.seq !== this.#seq + 1) yield `follows event ${this.#seq}`;
    this.#seq = event.seq;
    yield* this.#subjects(event);
    switch (event.type) {
      case 'user.created':
        if (this.#users.has(event.data.user.id)) yield 'the user was created before';
        this.#users.set(event.data.user.id, true);
        return;
      case 'user.deleted':
        yield* this.#userDeleted(event.data.user.id);
        return;
      case 'vm.created':
      case 'vm.updated':
      case 'vm.deleted':
        yield* this.#vm(event.type, event.data.vm);
        return;
      case 'job.created':
      case 'job.updated':
      case 'job.log':
      case 'job.ended':
        if (event.type === 'job.created') yield* this.#jobCreated(event.data.job);
        else yield* this.#job(event);
        return;
      case 'vm.expiring':
      case 'problem.opened':
      case 'problem.updated':
      case 'problem.closed':
      case 'audit':
        // They move nothing: what follows from them is a job's or a row's own event.
        return;
    }
  }

  /** An event about a VM carries the VM's owner, and so on. */
  *#subjects(event: Event): Generator<string> {
    const { vm, job, user } = event.data as { vm?: Vm; job?: Job; user?: { id: string } };
    if (vm !== undefined && (event.vm_id !== vm.id || event.user_id !== vm.user_id)) {
      yield `is not about VM ${vm.id} of ${vm.user_id}`;
    }
    if (job !== undefined && (event.job_id !== job.id || event.vm_id !== job.vm_id)) {
      yield `is not about job ${job.id} of ${job.vm_id ?? 'no VM'}`;
    }
    if (user !== undefined && event.user_id !== user.id) yield `is not about user ${user.id}`;
  }

  *#userDeleted(id: string): Generator<string> {
    if (this.#users.get(id) !== true) yield `user ${id} is not there`;
    this.#users.set(id, false);
    const left = this.vms.find((vm) => vm.user_id === id);
    if (left !== undefined) yield `user ${id} still has VM ${left.id}`;
  }

  *#vm(type: 'vm.created' | 'vm.updated' | 'vm.deleted', vm: Vm): Generator<string> {
    const before = this.#vms.get(vm.id);
    const who = `VM ${vm.id}`;
    this.#vms.set(vm.id, { vm, isDeleted: type === 'vm.deleted' });
    if (type === 'vm.created') {
      if (before !== undefined) yield `${who} was created before`;
      if (vm.state !== 'provisioning') yield `${who} is created ${vm.state}`;
      if (this.#users.get(vm.user_id) !== true) yield `${who} has no user`;
      return;
    }
    if (before === undefined) {
      yield `${who} was never created`;
      return;
    }
    if (before.isDeleted) yield `${who} was deleted`;
    if (!isLegal(vmMoves, before.vm.state, vm.state)) {
      yield `${who} moves from ${before.vm.state} to ${vm.state}`;
    }
    if (type === 'vm.deleted' && vm.state !== 'deleting') yield `${who} is deleted ${vm.state}`;
    if (vm.state === 'ready' && vm.error !== undefined) yield `${who} is ready with an error`;
  }

  *#jobCreated(job: Job): Generator<string> {
    if (this.#jobs.has(job.id)) yield `job ${job.id} was created before`;
    if (job.vm_id !== undefined && this.#vms.get(job.vm_id)?.isDeleted !== false) {
      yield `job ${job.id} is created for a VM that is not there`;
    }
    if (job.retry_of !== undefined && this.#jobs.get(job.retry_of)?.isEnded === false) {
      yield `job ${job.id} retries ${job.retry_of}, which has not ended`;
    }
    for (const fault of LegalJob.created(job)) yield `job ${job.id} ${fault}`;
    this.#jobs.set(job.id, new LegalJob(job));
  }

  *#job(event: JobEvent | JobLogEvent | JobEndedEvent): Generator<string> {
    const id = event.job_id ?? '';
    const known = this.#jobs.get(id);
    if (known === undefined) {
      yield `job ${id} was never created`;
      return;
    }
    if (this.#vms.get(event.vm_id ?? '')?.isDeleted === true && known.job.kind !== 'delete_vm') {
      yield `job ${id} goes on after its VM was deleted`;
    }
    for (const fault of change(known, event)) yield `job ${id} ${fault}`;
  }
}

function change(known: LegalJob, event: JobEvent | JobLogEvent | JobEndedEvent): Generator<string> {
  if (event.type === 'job.log') return known.logged(event.data);
  return event.type === 'job.ended' ? known.ended(event.data) : known.updated(event.data.job);
}
