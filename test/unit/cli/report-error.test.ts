import { describe, expect, it } from 'vitest';
import { reportError } from '../../../src/cli/report-error.ts';
import { CommandExit, exitCodeOf, UsageError } from '../../../src/cli/exit-codes.ts';
import { remedyFor } from '../../../src/cli/remedies.ts';
import { plainPaint } from '../../../src/cli/style.ts';
import { writeOutcome } from '../../../src/cli/watch/outcome.ts';
import { DaemonUnreachableError, RpcCallError } from '../../../src/client/client-errors.ts';
import { wireJob } from '../../support/wire-objects.ts';

function said(error: unknown): string {
  let text = '';
  reportError(error, { write: (part) => (text += part) }, plainPaint);
  return text;
}

describe('reportError', () => {
  it('says the reason, the message and what to do', () => {
    const error = new RpcCallError({
      code: 1004,
      message: 'VM "vm_1" has a job',
      data: { reason: 'JOB_IN_PROGRESS', job_id: 'job_7' },
    });
    expect(said(error)).toBe(
      [
        'error: JOB_IN_PROGRESS: VM "vm_1" has a job',
        '  what to do: wait for the job (`job watch ID`) or stop it (`job cancel ID`)',
        '  job: job_7',
        '',
      ].join('\n'),
    );
  });

  it('lets nothing from outside act on the terminal', () => {
    const error = new RpcCallError({ code: 1009, message: 'a\u001b[2J', data: null });
    expect(said(error)).toContain('CODE_1009: a\\x1b[2J');
  });

  it('keeps the lines of a configuration fault', () => {
    expect(said(new UsageError('f.toml: 2 faults\n  a\n  b'))).toBe(
      'error: f.toml: 2 faults\n  a\n  b\n',
    );
  });

  it('is silent where everything was said already', () => {
    expect(said(new CommandExit(4))).toBe('');
  });
});

describe('exitCodeOf', () => {
  it.each([
    [new CommandExit(5), 5],
    [new UsageError('x'), 2],
    [new RpcCallError({ code: -32602, message: 'x', data: {} }), 2],
    [new RpcCallError({ code: -32601, message: 'x', data: {} }), 2],
    [new RpcCallError({ code: -32603, message: 'x', data: {} }), 1],
    [new RpcCallError({ code: 1001, message: 'x', data: {} }), 1],
    [new DaemonUnreachableError('/s', new Error('x')), 3],
    [new Error('x'), 1],
  ])('%s → %i', (error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });
});

describe('remedyFor', () => {
  it('knows reasons of the contract and nothing else', () => {
    expect(remedyFor('NO_SSH_KEYS')).toContain('SSH key');
    expect(remedyFor('toString')).toBeUndefined();
  });
});

describe('writeOutcome', () => {
  it('says of a gateway name that a job found taken that its VM has to go first', () => {
    let text = '';
    const stderr = { write: (part: string) => (text += part) };
    const error = { reason: 'GATEWAY_NAME_TAKEN', message: 'm', step: 'gateway', retryable: true };
    const outcome = { job: wireJob(4, { state: 'failed', error }) };
    writeOutcome(outcome, { stdout: stderr, stderr, paint: plainPaint });
    expect(text).toContain('what to do: `vm rm ID`, then provision with another --gateway-name');
  });
});
