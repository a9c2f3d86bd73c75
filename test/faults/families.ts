import { crashMatrix } from './crash-matrix/crash-matrix.ts';
import type { FaultFamily } from './family.ts';
import { killLoop } from './kill-loop/kill-loop.ts';

/** All families, in the order in which a long run does them. */
export const families: readonly FaultFamily[] = [crashMatrix, killLoop];
