import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStats } from '../../../src/ssh/guest-stats.ts';

const parts = {
  meminfo:
    'MemTotal:        8144464 kB\nMemFree:          200000 kB\nMemAvailable:    7531664 kB\n',
  loadavg: '0.21 0.34 0.30 1/212 4711\n',
  uptime: '4210.57 8123.40\n',
  cpus: '2\n',
  df: 'Filesystem     1024-blocks    Used Available Capacity Mounted on\n/dev/vda1        289399980 4033688 285366292       2% /\n',
};

/** The answer of a VM, with some parts changed. */
function answer(changes: Partial<typeof parts> = {}): string {
  const sections = Object.entries({ ...parts, ...changes });
  return `${sections.map(([name, text]) => `== ${name}\n${text}`).join('')}== end\n`;
}

const told = {
  memory: { totalBytes: 8_339_931_136, availableBytes: 7_712_423_936 },
  disk: {
    totalBytes: 296_345_579_520,
    usedBytes: 4_130_496_512,
    availableBytes: 292_215_083_008,
  },
  load: { one: 0.21, five: 0.34, fifteen: 0.3 },
  uptimeSeconds: 4_210,
  cpus: 2,
};

describe('what a VM tells of itself', () => {
  it('is read', () => {
    expect(parseStats(answer())).toEqual(told);
  });

  it('is read as busybox says it, and from an old kernel', () => {
    const df =
      'Filesystem           1024-blocks    Used Available Capacity Mounted on\noverlay a b             1000000    900000   -100  100% /\n';
    const meminfo =
      'MemTotal:      1000 kB\nMemFree:        100 kB\nBuffers:         20 kB\nCached:         300 kB\n';
    expect(parseStats(answer({ df, meminfo }))).toMatchObject({
      memory: { totalBytes: 1_024_000, availableBytes: 430_080 },
      disk: { totalBytes: 1_024_000_000, usedBytes: 921_600_000, availableBytes: 0 },
    });
  });

  it('does without the number of processors', () => {
    const { cpus: _cpus, ...rest } = told;
    expect(parseStats(answer({ cpus: '0\n' }))).toEqual(rest);
    expect(parseStats(answer({ cpus: '' }))).toEqual(rest);
  });

  it.each([
    ['no df', answer({ df: '' })],
    ['a df of another file system', answer({ df: parts.df.replace('% /', '% /mnt') })],
    ['a size beyond all bounds', answer({ df: parts.df.replace('289399980', '9'.repeat(40)) })],
    ['no memory', answer({ meminfo: 'MemTotal: lots kB\n' })],
    ['a load that is no number', answer({ loadavg: '0.1 NaN 0.1\n' })],
    ['an uptime that is no number', answer({ uptime: '1e308\n' })],
    ['no end', answer().replace('== end\n', '')],
    ['nothing', ''],
  ])('is unreadable with %s', (_case, text) => {
    expect(parseStats(text)).toBeUndefined();
  });

  it('never throws, and tells whole numbers only', () => {
    const text = fc.oneof(
      fc.string(),
      fc.record({ df: fc.string(), uptime: fc.string(), meminfo: fc.string() }).map(answer),
    );
    fc.assert(
      fc.property(text, (said) => {
        const stats = parseStats(said);
        if (stats === undefined) return;
        const { memory, disk, uptimeSeconds } = stats;
        const whole = [...Object.values(memory), ...Object.values(disk), uptimeSeconds];
        expect(whole.every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});
