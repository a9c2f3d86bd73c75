import { BackendError } from '../ports/compute.ts';
import type { VmPatch } from '../records.ts';
import { gatewaysBySecret } from '../vms/gateways-by-secret.ts';
import { preferredGateway, preferredVm } from '../vms/preferred.ts';
import type { StepContext, StepOutcome } from './step.ts';
import { lookUpDeploy } from './steps/deploy.ts';
import { adoptedGateway } from './steps/gateway.ts';
import { quietLeftMs } from './steps/quiet-wait.ts';
import type { UncertainCall } from './uncertainty-watch.ts';

type Again = Extract<StepOutcome, { kind: 'again' }>;

/** A wait until nothing can arrive any more is looked at this often. Milliseconds. */
const lookEveryMs = 500;

/**
 * Before a cancel is said: a VM whose deploy has an unknown outcome is looked up, so that what exists
 * is listed on the row; while it may still arrive, that is waited out. Undefined: nothing can.
 */
export async function awaitDeploy(context: StepContext): Promise<Again | undefined> {
  const { deploy, backendVmId } = context.vm;
  if (deploy.uncertainSince === undefined || backendVmId !== undefined) return undefined;
  return await awaitArrival(context, 'deploy', async () => {
    const shown = await lookUpDeploy(context);
    const found = preferredVm(shown) ?? shown[0];
    if (found === undefined) return undefined;
    return { backendVmId: found.backendVmId, deploy: { attempts: deploy.attempts } };
  });
}

/** As `awaitDeploy`, for a gateway. */
export async function awaitGateway(context: StepContext): Promise<Again | undefined> {
  const { gateway } = context.vm;
  if (gateway?.uncertainSince === undefined || gateway.backendGatewayId !== undefined) {
    return undefined;
  }
  return await awaitArrival(context, 'gateway', async () => {
    const secret = await context.world.store.vms.secret(context.vm.id);
    const shown = await gatewaysBySecret(context.backend, secret);
    const found = preferredGateway(shown) ?? shown[0];
    return found === undefined ? undefined : { gateway: adoptedGateway(gateway, found) };
  });
}

function waiting(backend: string, message: string, afterMs: number): Again {
  return { kind: 'again', afterMs, blockedOn: `backend ${backend}`, message };
}

/** Looks once and enters what is there; waits where it is not, and may still come. */
async function awaitArrival(
  context: StepContext,
  call: UncertainCall,
  look: () => Promise<VmPatch | undefined>,
): Promise<Again | undefined> {
  const { backend: name } = context.vm;
  if (!context.world.backends.has(name)) return undefined;
  // As it is before the look: what arrives during one may not be in its answer.
  const quietMs = quietLeftMs(context, call);
  try {
    const vm = await look();
    if (vm !== undefined) {
      await context.commit({ vm });
      return undefined;
    }
  } catch (error) {
    // Only an answer shows that nothing has arrived.
    if (!(error instanceof BackendError)) throw error;
    return waiting(name, error.message, lookEveryMs);
  }
  // The row keeps the secret and the uncertainty: a delete or a retry looks once more.
  if (quietMs === 0) return undefined;
  const message = 'an answer was lost; looking whether what was asked for arrives';
  return waiting(name, message, Math.min(quietMs, lookEveryMs));
}
