import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../../src/cli/style.ts';
import { displayWidth } from '../../../../src/cli/terminal-text.ts';
import { renderBlock } from '../../../../src/cli/watch/live-block.ts';
import { wireJob } from '../../../support/wire-objects.ts';

const frame = {
  columns: 80,
  rows: 24,
  nowMs: Date.parse('2026-01-01T00:00:12.000Z'),
  paint: plainPaint,
};

function lines(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    line: at + 1,
    time: '2026-01-01T00:00:00.000Z',
    stream: 'stdout' as const,
    text: `line ${at + 1}`,
  }));
}

describe('renderBlock', () => {
  it('shows head, bar, and each step with its state and duration', () => {
    const job = wireJob(2, {
      progress: { step_index: 2, step_total: 7, message: 'waiting for an address' },
    });
    expect(renderBlock({ job, tail: [] }, frame)).toEqual([
      'provision_vm job_1  running  12s',
      '█████████░░░░░░░░░░░░░░░░░░░░░ 2/7 boot: waiting for an address',
      '  ✓ read_keys  5s',
      '  ✓ deploy     5s',
      '  ▸ boot       7s',
      '  · reach',
      '  · gateway',
      '  · bootstrap',
      '  · verify',
    ]);
  });

  it('says what it waits for and when it tries next', () => {
    const job = wireJob(1, {
      blocked_on: 'backend main',
      next_attempt_at: '2026-01-01T00:00:15.400Z',
    });
    expect(renderBlock({ job, tail: [] }, frame)).toContain(
      '  waiting for backend main, next try in 4s',
    );
  });

  it('says that it tries once that time has come', () => {
    const job = wireJob(1, {
      blocked_on: 'backend main',
      next_attempt_at: '2026-01-01T00:00:12.000Z',
    });
    expect(renderBlock({ job, tail: [] }, frame)).toContain(
      '  waiting for backend main, trying now',
    );
  });

  it('shows the newest log lines, escaped, and never more rows than the screen has', () => {
    const tail = [...lines(30), { ...lines(1)[0]!, line: 31, text: '\u001b[2Jboom' }];
    const block = renderBlock({ job: wireJob(5), tail }, { ...frame, rows: 16 });
    expect(block.at(-1)).toBe('  │ \\x1b[2Jboom');
    expect(block).toContain('  │ line 30');
    expect(block).not.toContain('  │ line 20');
    expect(block.length).toBeLessThan(16);
    for (const rows of [2, 5, 10, 11, 12]) {
      expect(renderBlock({ job: wireJob(5), tail }, { ...frame, rows }).length).toBeLessThan(rows);
    }
  });

  it('fits every line into the columns', () => {
    const job = wireJob(3, {
      blocked_on: 'x'.repeat(200),
      progress: { step_index: 3, step_total: 7, message: '漢'.repeat(100) },
    });
    const tail = lines(3).map((line) => ({ ...line, text: 'y'.repeat(500) }));
    for (const columns of [20, 40, 80]) {
      for (const line of renderBlock({ job, tail }, { ...frame, columns })) {
        expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('takes the log away once the job has succeeded', () => {
    const block = renderBlock({ job: wireJob(7), tail: lines(5) }, frame);
    expect(block[0]).toBe('provision_vm job_1  succeeded  1m 05s');
    expect(block.join('\n')).not.toContain('line 5');
    expect(block[1]).toBe(`${'█'.repeat(30)} 7/7`);
  });
});
