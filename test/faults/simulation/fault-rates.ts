import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';

/**
 * Every fault of the simulated world, with the rate that a run has at most. A rate counts per call
 * (`ssh…` per contact), except where the unit says: `…PerHour` of virtual time, `…PerLife` once a VM.
 */
const ratesMax = {
  // Calls to the backend.
  notSent: 0.3,
  requestLost: 0.3,
  answerLost: 0.4,
  lateArrival: 0.4,
  rejectedBefore: 0.15,
  rejectedAfter: 0.15,
  rejectedLate: 0.15,
  slowAnswer: 0.3,
  twice: 0.2,
  noCapacity: 0.1,
  // What the backend says.
  readFails: 0.2,
  laggingList: 0.5,
  wrongSecret: 0.2,
  unknownState: 0.2,
  outagesPerHour: 60,
  diesAfterChange: 0.2,
  emptyStart: 1,
  emptyMomentsPerHour: 60,
  // VMs and gateways.
  slowBootPerLife: 0.3,
  failedBootPerLife: 0.2,
  lostPerLife: 0.25,
  gatewayFails: 0.3,
  gatewayNameTaken: 0.3,
  gatewayNameKept: 0.3,
  // The inside of VMs.
  sshBefore: 0.25,
  sshAfter: 0.25,
  sshFreezes: 0.1,
  sshRefuses: 0.1,
  rebootsPerLife: 0.5,
  otherHostKeyPerLife: 0.4,
  scriptFails: 0.3,
  scriptHangs: 0.1,
  neverHealthy: 0.1,
  agentDownPerHour: 20,
  // The rest of the world.
  forgeFails: 0.3,
  urlFails: 0.3,
  diskFullPerHour: 90,
  storeIsSlow: 0.5,
  clockJumpsPerHour: 0,
  // The daemon itself.
  crashesPerHour: 40,
  crashAtCall: 1,
  stopsPerHour: 20,
} as const;

export type FaultName = keyof typeof ratesMax;
export type FaultRates = Readonly<Record<FaultName, number>>;

/**
 * The faults of one run. Half of them are absent, so that each is met alone and with any other: a run
 * that has everything at once hides more than it shows.
 */
export function drawRates(random: SeededRandom): FaultRates {
  const draw = ([name, max]: [string, number]) => {
    const isAbsent = random.chance(0.5);
    return [name, isAbsent ? 0 : max * random.next()];
  };
  // The names are those of the table.
  return Object.fromEntries(Object.entries(ratesMax).map(draw)) as FaultRates;
}
