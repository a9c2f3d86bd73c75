import { presentProblem } from '../core/present-problem.ts';
import { presentJob, presentUser, presentVm } from '../core/present.ts';
import { presentAccepted, presentRefused } from '../core/present-audit.ts';
import type { ProblemRecord } from '../core/ports/problems.ts';
import type { Mutation, Refusal, RequestOutcome } from '../core/ports/store.ts';
import type { JobRecord, NewLogLine, UserRecord, VmRecord } from '../core/records.ts';
import type { Tables } from './tables.ts';

/** Bounds of one job.log event, so that a reader of the stream is never handed more than it can hold. */
const chunkLinesMax = 1_000;
const chunkCharactersMax = 131_072;

/**
 * Appends the events of a change, in the change's own transaction (decision 4). `data` carries the
 * whole object as it then was, in its wire shape, so an event is read without a look at other tables.
 */
export class Journal {
  readonly #tables: Pick<Tables, 'events' | 'logChunks'>;

  constructor(tables: Pick<Tables, 'events' | 'logChunks'>) {
    this.#tables = tables;
  }

  user(type: 'user.created' | 'user.deleted', user: UserRecord, time: number): void {
    this.#tables.events.append({ type, time, userId: user.id }, { user: presentUser(user) });
  }

  vm(type: 'vm.created' | 'vm.updated' | 'vm.deleted', vm: VmRecord, time: number): void {
    this.#tables.events.append(
      { type, time, vmId: vm.id, userId: vm.userId },
      { vm: presentVm(vm) },
    );
  }

  problem(
    type: 'problem.opened' | 'problem.updated' | 'problem.closed',
    problem: ProblemRecord,
    time: number,
  ): void {
    const { vmId, userId } = problem;
    this.#tables.events.append({ type, time, vmId, userId }, { problem: presentProblem(problem) });
  }

  /** Who did what, from where. */
  accepted(mutation: Mutation, outcome: RequestOutcome, time: number): void {
    const { userId, vmId, jobId } = outcome;
    this.#tables.events.append(
      { type: 'audit', time, userId, vmId, jobId },
      { audit: presentAccepted(mutation, outcome) },
    );
  }

  /** What it was about is in the params, which may name things that do not exist. */
  refused(mutation: Mutation, refusal: Refusal, time: number): void {
    this.#tables.events.append(
      { type: 'audit', time },
      { audit: presentRefused(mutation, refusal) },
    );
  }

  vmExpiring(
    vm: VmRecord,
    { stage, expiresInSeconds }: { readonly stage: string; readonly expiresInSeconds: number },
    time: number,
  ): void {
    const presented = presentVm(vm);
    this.#tables.events.append(
      { type: 'vm.expiring', time, vmId: vm.id, userId: vm.userId },
      {
        vm: presented,
        expires_at: presented.expires_at,
        expires_in_seconds: expiresInSeconds,
        stage,
      },
    );
  }

  job(type: 'job.created' | 'job.updated', job: JobRecord, time: number): void {
    this.#tables.events.append({ ...subjectOf(job), type, time }, { job: presentJob(job) });
  }

  /** `last_line` lets a reader prove that it has every line. */
  jobEnded(job: JobRecord, time: number): void {
    this.#tables.events.append(
      { ...subjectOf(job), type: 'job.ended', time },
      { state: job.state, last_line: job.lastLine, job: presentJob(job) },
    );
  }

  /** Numbers the lines from `firstLine` on; one event, or several where the lines are very many. */
  jobLog(
    job: JobRecord,
    log: { readonly firstLine: number; readonly lines: readonly NewLogLine[] },
    time: number,
  ): void {
    let { firstLine } = log;
    for (const lines of chunksOf(log.lines)) {
      const event = { ...subjectOf(job), type: 'job.log', time };
      const seq = this.#tables.events.append(event, undefined);
      this.#tables.logChunks.insert(seq, { jobId: job.id, firstLine }, lines);
      firstLine += lines.length;
    }
  }
}

function subjectOf(job: JobRecord) {
  return { jobId: job.id, vmId: job.vmId, userId: job.userId };
}

function chunksOf(lines: readonly NewLogLine[]): readonly (readonly NewLogLine[])[] {
  const chunks: NewLogLine[][] = [];
  let characters = Infinity;
  for (const line of lines) {
    const chunk = chunks.at(-1);
    if (
      chunk === undefined ||
      chunk.length >= chunkLinesMax ||
      characters + line.text.length > chunkCharactersMax
    ) {
      chunks.push([line]);
      characters = line.text.length;
    } else {
      chunk.push(line);
      characters += line.text.length;
    }
  }
  return chunks;
}
