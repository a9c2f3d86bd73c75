import type { Job, JobEndedData, JobLogData } from '../../../src/contract/types.gen.ts';
import { isLegal, jobMoves, stepMoves } from './legal-moves.ts';

/**
 * The history of one job, event by event; each method answers with what is illegal about it.
 *
 * States: created, then updated any number of times, ended: nothing follows.
 */
export class LegalJob {
  #job: Job;
  #lastLine = 0;
  #isEnded = false;

  constructor(job: Job) {
    this.#job = job;
  }

  get job(): Job {
    return this.#job;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  static *created(job: Job): Generator<string> {
    if (job.state !== 'queued') yield `is created ${job.state}`;
    const begun = job.steps.filter(({ state }) => state === 'running' || state === 'failed');
    if (begun.length > 0) yield `is created with a step that is ${begun[0]?.state ?? ''}`;
    yield* stepOrder(job);
  }

  *updated(after: Job): Generator<string> {
    const before = this.#job;
    this.#job = after;
    if (this.#isEnded) yield 'is updated after its end';
    if (before.ended_at !== undefined) yield 'is updated though it has an end';
    if (!isLegal(jobMoves, before.state, after.state)) {
      yield `moves from ${before.state} to ${after.state}`;
    }
    if (before.steps.length !== after.steps.length) yield 'has other steps';
    for (const [at, step] of after.steps.entries()) {
      const was = before.steps[at];
      if (was === undefined || was.name !== step.name) {
        yield `has step ${step.name} where ${was?.name ?? 'none'} was`;
      } else if (!isLegal(stepMoves, was.state, step.state)) {
        yield `moves step ${step.name} from ${was.state} to ${step.state}`;
      } else if (step.attempt < was.attempt) {
        yield `counts the attempts of ${step.name} from ${was.attempt} to ${step.attempt}`;
      }
    }
    if (before.cancel_requested_at !== undefined && after.cancel_requested_at === undefined) {
      yield 'forgets its cancel';
    }
    yield* stepOrder(after);
    yield* ends(after);
  }

  *logged({ lines }: JobLogData): Generator<string> {
    if (this.#isEnded) yield 'logs after its end';
    for (const { line } of lines) {
      if (line !== this.#lastLine + 1) yield `logs line ${line} after ${this.#lastLine}`;
      this.#lastLine = line;
    }
  }

  *ended({ job, state, last_line: lastLine }: JobEndedData): Generator<string> {
    if (this.#isEnded) yield 'ends twice';
    this.#isEnded = true;
    if (job.state !== state) yield `ends ${state} and is ${job.state}`;
    if (JSON.stringify(job) !== JSON.stringify(this.#job)) yield 'ends as another than it was';
    if (job.ended_at === undefined) yield 'ends without a time';
    if (lastLine !== this.#lastLine) yield `ends at line ${lastLine} after line ${this.#lastLine}`;
    if (job.log.last_line !== lastLine || !job.log.complete) yield 'ends with an incomplete log';
  }
}

/** Steps are gone through one after another. */
function* stepOrder(job: Job): Generator<string> {
  const current = job.steps.findIndex(({ state }) => state !== 'succeeded' && state !== 'skipped');
  if (current < 0) return;
  for (const { name, state } of job.steps.slice(current + 1)) {
    if (state !== 'pending') yield `has step ${name} ${state} before its turn`;
  }
}

function* ends(job: Job): Generator<string> {
  const isOver = job.state === 'succeeded' || job.state === 'failed' || job.state === 'canceled';
  if (isOver !== (job.ended_at !== undefined)) yield `is ${job.state} with another end`;
  if (!isOver) return;
  const open = job.steps.filter(({ state }) => state === 'running');
  if (open.length > 0) yield `is ${job.state} while step ${open[0]?.name ?? ''} runs`;
  const failed = job.steps.filter(({ state }) => state === 'failed').length;
  if (job.state === 'succeeded') {
    const left = job.steps.find(({ state }) => state !== 'succeeded' && state !== 'skipped');
    if (left !== undefined) yield `succeeded with step ${left.name} ${left.state}`;
    if (job.error !== undefined) yield 'succeeded with an error';
  } else {
    if (job.error === undefined) yield `is ${job.state} without an error`;
    if (job.state === 'failed' && failed !== 1) yield `failed with ${failed} failed steps`;
    if (failed > 1) yield `is ${job.state} with ${failed} failed steps`;
  }
}
