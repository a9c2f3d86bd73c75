import { describe, expect, it } from 'vitest';
import { LogIntake, type IntakeProgress } from '../../../../src/core/jobs/log-intake.ts';
import type { NewLogLine } from '../../../../src/core/records.ts';
import { Redactor } from '../../../../src/core/redaction.ts';
import { SystemClock } from '../../../../src/daemon/system-clock.ts';

const limits = { headLines: 3, headBytes: 1_000, tailLines: 2, tailBytes: 1_000 };
const begin: IntakeProgress = {
  offsets: { stdout: 0, stderr: 0 },
  spent: { lines: 0, bytes: 0, dropped: 0, isMarked: false },
};

class Log {
  readonly lines: string[] = [];
  /** Of each commit, the bytes of its lines and how far it moved the offset. */
  readonly commits: { readonly bytes: number; readonly moved: number }[] = [];
  progress = begin;

  intake(options: { fail?: () => void } = {}): LogIntake {
    const flush = async (lines: readonly NewLogLine[], progress: IntakeProgress) => {
      options.fail?.();
      await new Promise((resolve) => setImmediate(resolve));
      this.lines.push(...lines.map(({ text }) => text));
      const bytes = lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
      const moved = progress.offsets.stdout - this.progress.offsets.stdout;
      this.commits.push({ bytes, moved });
      this.progress = progress;
    };
    const dependencies = { clock: new SystemClock(), redactor: new Redactor([]), flush };
    return new LogIntake(dependencies, { from: this.progress, limits, lineBytesMax: 16_384 });
  }
}

const output = (from: number, to: number): Buffer =>
  Buffer.from(Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}\n`).join(''));

describe('LogIntake', () => {
  it('stores what is within the limits, with the offsets behind it', async () => {
    const log = new Log();
    const intake = log.intake();
    await intake.push('stdout', Buffer.from('one\ntwo\nun'));
    await intake.settle();
    expect(log.lines).toEqual(['one', 'two']);
    expect(log.progress.offsets).toEqual({ stdout: 8, stderr: 0 });
    await intake.finish();
    expect(log.lines).toEqual(['one', 'two', 'un']);
  });

  it('moves the offset in the commit that has the lines, never in one before', async () => {
    const log = new Log();
    const intake = log.intake();
    await intake.push('stdout', Buffer.from('one\n'));
    await intake.push('stdout', Buffer.from('two\n'));
    await intake.finish();
    expect(log.commits).toEqual([
      { bytes: 4, moved: 4 },
      { bytes: 4, moved: 4 },
    ]);
  });

  it('keeps the beginning and the end of a long log and marks the cut', async () => {
    const log = new Log();
    const intake = log.intake();
    await intake.push('stdout', output(1, 100));
    await intake.finish();
    expect(log.lines).toEqual([
      'line 1',
      'line 2',
      'line 3',
      'the log is long: from here on its end is kept',
      '95 lines are left out here',
      'line 99',
      'line 100',
    ]);
    expect(log.progress.offsets.stdout).toBe(output(1, 100).length);
  });

  it('goes on after a lost connection as if there had been none', async () => {
    const all = output(1, 3_000);
    const log = new Log();
    const first = log.intake();
    await first.push('stdout', all.subarray(0, 20_000));
    await first.settle();
    const second = log.intake();
    await second.push('stdout', all.subarray(log.progress.offsets.stdout));
    await second.finish();
    expect(log.lines.slice(0, 3)).toEqual(['line 1', 'line 2', 'line 3']);
    expect(log.lines.slice(-3)).toEqual(['2995 lines are left out here', 'line 2999', 'line 3000']);
  });

  it('marks the cut once, also when the end is looked at again after a crash', async () => {
    const log = new Log();
    const first = log.intake();
    await first.push('stdout', output(1, 100));
    await first.finish();
    const stored = [...log.lines];
    await log.intake().finish();
    expect(log.lines).toEqual(stored);
  });

  it('leaves out no line when the disk was full for one commit only', async () => {
    const log = new Log();
    let fails = true;
    const intake = log.intake({
      fail: () => {
        if (fails) throw new Error('disk full');
      },
    });
    await intake.push('stdout', Buffer.from('one\n'));
    fails = false;
    await expect(intake.push('stdout', Buffer.from('two\n'))).rejects.toThrow('disk full');
    await expect(intake.settle()).rejects.toThrow('disk full');
    expect(log.lines).toEqual([]);
    expect(log.progress.offsets.stdout).toBe(0);
  });

  it('stores nothing more after a commit that failed, and tells it', async () => {
    const log = new Log();
    const intake = log.intake({
      fail: () => {
        throw new Error('disk');
      },
    });
    await intake.push('stdout', Buffer.from('one\n')).catch(() => undefined);
    await expect(intake.settle()).rejects.toThrow('disk');
    await expect(intake.finish()).rejects.toThrow('disk');
    expect(log.lines).toEqual([]);
  });
});
