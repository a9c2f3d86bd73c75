import type { Fleet } from './fleet.ts';
import type { Params } from './params.ts';
import type { Slices } from './slices.ts';
import type { WebGateways } from './web-gateways.ts';

/** One method of the service: an effect and its result, or a ServiceError. */
export type Method = (params: Params) => unknown;

export interface ComputeParts {
  readonly fleet: Fleet;
  readonly gateways: WebGateways;
  readonly slices: Slices;
}
