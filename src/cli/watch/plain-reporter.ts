import type { Event, Job, LogLine } from '../../contract/types.gen.ts';
import type { ConnectionChange } from '../../client/events/events-options.ts';
import { formatDuration } from '../../core/durations.ts';
import type { OutputStream } from '../dependencies.ts';
import { plainPaint } from '../style.ts';
import { escapeControls } from '../terminal-text.ts';
import { elapsedMs, jobOf, linesOf } from './job-view.ts';
import { writeOutcome } from './outcome.ts';
import type { JobOutcome, JobReporter } from './reporter.ts';

interface Output {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

type Step = Job['steps'][number];

const streamMarks: Readonly<Record<LogLine['stream'], string>> = {
  stdout: '|',
  stderr: '!',
  system: '#',
};

/** For files and pipes: a line for each change, a line for each line of the log. */
export class PlainReporter implements JobReporter {
  readonly #output: Output;
  #last: Job | undefined;

  constructor(output: Output) {
    this.#output = output;
  }

  begin(job: Job): void {
    this.#say(`${job.kind} ${job.id} ${job.state}`);
  }

  event(event: Event): void {
    for (const line of linesOf(event)) {
      this.#say(`  ${streamMarks[line.stream]} ${escapeControls(line.text)}`);
    }
    const job = jobOf(event);
    if (job !== undefined) this.#take(job);
  }

  connection(change: ConnectionChange): void {
    this.#output.stderr.write(
      change.state === 'lost'
        ? 'the daemon is away; waiting for it to come back\n'
        : 'the daemon is back\n',
    );
  }

  end(outcome: JobOutcome): void {
    this.#take(outcome.job);
    const elapsed = elapsedMs(outcome.job, 0);
    const duration = elapsed === undefined ? '' : ` after ${formatDuration(elapsed)}`;
    this.#say(`${outcome.job.kind} ${outcome.job.id} ${outcome.job.state}${duration}`);
    writeOutcome(outcome, { ...this.#output, paint: plainPaint });
  }

  [Symbol.dispose](): void {
    // Nothing is held.
  }

  #take(job: Job): void {
    job.steps.forEach((step, at) => {
      const before = this.#last?.steps[at];
      if (step.state === 'pending' || describe(step) === describe(before)) return;
      this.#say(describe(step));
    });
    if (job.blocked_on !== undefined && job.blocked_on !== this.#last?.blocked_on) {
      this.#say(`waiting for ${escapeControls(job.blocked_on)}`);
    }
    if (job.state === 'canceling' && this.#last?.state !== 'canceling') this.#say('canceling');
    this.#last = job;
  }

  #say(text: string): void {
    this.#output.stdout.write(`${text}\n`);
  }
}

/** Without attempts and messages, of which there can be one every second; the log has what matters. */
function describe(step: Step | undefined): string {
  if (step === undefined) return '';
  const elapsed = step.ended_at === undefined ? undefined : elapsedMs(step, 0);
  const duration =
    elapsed === undefined || step.state === 'skipped' ? '' : ` (${formatDuration(elapsed)})`;
  return `${step.name} ${step.state}${duration}`;
}
