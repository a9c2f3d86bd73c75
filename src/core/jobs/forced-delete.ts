import { forcedProblem } from '../reconcile/forced-problem.ts';
import type { JobRecord, StepRecord, VmRecord } from '../records.ts';
import { pendingSteps } from './step-names.ts';
import type { StepOutcome, World } from './step.ts';

type Surroundings = Pick<World, 'backends' | 'clock' | 'identifiers'>;

/** A backend that has given no answer for so long is given up. */
const silenceMsMax = 60_000;

interface Held {
  readonly job: JobRecord;
  readonly vm: VmRecord | undefined;
}

/** The steps of a forced delete: the memory of the first tells it from any other. */
export function forcedSteps(): readonly StepRecord[] {
  return pendingSteps('delete_vm').map((step, index) =>
    index === 0 ? { ...step, data: { force: true } } : step,
  );
}

/** Whether the job is a delete that may give up on its backend. */
export function isForced({ kind, steps }: Pick<JobRecord, 'kind' | 'steps'>): boolean {
  return kind === 'delete_vm' && steps[0]?.data?.['force'] === true;
}

/**
 * Ends a forced delete whose backend is dead: one that gives no answer for a time, or that left the
 * configuration. The row goes; the secret stays in a tombstone, and a problem says what may still run.
 *
 * States: the backend answers; silent since a time, which is not kept across a restart.
 *
 * INVARIANTS
 * - A backend that answers, if only to refuse, is never given up, and its silence begins anew.
 */
export class ForcedDelete {
  readonly #world: Surroundings;
  /** Elapsed time, as `Clock.monotonic` gives it. */
  #silentSince: number | undefined;

  constructor(world: Surroundings) {
    this.#world = world;
  }

  /** The outcome of a pass as it is, or the end of the delete in its place. */
  judge(outcome: StepOutcome, held: Held): StepOutcome {
    const { job, vm } = held;
    const isSilent = outcome.kind === 'again' && outcome.isSilent === true;
    if (vm === undefined || !isForced(job) || !isSilent) {
      this.#silentSince = undefined;
      return outcome;
    }
    const { clock } = this.#world;
    const at = clock.monotonic();
    this.#silentSince ??= at;
    const silentMs = at - this.#silentSince;
    const isConfigured = this.#world.backends.has(vm.backend);
    if (isConfigured && silentMs < silenceMsMax) return outcome;
    const why = isConfigured
      ? `has given no answer for ${Math.round(silentMs / 1_000)} s`
      : 'is not in the configuration any more';
    return this.#giveUp(vm, { jobId: job.id, why, now: clock.now() });
  }

  #giveUp(
    vm: VmRecord,
    end: { readonly jobId: string; readonly why: string; readonly now: number },
  ): StepOutcome {
    const dropped = { kind: 'done', dropVm: 'forced' } as const;
    const gaveUp = `gave up: backend "${vm.backend}" ${end.why}`;
    const left = whatMayRun(vm);
    if (left === undefined)
      return { ...dropped, message: `${gaveUp}; it was never asked for a VM` };
    const id = this.#world.identifiers.next('prb');
    const openProblem = forcedProblem(vm, { id, left, ...end });
    return { ...dropped, message: `${gaveUp}; ${left} may still run and cost money`, openProblem };
  }
}

/** In words; undefined where nothing was ever asked for. */
function whatMayRun({ backendVmId, deploy, gateway }: VmRecord): string | undefined {
  const isAsked = deploy.attempts > 0 || deploy.uncertainSince !== undefined;
  if (backendVmId === undefined && !isAsked) return undefined;
  const vm = backendVmId === undefined ? 'a VM of an unanswered deploy' : `VM "${backendVmId}"`;
  const name = gateway?.fqdn ?? gateway?.name;
  return name === undefined ? vm : `${vm} and gateway "${name}"`;
}
