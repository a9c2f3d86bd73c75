import type { Condition, ConditionType } from '../records.ts';

interface Observation {
  readonly status: Condition['status'];
  readonly reason?: string;
  readonly message?: string;
}

/** All conditions of a VM of which nothing is known yet (decision 9: readiness is observed). */
export function unknownConditions(now: number): readonly Condition[] {
  const types: readonly ConditionType[] = [
    'BackendRunning',
    'AddressAssigned',
    'SshReachable',
    'Bootstrapped',
    'GatewayReady',
    'Healthy',
  ];
  return types.map((type) => ({ type, status: 'unknown', lastTransitionAt: now }));
}

/** The list with one observation entered; the transition time moves only when the status does. */
export function observe(
  conditions: readonly Condition[],
  type: ConditionType,
  observation: Observation & { readonly now: number },
): readonly Condition[] {
  const { now, ...observed } = observation;
  const before = conditions.find((condition) => condition.type === type);
  const entered: Condition = {
    type,
    ...observed,
    lastTransitionAt: before?.status === observed.status ? before.lastTransitionAt : now,
  };
  return before === undefined
    ? [...conditions, entered]
    : conditions.map((condition) => (condition.type === type ? entered : condition));
}
