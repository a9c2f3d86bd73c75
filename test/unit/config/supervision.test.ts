import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/config/config-error.ts';
import { takeSupervision } from '../../../src/config/supervision.ts';

const given = {
  NOTIFY_SOCKET: '/run/systemd/notify',
  WATCHDOG_USEC: '120000000',
  WATCHDOG_PID: '42',
  LISTEN_FDS: '1',
  LISTEN_PID: '42',
  LISTEN_FDNAMES: 'rpc',
};

describe('what a supervisor tells a process', () => {
  it('is read, and taken out of the environment of its children', () => {
    const environment = { ...given, PATH: '/bin', HOME: '/root' };
    expect(takeSupervision(environment, 42)).toEqual({
      notifySocket: '/run/systemd/notify',
      watchdogMs: 120_000,
      inheritedFd: 3,
      searchPath: '/bin',
    });
    expect(environment).toEqual({ PATH: '/bin', HOME: '/root' });
  });

  it('counts for nothing when it was told to another process, and is taken out all the same', () => {
    const environment = { ...given };
    expect(takeSupervision(environment, 43)).toEqual({ notifySocket: '/run/systemd/notify' });
    expect(environment).toEqual({});
  });

  it('may be nothing at all', () => {
    expect(takeSupervision({}, 42)).toEqual({});
    expect(takeSupervision({ LISTEN_FDS: '1' }, 42)).toEqual({});
    expect(takeSupervision({ ...given, LISTEN_FDS: '0', NOTIFY_SOCKET: '' }, 42)).toEqual({
      watchdogMs: 120_000,
    });
  });

  it('watches every process where it names none', () => {
    expect(takeSupervision({ WATCHDOG_USEC: '1500' }, 42)).toEqual({ watchdogMs: 2 });
  });

  it('is refused with every fault where it is wrong', () => {
    const environment = { ...given, WATCHDOG_USEC: '2min', LISTEN_FDS: '2', LISTEN_FDNAMES: 'a:b' };
    expect(() => takeSupervision(environment, 42)).toThrow(ConfigError);
    expect(() =>
      takeSupervision({ ...given, WATCHDOG_USEC: '0', LISTEN_FDS: '2', LISTEN_FDNAMES: 'a:b' }, 42),
    ).toThrow(
      'environment: 2 faults\n  WATCHDOG_USEC: "0"; expected a number of microseconds\n  LISTEN_FDS: "2" (a:b); expected 1, the socket of rpc.sock',
    );
  });
});
