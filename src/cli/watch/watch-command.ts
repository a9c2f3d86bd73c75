import { CommandExit, exitCodes } from '../exit-codes.ts';
import type { Session } from '../session.ts';
import { JsonReporter } from './json-reporter.ts';
import { LiveReporter } from './live-reporter.ts';
import { exitCodeOfJob } from './outcome.ts';
import { PlainReporter } from './plain-reporter.ts';
import type { JobReporter } from './reporter.ts';
import { watchJob } from './watch-job.ts';

/** Watches a job in the way that fits the output, and ends with the exit code of its outcome. */
export async function watchAndExit(
  session: Session,
  jobId: string,
  options: { readonly json?: boolean | undefined },
): Promise<void> {
  const { client, signal, stderr } = session;
  using reporter = reporterFor(session, options.json === true);
  try {
    const exitCode = exitCodeOfJob(await watchJob(jobId, { client, reporter, signal }));
    if (exitCode !== exitCodes.ok) throw new CommandExit(exitCode);
  } catch (error) {
    if (signal.aborted) {
      stderr.write(
        `no longer watched; the job goes on (\`job watch ${jobId}\` follows it again)\n`,
      );
    }
    throw error;
  }
}

function reporterFor(session: Session, isJson: boolean): JobReporter {
  if (isJson) return new JsonReporter(session);
  return session.stdout.isTTY === true ? new LiveReporter(session) : new PlainReporter(session);
}
