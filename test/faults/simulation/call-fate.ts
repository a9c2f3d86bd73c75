import type { BackendFailure } from '../../../src/core/ports/compute.ts';
import type { World } from './world.ts';

/** What becomes of one call, decided when it is made. Times in milliseconds after its beginning. */
export interface Fate {
  /** When it takes effect: never, once, or twice. */
  readonly effectsAt: readonly number[];
  readonly answer: 'value' | BackendFailure;
  readonly answerAt: number;
}

/**
 * Nothing arrives so shortly before the quiet wait is over: a lookup at its end and what is decided
 * then are not one instant. Milliseconds.
 */
const quietMarginMs = 500;

/** Until when after the end of a call its effect, and its place in lists, may be missing. */
export function lastArrivalMs({ pace }: Pick<World, 'pace'>): number {
  return pace.quietWaitMs - quietMarginMs;
}

/** The fate of a call that changes something at the backend. */
export function changeFate(world: World): Fate {
  const { random, pace } = world;
  const travelMs = world.isCalm ? random.integer(1, 20) : random.integer(1, 200);
  const givenUpAt = random.chance(0.5)
    ? pace.requestTimeoutMs
    : random.integer(travelMs, pace.requestTimeoutMs);
  const fate = (effectsAt: readonly number[], answer: Fate['answer'], answerAt: number): Fate => ({
    effectsAt,
    answer,
    answerAt,
  });
  if (world.happens('notSent')) return fate([], 'not_sent', travelMs);
  if (world.happens('requestLost')) return fate([], 'unknown', givenUpAt);
  if (world.happens('answerLost'))
    return fate([travelMs], 'unknown', Math.max(travelMs, givenUpAt));
  if (world.happens('lateArrival'))
    return fate([givenUpAt + lateness(world)], 'unknown', givenUpAt);
  if (world.happens('rejectedBefore')) return fate([], 'rejected', 2 * travelMs);
  if (world.happens('rejectedAfter')) return fate([travelMs], 'rejected', 2 * travelMs);
  if (world.happens('rejectedLate')) {
    return fate([2 * travelMs + lateness(world)], 'rejected', 2 * travelMs);
  }
  if (world.happens('slowAnswer')) {
    const answerAt = random.integer(travelMs, pace.requestTimeoutMs - 1);
    return fate([random.integer(1, answerAt)], 'value', answerAt);
  }
  return fate([travelMs], 'value', 2 * travelMs);
}

/** As `changeFate`, for a deploy: it can arrive twice, or find no room. */
export function deployFate(world: World): Fate {
  if (world.happens('noCapacity')) {
    return { effectsAt: [], answer: 'no_capacity', answerAt: world.random.integer(2, 200) };
  }
  const fate = changeFate(world);
  const [first] = fate.effectsAt;
  if (first === undefined || !world.happens('twice')) return fate;
  const isLate = world.options.needsSweep === true;
  const second = isLate ? fate.answerAt + lateness(world) : first;
  return { ...fate, effectsAt: [first, second] };
}

/** The fate of a look; a complete answer in most cases. */
export function lookFate(world: World): Fate {
  const { random, pace } = world;
  const answerAt = world.isCalm ? random.integer(2, 40) : random.integer(2, 400);
  if (!world.happens('readFails')) return { effectsAt: [answerAt], answer: 'value', answerAt };
  const answer = random.pick(['not_sent', 'unknown', 'rejected'] as const);
  const lateAt = answer === 'unknown' ? random.integer(1, pace.requestTimeoutMs) : answerAt;
  return { effectsAt: [], answer, answerAt: lateAt };
}

/** Milliseconds after the end of a call; often as late as can be, and later where a sweep looks on. */
function lateness(world: World): number {
  const { random, options } = world;
  const latest = lastArrivalMs(world);
  if (options.needsSweep === true && random.chance(0.3)) return random.integer(latest, 5 * latest);
  return random.chance(0.4) ? latest : random.integer(0, latest);
}
