import { expect, it } from 'vitest';
import {
  hasItsSteps,
  recoveriesAllowed,
  recoveriesMax,
} from '../../../../src/core/jobs/recovery.ts';
import { pendingSteps } from '../../../../src/core/jobs/step-names.ts';

/** Numbers in [0, 1), the same ones for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

it('a job is a suspect for as long as others need to come to something', () => {
  const allowed = [0, 499, 500, 1_499, 1_500, 3_999, 4_000, 60_000].map((uptimeMs) =>
    recoveriesAllowed(uptimeMs, false),
  );
  expect(allowed).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});

it('suspects are taken up one at a time', () => {
  expect(recoveriesAllowed(60_000, true)).toBe(1);
});

it('a daemon that is killed every second or so never wears out a job, even one that never shows life', () => {
  const random = numbers(7);
  let recoveries = 0;
  let mostMs = 0;
  for (let kill = 0; kill < 100_000; kill += 1) {
    const uptimeMs = 50 + 1_450 * random();
    if (recoveries <= recoveriesAllowed(uptimeMs, false)) recoveries += 1;
    mostMs = Math.max(mostMs, uptimeMs);
  }
  expect(mostMs).toBeGreaterThan(1_400);
  expect(recoveries).toBeLessThan(recoveriesMax);
});

it('a job has the steps of its kind, all of them, in their order', () => {
  const steps = pendingSteps('provision_vm');
  expect(hasItsSteps({ kind: 'provision_vm', steps })).toBe(true);
  expect(hasItsSteps({ kind: 'provision_vm', steps: [] })).toBe(false);
  expect(hasItsSteps({ kind: 'provision_vm', steps: steps.slice(1) })).toBe(false);
  expect(hasItsSteps({ kind: 'provision_vm', steps: [...steps].reverse() })).toBe(false);
  expect(hasItsSteps({ kind: 'delete_vm', steps })).toBe(false);
});
