import type { ComputeBackend } from '../core/ports/compute.ts';
import { HeroComputeBackend, type HeroComputeConfig } from './hero-compute/hero-compute-backend.ts';

/** A `[backends.*]` entry, checked: `kind` tells which backend it is for. */
export type BackendConfig = { readonly kind: 'hero_compute' } & HeroComputeConfig;

const kinds = {
  hero_compute: (config, stop) => new HeroComputeBackend(config, stop),
} as const satisfies Record<
  BackendConfig['kind'],
  (config: BackendConfig, stop?: AbortSignal) => ComputeBackend
>;

/**
 * The backends by name. No I/O: whether one answers is seen when it is asked. Once `stop` is aborted,
 * calls that wait for an answer fail as they do when it is late.
 */
export function createBackends(
  configs: readonly BackendConfig[],
  stop?: AbortSignal,
): ReadonlyMap<string, ComputeBackend> {
  return new Map(configs.map((config) => [config.name, kinds[config.kind](config, stop)]));
}
