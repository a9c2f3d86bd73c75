import { BackendError, type BackendGateway, type BackendVm } from '../../ports/compute.ts';
import type { StepContext } from '../step.ts';

/*
 * What repeated attempts made besides the one that was adopted. It is deleted at once; what a crash or
 * a fault leaves of it is a second one of its row, which the sweep sees.
 */

export async function deleteSurplusVms(
  context: StepContext,
  vms: readonly BackendVm[],
): Promise<void> {
  const left = vms.filter(({ phase }) => phase !== 'deleting');
  const ids = left.map(({ backendVmId }) => backendVmId);
  const { backend, vm, world } = context;
  await tell(context, ids, async () => {
    const secret = await world.store.vms.secret(vm.id);
    for (const backendVmId of ids) await backend.deleteVm({ backendVmId, secret });
  });
}

export async function deleteSurplusGateways(
  context: StepContext,
  gateways: readonly BackendGateway[],
  secret: string,
): Promise<void> {
  const left = gateways.filter(({ phase }) => phase !== 'deleting');
  const ids = left.map(({ backendGatewayId }) => backendGatewayId);
  await tell(context, ids, async () => {
    await deleteGateways(context, left, secret);
  });
}

/** Throws BackendError. */
export async function deleteGateways(
  { backend }: StepContext,
  gateways: readonly BackendGateway[],
  secret: string,
): Promise<void> {
  for (const { backendGatewayId, phase } of gateways) {
    if (phase !== 'deleting') await backend.deleteGateway(backendGatewayId, secret);
  }
}

async function tell(
  context: StepContext,
  ids: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  if (ids.length === 0) return;
  try {
    await work();
    await context.say(`deleted what repeated attempts made besides: ${ids.join(', ')}`);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    const left = ids.join(', ');
    await context.say(`repeated attempts made ${left} besides, to be deleted: ${error.message}`);
  }
}
