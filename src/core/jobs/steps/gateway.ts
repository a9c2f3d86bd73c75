import { BackendError, type BackendGateway } from '../../ports/compute.ts';
import type { GatewayRecord, VmPatch } from '../../records.ts';
import { gatewayTarget } from '../../vms/addresses.ts';
import { observe } from '../../vms/conditions.ts';
import { freeGatewayName } from '../../vms/gateway-claim.ts';
import { templateAllowsSuffix } from '../../vms/gateway-name.ts';
import { preferredGateway } from '../../vms/preferred.ts';
import type { Step, StepContext, StepOutcome } from '../step.ts';
import { forgetAbsence, isCertainlyAbsent } from './absence.ts';
import { blockedByBackend, isAnswer, isPast, pollDelayMs } from './pace.ts';
import { deleteGateways, deleteSurplusGateways } from './surplus.ts';
import { quietLeftMs } from './quiet-wait.ts';

const attemptsMax = 5;

/**
 * Gives the VM its public address. The same order as for the VM itself: intent committed, then the
 * call; an unknown outcome is looked up by the secret, a leftover of our own is reused. A backend that
 * starts shows nothing for a moment: only several answers without the gateway count.
 */
export const gateway: Step = async (context) => {
  const record = context.vm.gateway;
  if (record === undefined) return { kind: 'skipped', message: 'no gateway was asked for' };
  try {
    if (record.backendGatewayId === undefined) return await obtain(context, record);
    return await follow(context, record, record.backendGatewayId);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    await forgetAbsence(context);
    if (!isAnswer(error)) return blockedByBackend(context, error);
    return error.failure === 'unsupported'
      ? failed(context, record, error.message, 'NOT_SUPPORTED_BY_BACKEND')
      : failed(context, record, error.message);
  }
};

async function obtain(context: StepContext, record: GatewayRecord): Promise<StepOutcome> {
  const { world, backend, vm } = context;
  const secret = await world.store.vms.secret(vm.id);
  const ours = await backend.findGatewaysBySecret(secret);
  const leftover = preferredGateway(ours);
  if (leftover !== undefined) {
    const adopted = await adopt(context, record, leftover);
    await deleteSurplusGateways(
      context,
      ours.filter((one) => one !== leftover),
      secret,
    );
    return adopted;
  }
  // What is left of an attempt that failed may hold the name.
  if (ours.length > 0) return await removeLeftovers(context, ours, secret);
  const quietMs = quietLeftMs(context, 'gateway');
  if (quietMs > 0) {
    return {
      kind: 'again',
      afterMs: Math.min(quietMs, 1_000),
      message: 'the answer was lost; looking whether the gateway arrives',
    };
  }
  if (record.uncertainSince !== undefined && !(await isCertainlyAbsent(context))) {
    return lookAgain(context, 'the answer was lost; looking once more');
  }
  if (record.attempts >= attemptsMax) {
    return failed(context, record, `no gateway after ${record.attempts} attempts`);
  }
  return await attempt(context, { record, secret });
}

function lookAgain({ backend }: StepContext, message: string): StepOutcome {
  return { kind: 'again', afterMs: backend.pace.pollIntervalMs, message };
}

async function removeLeftovers(
  context: StepContext,
  gateways: readonly BackendGateway[],
  secret: string,
): Promise<StepOutcome> {
  await forgetAbsence(context);
  await deleteGateways(context, gateways, secret);
  const afterMs = pollDelayMs(context, context.backend.pace.pollIntervalMs);
  return { kind: 'again', afterMs, message: 'removing what is left of an earlier attempt' };
}

async function attempt(
  context: StepContext,
  { record, secret }: { readonly record: GatewayRecord; readonly secret: string },
): Promise<StepOutcome> {
  const { world, backend, vm } = context;
  if (vm.myceliumIp === undefined) throw new Error('gateway before boot');
  const { clock, settings } = world;
  const attempts = record.attempts + 1;
  context.signal.throwIfAborted();
  const intent = { ...record, attempts, uncertainSince: clock.now(), calling: true } as const;
  await context.commit({ vm: { gateway: intent } });
  if (context.signal.aborted) {
    await context.commit({ vm: { gateway: record } });
    context.signal.throwIfAborted();
  }
  try {
    const answer = await backend.deployGateway({
      kind: record.kind,
      ...(record.name === undefined ? {} : { name: record.name }),
      ...(record.fqdn === undefined ? {} : { fqdn: record.fqdn }),
      target: gatewayTarget(vm.myceliumIp, settings.gateway.port),
      secret,
    });
    return await adopt(context, { ...record, attempts }, answer);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return await refused(context, record, error);
  }
}

async function adopt(
  context: StepContext,
  record: GatewayRecord,
  found: BackendGateway,
): Promise<StepOutcome> {
  await forgetAbsence(context);
  await context.commit({ vm: { gateway: adoptedGateway(record, found) } });
  return { kind: 'again', afterMs: 50, message: `gateway "${found.state}"` };
}

/** The record once the backend has shown the gateway: nothing about it is uncertain any more. */
export function adoptedGateway(record: GatewayRecord, found: BackendGateway): GatewayRecord {
  const { uncertainSince: _settled, calling: _ended, ...rest } = record;
  return {
    ...rest,
    ...(found.name === undefined ? {} : { name: found.name }),
    backendGatewayId: found.backendGatewayId,
    state: found.state,
  };
}

async function follow(
  context: StepContext,
  record: GatewayRecord,
  id: string,
): Promise<StepOutcome> {
  const secret = await context.world.store.vms.secret(context.vm.id);
  const found = await context.backend.findGateway(id, secret);
  if (found === undefined) {
    const message = 'the backend no longer shows the gateway';
    if (!(await isCertainlyAbsent(context))) return lookAgain(context, message);
    const { backendGatewayId: _gone, ...rest } = record;
    await context.commit({ vm: { gateway: { ...rest, state: 'absent' } } });
    return { kind: 'again', afterMs: 500, message };
  }
  await forgetAbsence(context);
  if (found.phase === 'failed') return failed(context, record, `the backend says "${found.state}"`);
  const fqdn = found.fqdn ?? record.fqdn;
  if (found.phase === 'ready' && fqdn !== undefined) return ready(context, record, fqdn);
  if (isPast(context, context.backend.pace.deployTimeoutMs)) {
    return failed(context, record, `not ready in time (last seen "${found.state}")`);
  }
  return {
    kind: 'again',
    afterMs: pollDelayMs(context, context.backend.pace.pollIntervalMs),
    message: `the backend says "${found.state}" of the gateway`,
  };
}

function ready(context: StepContext, record: GatewayRecord, fqdn: string): StepOutcome {
  const { world, vm } = context;
  const patch: VmPatch = {
    gateway: { ...record, fqdn, state: 'ready' },
    url: `https://${fqdn}${world.settings.gateway.urlPath}`,
    conditions: observe(vm.conditions, 'GatewayReady', {
      status: 'true',
      reason: 'Ready',
      message: fqdn,
      now: world.clock.now(),
    }),
  };
  return { kind: 'done', message: fqdn, vm: patch };
}

async function refused(
  context: StepContext,
  before: GatewayRecord,
  error: BackendError,
): Promise<StepOutcome> {
  const attempts = before.attempts + 1;
  switch (error.failure) {
    case 'not_sent':
      await context.commit({ vm: { gateway: before } });
      return blockedByBackend(context, error);
    case 'unknown': {
      const uncertainSince = context.world.clock.now();
      await context.commit({ vm: { gateway: { ...before, attempts, uncertainSince } } });
      return blockedByBackend(context, error);
    }
    case 'name_taken':
      return await nameTaken(context, error);
    case 'rejected':
    case 'no_capacity':
    case 'unsupported': {
      // As with a deploy: one that was made all the same may be listed late.
      const uncertainSince = context.world.clock.now();
      return failed(context, { ...before, attempts, uncertainSince }, error.message);
    }
  }
}

/** Names are global on the grid, first come: another one is tried where the template allows. */
async function nameTaken(context: StepContext, error: BackendError): Promise<StepOutcome> {
  const record = context.vm.gateway;
  const { nameTemplate } = context.world.settings.gateway;
  if (record === undefined) throw new Error('a name is taken, and there is no gateway');
  // A clear answer: nothing is uncertain any more.
  const { uncertainSince: _settled, calling: _ended, ...rest } = record;
  if (record.kind !== 'name' || record.fixedName || !templateAllowsSuffix(nameTemplate)) {
    const message = `the name belongs to somebody else: ${error.message}`;
    return failed(context, rest, message, 'GATEWAY_NAME_TAKEN');
  }
  if (record.attempts >= attemptsMax) return failed(context, rest, error.message);
  const name = await freeGatewayName(context.vm, context.world);
  await context.commit({ vm: { gateway: { ...rest, name } } });
  await context.say(`gateway name "${record.name ?? ''}" is taken: trying "${name}"`);
  return { kind: 'again', afterMs: 0 };
}

function failed(
  context: StepContext,
  record: GatewayRecord,
  message: string,
  reason: 'GATEWAY_FAILED' | 'GATEWAY_NAME_TAKEN' | 'NOT_SUPPORTED_BY_BACKEND' = 'GATEWAY_FAILED',
): StepOutcome {
  const asked = record.name ?? record.fqdn ?? '';
  // A retry begins anew: what failed at the backend is not followed again (delete finds it by secret).
  const { backendGatewayId: _failed, calling: _ended, ...rest } = record;
  return {
    kind: 'failed',
    reason,
    message: `gateway "${asked}": ${message}`,
    retryable: true,
    vm: {
      gateway: { ...rest, attempts: 0, state: 'failed' },
      conditions: observe(context.vm.conditions, 'GatewayReady', {
        status: 'false',
        reason: 'Failed',
        message,
        now: context.world.clock.now(),
      }),
    },
  };
}
