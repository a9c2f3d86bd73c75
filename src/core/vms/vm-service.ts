import type {
  DeleteVmParams,
  DeleteVmResult,
  GetVmParams,
  GetVmResult,
  ListVmsParams,
  ListVmsResult,
  ProvisionVmParams,
  ProvisionVmResult,
  VmLogsParams,
  VmLogsResult,
} from '../../contract/types.gen.ts';
import { askBackend } from '../backend-faults.ts';
import { DeployerError } from '../errors.ts';
import { forcedSteps } from '../jobs/forced-delete.ts';
import type { JobScheduler } from '../jobs/job-scheduler.ts';
import { pendingSteps } from '../jobs/step-names.ts';
import type { World } from '../jobs/step.ts';
import { pageOf } from '../pages.ts';
import type { JobSubmission, Mutation, VmFilter } from '../ports/store.ts';
import { presentable } from '../present-page.ts';
import { presentJob, presentVm } from '../present.ts';
import type { VmRecord } from '../records.ts';
import { Redactor } from '../redaction.ts';
import type { CallContext, RequestGate } from '../requests.ts';
import { keysOf } from '../users/forge-keys.ts';
import { getUserRecord } from '../users/user-service.ts';
import { submitWithGateway, withFreeGateway } from './gateway-claim.ts';
import { refreshPatch } from './observed.ts';
import { preferredVm } from './preferred.ts';
import { newConditions, planProvision, type PlannedVm } from './provision-plan.ts';
import { newVmSecret } from './renewal.ts';
import { backendOf, getVmRecord, VmJobs } from './vm-jobs.ts';
import { requireVmQuota } from './vm-quota.ts';

interface Dependencies {
  readonly world: World;
  readonly requests: RequestGate;
  readonly scheduler: Pick<JobScheduler, 'poke' | 'cancelRequested'>;
}

/** Use cases around VMs. What takes time becomes a job; the answer comes at once. */
export class VmService {
  readonly #world: World;
  readonly #requests: RequestGate;
  readonly #scheduler: Dependencies['scheduler'];
  readonly #jobs: VmJobs;

  constructor({ world, requests, scheduler }: Dependencies) {
    this.#world = world;
    this.#requests = requests;
    this.#scheduler = scheduler;
    this.#jobs = new VmJobs({ world, scheduler });
  }

  /**
   * Checks everything that can be checked without a cost, then commits the intent: the VM's row with
   * its sealed secret, and the job. Nothing is stored when the call is refused.
   */
  async provisionVm(params: ProvisionVmParams, context: CallContext): Promise<ProvisionVmResult> {
    return await this.#requests.once(
      { method: 'provision_vm', params, context },
      async (mutation) => await this.#provision(params, mutation),
      async (outcome) => await this.#jobs.replay(outcome),
    );
  }

  /** With `refresh` the backend is asked, and what it says is entered in the conditions. */
  async getVm(params: GetVmParams): Promise<GetVmResult> {
    const vm = await getVmRecord(this.#world, params.vm);
    return { vm: presentVm(params.refresh === true ? await this.#refresh(vm) : vm) };
  }

  async listVms(params: ListVmsParams): Promise<ListVmsResult> {
    const { store } = this.#world;
    const filter: VmFilter = {
      ...(params.user === undefined
        ? {}
        : { userId: (await getUserRecord(store, params.user)).id }),
      ...(params.state === undefined ? {} : { state: params.state }),
      ...(params.backend === undefined ? {} : { backend: params.backend }),
    };
    const page = await store.vms.list(filter, pageOf(params));
    return {
      vms: presentable(page.items, presentVm, this.#world.log),
      ...(page.nextCursor === undefined ? {} : { next_cursor: page.nextCursor }),
    };
  }

  /**
   * Overtakes whatever runs for the VM (decision 12); a delete that runs already is the answer, unless
   * it is to become a forced one.
   */
  async deleteVm(params: DeleteVmParams, context: CallContext): Promise<DeleteVmResult> {
    return await this.#requests.once(
      { method: 'delete_vm', params, context },
      async (mutation) => {
        requireConfirmation(params);
        const vm = await getVmRecord(this.#world, params.vm);
        if (params.validate_only === true) return { validated: true };
        const intent = {
          kind: 'delete_vm',
          vm,
          patch: { state: 'deleting', error: undefined },
          whenBusy: 'supersede',
          ...(params.force === true ? { steps: forcedSteps() } : {}),
        } as const;
        return await this.#jobs.submit(intent, mutation);
      },
      async (outcome) => await this.#jobs.replay(outcome),
    );
  }

  /** The backend's own log of the VM's deploy, without the VM's secret. */
  async vmLogs(params: VmLogsParams): Promise<VmLogsResult> {
    const vm = await getVmRecord(this.#world, params.vm);
    const backend = backendOf(this.#world, vm);
    if (vm.backendVmId === undefined) {
      throw new DeployerError(
        'VM_NOT_READY',
        `VM "${vm.id}" has no log yet: backend "${vm.backend}" has not accepted it`,
        { retryable: true, details: { vm: vm.id, state: vm.state } },
      );
    }
    const secret = await this.#world.store.vms.secret(vm.id);
    const ref = { backendVmId: vm.backendVmId, secret };
    const lines = await askBackend(vm.backend, async () => await backend.vmLogs(ref));
    const redactor = new Redactor([secret]);
    return { lines: lines.map((line) => redactor.redact(line)) };
  }

  async #provision(params: ProvisionVmParams, mutation: Mutation): Promise<ProvisionVmResult> {
    const { store, settings, forge, bootstraps } = this.#world;
    const user = await getUserRecord(store, params.user);
    const planned = planProvision(params, { ...this.#world, username: user.username });
    if (planned.bootstrap !== 'none') await bootstraps.load(planned.bootstrap);
    const { vms: total } = await store.counts();
    requireVmQuota({ username: user.username, ofUser: user.vmCount, total }, settings.limits);
    await withFreeGateway(planned, this.#world);
    await keysOf(forge, user.username);
    if (params.validate_only === true) return { validated: true };
    const asked = { userId: user.id, mutation };
    const submitted = await submitWithGateway(
      planned,
      this.#world,
      async (free) => await store.jobs.submit(this.#newVm(free, asked)),
    );
    this.#scheduler.poke();
    return { vm: presentVm(submitted.vm), job: presentJob(submitted.job) };
  }

  #newVm(
    planned: PlannedVm,
    { userId, mutation }: { readonly userId: string; readonly mutation: Mutation },
  ): JobSubmission {
    const { settings, identifiers, clock } = this.#world;
    const now = clock.now();
    const id = identifiers.next('vm');
    return {
      job: {
        id: identifiers.next('job'),
        kind: 'provision_vm',
        vmId: id,
        userId,
        steps: pendingSteps('provision_vm'),
        requestedBy: mutation.caller,
        ...(mutation.requestId === undefined ? {} : { requestId: mutation.requestId }),
        now,
      },
      vm: {
        create: {
          ...planned,
          id,
          userId,
          // Our id is the workload's name, so that an orphan can be recognised at the backend.
          name: id,
          state: 'provisioning',
          secret: newVmSecret(identifiers),
          deploy: { attempts: 0 },
          operatorAccess: true,
          createdAt: now,
          conditions: newConditions(planned, now),
        },
      },
      vmLimits: settings.limits,
      whenBusy: 'refuse',
      mutation,
    };
  }

  async #refresh(vm: VmRecord): Promise<VmRecord> {
    const { backendVmId, deploy } = vm;
    if (backendVmId === undefined && deploy.uncertainSince === undefined) return vm;
    const backend = backendOf(this.#world, vm);
    const secret = await this.#world.store.vms.secret(vm.id);
    const found = await askBackend(vm.backend, async () =>
      backendVmId === undefined
        ? preferredVm(await backend.findVmsBySecret(secret))
        : await backend.findVm({ backendVmId, secret }),
    );
    const now = this.#world.clock.now();
    return await this.#world.store.vms.update(
      vm.id,
      (current) => refreshPatch(vm, { current, found }, now),
      now,
    );
  }
}

/** What a forced delete gives up on may go on costing money: nobody does that by a slip. */
function requireConfirmation({ vm, force, confirm_vm: confirmed }: DeleteVmParams): void {
  if (confirmed === vm || (confirmed === undefined && force !== true)) return;
  const given = confirmed === undefined ? 'is missing' : `is "${confirmed}"`;
  const expected = `"${vm}", the id of the VM`;
  throw new DeployerError(
    'INVALID_PARAMS',
    `param "confirm_vm" ${given}; expected ${expected}: a forced delete gives up on what may still run and cost money`,
    { details: { path: 'confirm_vm', expected } },
  );
}
