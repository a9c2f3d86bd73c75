import { openSync, writeSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { CommitHooks } from '../../store/connection.ts';
import { anyPoint, type FaultPlan } from './fault-plan.ts';

/** Sends a signal to this very process. */
type SendSignal = (signal: 'SIGKILL' | 'SIGTERM') => void;

/**
 * The points that a process comes by, counted, and what is planned to happen there. For tests of the
 * whole program: a process without a plan has none of this.
 *
 * INVARIANTS
 * - The trace is on its way to the disk before anything happens at the point.
 * - After a kill nothing more is done: the system ends the process within the call.
 */
export class FaultPoints {
  readonly #plan: FaultPlan;
  readonly #signal: SendSignal;
  readonly #trace: number | undefined;
  readonly #reached = new Map<string, number>();
  #fullCommits = 0;

  constructor(plan: FaultPlan, signal: SendSignal) {
    this.#plan = plan;
    this.#signal = signal;
    this.#trace = plan.traceFile === undefined ? undefined : openSync(plan.traceFile, 'a', 0o600);
  }

  get plan(): FaultPlan {
    return this.#plan;
  }

  /** The process is at the point. False: who called never gets past it. */
  reach(point: string): boolean {
    let goesOn = true;
    const here = this.#count(point);
    const anywhere = this.#count(anyPoint);
    if (this.#trace !== undefined) writeSync(this.#trace, `${point}#${here}\n`);
    for (const fault of this.#plan.faults) {
      const isHere = fault.point === point && fault.reach === here;
      const isAnywhere = fault.point === anyPoint && fault.reach === anywhere;
      if (!isHere && !isAnywhere) continue;
      if (fault.kind === 'full') this.#fullCommits += fault.commits;
      else if (fault.kind === 'hang') goesOn = false;
      else this.#signal(fault.kind === 'kill' ? 'SIGKILL' : 'SIGTERM');
    }
    return goesOn;
  }

  /** Two points around every commit, and the place where a full disk shows. */
  get commitHooks(): CommitHooks {
    return {
      before: () => {
        this.reach('commit:before');
        if (this.#fullCommits === 0) return;
        this.#fullCommits -= 1;
        throw new BetterSqlite3.SqliteError('database or disk is full', 'SQLITE_FULL');
      },
      after: () => {
        this.reach('commit:after');
      },
    };
  }

  #count(point: string): number {
    const count = (this.#reached.get(point) ?? 0) + 1;
    this.#reached.set(point, count);
    return count;
  }
}
