import type { Event, Job, LogLine } from '../../contract/types.gen.ts';

/** So many log lines are kept for the screen. */
const tailLengthMax = 40;

/** A watched job as far as its events have told it. */
export interface JobView {
  readonly job: Job;
  /** The newest log lines, oldest first. */
  readonly tail: readonly LogLine[];
}

export function isEnded(job: Job): boolean {
  return job.state === 'succeeded' || job.state === 'failed' || job.state === 'canceled';
}

/** The view after one more event of the job. */
export function advance(view: JobView, event: Event): JobView {
  return {
    job: jobOf(event) ?? view.job,
    tail: [...view.tail, ...linesOf(event)].slice(-tailLengthMax),
  };
}

/** The job as it was when the event was written, where the event is about one. */
export function jobOf({ data }: Event): Job | undefined {
  return 'job' in data ? data.job : undefined;
}

export function linesOf({ data }: Event): readonly LogLine[] {
  return 'lines' in data ? data.lines : [];
}

/** Time of the wire, in milliseconds. */
export function timeMs(time: string | undefined): number | undefined {
  return time === undefined ? undefined : Date.parse(time);
}

/** How long something took, or takes so far. */
export function elapsedMs(
  span: { readonly started_at?: string | undefined; readonly ended_at?: string | undefined },
  nowMs: number,
): number | undefined {
  const startedMs = timeMs(span.started_at);
  if (startedMs === undefined) return undefined;
  return Math.max(0, (timeMs(span.ended_at) ?? nowMs) - startedMs);
}

/** Milliseconds until a job that waits tries again; 0 while it does, undefined where nothing is planned. */
export function nextTryInMs(job: Job, nowMs: number): number | undefined {
  const nextMs = isEnded(job) ? undefined : timeMs(job.next_attempt_at);
  return nextMs === undefined ? undefined : Math.max(0, nextMs - nowMs);
}
