import { isDeployerError } from '../../errors.ts';
import type { Bootstrap, RunEnd } from '../../ports/guest.ts';
import { observe } from '../../vms/conditions.ts';
import type { Step, StepContext, StepOutcome } from '../step.ts';
import { forgetAbsence, lostVm } from './absence.ts';
import { followOutput, keepLastOutput, stepIndexOf } from './follow-output.ts';
import { guestTarget } from './guest-target.ts';
import { blocked, blockedByGuest } from './pace.ts';

/** So long a run is followed before it counts as late, however late it is. */
const lookMs = 30_000;

/**
 * Runs the bootstrap script in the VM, detached, and takes over its output (decision 6). The run
 * outlives the connection and the daemon: each pass attaches to it at the stored offsets.
 *
 * INVARIANTS
 * - The run's directory is named by the job, so one job starts at most one process, ever.
 * - Once a start was confirmed and committed, a VM without that run has been interrupted or replaced:
 *   the job fails, it never silently runs the script a second time.
 */
export const bootstrap: Step = async (context) => {
  if (context.vm.bootstrap === 'none')
    return { kind: 'skipped', message: 'no bootstrap was asked for' };
  let entry: Bootstrap;
  try {
    entry = await context.world.bootstraps.load(context.vm.bootstrap);
  } catch (error) {
    // A run that lives must not be given up because a file on this side is gone.
    if (context.step.data?.['started'] !== true || !isDeployerError(error)) throw error;
    return blocked(context, {
      on: 'bootstrap files',
      message: error.message,
      reason: error.reason,
    });
  }
  const deadline = startDeadline(context, entry.timeoutMs);
  try {
    return await attach(context, entry, AbortSignal.any([context.signal, deadline.passed]));
  } catch (error) {
    if (context.signal.aborted) throw error;
    if (deadline.passed.aborted) return await timedOut(context, entry);
    if (isDeployerError(error, 'SSH_AUTH_FAILED')) return authFailed(context, error.message);
    return (await lostVm(context)) ?? blockedByGuest(context, error);
  } finally {
    deadline.stop();
  }
};

/**
 * Counts from the start of the script, also across restarts, of which what passed before counts half
 * the time at most (see `isPast`). Who comes back after its end looks first what became of the run:
 * it may have ended well in time.
 */
function startDeadline(
  context: StepContext,
  timeoutMs: number,
): { readonly passed: AbortSignal; stop: () => void } {
  const { times, world } = context;
  const passed = new AbortController();
  const stopped = new AbortController();
  const startedAt = context.step.data?.['startedAt'];
  const leftMs =
    typeof startedAt === 'number'
      ? Math.max(lookMs, timeoutMs - times.sinceMs('run', startedAt, timeoutMs / 2))
      : timeoutMs;
  void world.clock.sleep(leftMs, stopped.signal).then(() => {
    if (!stopped.signal.aborted) passed.abort();
  });
  return {
    passed: passed.signal,
    stop: () => {
      stopped.abort();
    },
  };
}

async function attach(
  context: StepContext,
  entry: Bootstrap,
  signal: AbortSignal,
): Promise<StepOutcome> {
  const { world } = context;
  const target = guestTarget(context);
  if (context.step.data?.['started'] !== true) {
    for (const earlier of earlierRuns(context.step.data)) {
      await world.guest.killRun(target, earlier, signal);
    }
    const started = await world.guest.startRun(target, run(context, entry), signal);
    await context.commit({
      vm: { state: 'installing' },
      job: { message: `"${entry.name}" runs` },
      steps: [
        {
          index: stepIndexOf(context),
          data: { ...context.step.data, started: true, startedAt: context.times.begin('run') },
        },
      ],
    });
    if (started === 'present') await context.say('the script was started before: attaching to it');
  }
  // A run can be silent for half an hour: that the VM is there again is seen by a login.
  if (context.job.blockedOn !== undefined) await world.guest.probe(target, signal);
  await context.unblock();
  await forgetAbsence(context);
  return ended(context, entry, await followOutput(context, entry, signal));
}

function run(
  context: StepContext,
  entry: Bootstrap,
): { runId: string; script: Uint8Array; env: Record<string, string> } {
  const { vm, job } = context;
  return {
    runId: job.id,
    script: entry.script,
    env: {
      ...entry.env,
      ...entry.secretEnv,
      DEPLOYER_VM_ID: vm.id,
      DEPLOYER_JOB_ID: job.id,
      DEPLOYER_USERNAME: vm.username,
      DEPLOYER_FQDN: vm.gateway?.fqdn ?? '',
    },
  };
}

/** Runs of the jobs that this one retries: each has to be over before another may begin. */
export function earlierRuns(data: Readonly<Record<string, unknown>> | undefined): string[] {
  const runs = data?.['earlierRuns'];
  return Array.isArray(runs) ? runs.filter((run): run is string => typeof run === 'string') : [];
}

function ended(
  context: StepContext,
  entry: Bootstrap,
  end: RunEnd | { readonly kind: 'absent' },
): StepOutcome {
  const now = context.world.clock.now();
  if (end.kind === 'exited' && end.exitCode === 0) {
    const conditions = observe(context.vm.conditions, 'Bootstrapped', {
      status: 'true',
      reason: 'ExitedZero',
      now,
    });
    return { kind: 'done', message: `"${entry.name}" exited with 0`, vm: { conditions } };
  }
  const [reason, message] =
    end.kind === 'exited'
      ? (['BOOTSTRAP_FAILED', `"${entry.name}" exited with ${end.exitCode}`] as const)
      : ([
          'BOOTSTRAP_INTERRUPTED',
          `"${entry.name}" neither runs nor ended: the VM restarted or the script was killed`,
        ] as const);
  return {
    kind: 'failed',
    reason,
    message,
    retryable: true,
    ...(end.kind === 'exited' ? { details: { exit_code: end.exitCode } } : {}),
    vm: {
      conditions: observe(context.vm.conditions, 'Bootstrapped', {
        status: 'false',
        reason,
        message,
        now,
      }),
    },
  };
}

/** The time is up: the run is stopped before that is said, and said only when it is proven. */
async function timedOut(context: StepContext, entry: Bootstrap): Promise<StepOutcome> {
  try {
    await context.world.guest.killRun(guestTarget(context), context.job.id, context.signal);
  } catch (error) {
    return blockedByGuest(context, error);
  }
  await keepLastOutput(context, entry);
  const message = `"${entry.name}" did not end within ${entry.timeoutMs / 1000} s; it was stopped`;
  return {
    kind: 'failed',
    reason: 'BOOTSTRAP_TIMEOUT',
    message,
    retryable: true,
    vm: {
      conditions: observe(context.vm.conditions, 'Bootstrapped', {
        status: 'false',
        reason: 'BOOTSTRAP_TIMEOUT',
        message,
        now: context.world.clock.now(),
      }),
    },
  };
}

function authFailed(context: StepContext, message: string): StepOutcome {
  return context.vm.operatorAccess
    ? { kind: 'failed', reason: 'SSH_AUTH_FAILED', message, retryable: true }
    : { kind: 'failed', reason: 'NO_OPERATOR_ACCESS', message, retryable: false };
}
