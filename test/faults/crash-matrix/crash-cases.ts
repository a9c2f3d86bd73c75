import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { stories, type StoryName } from './stories.ts';

/** What is done at a point, as the table calls it. */
export const crashKinds = {
  kill: 'SIGKILL at a crash point',
  full: 'disk full at a commit',
  twice: 'SIGKILL at a crash point, and again in the recovery',
  stop: 'SIGTERM at a crash point',
} as const;

export type CrashKind = keyof typeof crashKinds;

/** One place in a story and what happens there; `plans` are those of the daemon's first lives. */
export interface CrashCase {
  readonly story: StoryName;
  readonly kind: CrashKind;
  readonly plans: readonly string[];
}

/** Between a start and the end of what it takes up again; later ones are not reached every time. */
const recoveryReachMax = 60;
const fullCommitsMax = 4;

/** Reads change nothing: a crash beside one is a crash at the write or the call before it. */
const reads =
  /^(users|vms|jobs|requests)\.(find|findDeleted|list|lines|secret|unfinishedOf):|^backend\.resolveSize:/;
const isOutside = (place: string): boolean => /^(backend|guest|forge)\./.test(place);
const isAfter = (place: string): boolean => place.includes(':after');

/**
 * Every case of a story whose trace is given: each place for each kind of fault that it tells apart. (On the
 * disk and outside all is the same before a call as after the one before it.) Chance decides for how
 * many commits a disk is full, and where the recovery ends.
 */
export function crashCases(
  story: StoryName,
  trace: readonly string[],
  seed: number,
): readonly CrashCase[] {
  const random = new SeededRandom(seed);
  const places = trace.filter((place) => !reads.test(place));
  const crashes = places.filter((place) => !place.startsWith('commit:'));
  const answers = crashes.filter(isAfter);
  // A call is under way when the stop arrives, or a commit was just made.
  const stops = crashes.filter((place) => isOutside(place) !== isAfter(place));
  const commits = places.filter(
    (place) => place.startsWith('commit:before') || (isOutside(place) && isAfter(place)),
  );
  const each = (
    chosen: readonly string[],
    kind: CrashKind,
    plansOf: (place: string) => readonly string[],
  ): readonly CrashCase[] => chosen.map((place) => ({ story, kind, plans: plansOf(place) }));
  return [
    ...each(crashes, 'kill', (place) => [`kill@${place}`]),
    ...each(commits, 'full', (place) => [`full@${place}x${random.integer(1, fullCommitsMax)}`]),
    ...each(answers, 'twice', (place) => {
      return [`kill@${place}`, `kill@*#${random.integer(1, recoveryReachMax)}`];
    }),
    ...each(stops, 'stop', (place) => [`stop@${place}`]),
  ];
}

/** The name of a case is its story and its plans; the kind shows in them. */
export function caseName({ story, plans }: CrashCase): string {
  return `${story}: ${plans.join(' then ')}`;
}

/** Throws Error where the name is none. */
export function parseCase(name: string): CrashCase {
  const [story = '', plan = ''] = name.split(': ');
  const known = Object.keys(stories) as readonly StoryName[];
  const found = known.find((candidate) => candidate === story);
  if (found === undefined)
    throw new Error(`a case begins with one of ${known.join(', ')}: "${name}"`);
  const plans = plan.split(' then ');
  const kinds = Object.keys(crashKinds) as readonly CrashKind[];
  const kind = plans.length > 1 ? 'twice' : kinds.find((it) => plan.startsWith(`${it}@`));
  return { story: found, kind: kind ?? 'kill', plans };
}

/** So many of each kind, chosen by the seed. */
export function sample(
  cases: readonly CrashCase[],
  options: { readonly each: number; readonly seed: number },
): readonly CrashCase[] {
  const shuffled = new SeededRandom(options.seed).shuffled(cases);
  const kinds = Object.keys(crashKinds) as readonly CrashKind[];
  return kinds.flatMap((kind) =>
    shuffled.filter((crash) => crash.kind === kind).slice(0, options.each),
  );
}
