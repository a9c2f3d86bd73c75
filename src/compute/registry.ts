import type { ComputeBackend } from '../core/ports/compute.ts';
import { HeroComputeBackend, type HeroComputeConfig } from './hero-compute/hero-compute-backend.ts';

/** A `[backends.*]` entry, checked: `kind` tells which backend it is for. */
export type BackendConfig = { readonly kind: 'hero_compute' } & HeroComputeConfig;

const kinds = {
  hero_compute: (config) => new HeroComputeBackend(config),
} as const satisfies Record<BackendConfig['kind'], (config: BackendConfig) => ComputeBackend>;

/** The backends by name. No I/O: whether one answers is seen when it is asked. */
export function createBackends(
  configs: readonly BackendConfig[],
): ReadonlyMap<string, ComputeBackend> {
  return new Map(configs.map((config) => [config.name, kinds[config.kind](config)]));
}
