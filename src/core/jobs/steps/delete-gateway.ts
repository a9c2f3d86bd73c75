import { BackendError, type BackendGateway } from '../../ports/compute.ts';
import type { Step } from '../step.ts';
import { blocked, pollDelayMs } from './pace.ts';

/**
 * Removes every gateway that carries the VM's secret, before the VM, so that a public name never
 * leads to nobody. The backend's list decides, not our row: an answer may have been lost.
 */
export const deleteGateway: Step = async (context) => {
  const { backend, world, vm } = context;
  if (vm.gateway === undefined) return { kind: 'skipped', message: 'there is no gateway' };
  const secret = await world.store.vms.secret(vm.id);
  try {
    const found = await backend.findGatewaysBySecret(secret);
    if (found.length === 0) return { kind: 'done', message: 'the backend shows no gateway' };
    await Promise.all(
      found.filter(isLeft).map(async ({ backendGatewayId }) => {
        await backend.deleteGateway(backendGatewayId, secret);
      }),
    );
    return {
      kind: 'again',
      afterMs: pollDelayMs(context, backend.pace.pollIntervalMs),
      message: 'waiting until the gateway is gone',
    };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return blocked(context, `backend ${backend.name}`, error.message);
  }
};

function isLeft(gateway: BackendGateway): boolean {
  return gateway.phase !== 'deleting';
}
