import type { JobScheduler } from '../jobs/job-scheduler.ts';
import type { World } from '../jobs/step.ts';
import type { VmRecord } from '../records.ts';
import { VmJobs } from '../vms/vm-jobs.ts';
import { expiryStep, firstNoticeMs, type ExpiryStep } from './expiry-step.ts';

/** An announcement and a delete come this late at most. Milliseconds. */
const sweepEveryMs = 30_000;
/**
 * Before the second sweep of a process; the wait doubles from sweep to sweep. What has passed since the
 * last one ends with the process: of a life of seconds about half counts.
 */
const secondSweepMs = 1_000;
const pageSize = 200;

interface Dependencies {
  readonly world: Pick<World, 'store' | 'identifiers' | 'clock' | 'log'>;
  readonly scheduler: Pick<JobScheduler, 'poke' | 'cancelRequested'>;
}

/** The VM is not what it was when it was looked at: its expiry was moved, or somebody deletes it. */
class NoLongerDue extends Error {}

/**
 * Announces the expiry of VMs, and deletes those whose time is over.
 *
 * States: idle before `start`; sweeping, at the start in quick succession, then every half minute; stopped
 * by its disposal.
 *
 * INVARIANTS
 * - What a look at a VM led to is decided anew in the transaction that makes it true: an extension
 *   that was answered is never overtaken.
 * - Time between two sweeps counts for an announcement, the sweeps themselves do not: it never counts
 *   as out for longer than it was.
 * - After a restore nothing is deleted until an operator ends report-only: an extension may have come after
 *   the backup.
 */
export class ExpirySweeper implements AsyncDisposable {
  readonly #dependencies: Dependencies;
  readonly #jobs: VmJobs;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  /** When the sweep before was over, in elapsed time. */
  #sweptAt: number | undefined;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#jobs = new VmJobs(dependencies);
  }

  start(): void {
    this.#running = this.#run();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { clock, log } = this.#dependencies.world;
    const { signal } = this.#stopping;
    for (let waitMs = secondSweepMs; ; waitMs = Math.min(2 * waitMs, sweepEveryMs)) {
      try {
        await this.#sweep(signal);
      } catch (error) {
        log.error({ err: error }, 'looking for expiring VMs failed; trying again');
      }
      this.#sweptAt = clock.monotonic();
      await clock.sleep(waitMs, signal);
      if (signal.aborted) return;
    }
  }

  async #sweep(signal: AbortSignal): Promise<void> {
    const { store, clock } = this.#dependencies.world;
    const at = clock.monotonic();
    const passedMs = at - (this.#sweptAt ?? at);
    const before = clock.now() + firstNoticeMs;
    let after: { readonly expiresAt: number; readonly id: string } | undefined;
    do {
      const vms = await store.vms.listExpiring({
        before,
        limit: pageSize,
        ...(after === undefined ? {} : { after }),
      });
      for (const vm of vms) {
        if (signal.aborted) return;
        await this.#look(vm, passedMs);
      }
      const last = vms.length < pageSize ? undefined : vms.at(-1);
      after = last && { expiresAt: last.expiresAt ?? before, id: last.id };
    } while (after !== undefined);
  }

  /** One VM's fault is not the others'. */
  async #look(vm: VmRecord, passedMs: number): Promise<void> {
    const { clock, log } = this.#dependencies.world;
    try {
      await this.#act(vm, expiryStep(vm, { now: clock.now(), passedMs }));
    } catch (error) {
      if (error instanceof NoLongerDue) return;
      log.error({ vm: vm.id, err: error }, 'the expiry of a VM failed; trying again');
    }
  }

  async #act(vm: VmRecord, step: ExpiryStep): Promise<void> {
    const { store, clock, log } = this.#dependencies.world;
    switch (step.kind) {
      case 'wait':
        return;
      case 'count':
        await store.vms.update(
          vm.id,
          (current) => (isSame(vm, current) ? { expiryNotice: step.notice } : {}),
          clock.now(),
        );
        return;
      case 'announce': {
        const { stage, notice, expiresInSeconds } = step;
        const announced = await store.vms.announceExpiry(
          vm.id,
          (current) => (isSame(vm, current) ? { notice, expiresInSeconds } : undefined),
          clock.now(),
        );
        if (announced) log.info({ vm: vm.id, stage, expiresInSeconds }, 'announced an expiry');
        return;
      }
      case 'delete':
        if (await this.#mayDelete(vm)) await this.#delete(vm, step.notice);
    }
  }

  /** A VM whose secret does not unseal cannot be deleted: the problem that a sweep opens tells of it. */
  async #mayDelete(vm: VmRecord): Promise<boolean> {
    const { reconcile } = this.#dependencies.world.store;
    if ((await reconcile.restoredAt()) !== undefined) return false;
    return (await reconcile.secret({ kind: 'row', vm })).kind === 'secret';
  }

  async #delete(vm: VmRecord, notice: NonNullable<VmRecord['expiryNotice']>): Promise<void> {
    // A delete that is canceled or fails is tried again, but not before the same time has passed.
    const expiryNotice = { ...notice, outMs: 0 };
    const { job } = await this.#jobs.submit(
      {
        kind: 'delete_vm',
        vm,
        patch: { state: 'deleting', error: undefined, expiryNotice },
        whenBusy: 'supersede',
        require: (current) => {
          if (!isSame(vm, current)) throw new NoLongerDue();
        },
      },
      {
        caller: 'expiry',
        origin: { via: 'daemon' },
        method: 'delete_vm',
        params: { vm: vm.id },
        paramsHash: '',
      },
    );
    this.#dependencies.world.log.info({ vm: vm.id, job: job.id }, 'a VM has expired');
  }
}

/** Whether a VM's expiry is as it was when it was looked at. */
function isSame(seen: VmRecord, current: VmRecord): boolean {
  return (
    current.state !== 'deleting' &&
    current.expiresAt === seen.expiresAt &&
    current.expiryNotice?.at === seen.expiryNotice?.at &&
    current.expiryNotice?.stage === seen.expiryNotice?.stage
  );
}
