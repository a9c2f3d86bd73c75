import { expect, it } from 'vitest';
import type { RetentionCutoffs } from '../../../src/core/ports/retention.ts';
import { RetentionSweeper } from '../../../src/core/retention/retention-sweeper.ts';
import { ManualClock, settle } from '../../support/manual-clock.ts';

const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

it('sweeps at the start until nothing is left, again each hour, and after a failure', async () => {
  const clock = new ManualClock();
  const calls: RetentionCutoffs[] = [];
  const answers: (number | Error)[] = [500, 20, 0, new Error('disk'), 0];
  const prune = async (cutoffs: RetentionCutoffs): Promise<number> => {
    calls.push(cutoffs);
    const answer = answers.shift() ?? 0;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const sweeper = new RetentionSweeper(
    { store: { retention: { prune } }, clock, log },
    { jobsMs: 1_000, eventsMs: 500 },
  );
  const startedAt = clock.now();
  sweeper.start();
  await settle();
  expect(calls).toEqual([{ jobsEndedBefore: startedAt - 1_000, eventsBefore: startedAt - 500 }]);
  for (const count of [2, 3]) {
    await clock.advance(20);
    expect(calls).toHaveLength(count);
  }
  for (const count of [4, 5]) {
    await clock.advance(3_600_000);
    expect(calls).toHaveLength(count);
  }
  await sweeper[Symbol.asyncDispose]();
});
