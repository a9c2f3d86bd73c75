import { StoreUnavailableError } from '../../../src/core/ports/store.ts';
import { isDeployerError } from '../../../src/core/errors.ts';
import type { Promised, Receipts } from './receipts.ts';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { SimCore } from './sim-core.ts';
import type { Answer, SimDaemon } from './sim-daemon.ts';
import type { World } from './world.ts';

/** A mutation as an operator makes it; kept, so that it can be repeated word for word. */
interface Mutation {
  readonly method:
    | 'create_user'
    | 'delete_user'
    | 'provision_vm'
    | 'delete_vm'
    | 'cancel_job'
    | 'retry_job'
    | 'reset_password';
  readonly params: Readonly<Record<string, unknown>>;
}

/** What all operators know of: names and ids that came up in answers. */
export interface Known {
  readonly usernames: readonly string[];
  readonly vms: Set<string>;
  readonly jobs: Set<string>;
  readonly failedJobs: Set<string>;
}

const weights = [
  ['create_user', 3],
  ['delete_user', 1],
  ['provision_vm', 10],
  ['delete_vm', 5],
  ['cancel_job', 5],
  ['retry_job', 9],
  ['reset_password', 0.5],
  ['repeat', 6],
  ['misuse', 1],
  ['look', 3],
] as const;

const requestsKept = 12;

/** What is refused with one of these will be refused for ever. */
const isOverFor = ['VM_NOT_FOUND', 'JOB_NOT_FOUND', 'JOB_ENDED', 'JOB_NOT_RETRYABLE'] as const;

/**
 * Somebody who calls the daemon at odd times: asks for VMs, changes their mind, repeats a request after
 * a lost answer, at the same time as the first, or much later.
 */
export class Operator {
  readonly #world: World;
  readonly #daemon: SimDaemon;
  readonly #receipts: Receipts;
  readonly #known: Known;
  readonly #random: SeededRandom;
  readonly #caller: string;
  readonly #made: Mutation[] = [];
  #requests = 0;

  constructor(
    world: World,
    given: {
      readonly name: string;
      readonly daemon: SimDaemon;
      readonly receipts: Receipts;
      readonly known: Known;
    },
  ) {
    this.#world = world;
    this.#daemon = given.daemon;
    this.#receipts = given.receipts;
    this.#known = given.known;
    this.#caller = given.name;
    this.#random = world.random.fork(given.name);
  }

  /** Acts until the world is calm. */
  async work(): Promise<void> {
    const meanPauseMs = this.#random.pick([3_000, 10_000, 40_000]);
    for (;;) {
      await this.#world.time.wait(this.#random.integer(1, 2 * meanPauseMs));
      if (this.#world.isCalm) return;
      await this.#act();
    }
  }

  async #act(): Promise<void> {
    const kind = this.#random.weighted(weights);
    if (kind === 'look') {
      await this.#look();
      return;
    }
    const mutation =
      kind === 'repeat' ? this.#earlier() : kind === 'misuse' ? this.#misused() : this.#new(kind);
    if (mutation === undefined) return;
    const again = this.#random.chance(0.15) ? [this.mutate(mutation)] : [];
    const answer = await this.mutate(mutation);
    await Promise.all(again);
    const isUnknown = answer.kind === 'lost' || answer.kind === 'down';
    if (isUnknown && this.#random.chance(0.7)) {
      await this.#world.time.wait(this.#random.integer(1, 20_000));
      await this.mutate(mutation);
    }
  }

  /** Calls, and takes the answer at its word. */
  async mutate({ method, params }: Mutation): Promise<Answer<Promised>> {
    const { trace } = this.#world;
    const context = { caller: this.#caller };
    const answer = await this.#daemon.call(async (core) =>
      promisedBy(await perform(core, { method, params, context })),
    );
    const said = answer.kind === 'answer' ? JSON.stringify(answer.value) : tell(answer);
    trace.note(this.#caller, `${method} ${JSON.stringify(params)}: ${said}`);
    if (answer.kind === 'refused') this.#checkRefusal(method, answer.error);
    const isOver = answer.kind === 'refused' && isDeployerError(answer.error, ...isOverFor);
    if (isOver) this.#forget(params);
    if (answer.kind === 'answer' && params['validate_only'] !== true) {
      const { vmId, jobId, userId } = answer.value;
      if (vmId !== undefined) this.#known.vms.add(vmId);
      if (jobId !== undefined) this.#known.jobs.add(jobId);
      const requestId = params['request_id'];
      const request =
        typeof requestId === 'string' ? `${this.#caller} ${method} ${requestId}` : undefined;
      this.#receipts.take(
        {
          ...(vmId === undefined ? {} : { vmId }),
          ...(jobId === undefined ? {} : { jobId }),
          ...(userId === undefined ? {} : { userId }),
        },
        request,
      );
    }
    return answer;
  }

  /** What was refused once is no longer worth a try. */
  #forget({ vm, job }: Mutation['params']): void {
    if (typeof vm === 'string') this.#known.vms.delete(vm);
    if (typeof job === 'string') {
      this.#known.jobs.delete(job);
      this.#known.failedJobs.delete(job);
    }
  }

  #new(method: Mutation['method']): Mutation | undefined {
    const random = this.#random;
    const requestId = random.chance(0.6) ? { request_id: this.#nextRequestId() } : {};
    const common = { ...requestId, ...(random.chance(0.05) ? { validate_only: true } : {}) };
    const user = random.pick(this.#known.usernames);
    const vm = this.#recent(this.#known.vms, 4);
    const job = this.#recent(this.#known.jobs, 3);
    const failed = random.chance(0.2) ? job : this.#recent(this.#known.failedJobs, 3);
    const params = {
      create_user: { username: user, email: 'a@example.org' },
      delete_user: { user },
      reset_password: { user },
      provision_vm: {
        user,
        profile: random.pick(['demo', 'demo', 'plain', 'quick']),
        ...this.#gateway(),
      },
      delete_vm: vm === undefined ? undefined : { vm },
      cancel_job: job === undefined ? undefined : { job },
      retry_job: failed === undefined ? undefined : { job: failed },
    }[method];
    if (params === undefined) return undefined;
    const mutation = { method, params: { ...params, ...common } };
    this.#made.push(mutation);
    if (this.#made.length > requestsKept) this.#made.shift();
    return mutation;
  }

  #recent(ids: ReadonlySet<string>, count: number): string | undefined {
    return ids.size === 0 ? undefined : this.#random.pick([...ids].slice(-count));
  }

  #gateway(): object {
    return this.#random.chance(0.2)
      ? { gateway: { name: `name${this.#random.integer(1, 4)}` } }
      : {};
  }

  /** Word for word; with its request id it must not act twice. */
  #earlier(): Mutation | undefined {
    const withId = this.#made.filter(({ params }) => 'request_id' in params);
    return withId.length === 0 ? undefined : this.#random.pick(withId);
  }

  /** The id of an earlier request with other params. */
  #misused(): Mutation | undefined {
    const earlier = this.#earlier();
    if (earlier?.method !== 'provision_vm') return undefined;
    return { ...earlier, params: { ...earlier.params, node: 'tfnode-7' } };
  }

  async #look(): Promise<void> {
    const answer = await this.#daemon.call(async ({ vms }) => {
      const listed = (await vms.listVms({ limit: 10 })).vms;
      if (listed.length === 0) return;
      const vm = this.#random.pick(listed);
      await vms.getVm({ vm: vm.id, refresh: true });
      if (vm.backend_vm_id !== undefined) await vms.vmLogs({ vm: vm.id });
    });
    if (answer.kind === 'refused') this.#checkRefusal('look', answer.error);
  }

  #nextRequestId(): string {
    this.#requests += 1;
    return `${this.#caller}-${this.#requests}`;
  }

  #checkRefusal(method: string, error: unknown): void {
    if (isDeployerError(error) && error.reason !== 'INTERNAL') return;
    if (error instanceof StoreUnavailableError) return;
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#world.violate('I13', `${method} throws ${told}`);
  }
}

async function perform(
  { users, vms, jobs }: SimCore,
  { method, params, context }: Mutation & { readonly context: { readonly caller: string } },
): Promise<object> {
  // The params are made for the method above.
  switch (method) {
    case 'create_user':
      return await users.createUser(params as never, context);
    case 'delete_user':
      return await users.deleteUser(params as never, context);
    case 'reset_password':
      return await users.resetPassword(params as never, context);
    case 'provision_vm':
      return await vms.provisionVm(params as never, context);
    case 'delete_vm':
      return await vms.deleteVm(params as never, context);
    case 'cancel_job':
      return await jobs.cancelJob(params as never, context);
    case 'retry_job':
      return await jobs.retryJob(params as never, context);
  }
}

function promisedBy(result: object): Promised {
  const { vm, job, user } = result as Readonly<Record<string, { readonly id: string } | undefined>>;
  return {
    ...(user === undefined ? {} : { userId: user.id }),
    ...(vm === undefined ? {} : { vmId: vm.id }),
    ...(job === undefined ? {} : { jobId: job.id }),
  };
}

function tell(answer: Exclude<Answer<unknown>, { kind: 'answer' }>): string {
  if (answer.kind !== 'refused') return answer.kind;
  return isDeployerError(answer.error) ? answer.error.reason : String(answer.error);
}
