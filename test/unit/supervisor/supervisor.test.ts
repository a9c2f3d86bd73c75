import { beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../../../src/core/ports/log.ts';
import { Notifier } from '../../../src/supervisor/notifier.ts';
import { Supervisor } from '../../../src/supervisor/supervisor.ts';
import { ManualClock, settle } from '../../support/manual-clock.ts';

const quiet: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

let clock: ManualClock;
let told: string[];
let errors: string[];
let pulse: () => Promise<void>;
let supervisor: Supervisor;

class TestNotifier extends Notifier {
  override async tell(...assignments: readonly string[]): Promise<void> {
    told.push(assignments.join(' '));
    await Promise.resolve();
  }
}

function create(watchdogMs: number | undefined): Supervisor {
  const log = { ...quiet, error: (_: object, text: string) => void errors.push(text) };
  const dependencies = {
    notifier: new TestNotifier({ log }),
    clock,
    log,
    pulse: async () => {
      await pulse();
    },
  };
  return new Supervisor(dependencies, { watchdogMs });
}

beforeEach(() => {
  clock = new ManualClock();
  told = [];
  errors = [];
  pulse = async () => {
    await Promise.resolve();
  };
  supervisor = create(40_000);
});

describe('a supervisor', () => {
  it('is told of readiness once, on one line whatever the status has', () => {
    supervisor.serving('serving on\n/a\r\nb');
    expect(told).toEqual(['READY=1 STATUS=serving on /a b']);
  });

  it('gets a sign of life four times in its time-out', async () => {
    supervisor.serving('on');
    told = [];
    await clock.advance(9_999);
    expect(told).toEqual([]);
    for (let quarter = 0; quarter < 8; quarter += 1) await clock.advance(10_000);
    expect(told).toEqual(Array.from({ length: 8 }, () => 'WATCHDOG=1'));
    expect(errors).toEqual([]);
  });

  it('gets none when it does not watch', async () => {
    supervisor = create(undefined);
    supervisor.serving('on');
    await clock.advance(10_000_000);
    expect(told).toEqual(['READY=1 STATUS=on']);
    expect(clock.sleepers).toBe(0);
  });

  it('gets none while there is no pulse, which the log says once, and then one again', async () => {
    const stuck = Promise.withResolvers<undefined>();
    pulse = async () => {
      await stuck.promise;
    };
    supervisor.serving('on');
    told = [];
    await clock.advance(10_000);
    await clock.advance(20_000);
    await clock.advance(1_000_000);
    expect(told).toEqual([]);
    expect(errors).toEqual(['the scheduler or the database is stuck: the watchdog is not fed']);
    stuck.resolve(undefined);
    await settle();
    expect(told).toEqual(['WATCHDOG=1']);
  });

  it('hears of the stop once, and of no life after it, even from a pulse that comes late', async () => {
    const late = Promise.withResolvers<undefined>();
    pulse = async () => {
      await late.promise;
    };
    supervisor.serving('on');
    await clock.advance(10_000);
    told = [];
    supervisor.stopping();
    await supervisor[Symbol.asyncDispose]();
    late.resolve(undefined);
    await clock.advance(1_000_000);
    expect(told).toEqual(['STOPPING=1 STATUS=stopping']);
    expect(errors).toEqual([]);
    expect(clock.sleepers).toBe(0);
  });
});
