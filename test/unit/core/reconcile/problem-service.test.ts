import { expect, test } from 'vitest';
import type { World } from '../../../../src/core/jobs/step.ts';
import { ProblemService } from '../../../../src/core/reconcile/problem-service.ts';
import type { SweepReport } from '../../../../src/core/reconcile/reconcile-sweeper.ts';
import { ManualClock, settle } from '../../../support/manual-clock.ts';
import { createGate } from '../../../support/mutations.ts';

const report: SweepReport = {
  startedAt: 0,
  endedAt: 1,
  opened: 0,
  closed: 0,
  acted: 0,
  incomplete: [],
};

function createService(sweep: Promise<SweepReport>) {
  const clock = new ManualClock();
  const reconcile = { endReportOnly: async () => undefined };
  const ledger = {
    find: async () => undefined,
    record: async () => undefined,
    refuse: async () => undefined,
  };
  const service = new ProblemService({
    world: { clock, store: { reconcile, requests: ledger } } as unknown as World,
    requests: createGate(ledger),
    scheduler: { poke: () => undefined, cancelRequested: () => undefined },
    sweeper: { sweep: async () => await sweep, poke: () => undefined },
  });
  return { clock, service };
}

const context = { caller: 'local' };

test('a sweep that takes long goes on after the answer, which comes within 25 s', async () => {
  const { promise, resolve } = Promise.withResolvers<SweepReport>();
  const { clock, service } = createService(promise);
  const { signal } = new AbortController();
  let answer: unknown;
  const asked = service.reconcile({}, context, signal).catch((error: unknown) => (answer = error));
  await settle();
  await clock.advance(23_000);
  expect(answer).toBeUndefined();
  await clock.advance(2_000);
  await asked;

  expect(answer).toMatchObject({ reason: 'BACKEND_UNAVAILABLE', code: 1008, retryable: true });
  resolve(report);
});

test('who ended report-only hears of it also where the sweep takes long', async () => {
  const { clock, service } = createService(new Promise(() => undefined));
  const { signal } = new AbortController();
  const asked = service.reconcile({ end_report_only: true }, context, signal);
  const refused = expect(asked).rejects.toThrow(/^report-only is ended; the sweep has taken 24 s/);
  await settle();
  await clock.advance(25_000);
  await refused;
});

test('a sweep that ends in time is the answer, and nothing is waited for any more', async () => {
  const { clock, service } = createService(Promise.resolve(report));
  const answer = await service.reconcile({}, context, new AbortController().signal);

  expect(answer).toMatchObject({ ended_at: '1970-01-01T00:00:00.001Z', incomplete: [] });
  expect(clock.sleepers).toBe(0);
});

test('who is gone is not waited for', async () => {
  const { service } = createService(new Promise(() => undefined));
  const gone = AbortSignal.abort();

  await expect(service.reconcile({}, context, gone)).rejects.toMatchObject({ retryable: true });
});
