import { askBackend } from '../backend-faults.ts';
import { DeployerError } from '../errors.ts';
import { requireIdle } from '../jobs/job-in-progress.ts';
import type { ComputeBackend } from '../ports/compute.ts';
import type { ProblemRecord, Resolution } from '../ports/problems.ts';
import type { Store } from '../ports/store.ts';
import type { VmRecord } from '../records.ts';

/** What a resolution is checked against. */
export interface Surroundings {
  readonly store: Pick<Store, 'vms' | 'jobs' | 'reconcile'>;
  readonly backends: ReadonlyMap<string, ComputeBackend>;
}

/** Whether what a problem says is still true. Each method throws RESOLUTION_NOT_POSSIBLE where it is not. */
export class ProblemCheck {
  readonly problem: ProblemRecord;
  readonly store: Surroundings['store'];
  readonly #backends: Surroundings['backends'];
  readonly #resolution: Resolution;

  constructor(surroundings: Surroundings, problem: ProblemRecord, resolution: Resolution) {
    this.problem = problem;
    this.store = surroundings.store;
    this.#backends = surroundings.backends;
    this.#resolution = resolution;
  }

  /** Throws BACKEND_UNAVAILABLE where it left the configuration. */
  getBackend(): ComputeBackend {
    const { id, backend: name } = this.problem;
    const backend = this.#backends.get(name);
    if (backend !== undefined) return backend;
    throw new DeployerError(
      'BACKEND_UNAVAILABLE',
      `backend "${name}" of problem "${id}" is not configured any more; put it back, or ignore the problem, or delete its VM by force`,
      { details: { backend: name } },
    );
  }

  /** The row that the problem is about. Throws JOB_IN_PROGRESS while a job works on it. */
  async getIdleRow(): Promise<VmRecord> {
    const vm = await this.#getRow();
    await requireIdle(this.store.jobs, vm.id);
    return vm;
  }

  /** The backend is asked once more: one that was missing may be back, or another one in its place. */
  async requireMissing(vm: VmRecord): Promise<void> {
    const { backendVmId = '' } = this.problem;
    if (vm.backendVmId !== backendVmId) {
      throw this.notPossible(`VM "${vm.id}" has "${vm.backendVmId ?? 'none'}" entered by now`);
    }
    const backend = this.getBackend();
    const secret = await this.store.vms.secret(vm.id);
    const ask = async () => await backend.findVm({ backendVmId, secret });
    if ((await askBackend(backend.name, ask)) === undefined) return;
    throw this.notPossible(`backend "${backend.name}" shows it again`);
  }

  /** The sealing key may be back. */
  async requireUnreadable(
    holder: { readonly kind: 'row'; readonly vm: VmRecord } | { readonly kind: 'tombstone' },
  ): Promise<void> {
    const { vmId = '', tombstoneId: id = 0 } = this.problem;
    const held = await this.store.reconcile.secret(
      holder.kind === 'row' ? holder : { kind: 'tombstone', id, vmId },
    );
    if (held.kind === 'secret') throw this.notPossible('the secret unseals again');
  }

  /** A job may have made the row's own what was too much. */
  async requireNotOwn(): Promise<void> {
    const { id, backendVmId, gateway } = await this.#getRow();
    const { kind, backendVmId: vm, backendGatewayId } = this.problem;
    const isOwn =
      kind === 'orphan_vm' ? vm === backendVmId : backendGatewayId === gateway?.backendGatewayId;
    if (isOwn) throw this.notPossible(`it is VM "${id}"'s own by now`);
  }

  /** For the transaction: throws where the row has come to stand for something else since. */
  sameAs(vm: VmRecord): (current: VmRecord) => void {
    return (current) => {
      if (current.jobId === vm.jobId && current.backendVmId === vm.backendVmId) return;
      throw this.notPossible(`VM "${vm.id}" was changed meanwhile; look at it again`);
    };
  }

  notPossible(why: string): DeployerError {
    return notPossible(this.problem, this.#resolution, why);
  }

  async #getRow(): Promise<VmRecord> {
    const { vmId = '' } = this.problem;
    const vm = await this.store.vms.find(vmId);
    if (vm !== undefined) return vm;
    throw this.notPossible(`VM "${vmId}" does not exist any more`);
  }
}

export function notPossible(
  problem: ProblemRecord,
  resolution: Resolution,
  why: string,
): DeployerError {
  const possible = problem.resolutions.filter((other) => other !== resolution);
  return new DeployerError(
    'RESOLUTION_NOT_POSSIBLE',
    `problem "${problem.id}" (${problem.kind}) cannot be resolved by "${resolution}": ${why}; possible: ${possible.join(', ')}`,
    { details: { problem: problem.id, resolution, possible } },
  );
}
