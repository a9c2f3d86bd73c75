import { SeededRandom } from '../../../src/simulator/seeded-random.ts';

/** What is done at a point, as the table calls it. */
export const crashKinds = {
  kill: 'SIGKILL at a crash point',
  full: 'disk full at a commit',
  twice: 'SIGKILL at a crash point, and again in the recovery',
} as const;

export type CrashKind = keyof typeof crashKinds;

/** One place in the reference path and what happens there; `plans` are those of the daemon's first lives. */
export interface CrashCase {
  readonly kind: CrashKind;
  readonly plans: readonly string[];
}

/** Between a start and the end of what it takes up again; later ones are not reached every time. */
const recoveryReachMax = 60;
const fullCommitsMax = 4;

/** Reads change nothing: a crash beside one is a crash at the write or the call before it. */
const reads =
  /^(requests\.find|\w+\.(find|findDeleted|list|lines|secret|unfinishedOf|resolveSize)):/;
const isStoreRead = (place: string): boolean =>
  reads.test(place) || place.startsWith('backend.resolveSize');
const isOutside = (place: string): boolean => /^(backend|guest|forge)\..*:after/.test(place);

/** Every case of a trace: each place once for each kind. Chance: how long a disk is full, when the recovery ends. */
export function crashCases(trace: readonly string[], seed: number): readonly CrashCase[] {
  const random = new SeededRandom(seed);
  const places = trace.filter((place) => !isStoreRead(place));
  const crashes = places.filter((place) => !place.startsWith('commit:'));
  const commits = places.filter((place) => place.startsWith('commit:before') || isOutside(place));
  return [
    ...crashes.map((place): CrashCase => ({ kind: 'kill', plans: [`kill@${place}`] })),
    ...commits.map((place): CrashCase => {
      const commitCount = random.between(1, fullCommitsMax);
      return { kind: 'full', plans: [`full@${place}x${commitCount}`] };
    }),
    ...crashes.map((place): CrashCase => {
      const reach = random.between(1, recoveryReachMax);
      return { kind: 'twice', plans: [`kill@${place}`, `kill@*#${reach}`] };
    }),
  ];
}

/** The name of a case is its plans; the kind shows in them. */
export function caseName({ plans }: CrashCase): string {
  return plans.join(' then ');
}

export function parseCase(name: string): CrashCase {
  const plans = name.split(' then ');
  const kind = plans.length > 1 ? 'twice' : name.startsWith('full') ? 'full' : 'kill';
  return { kind, plans };
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
