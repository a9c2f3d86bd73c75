import type { SetVmExpiryParams, SetVmExpiryResult } from '../../contract/types.gen.ts';
import { DeployerError } from '../errors.ts';
import type { World } from '../jobs/step.ts';
import type { Mutation } from '../ports/store.ts';
import { presentVm } from '../present.ts';
import type { VmPatch, VmRecord } from '../records.ts';
import type { CallContext, RequestGate } from '../requests.ts';
import { getVmRecord } from '../vms/vm-jobs.ts';
import { expiryPatch } from './expiry-date.ts';

interface Dependencies {
  readonly world: Pick<World, 'store' | 'clock'>;
  readonly requests: RequestGate;
}

/** How long VMs live. */
export class ExpiryService {
  readonly #world: Dependencies['world'];
  readonly #requests: RequestGate;

  constructor({ world, requests }: Dependencies) {
    this.#world = world;
    this.#requests = requests;
  }

  /** Counts from now on; null: the VM never expires. What was announced of an earlier date is void. */
  async setVmExpiry(params: SetVmExpiryParams, context: CallContext): Promise<SetVmExpiryResult> {
    return await this.#requests.once(
      { method: 'set_vm_expiry', params, context },
      async (mutation) => await this.#set(params, mutation),
      async ({ vmId = params.vm }) => {
        const { vms } = this.#world.store;
        const gone = (await vms.find(vmId)) === undefined ? await vms.findDeleted(vmId) : undefined;
        return { vm: presentVm(gone ?? (await getVmRecord(this.#world, vmId))) };
      },
    );
  }

  async #set(params: SetVmExpiryParams, mutation: Mutation): Promise<SetVmExpiryResult> {
    const { clock, store } = this.#world;
    const now = clock.now();
    const patch = expiryPatch(params.expires_in, now);
    if (params.validate_only === true) {
      requireNotDeleting(await getVmRecord(this.#world, params.vm));
      return { validated: true };
    }
    const change = (vm: VmRecord): VmPatch => {
      requireNotDeleting(vm);
      return patch;
    };
    return { vm: presentVm(await store.vms.update(params.vm, change, now, mutation)) };
  }
}

function requireNotDeleting({ id, state }: VmRecord): void {
  if (state !== 'deleting') return;
  throw new DeployerError('VM_DELETING', `VM "${id}" is being deleted: its expiry is too late`, {
    details: { vm: id },
  });
}
