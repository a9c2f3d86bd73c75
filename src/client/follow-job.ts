import type { Event, Job, LogLine } from '../contract/types.gen.ts';
import { CursorLostError } from './client-errors.ts';
import type { EventReader } from './event-reader.ts';
import type { ConnectionChange } from './events/events-options.ts';
import { JobLog } from './job-log.ts';
import type { ReconnectPace } from './reconnect-pace.ts';
import { readPatiently } from './repeated-call.ts';
import { isEnded } from './wait-for-job.ts';

export interface FollowOptions {
  /** The last log line that is there already. Default 0: from the first line on. */
  readonly after_line?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onConnection?: ((change: ConnectionChange) => void) | undefined;
}

/** One step of a job as it is followed. */
export type JobProgress =
  /** The job as it now is. */
  | { readonly kind: 'job'; readonly job: Job }
  /** The next lines of its log, without a hole. */
  | { readonly kind: 'log'; readonly lines: readonly LogLine[] }
  /** All is told: every line up to `last_line` was given. */
  | { readonly kind: 'ended'; readonly job: Job; readonly last_line: number };

interface Followed {
  readonly client: EventReader;
  readonly pace: ReconnectPace;
  readonly job: string;
}

/**
 * See `DeployerClient.followJob`. The job and its log so far are read, then its events from a place in
 * the log of events that was taken before; a hole is filled by `job_logs`.
 */
export async function* followJob(
  followed: Followed,
  options: FollowOptions,
): AsyncGenerator<JobProgress, void, undefined> {
  const { client, pace, job: id } = followed;
  const signal = options.signal ?? new AbortController().signal;
  const patience = { signal, pace };
  const log = new JobLog({ client, job: id, afterLine: options.after_line ?? 0, patience });
  for (;;) {
    const { position, job } = await readPatiently(
      async () => ({
        position: await client.eventPosition({ signal }),
        job: (await client.get_job({ job: id }, { signal })).job,
      }),
      patience,
    );
    yield { kind: 'job', job };
    yield* log.readUpTo(job.log.last_line);
    if (isEnded(job)) {
      yield { kind: 'ended', job, last_line: job.log.last_line };
      return;
    }
    const events = client.events({
      topics: [`job:${id}`],
      ...position,
      signal,
      onConnection: options.onConnection,
    });
    try {
      for await (const event of events) {
        yield* progressOf(event, log);
        if (event.type === 'job.ended') return;
      }
      signal.throwIfAborted();
    } catch (error) {
      // The database is another one, or we were away for longer than events are kept: look anew.
      if (!(error instanceof CursorLostError)) throw error;
    }
  }
}

async function* progressOf({ data, type }: Event, log: JobLog): AsyncGenerator<JobProgress> {
  if ('lines' in data) {
    yield* log.take(data.lines);
  } else if ('last_line' in data) {
    yield* log.readUpTo(data.last_line);
    yield { kind: 'ended', job: data.job, last_line: data.last_line };
  } else if (type !== 'job.ended' && 'job' in data) {
    yield { kind: 'job', job: data.job };
  }
}
