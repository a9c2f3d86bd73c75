import { beforeEach, expect, test } from 'vitest';
import type { ProblemRecord } from '../../../src/core/ports/problems.ts';
import { UnownedVmTime } from '../../../src/daemon/unowned-vm-time.ts';
import { ManualClock } from '../../support/manual-clock.ts';

let clock: ManualClock;
let time: UnownedVmTime;
let seconds: number;

beforeEach(() => {
  clock = new ManualClock();
  seconds = 0;
  time = new UnownedVmTime(clock, (backend, durationMs) => {
    expect(backend).toBe('main');
    seconds += durationMs / 1_000;
  });
});

const problem = (changes: Partial<ProblemRecord> = {}): ProblemRecord => ({
  id: 'prb_1',
  kind: 'orphan_vm',
  backend: 'main',
  subject: 'vm 7',
  backendVmId: '7',
  firstSeenAt: clock.now() - 10_000,
  lastSeenAt: clock.now(),
  sightings: 2,
  summary: '',
  evidence: {},
  resolutions: [],
  state: 'open',
  ...changes,
});

const see = (): void => {
  time.applied({ now: clock.now(), seen: [{ id: 'prb_1', seenAt: clock.now() }] }, []);
};

test('a VM counts from its first sight to its last', async () => {
  time.applied({ now: clock.now() }, [problem()]);
  expect(seconds).toBe(10);
  await clock.advance(120_000);
  see();
  await clock.advance(120_000);
  see();
  expect(seconds).toBe(250);
  time.applied({ now: clock.now(), closed: [{ id: 'prb_1', by: 'delete' }] }, []);
  await clock.advance(120_000);
  see();
  expect(seconds).toBe(250);
});

test('between two sights it is elapsed time, whatever the clock is set to', async () => {
  time.applied({ now: clock.now() }, [problem()]);
  for (const jump of [31_536_000_000, -63_072_000_000]) {
    clock.jump(jump);
    await clock.advance(5_000);
    see();
  }
  expect(seconds).toBe(20);
});

test('what an earlier process saw goes on from there', async () => {
  time.known([problem({ lastSeenAt: clock.now() - 60_000 })]);
  see();
  expect(seconds).toBe(60);
  // It is read at each sweep; only the first time says anything.
  await clock.advance(1_000);
  time.known([problem({ lastSeenAt: clock.now() - 90_000 })]);
  see();
  expect(seconds).toBe(61);
});

test('gateways and missing VMs cost no VM time', () => {
  const { backendVmId: _none, ...gateway } = problem({ kind: 'leftover_after_delete' });
  time.applied({ now: clock.now() }, [
    problem({ kind: 'missing_vm' }),
    problem({ kind: 'orphan_gateway' }),
    gateway,
  ]);
  expect(seconds).toBe(0);
});
