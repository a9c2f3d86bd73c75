import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { OutputStream } from '../dependencies.ts';
import { writeFault } from '../report-error.ts';
import { remedyForJob } from '../remedies.ts';
import { formatFields } from '../table.ts';
import type { Paint } from '../style.ts';
import type { JobOutcome } from './reporter.ts';

/** What a watch says at its end: the VM on stdout, or on stderr why there is none. */
export function writeOutcome(
  { job, vm }: JobOutcome,
  terminal: { readonly stdout: OutputStream; readonly stderr: OutputStream; readonly paint: Paint },
): void {
  if (job.error !== undefined) {
    const { reason, message, step } = job.error;
    writeFault(
      { reason, message: `${message} (step ${step} of ${job.id})`, remedy: remedyForJob(reason) },
      terminal.stderr,
      terminal.paint,
    );
  }
  if (job.state === 'succeeded' && vm !== undefined) {
    terminal.stdout.write(
      formatFields([
        ['vm', vm.id],
        ['state', vm.state],
        ['address', vm.mycelium_ip ?? vm.public_ip],
        ['url', vm.url],
      ]),
    );
  }
}

/** How the outcome of a job is told to the shell. */
export function exitCodeOfJob({ job }: JobOutcome): ExitCode {
  switch (job.state) {
    case 'succeeded':
      return exitCodes.ok;
    case 'canceled':
      return exitCodes.jobCanceled;
    default:
      return exitCodes.jobFailed;
  }
}
