import type { Fleet } from './compute/fleet.ts';
import type { Fault } from './faults.ts';
import { SeededRandom } from './seeded-random.ts';

/** Probability of each fault for one call; what is absent is 0. At most one fault meets a call. */
export type ChaosRates = Readonly<Partial<Record<ChaosKind, number>>>;

export interface ChaosOptions {
  readonly seed: number;
  readonly rates?: ChaosRates;
  /**
   * No answer, arrival or lie takes longer, `very_late` apart: what a client's quiet wait has to
   * outlast. Milliseconds.
   */
  readonly longestMs?: number;
}

/** A fault and what the journal calls it. */
export interface ChaosFault {
  readonly name: ChaosKind;
  readonly fault: Fault;
}

interface Call {
  readonly method: string;
  readonly params: unknown;
}

interface Surroundings {
  readonly fleet: Fleet;
  /** The service goes down and comes up after so long. */
  readonly restart: (downMs: number) => void;
}

/** What a client is told that nothing of it lasts; `very_late` is beyond that, and not by default. */
export const defaultRates = {
  lose_request: 0.02,
  lose_answer: 0.03,
  late_arrival: 0.02,
  fail_before: 0.01,
  fail_after: 0.02,
  hang: 0.01,
  slow: 0.03,
  duplicate: 0.01,
  lagging_list: 0.03,
  empty_list: 0.02,
  wrong_secret: 0.02,
  unknown_state: 0.02,
  restart: 0.005,
} as const;

/** Each kind of fault by its name in the rates and in the journal. */
export type ChaosKind = keyof typeof defaultRates | 'very_late';

const longestMsDefault = 400;
/** A deploy arrives so much later than the longest that anybody waits for. */
export const veryLateFactor = 12;
/** A lie is followed by the truth for several times as long, or nobody could ever find out. */
const truthPerLie = 5;
const lies: readonly ChaosKind[] = ['lagging_list', 'empty_list', 'wrong_secret'];

/**
 * Faults by chance: each call of ComputeService may meet one, as a seed decides.
 *
 * INVARIANTS
 * - About one secret it lies for at most `longestMs` in a row: a client that believes an absence only
 *   when it has lasted is not deceived.
 */
export class Chaos {
  readonly #surroundings: Surroundings;
  #random = new SeededRandom(0);
  #rates: ChaosRates | undefined;
  #longestMs = longestMsDefault;
  /** By secret: when the present lie began. */
  readonly #lies = new Map<string, number>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  start({ seed, rates = defaultRates, longestMs = longestMsDefault }: ChaosOptions): void {
    this.#random = new SeededRandom(seed);
    this.#rates = rates;
    this.#longestMs = longestMs;
    this.#lies.clear();
  }

  /** From now on calls meet no fault; what was begun goes on. */
  calm(): void {
    this.#rates = undefined;
  }

  /** The fault that this call meets. */
  take(call: Call): ChaosFault | undefined {
    if (this.#rates === undefined || call.method.includes('.')) return undefined;
    const name = this.#draw(this.#rates);
    if (name === undefined || (lies.includes(name) && !this.#mayLie(secretOf(call)))) {
      return undefined;
    }
    const fault = this.#faultOf(name, call);
    return fault === undefined ? undefined : { name, fault };
  }

  #draw(rates: ChaosRates): ChaosKind | undefined {
    let rest = this.#random.next();
    for (const [name, rate] of Object.entries(rates)) {
      rest -= rate;
      // The keys of the rates are the kinds.
      if (rest < 0) return name as ChaosKind;
    }
    return undefined;
  }

  #faultOf(name: ChaosKind, call: Call): Fault | undefined {
    switch (name) {
      case 'lose_request':
      case 'lose_answer':
      case 'hang':
      case 'duplicate':
        return { kind: name };
      case 'late_arrival':
        return { kind: 'late_arrival', delayMs: this.#duration() };
      case 'very_late':
        return call.method.startsWith('deploy_')
          ? { kind: 'late_arrival', delayMs: this.#longestMs * veryLateFactor }
          : undefined;
      case 'slow':
        return { kind: 'delay', delayMs: this.#duration() };
      case 'fail_before':
      case 'fail_after':
        return {
          kind: 'fail',
          message: 'internal error: the chain did not answer',
          status: 500,
          isAfterEffect: name === 'fail_after',
        };
      case 'restart':
        this.#surroundings.restart(this.#duration());
        return { kind: this.#random.chance(0.5) ? 'lose_request' : 'lose_answer' };
      case 'empty_list':
        return call.method.startsWith('list_') ? { kind: 'answer', result: [] } : undefined;
      case 'lagging_list':
        return this.#laggingList(call);
      case 'wrong_secret':
        return this.#notFound(call);
      case 'unknown_state':
        return this.#unknownState(call);
    }
  }

  #laggingList(call: Call): Fault | undefined {
    if (call.method !== 'list_vms') return undefined;
    const asOf = Date.now() - this.#duration();
    const result = this.#surroundings.fleet.ownedAsOf(secretOf(call), asOf);
    return { kind: 'answer', result };
  }

  #notFound({ method, params }: Call): Fault | undefined {
    if (!/^(get|delete)_/.test(method)) return undefined;
    const what = method.endsWith('_vm') ? 'vm' : 'webgateway';
    return { kind: 'fail', message: `${what} '${textOf(params, 'sid')}' not found` };
  }

  #unknownState(call: Call): Fault | undefined {
    if (call.method !== 'list_vms') return undefined;
    const result = this.#surroundings.fleet
      .owned(secretOf(call))
      .map((vm) => ({ ...vm.answer(), state: this.#random.pick(['paused', 'migrating', '']) }));
    return { kind: 'answer', result };
  }

  #mayLie(secret: string): boolean {
    const now = Date.now();
    const begunMs = now - (this.#lies.get(secret) ?? -Infinity);
    if (begunMs >= this.#longestMs * truthPerLie) {
      this.#lies.set(secret, now);
      return true;
    }
    return begunMs < this.#longestMs;
  }

  #duration(): number {
    return this.#random.integer(1, this.#longestMs);
  }
}

function secretOf({ params }: Call): string {
  return textOf(params, 'secret');
}

function textOf(params: unknown, name: string): string {
  if (typeof params !== 'object' || params === null) return '';
  const value = new Map<string, unknown>(Object.entries(params)).get(name);
  return typeof value === 'string' ? value : '';
}
