import type { FaultFamily } from './family.ts';

/** All families, in the order in which a long run does them. */
export const families: readonly FaultFamily[] = [];
