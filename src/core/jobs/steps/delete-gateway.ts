import { BackendError, type BackendGateway } from '../../ports/compute.ts';
import { gatewaysBySecret } from '../../vms/gateways-by-secret.ts';
import { gatewayGonePatch } from '../../vms/removal.ts';
import type { Step, StepContext, StepOutcome } from '../step.ts';
import { blockedByBackend, isAnswer, pollDelayMs } from './pace.ts';
import { quietLeftMs } from './quiet-wait.ts';

/** Refusals in a row after which the VM, which costs money, goes first. */
const refusalsMax = 5;

/**
 * Removes every gateway that carries the VM's secret, before the VM, so that a public name never
 * leads to nobody. The backend decides, not our row: an answer may have been lost, and one that may
 * still arrive is waited for.
 */
export const deleteGateway: Step = async (context) => {
  const { backend, vm } = context;
  if (vm.gateway === undefined) return { kind: 'skipped', message: 'there is no gateway' };
  try {
    if (await removeGateways(context)) return gone(context);
    return {
      kind: 'again',
      afterMs: pollDelayMs(context, backend.pace.pollIntervalMs),
      message: 'waiting until the gateway is gone',
    };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    if (isAnswer(error) && context.blockedCount + 1 >= refusalsMax) {
      return { kind: 'done', message: `left until the VM is gone: ${error.message}` };
    }
    return blockedByBackend(context, error);
  }
};

/** Has what is left deleted; true when the backend shows none (or has no gateways at all). */
export async function removeGateways(context: StepContext): Promise<boolean> {
  const { backend, world, vm } = context;
  const secret = await world.store.vms.secret(vm.id);
  const found = await findGateways(context, secret);
  for (const { backendGatewayId } of found.filter(({ phase }) => phase !== 'deleting')) {
    await backend.deleteGateway(backendGatewayId, secret);
  }
  return found.length === 0;
}

/** What the list shows, and the row's own gateway, which a list that lags may not show. */
async function findGateways(
  { backend, vm }: StepContext,
  secret: string,
): Promise<readonly BackendGateway[]> {
  try {
    const listed = await gatewaysBySecret(backend, secret);
    const id = vm.gateway?.backendGatewayId;
    if (id === undefined || listed.some((each) => each.backendGatewayId === id)) return listed;
    const known = await backend.findGateway(id, secret);
    return known === undefined ? listed : [...listed, known];
  } catch (error) {
    if (error instanceof BackendError && error.failure === 'unsupported') return [];
    throw error;
  }
}

/** Not blocked, or the looks would count as refusals. */
function gone(context: StepContext): StepOutcome {
  const quietMs = quietLeftMs(context, 'gateway');
  if (quietMs === 0) {
    const { vm, world } = context;
    const patch = gatewayGonePatch(vm, world.clock.now());
    return { kind: 'done', message: 'the backend shows no gateway', vm: patch };
  }
  return {
    kind: 'again',
    afterMs: Math.min(quietMs, 500),
    message: 'an answer about the gateway was lost; waiting until nothing can arrive any more',
  };
}
