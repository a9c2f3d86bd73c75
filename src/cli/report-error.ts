import { ConnectionLostError, RpcCallError } from '../client/client-errors.ts';
import type { OutputStream } from './dependencies.ts';
import { CommandExit } from './exit-codes.ts';
import { remedyFor } from './remedies.ts';
import type { Paint } from './style.ts';
import { escapeControls } from './terminal-text.ts';

/** Says on stderr what went wrong, why, and what to do about it. */
export function reportError(error: unknown, stderr: OutputStream, paint: Paint): void {
  if (error instanceof CommandExit) return;
  if (error instanceof RpcCallError) {
    writeFault({ reason: error.reason, message: error.message }, stderr, paint);
    const jobId = error.data['job_id'];
    if (typeof jobId === 'string') stderr.write(`  job: ${escapeControls(jobId)}\n`);
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split('\n').map(escapeControls);
  stderr.write(`${paint('red', 'error:')} ${lines.join('\n')}\n`);
  if (error instanceof ConnectionLostError) {
    stderr.write('  what to do: look whether it took effect (`vm list`, `job list`)\n');
  }
}

/** A reason and its message, with the remedy: that of the reason unless another one is given. */
export function writeFault(
  fault: {
    readonly reason: string;
    readonly message: string;
    readonly remedy?: string | undefined;
  },
  stderr: OutputStream,
  paint: Paint,
): void {
  const { reason, message } = fault;
  stderr.write(`${paint('red', 'error:')} ${escapeControls(reason)}: ${escapeControls(message)}\n`);
  const remedy = fault.remedy ?? remedyFor(reason);
  if (remedy !== undefined) stderr.write(`  what to do: ${remedy}\n`);
}
