import {
  BackendError,
  type BackendGateway,
  type BackendVm,
  type ComputeBackend,
} from '../ports/compute.ts';
import type { SecretHolder } from '../ports/reconcile.ts';
import type { Store } from '../ports/store.ts';
import { gatewaysBySecret } from '../vms/gateways-by-secret.ts';

/**
 * What one look at a backend told of a secret:
 * - `complete`: every VM and gateway that carries it, the row's own VM also looked up by its id;
 * - `unreadable`: it does not unseal, so nothing could be asked;
 * - `incomplete`: the backend did not answer in full, or the holder is gone: nothing is concluded.
 */
export type Look =
  | {
      readonly kind: 'complete';
      readonly holder: SecretHolder;
      readonly vms: readonly BackendVm[];
      readonly gateways: readonly BackendGateway[];
    }
  | { readonly kind: 'unreadable'; readonly holder: SecretHolder }
  | {
      readonly kind: 'incomplete';
      readonly holder: SecretHolder;
      /** Why, where it is the backend's fault. */
      readonly reason?: string;
      /** It gave no sign of life. */
      readonly isSilence?: boolean;
    };

export interface Place {
  readonly backend: ComputeBackend;
  readonly store: Pick<Store, 'reconcile'>;
}

/** Asks the backend about one secret. Never throws for a fault of the backend. */
export async function lookAt({ backend, store }: Place, holder: SecretHolder): Promise<Look> {
  const held = await store.reconcile.secret(holder);
  if (held.kind === 'unreadable') return { kind: 'unreadable', holder };
  if (held.kind === 'gone') return { kind: 'incomplete', holder };
  try {
    const vms = await allVms(backend, holder, held.secret);
    const gateways = await gatewaysBySecret(backend, held.secret);
    return { kind: 'complete', holder, vms, gateways };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return { kind: 'incomplete', holder, reason: error.message, isSilence: error.isSilence };
  }
}

async function allVms(
  backend: ComputeBackend,
  holder: SecretHolder,
  secret: string,
): Promise<readonly BackendVm[]> {
  const listed = await backend.findVmsBySecret(secret);
  const backendVmId = holder.kind === 'row' ? holder.vm.backendVmId : undefined;
  if (backendVmId === undefined) return listed;
  if (listed.some((vm) => vm.backendVmId === backendVmId)) return listed;
  const own = await backend.findVm({ backendVmId, secret });
  return own === undefined ? listed : [own, ...listed];
}
