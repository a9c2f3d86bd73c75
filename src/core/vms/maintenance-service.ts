import type {
  BootstrapVmParams,
  BootstrapVmResult,
  RedeployVmParams,
  RedeployVmResult,
  VmStatsParams,
  VmStatsResult,
} from '../../contract/types.gen.ts';
import { DeployerError, isDeployerError } from '../errors.ts';
import { requireIdle } from '../jobs/job-in-progress.ts';
import type { JobScheduler } from '../jobs/job-scheduler.ts';
import { pendingSteps } from '../jobs/step-names.ts';
import type { World } from '../jobs/step.ts';
import { guestTarget } from '../jobs/steps/guest-target.ts';
import { unendedRuns } from '../jobs/unended-runs.ts';
import type { GuestStats } from '../ports/guest.ts';
import { presentStats } from '../present.ts';
import type { StepRecord, VmPatch, VmRecord } from '../records.ts';
import type { CallContext, RequestGate } from '../requests.ts';
import { keysOf } from '../users/forge-keys.ts';
import { observe } from './conditions.ts';
import { chooseBootstrap } from './provision-plan.ts';
import { noOperatorAccess, requireOperatorAccess } from './vm-access.ts';
import { backendOf, getVmRecord, VmJobs } from './vm-jobs.ts';

interface Dependencies {
  readonly world: World;
  readonly requests: RequestGate;
  readonly scheduler: Pick<JobScheduler, 'poke' | 'cancelRequested'>;
}

/** A look into a VM is answered within this, well before callers give up. Milliseconds. */
const statsTimeoutMs = 20_000;
/** Jobs of a VM that are looked through for what may still run in it. */
const jobsMax = 100;

/** Use cases around a VM that exists: made anew, bootstrapped once more, looked into. */
export class MaintenanceService {
  readonly #world: World;
  readonly #requests: RequestGate;
  readonly #jobs: VmJobs;

  constructor({ world, requests, scheduler }: Dependencies) {
    this.#world = world;
    this.#requests = requests;
    this.#jobs = new VmJobs({ world, scheduler });
  }

  /**
   * Destroys the VM, then provisions it anew as it was asked for at first; the row and its id stay.
   * What a provision checks is checked before anything is destroyed.
   */
  async redeployVm(params: RedeployVmParams, context: CallContext): Promise<RedeployVmResult> {
    return await this.#requests.once(
      { method: 'redeploy_vm', params, context },
      async (mutation) => {
        await requireIdle(this.#world.store.jobs, params.vm);
        const vm = await getVmRecord(this.#world, params.vm);
        backendOf(this.#world, vm);
        if (vm.bootstrap !== 'none') await this.#world.bootstraps.load(vm.bootstrap);
        await keysOf(this.#world.forge, vm.username);
        if (params.validate_only === true) return { validated: true };
        const patch = { state: 'provisioning', error: undefined } as const;
        const intent = { kind: 'redeploy_vm', vm, patch, whenBusy: 'refuse' } as const;
        return await this.#jobs.submit(intent, mutation);
      },
      async (outcome) => await this.#jobs.replay(outcome),
    );
  }

  /** Runs a bootstrap in the VM as it is: that of its last run, or the one that is named. */
  async bootstrapVm(params: BootstrapVmParams, context: CallContext): Promise<BootstrapVmResult> {
    return await this.#requests.once(
      { method: 'bootstrap_vm', params, context },
      async (mutation) => {
        await requireIdle(this.#world.store.jobs, params.vm);
        const vm = await getVmRecord(this.#world, params.vm);
        const bootstrap = chooseBootstrap(params.bootstrap, vm, this.#world.settings);
        requireOperatorAccess(vm);
        await this.#world.bootstraps.load(bootstrap);
        if (params.validate_only === true) return { validated: true };
        const steps = await this.#bootstrapSteps(vm);
        const patch = bootstrapPatch(vm, bootstrap, this.#world.clock.now());
        const intent = { kind: 'bootstrap_vm', vm, patch, whenBusy: 'refuse', steps } as const;
        return await this.#jobs.submit(intent, mutation);
      },
      async (outcome) => await this.#jobs.replay(outcome),
    );
  }

  /** Memory, disk and load as the VM tells them now; throws what keeps it from being asked. */
  async vmStats(params: VmStatsParams, caller: AbortSignal): Promise<VmStatsResult> {
    const vm = await getVmRecord(this.#world, params.vm);
    requireOperatorAccess(vm);
    const stats = await this.#readStats(vm, caller);
    return presentStats(stats, this.#world.clock.now());
  }

  async #bootstrapSteps(vm: VmRecord): Promise<readonly StepRecord[]> {
    const { items } = await this.#world.store.jobs.list({ vmId: vm.id }, { limit: jobsMax });
    const runs = unendedRuns(items);
    return pendingSteps('bootstrap_vm').map((step) =>
      step.name === 'bootstrap' && runs.length > 0
        ? { ...step, data: { earlierRuns: runs } }
        : step,
    );
  }

  async #readStats(vm: VmRecord, caller: AbortSignal): Promise<GuestStats> {
    const { clock, guest } = this.#world;
    const late = new AbortController();
    const done = new AbortController();
    void clock.sleep(statsTimeoutMs, done.signal).then(() => {
      if (!done.signal.aborted) late.abort();
    });
    try {
      const target = guestTarget({ vm, world: this.#world });
      return await guest.stats(target, AbortSignal.any([late.signal, caller]));
    } catch (error) {
      if (caller.aborted) {
        throw new DeployerError('SHUTTING_DOWN', `the look into VM "${vm.id}" was broken off`);
      }
      if (late.signal.aborted) throw tooLate(vm);
      if (!isDeployerError(error, 'SSH_AUTH_FAILED')) throw error;
      throw noOperatorAccess(vm, 'it refuses the keys of the ssh agent', error);
    } finally {
      done.abort();
    }
  }
}

/** What earlier runs have shown is no longer known; the next one shows it. */
function bootstrapPatch(vm: VmRecord, bootstrap: string, now: number): VmPatch {
  const unknown = { status: 'unknown', now } as const;
  const conditions = observe(vm.conditions, 'Bootstrapped', unknown);
  return {
    state: 'installing',
    error: undefined,
    bootstrap,
    conditions: observe(conditions, 'Healthy', unknown),
  };
}

function tooLate(vm: VmRecord): DeployerError {
  return new DeployerError(
    'SSH_UNREACHABLE',
    `VM "${vm.id}" did not answer within ${statsTimeoutMs / 1000} s`,
    { retryable: true, details: { vm: vm.id } },
  );
}
