import { beforeEach, expect, test } from 'vitest';
import { skipWithoutOpenSsh } from '../../support/openssh.ts';
import { startDaemonWorld } from './daemon-world.ts';
import { runFuzz } from './run.ts';
import { startServedWorld } from './served-world.ts';

beforeEach(skipWithoutOpenSsh);

/** `FAULT_SEED=7 npm test -- --project faults test/faults/fuzz` sends what the seed 7 says. */
const seed = process.env['FAULT_SEED'] ?? 'ci';

test.each([
  ['the served core', startServedWorld, 8_000],
  ['the built daemon', startDaemonWorld, 6_000],
])(
  `whatever is sent to %s is answered as the contract says, or cut off (seed ${seed})`,
  async (_what, start, shareMs) => {
    const report = await runFuzz(start, { seed, deadline: Date.now() + shareMs });

    expect(report.faults).toEqual([]);
    expect(report.cases).toBeGreaterThan(100);
    expect(report.goodAnswers).toBeGreaterThan(10);
  },
);
