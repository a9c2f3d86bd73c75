import { expect, test } from 'vitest';
import type { Store } from '../../../../src/core/ports/store.ts';
import { ReconcileSweeper } from '../../../../src/core/reconcile/reconcile-sweeper.ts';
import { ManualClock, settle } from '../../../support/manual-clock.ts';

/** A sweeper without backends: what is left of it is when it sweeps. */
function createSweeper(intervalMs: number) {
  const clock = new ManualClock();
  const begunAt: number[] = [];
  let fails = false;
  const store = {
    reconcile: {
      restoredAt: async () => {
        begunAt.push(clock.now());
        if (fails) throw new Error('the disk is gone');
        return undefined;
      },
    },
  } as unknown as Store;
  const quiet = (): void => undefined;
  const sweeper = new ReconcileSweeper(
    {
      store,
      clock,
      backends: new Map(),
      identifiers: { next: () => 'prb_1', secret: () => '', random: () => 0 },
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    },
    { intervalMs, act: 'proven' },
  );
  return {
    clock,
    begunAt,
    sweeper,
    fail: (value: boolean) => (fails = value),
    [Symbol.asyncDispose]: async () => await sweeper[Symbol.asyncDispose](),
  };
}

function gaps(times: readonly number[]): number[] {
  return times.slice(1).map((time, at) => time - (times[at] ?? 0));
}

test('the first twenty sweeps come every 10 s, then the interval counts', async () => {
  await using created = createSweeper(120_000);
  const { clock, begunAt, sweeper } = created;
  sweeper.start();
  await settle();
  for (let second = 0; second < 600; second += 10) await clock.advance(10_000);

  expect(gaps(begunAt)).toEqual([...Array<number>(19).fill(10_000), 120_000, 120_000, 120_000]);
});

test('an interval below 10 s counts from the beginning', async () => {
  await using created = createSweeper(2_000);
  const { clock, begunAt, sweeper } = created;
  sweeper.start();
  await settle();
  for (let second = 0; second < 10; second += 2) await clock.advance(2_000);

  expect(gaps(begunAt)).toEqual(Array<number>(5).fill(2_000));
});

test('a sweep that fails is followed by the next', async () => {
  await using created = createSweeper(1_000);
  const { clock, begunAt, sweeper, fail } = created;
  fail(true);
  sweeper.start();
  await settle();
  expect(sweeper.lastSweepAt).toBeUndefined();
  fail(false);
  await clock.advance(1_000);

  expect(begunAt).toHaveLength(2);
  expect(sweeper.lastSweepAt).toBe(clock.now());
});

test('after the stop nothing is swept, and who asks is told', async () => {
  const { clock, begunAt, sweeper } = createSweeper(1_000);
  sweeper.start();
  await settle();
  await sweeper[Symbol.asyncDispose]();
  sweeper.poke();
  await clock.advance(10_000);

  expect(begunAt).toHaveLength(1);
  expect(clock.sleepers).toBe(0);
  await expect(sweeper.sweep()).rejects.toMatchObject({ reason: 'SHUTTING_DOWN' });
});
