import type { World } from './world.ts';

/** When a process dies by itself: at its n-th call of a port, before the effect of it or after. */
export interface CrashPoint {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** Runs one call of a port; what a port needs besides being guarded. */
export type Around = (
  method: string,
  args: readonly unknown[],
  call: () => Promise<unknown>,
) => Promise<unknown>;

/**
 * One life of the daemon's process. Every port that its core is given passes through here.
 *
 * States: alive; dead from `die` on, for good.
 *
 * INVARIANTS
 * - A dead process does nothing: no call of a port begins any more, and none that is under way
 *   answers. What it had asked of others happens, or not, without it.
 */
export class Incarnation {
  readonly number: number;
  /** Resolves when the process dies. */
  readonly death: Promise<void>;
  readonly #world: World;
  readonly #crash: CrashPoint | undefined;
  readonly #onDeath: () => void;
  #tellDeath: () => void = () => undefined;
  #calls = 0;
  #isDead = false;

  constructor(
    world: World,
    options: { readonly number: number; readonly crash?: CrashPoint; readonly onDeath: () => void },
  ) {
    this.#world = world;
    this.number = options.number;
    this.#crash = options.crash;
    this.#onDeath = options.onDeath;
    this.death = new Promise((resolve) => {
      this.#tellDeath = resolve;
    });
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  die(why: string): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.#world.trace.note(`daemon ${this.number}`, `dies: ${why}`);
    this.#onDeath();
    this.#tellDeath();
  }

  /** It has ended by itself: its ports are dead, its files are closed by whoever ends it. */
  retire(): void {
    this.#isDead = true;
  }

  /** The port, as this process may use it. Methods named in `sync` answer at once and are left alone. */
  guard<T extends object>(
    name: string,
    port: T,
    options: { readonly sync?: readonly string[]; readonly around?: Around } = {},
  ): T {
    const { sync = [], around } = options;
    const guarded = new Map<PropertyKey, unknown>();
    return new Proxy(port, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        if (sync.includes(String(key))) return value.bind(target) as unknown;
        if (!guarded.has(key)) {
          const method = String(key);
          guarded.set(key, async (...args: unknown[]) => {
            const call = async (): Promise<unknown> => await Reflect.apply(value, target, args);
            return await this.#call(
              `${name}.${method}`,
              around === undefined ? call : async () => await around(method, args, call),
            );
          });
        }
        return guarded.get(key);
      },
    });
  }

  async #call(name: string, call: () => Promise<unknown>): Promise<unknown> {
    this.#calls += 1;
    const crash = this.#calls === this.#crash?.call ? this.#crash : undefined;
    if (crash?.when === 'before') this.die(`before ${name}`);
    if (this.#hasDied()) return await never();
    try {
      return await call();
    } finally {
      if (crash?.when === 'after') this.die(`after ${name}`);
      if (this.#hasDied()) await never();
    }
  }

  #hasDied(): boolean {
    return this.#isDead;
  }
}

/** What a dead process waits for. */
async function never(): Promise<never> {
  return await new Promise<never>(() => undefined);
}
