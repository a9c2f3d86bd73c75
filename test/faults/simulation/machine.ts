import type { GuestRun } from '../../../src/core/ports/guest.ts';
import { SimRun } from './sim-run.ts';
import type { World } from './world.ts';

const rebootMs = { usually: 15_000, most: 90_000 } as const;

/**
 * The inside of a VM: its SSH server, its keys, its runs. Files survive a reboot, processes do not.
 *
 * States: booting, up, rebooting (as booting); halted for good.
 *
 * INVARIANTS (asserted when a run starts)
 * - I9: at most one run lives in a machine, and a run is started once.
 */
export class Machine {
  readonly address: string;
  readonly runs = new Map<string, SimRun>();
  readonly #world: World;
  readonly #keys: Set<string>;
  readonly #forbidden = new Set<string>();
  #hostKey: string;
  #upFrom: number;
  #isHalted = false;
  #healthyFrom = Infinity;

  constructor(
    world: World,
    given: {
      readonly address: string;
      readonly keys: readonly string[];
      readonly bootedAt: number;
    },
  ) {
    this.#world = world;
    this.address = given.address;
    this.#keys = new Set(given.keys);
    this.#upFrom = given.bootedAt;
    this.#hostKey = `ssh-ed25519 ${world.random.text(12, 'ABCDEFGHIJKLMNOP')}`;
    const { time } = world;
    if (world.happens('rebootsPerLife')) {
      time.after(world.lasts(60_000, 900_000), () => {
        if (!world.isCalm) this.reboot();
      });
    }
    if (world.happens('otherHostKeyPerLife')) {
      time.after(world.lasts(60_000, 900_000), () => {
        if (!world.isCalm) this.#hostKey = 'ssh-ed25519 ANOTHER';
      });
    }
  }

  get isUp(): boolean {
    return !this.#isHalted && this.#world.time.now >= this.#upFrom;
  }

  get hostKey(): string {
    return this.#hostKey;
  }

  get isHealthy(): boolean {
    return this.isUp && this.#world.time.now >= this.#healthyFrom;
  }

  hasKey(key: string): boolean {
    return this.#keys.has(key);
  }

  removeKey(key: string): void {
    this.#keys.delete(key);
  }

  reboot(): void {
    if (this.#isHalted) return;
    this.#killAll();
    this.#upFrom = this.#world.time.now + this.#world.lasts(rebootMs.usually, rebootMs.most);
    this.#world.trace.note('vm', `${this.address} reboots`);
  }

  /** The VM is gone, or going. */
  halt(): void {
    this.#killAll();
    this.#isHalted = true;
  }

  living(): readonly SimRun[] {
    return [...this.runs.values()].filter((run) => run.isAlive(this.#world.time.now));
  }

  /** The launcher won the lock of the run, or found it taken. */
  start({ runId, env }: GuestRun): 'started' | 'present' {
    const { time, random, trace } = this.#world;
    if (this.runs.has(runId) || this.#forbidden.has(runId)) return 'present';
    const [other] = this.living();
    if (other !== undefined) {
      this.#world.violate('I9', `${runId} starts on ${this.address} while ${other.id} runs there`);
    }
    const hangs = this.#world.happens('scriptHangs');
    const run = new SimRun(runId, {
      exitCode: this.#world.happens('scriptFails') ? random.integer(1, 255) : 0,
      lastsMs: hangs ? Infinity : this.#world.lasts(40_000, 600_000),
      secrets: Object.values(env).filter((value) => value.startsWith('canary')),
      now: time.now,
      random: random.fork(runId),
    });
    this.runs.set(runId, run);
    trace.note('vm', `${this.address} starts ${runId}`);
    this.#serveAfter(run);
    return 'started';
  }

  /** Ends the run for good; one that was not started yet can no longer be. */
  kill(runId: string): void {
    const run = this.runs.get(runId);
    if (run === undefined) this.#forbidden.add(runId);
    run?.die(this.#world.time.now);
    this.#world.trace.note('vm', `${this.address} ends ${runId}`);
  }

  #serveAfter(run: SimRun): void {
    const { time } = this.#world;
    if (run.exitCode !== 0 || this.#world.happens('neverHealthy')) return;
    const lookAgain = (): void => {
      const inMs = run.nextChangeIn(time.now);
      if (inMs !== undefined) time.after(inMs, lookAgain);
      else if (run.hasExited(time.now))
        this.#healthyFrom = time.now + this.#world.lasts(3_000, 30_000);
    };
    lookAgain();
  }

  #killAll(): void {
    for (const run of this.runs.values()) run.die(this.#world.time.now);
  }
}
