import type { Event, Job } from '../../contract/types.gen.ts';
import type { ConnectionChange } from '../../client/events/events-options.ts';
import type { OutputStream } from '../dependencies.ts';
import type { Paint } from '../style.ts';
import { advance, type JobView } from './job-view.ts';
import { renderBlock } from './live-block.ts';
import { LivePainter } from './live-painter.ts';
import { writeOutcome } from './outcome.ts';
import type { JobOutcome, JobReporter } from './reporter.ts';

interface Screen {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly paint: Paint;
  now(): number;
}

/** Durations on the screen go on between events. */
const tickMs = 500;

/** A burst of events is painted once. */
const gatherMs = 40;

/** On a terminal: one block, repainted. */
export class LiveReporter implements JobReporter {
  readonly #screen: Screen;
  readonly #painter: LivePainter;
  readonly #ticker: NodeJS.Timeout;
  #gathering: NodeJS.Timeout | undefined;
  #view: JobView | undefined;
  #notice: string | undefined;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#painter = new LivePainter(screen.stdout);
    this.#ticker = setInterval(() => this.#paint(), tickMs);
  }

  begin(job: Job): void {
    this.#view = { job, tail: [] };
    this.#paint();
  }

  event(event: Event): void {
    if (this.#view === undefined) return;
    this.#view = advance(this.#view, event);
    this.#gathering ??= setTimeout(() => this.#paint(), gatherMs);
  }

  connection(change: ConnectionChange): void {
    this.#notice =
      change.state === 'lost'
        ? 'the daemon is away; the job goes on when it is back (this watch does too)'
        : undefined;
    this.#paint();
  }

  end(outcome: JobOutcome): void {
    if (this.#view !== undefined) this.#view = { ...this.#view, job: outcome.job };
    this.#notice = undefined;
    this.#paint();
    writeOutcome(outcome, this.#screen);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#ticker);
    clearTimeout(this.#gathering);
  }

  #paint(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    if (this.#view === undefined) return;
    const { stdout, paint } = this.#screen;
    const block = renderBlock(this.#view, {
      columns: stdout.columns ?? 80,
      rows: stdout.rows ?? 24,
      nowMs: this.#screen.now(),
      paint,
      notice: this.#notice,
    });
    this.#painter.show(block);
  }
}
