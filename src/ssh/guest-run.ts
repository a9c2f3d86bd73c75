import { DeployerError } from '../core/errors.ts';
import type { GuestRun, RunEnd, RunOffsets, RunSink } from '../core/ports/guest.ts';
import type { SshConnection } from './connection.ts';
import { OutputTail } from './output-tail.ts';
import { packRun } from './run-files.ts';
import { killText, startText, tailText, watchText } from './shell-texts.ts';
import { printable } from './unreachable.ts';

/** Uploads the run and launches it, unless it was launched before. */
export async function startRun(
  connection: SshConnection,
  run: GuestRun,
): Promise<'started' | 'present'> {
  const { input, parts } = packRun(run);
  const args = [checkedRunId(run.runId), `${input.length}`, ...parts];
  const answer = await connection.ask(startText, args, input);
  if (answer === 'started' || answer === 'present') return answer;
  throw new DeployerError(
    'BOOTSTRAP_FAILED',
    `the VM cannot start the bootstrap: ${complaintOf(answer)}`,
  );
}

/** Three commands on one connection: each output file, and the watch that tells how long they got. */
export async function followRun(
  connection: SshConnection,
  follow: { readonly runId: string; readonly from: RunOffsets; readonly sink: RunSink },
): Promise<RunEnd | { readonly kind: 'absent' }> {
  const runId = checkedRunId(follow.runId);
  const tail = async (stream: 'stdout' | 'stderr'): Promise<OutputTail> => {
    const from = follow.from[stream];
    const command = await connection.start(tailText, [runId, stream, `${from}`]);
    return new OutputTail(command, { stream, from, sink: follow.sink });
  };
  const [watch, stdout, stderr] = await Promise.all([
    connection.start(watchText, [runId]),
    tail('stdout'),
    tail('stderr'),
  ]);
  const watched = async (): Promise<Ending> => {
    const ending = parseEnding(await watch.firstLine());
    if (ending === undefined) throw connection.lost('the end of the run is unreadable');
    stdout.endAt(ending.stdout);
    stderr.endAt(ending.stderr);
    return ending;
  };
  try {
    const [ending] = await Promise.all([watched(), stdout.follow(), stderr.follow()]);
    return ending.end;
  } finally {
    await Promise.all([stdout.stop(), stderr.stop()]);
  }
}

/** Ends the run for good; resolves when no process of its session is left. */
export async function killRun(
  connection: SshConnection,
  runId: string,
  graceMs: number,
): Promise<void> {
  const graceTenths = Math.ceil(graceMs / 100);
  const answer = await connection.ask(killText, [checkedRunId(runId), `${graceTenths}`]);
  if (answer === 'dead') return;
  const problem = answer === 'alive' ? 'its processes do not end' : complaintOf(answer);
  throw new DeployerError('BOOTSTRAP_FAILED', `the bootstrap cannot be stopped: ${problem}`, {
    retryable: true,
  });
}

interface Ending {
  readonly end: RunEnd | { readonly kind: 'absent' };
  /** Final sizes of the output files. Bytes. */
  readonly stdout: number;
  readonly stderr: number;
}

export function parseEnding(line: string): Ending | undefined {
  if (line === 'absent') return { end: { kind: 'absent' }, stdout: 0, stderr: 0 };
  const match = /^(?:exited (\d{1,3})|interrupted -) (\d+) (\d+)$/.exec(line);
  if (match === null) return undefined;
  const [, code, stdout, stderr] = match;
  return {
    end: code === undefined ? { kind: 'interrupted' } : { kind: 'exited', exitCode: Number(code) },
    stdout: Number(stdout),
    stderr: Number(stderr),
  };
}

function complaintOf(answer: string): string {
  return printable(answer.replace(/^failed /, ''));
}

/** It names a directory of the VM. */
function checkedRunId(runId: string): string {
  if (/^[a-z0-9_]{1,64}$/.test(runId)) return runId;
  throw new Error('the id of a run must consist of lower-case letters, digits and "_"');
}
