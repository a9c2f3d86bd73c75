import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';

/** Of each kind; the oldest goes first. */
const keptMax = 40;

const shapes = {
  user: /"(usr_[0-9a-z]{26})"|"username":"([^"\\]+)"/g,
  vm: /"(vm_[0-9a-z]{26})"/g,
  confirm_vm: /"(vm_[0-9a-z]{26})"/g,
  job: /"(job_[0-9a-z]{26})"/g,
  subscription_id: /"(sub_[0-9a-z]{26})"/g,
  problem: /"(prb_[0-9a-z]{26})"/g,
  stream_id: /"stream_id":"([^"\\]+)"/g,
  cursor: /"next_cursor":"([^"\\]+)"/g,
} as const;

/**
 * Names of what there is, as the daemon's answers told them: without them no call would ever get
 * beyond "does not exist".
 */
export class LearnedNames {
  readonly #names = new Map<string, string[]>();

  /** Users that exist before the first answer. */
  constructor(usernames: readonly string[]) {
    // A user who exists is what creating one is about, too.
    this.#names.set('username', [...usernames]);
    this.#names.set('user', [...usernames]);
    this.#names.set('profile', ['demo']);
    this.#names.set('backend', ['main']);
    this.#names.set('bootstrap', ['hero_os', 'none']);
  }

  learn(answer: string): void {
    for (const [kind, shape] of Object.entries(shapes)) {
      const known = this.#names.get(kind) ?? [];
      for (const [, first, second] of answer.matchAll(shape)) {
        const name = first ?? second ?? '';
        if (!known.includes(name)) known.push(name);
      }
      this.#names.set(kind, known.slice(-keptMax));
    }
  }

  /** A known name for the param, now and then; undefined: make one up. */
  find(param: string, random: SeededRandom): string | undefined {
    const known = this.#names.get(param) ?? [];
    return known.length === 0 || random.chance(0.2) ? undefined : random.pick(known);
  }
}
