import type { Clock } from '../ports/clock.ts';
import type { ComputeBackend } from '../ports/compute.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Log } from '../ports/log.ts';
import type { NewProblem, ProblemKey } from '../ports/problems.ts';
import type { SecretHolder } from '../ports/reconcile.ts';
import type { Store } from '../ports/store.ts';
import { adopt, deleteTarget } from './carry-out.ts';
import { holderName, type JudgedLook } from './case.ts';
import { eachAtOnce } from './each-at-once.ts';
import { findingsOf } from './findings.ts';
import { judge, type Verdict } from './judge.ts';
import { callsAtOnce, lookAround, silencesMax } from './look-around.ts';
import type { Look } from './look.ts';
import { emptyMemory, type Memory } from './memory.ts';
import { enterPresence } from './presence.ts';

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly log: Log;
}

/** What one sweep of one backend came to. */
export interface BackendReport {
  readonly opened: number;
  readonly closed: number;
  /** Adopted, and deletions that the backend took. */
  readonly acted: number;
  /** Why not everything could be looked at. */
  readonly incomplete?: string;
}

interface SweepOptions {
  readonly reportOnly: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Compares one backend with the database, over and over.
 *
 * INVARIANTS
 * - The backend is asked first and the rows are read afterwards, so that what a job made in between is
 *   not mistaken for an orphan, nor what it removed for a missing VM.
 * - Problems are committed before anything is done about them.
 */
export class BackendSweep {
  readonly #dependencies: Dependencies;
  readonly #backend: ComputeBackend;
  #memory: Memory = emptyMemory;
  #sweeps = 0;

  constructor(dependencies: Dependencies, backend: ComputeBackend) {
    this.#dependencies = dependencies;
    this.#backend = backend;
  }

  /** One sweep; undefined where the signal broke it off. */
  async sweep({ reportOnly, signal }: SweepOptions): Promise<BackendReport | undefined> {
    const { store, clock } = this.#dependencies;
    const { name } = this.#backend;
    const dueBy = clock.now();
    const asked = this.#inTurn(await store.reconcile.holders(name, dueBy));
    const looks = await lookAround({ backend: this.#backend, store }, asked, signal);
    if (signal.aborted) return undefined;
    const holders = await store.reconcile.holders(name, dueBy);
    const judgedLooks = judged(looks, holders, this.#backend);
    const unclosed = await store.problems.listUnclosed(name);
    const verdict = judge({
      backend: name,
      now: clock.now(),
      looks: judgedLooks,
      holders,
      unclosed,
      memory: this.#memory,
      reportOnly,
    });
    this.#memory = verdict.memory;
    const { opened, closed } = await this.#record(verdict);
    const { acted, adopted } = await this.#act(verdict, signal);
    // Last: on a full disk they cannot be stored, and no deletion waits for them.
    const missing = missingVms([...unclosed, ...verdict.opened]);
    await enterPresence(store.reconcile, { looks, judged: judgedLooks, missing }, clock.now());
    await store.reconcile.noteLooks(verdict.tombstones, verdict.pruned);
    const reason = looks.find((look) => look.kind === 'incomplete' && look.reason !== undefined);
    return {
      opened,
      closed: closed + adopted,
      acted,
      ...(reason?.kind === 'incomplete' ? { incomplete: reason.reason ?? '' } : {}),
    };
  }

  /** Each sweep begins with others: those whose looks take too long keep no others from ever being asked. */
  #inTurn(holders: readonly SecretHolder[]): readonly SecretHolder[] {
    const first = (this.#sweeps * silencesMax) % Math.max(1, holders.length);
    this.#sweeps += 1;
    return [...holders.slice(first), ...holders.slice(0, first)];
  }

  async #record(verdict: Verdict): Promise<{ opened: number; closed: number }> {
    const { store, clock, identifiers } = this.#dependencies;
    const { seen, closed } = verdict;
    const isUrgent = verdict.deletions.length > 0;
    if (verdict.opened.length + seen.length + closed.length === 0) return { opened: 0, closed: 0 };
    const opened = verdict.opened.map((found) => ({ ...found, id: identifiers.next('prb') }));
    const done = await store.problems.apply({ now: clock.now(), opened, seen, closed, isUrgent });
    return { opened: done.opened.length, closed: done.closed.length };
  }

  async #act(verdict: Verdict, signal: AbortSignal): Promise<{ acted: number; adopted: number }> {
    const { store, clock } = this.#dependencies;
    const scene = { ...this.#dependencies, backend: this.#backend };
    let acted = 0;
    const closed: { id: string; by: 'adopt' }[] = [];
    for (const adoption of verdict.adoptions) {
      if (!(await adopt(scene, adoption, clock.now()))) continue;
      acted += 1;
      if (adoption.problemId !== undefined) closed.push({ id: adoption.problemId, by: 'adopt' });
    }
    if (closed.length > 0) await store.problems.apply({ now: clock.now(), closed });
    const deleted: ProblemKey[] = [];
    await eachAtOnce(verdict.deletions, { atOnce: callsAtOnce, signal }, async (deletion) => {
      if (await deleteTarget(scene, deletion)) deleted.push(deletion.problem);
    });
    acted += deleted.length;
    if (deleted.length > 0) {
      await store.problems.apply({ now: clock.now(), deleted, isUrgent: true });
    }
    return { acted, adopted: closed.length };
  }
}

function missingVms(problems: readonly Pick<NewProblem, 'kind' | 'vmId'>[]): ReadonlySet<string> {
  const missing = problems.filter(({ kind }) => kind === 'missing_vm');
  return new Set(missing.flatMap(({ vmId }) => vmId ?? []));
}

function judged(
  looks: readonly Look[],
  holders: readonly SecretHolder[],
  backend: ComputeBackend,
): readonly JudgedLook[] {
  const now = new Map(holders.map((holder) => [holderName(holder), holder]));
  const { name, pace } = backend;
  const place = { name, pace, entered: enteredOn(holders) };
  return looks.map((look) => {
    const holder = now.get(holderName(look.holder));
    return {
      holder: holder ?? look.holder,
      isReadable: look.kind === 'complete',
      findings: findingsOf(look, holder, place),
    };
  });
}

/** The row on which a VM is entered, by the VM's id at the backend. */
function enteredOn(holders: readonly SecretHolder[]): ReadonlyMap<string, string> {
  return new Map(
    holders.flatMap((holder) =>
      holder.kind === 'row' && holder.vm.backendVmId !== undefined
        ? [[holder.vm.backendVmId, holder.vm.id] as const]
        : [],
    ),
  );
}
