import type { Event } from '../../contract/types.gen.ts';
import type { ConnectionChange } from '../../client/events/events-options.ts';
import type { OutputStream } from '../dependencies.ts';
import type { JobOutcome, JobReporter } from './reporter.ts';

/** For programs: each event as a line of JSON, and `{job, vm?}` as the last one. */
export class JsonReporter implements JobReporter {
  readonly #output: { readonly stdout: OutputStream; readonly stderr: OutputStream };

  constructor(output: { readonly stdout: OutputStream; readonly stderr: OutputStream }) {
    this.#output = output;
  }

  begin(): void {
    // The first event tells the same.
  }

  event(event: Event): void {
    this.#write(event);
  }

  connection(change: ConnectionChange): void {
    this.#output.stderr.write(
      change.state === 'lost' ? 'the daemon is away\n' : 'the daemon is back\n',
    );
  }

  end(outcome: JobOutcome): void {
    this.#write(outcome);
  }

  [Symbol.dispose](): void {
    // Nothing is held.
  }

  #write(value: object): void {
    this.#output.stdout.write(`${JSON.stringify(value)}\n`);
  }
}
