import type { Event, Job, Vm } from '../../contract/types.gen.ts';
import type { ConnectionChange } from '../../client/events/events-options.ts';

/** What a watched job has come to. The VM is absent once it is deleted. */
export interface JobOutcome {
  readonly job: Job;
  readonly vm?: Vm;
}

/** Shows a job while it runs. One of these is chosen by where the output goes. */
export interface JobReporter extends Disposable {
  /** The job when the watch began. */
  begin(job: Job): void;
  event(event: Event): void;
  connection(change: ConnectionChange): void;
  end(outcome: JobOutcome): void;
}
