import { isDeployerError } from '../../errors.ts';
import type { Bootstrap, RunEnd, RunOffsets } from '../../ports/guest.ts';
import { Redactor } from '../../redaction.ts';
import { logLimitsOf, type LogSpent } from '../log-budget.ts';
import { LogIntake, type IntakeProgress } from '../log-intake.ts';
import type { StepContext } from '../step.ts';
import { guestTarget } from './guest-target.ts';

/** Output of a run that is over is there at once; a VM that does not give it by now keeps it. */
const lastOutputMs = 10_000;

/**
 * Attaches to the job's run at the stored offsets and stores its output, line by line, until the run
 * is over and drained.
 */
export async function followOutput(
  context: StepContext,
  entry: Bootstrap,
  signal: AbortSignal,
): Promise<RunEnd | { readonly kind: 'absent' }> {
  const from = storedOffsets(context);
  const intake = await createIntake(context, entry, { offsets: from, spent: storedSpent(context) });
  const follow = {
    runId: context.job.id,
    from,
    sink: async (stream: 'stdout' | 'stderr', bytes: Uint8Array): Promise<void> => {
      await intake.push(stream, bytes);
    },
  };
  let end: RunEnd | { readonly kind: 'absent' };
  try {
    end = await context.world.guest.followRun(guestTarget(context), follow, signal);
  } finally {
    await intake.settle();
  }
  await intake.finish();
  return end;
}

/** What a script said while it was being ended. Best effort: the run is over, whatever comes of it. */
export async function keepLastOutput(context: StepContext, entry: Bootstrap): Promise<void> {
  const late = new AbortController();
  const done = new AbortController();
  void context.world.clock.sleep(lastOutputMs, done.signal).then(() => {
    if (!done.signal.aborted) late.abort();
  });
  try {
    await followOutput(context, entry, AbortSignal.any([late.signal, context.signal]));
  } catch (error) {
    const isBrokenOff = error === late.signal.reason || error === context.signal.reason;
    if (!isDeployerError(error) && !isBrokenOff) throw error;
  } finally {
    done.abort();
  }
}

/** Position of the step in its job. */
export function stepIndexOf(context: StepContext): number {
  return context.job.steps.indexOf(context.step);
}

async function createIntake(
  context: StepContext,
  entry: Bootstrap,
  from: IntakeProgress,
): Promise<LogIntake> {
  const secret = await context.world.store.vms.secret(context.vm.id);
  const redactor = new Redactor([secret, ...Object.values(entry.secretEnv)]);
  const index = stepIndexOf(context);
  const { limits } = context.world.settings;
  return new LogIntake(
    {
      clock: context.world.clock,
      redactor,
      flush: async (log, { offsets, spent }) => {
        const steps = [{ index, data: { ...context.step.data, offsets, spent } }];
        await context.commit(log.length === 0 ? { steps } : { log, steps });
      },
    },
    { from, limits: logLimitsOf(limits), lineBytesMax: limits.logLineBytes },
  );
}

function storedOffsets(context: StepContext): RunOffsets {
  const stored = context.step.data?.['offsets'];
  if (typeof stored !== 'object' || stored === null) return { stdout: 0, stderr: 0 };
  const { stdout, stderr } = stored as Partial<RunOffsets>;
  return { stdout: stdout ?? 0, stderr: stderr ?? 0 };
}

function storedSpent(context: StepContext): LogSpent {
  const stored = context.step.data?.['spent'];
  const none = { lines: 0, bytes: 0, dropped: 0, isMarked: false };
  // Only the intake above writes it.
  return typeof stored === 'object' ? { ...none, ...(stored as Partial<LogSpent>) } : none;
}
