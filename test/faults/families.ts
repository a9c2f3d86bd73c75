import { crashMatrix } from './crash-matrix/crash-matrix.ts';
import type { FaultFamily } from './family.ts';
import { fuzz } from './fuzz/fuzz-family.ts';
import { injection } from './fuzz/injection-family.ts';
import { killLoop } from './kill-loop/kill-loop.ts';
import { powerCuts } from './power-cut/power-cut-family.ts';
import { simulation } from './simulation/simulation-family.ts';
import { sshChaos } from './ssh-chaos/ssh-chaos-family.ts';

/** All families, in the order in which a long run does them. */
export const families: readonly FaultFamily[] = [
  crashMatrix,
  killLoop,
  simulation,
  powerCuts,
  sshChaos,
  fuzz,
  injection,
];
