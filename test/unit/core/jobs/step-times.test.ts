import { beforeEach, expect, it } from 'vitest';
import { StepTimes } from '../../../../src/core/jobs/step-times.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

let clock: ManualClock;

beforeEach(() => {
  clock = new ManualClock();
});

it('counts what passes in this process, wherever the wall clock is set', async () => {
  const times = new StepTimes(clock);
  const stamp = times.begin('step');
  expect(stamp).toBe(clock.now());
  for (const jumpMs of [86_400_000, -200_000_000]) {
    clock.jump(jumpMs);
    await clock.advance(1_000);
  }
  expect(times.sinceMs('step', stamp, 60_000)).toBe(2_000);
});

it('counts of an earlier process what the caller allows, and never less than nothing', async () => {
  const before = clock.now() - 50_000;
  await clock.advance(1_000);
  expect(new StepTimes(clock).sinceMs('run', before, 60_000)).toBe(51_000);
  expect(new StepTimes(clock).sinceMs('run', before, 30_000)).toBe(30_000);
  expect(new StepTimes(clock).sinceMs('run', before, 0)).toBe(0);
  const times = new StepTimes(clock);
  const inFuture = clock.now() + 86_400_000;
  expect(times.sinceMs('run', inFuture, 30_000)).toBe(0);
  await clock.advance(500);
  expect(times.sinceMs('run', inFuture, 30_000)).toBe(500);
});

it('keeps the moments of a step apart', async () => {
  const times = new StepTimes(clock);
  const step = times.begin('step');
  await clock.advance(100);
  const absence = times.begin('absence');
  await clock.advance(10);
  expect([times.sinceMs('step', step, 0), times.sinceMs('absence', absence, 0)]).toEqual([110, 10]);
});
