import { DeployerError } from '../core/errors.ts';
import type { World } from '../core/jobs/step.ts';
import { BackendError } from '../core/ports/compute.ts';
import type { ProblemChanges, ProblemRecord, ProblemStore } from '../core/ports/problems.ts';
import type { JobChange, JobFailure, JobStore } from '../core/ports/store.ts';
import type { JobRecord } from '../core/records.ts';
import type { MeteredCall, PrometheusMetrics } from '../metrics/prometheus-metrics.ts';
import { aroundCalls, type CallEnd } from './around-calls.ts';
import { UnownedVmTime } from './unowned-vm-time.ts';

/** The world with its calls and commits counted; the core knows nothing of it. */
export function meteredWorld(world: World, metrics: PrometheusMetrics): World {
  const { store, backends, forge, clock } = world;
  const timed = <T extends object>(port: T, ended: (call: MeteredCall) => void): T =>
    aroundCalls(port, (operation) => {
      const beganAt = clock.monotonic();
      return (end) => {
        ended({ operation, outcome: outcomeOf(end), durationMs: clock.monotonic() - beganAt });
      };
    });
  return {
    ...world,
    store: {
      ...store,
      jobs: meteredJobs(store.jobs, metrics),
      problems: meteredProblems(
        store.problems,
        new UnownedVmTime(clock, (backend, ms) => {
          metrics.unownedVmSeen(backend, ms);
        }),
      ),
    },
    backends: new Map(
      Array.from(backends, ([name, port]) => [
        name,
        timed(port, (call) => {
          metrics.backendCalled(name, call);
        }),
      ]),
    ),
    forge: timed(forge, (call) => {
      metrics.forgeCalled(call);
    }),
  };
}

function outcomeOf(end: CallEnd): string {
  if (end.kind === 'returned') return 'ok';
  if (end.error instanceof BackendError) return end.error.failure;
  return end.error instanceof DeployerError ? end.error.reason : 'INTERNAL';
}

function meteredJobs(jobs: JobStore, metrics: PrometheusMetrics): JobStore {
  return aroundCalls(jobs, (method, [, second]) => {
    if (method !== 'advance' && method !== 'putAside') return undefined;
    return (end) => {
      if (end.kind === 'threw') return;
      // What the two take and answer with.
      if (method === 'putAside') {
        const { reason } = second as JobFailure;
        metrics.jobEnded({ kind: 'unknown', state: 'failed', reason });
      } else {
        const { job } = end.result as { readonly job: JobRecord };
        countAdvance(second as JobChange, job, metrics);
      }
    };
  });
}

function countAdvance(change: JobChange, job: JobRecord, metrics: PrometheusMetrics): void {
  for (const { index, state } of change.steps ?? []) {
    const step = job.steps[index];
    const hasEnded = state === 'succeeded' || state === 'failed' || state === 'skipped';
    if (!hasEnded || step?.startedAt === undefined || step.endedAt === undefined) continue;
    const durationMs = Math.max(0, step.endedAt - step.startedAt);
    metrics.stepEnded({ step: step.name, outcome: state, durationMs });
  }
  if (change.end === undefined) return;
  const { state, error } = change.end;
  metrics.jobEnded({ kind: job.kind, state, reason: error?.reason ?? '' });
}

function meteredProblems(problems: ProblemStore, time: UnownedVmTime): ProblemStore {
  return aroundCalls(problems, (method, [changes]) => {
    if (method !== 'listUnclosed' && method !== 'apply') return undefined;
    return (end) => {
      if (end.kind === 'threw') return;
      // What the two take and answer with.
      if (method === 'listUnclosed') time.known(end.result as readonly ProblemRecord[]);
      else {
        const { opened } = end.result as { readonly opened: readonly ProblemRecord[] };
        time.applied(changes as ProblemChanges, opened);
      }
    };
  });
}
