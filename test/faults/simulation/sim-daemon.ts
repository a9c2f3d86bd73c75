import type { World as CoreWorld } from '../../../src/core/jobs/step.ts';
import type { OpenStore } from '../../../src/store/open-store.ts';
import { Incarnation, type CrashPoint } from './incarnation.ts';
import { SimClock } from './sim-clock.ts';
import { createLog, startCore, type SimCore } from './sim-core.ts';
import type { SimDisk } from './sim-disk.ts';
import { guardStore, type CommitObserver, type DiskState } from './sim-store.ts';
import type { World } from './world.ts';

/** How a call of an operator ended, as the operator sees it. `lost`: the daemon died over it. */
export type Answer<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'lost' }
  | { readonly kind: 'down' };

/** The ports of the core that outlive the daemon's process. */
export type Ports = (process: Incarnation) => Omit<CoreWorld, 'store' | 'clock' | 'log'>;

interface Life {
  readonly process: Incarnation;
  readonly store: OpenStore;
  readonly core: SimCore;
}

/** A stop waits for calls that are under way; one of them takes at most its time limit. */
const stopSlackMs = 120_000;
/** A run has an end. */
const livesMax = 40;

/**
 * The daemon's process, life after life over one data folder: killed at any point, stopped politely,
 * started again.
 *
 * States: down, starting, up, stopping.
 */
export class SimDaemon {
  readonly disk: DiskState = { isFull: false };
  readonly #world: World;
  readonly #folder: SimDisk;
  readonly #ports: Ports;
  readonly #observer: CommitObserver;
  /** Called after each start, before anybody else can call. */
  readonly #onStarted: (store: OpenStore) => Promise<void>;
  #life: Life | undefined;
  #store: OpenStore | undefined;
  #lives = 0;
  #isStopping = false;
  #isClosed = false;

  constructor(
    world: World,
    folder: SimDisk,
    given: {
      readonly ports: Ports;
      readonly observer: CommitObserver;
      readonly onStarted: (store: OpenStore) => Promise<void>;
    },
  ) {
    this.#world = world;
    this.#folder = folder;
    this.#ports = given.ports;
    this.#observer = given.observer;
    this.#onStarted = given.onStarted;
  }

  get isUp(): boolean {
    return this.#life !== undefined;
  }

  get lives(): number {
    return this.#lives;
  }

  /** The store itself, for whoever looks on; undefined while the daemon is down. */
  get store(): OpenStore | undefined {
    return this.#store;
  }

  /** A daemon that cannot come back loses everything. */
  async start(): Promise<void> {
    try {
      await this.#start();
    } catch (error) {
      this.#world.violate('I4', `the daemon does not start: ${String(error)}`);
    }
  }

  async #start(): Promise<void> {
    if (this.#isClosed) return;
    this.#lives += 1;
    const { time, wall, random } = this.#world;
    const clock = new SimClock(time, wall, random.integer(0, 10_000_000));
    const store = await this.#folder.open(clock);
    this.#store = store;
    const name = `daemon ${this.#lives}`;
    const crash = this.#crashPoint();
    const process = new Incarnation(this.#world, {
      number: this.#lives,
      ...(crash === undefined ? {} : { crash }),
      onDeath: () => {
        clock.stop();
        this.#died(store);
      },
    });
    await this.#onStarted(store);
    this.#world.trace.note(name, 'starts');
    const guarded = guardStore(store, process, {
      world: this.#world,
      disk: this.disk,
      observer: this.#observer,
    });
    const ports = this.#ports(process);
    const log = createLog(this.#world, name);
    this.#life = undefined;
    const core = startCore({ ...ports, store: guarded, clock, log }, name);
    if (process.isDead) return;
    this.#life = { process, store, core };
  }

  /** The process is killed, whatever it does at this moment. */
  crash(): void {
    if (this.#lives < livesMax) this.#life?.process.die('kill -9');
  }

  /** Stops as a signal does, and starts again. */
  async restart(): Promise<void> {
    const life = this.#life;
    if (life === undefined || this.#isStopping) return;
    this.#isStopping = true;
    const { time, trace, pace, random } = this.#world;
    trace.note('daemon', 'is asked to stop');
    const limitMs = pace.requestTimeoutMs + stopSlackMs;
    const late = time.after(limitMs, () => {
      this.#world.violate('I5', `a stop takes longer than ${limitMs / 1_000} s`);
    });
    await Promise.race([life.core[Symbol.asyncDispose](), life.process.death]);
    late();
    this.#isStopping = false;
    if (life.process.isDead) return;
    this.#life = undefined;
    this.#store = undefined;
    life.process.retire();
    await life.store[Symbol.asyncDispose]();
    time.after(this.#world.isCalm ? 1 : random.integer(1, 5_000), () => void this.start());
  }

  /** Ends it for good, with its files closed. */
  async close(): Promise<void> {
    const life = this.#life;
    this.#isClosed = true;
    this.#life = undefined;
    this.#store = undefined;
    if (life === undefined) return;
    life.process.retire();
    await life.store[Symbol.asyncDispose]();
  }

  async call<T>(use: (core: SimCore) => Promise<T>): Promise<Answer<T>> {
    const life = this.#life;
    if (life === undefined || this.#isStopping) return { kind: 'down' };
    const lost = life.process.death.then(() => ({ kind: 'lost' }) as const);
    const asked = use(life.core).then(
      (value) => ({ kind: 'answer', value }) as const,
      (error: unknown) => ({ kind: 'refused', error }) as const,
    );
    return await Promise.race([asked, lost]);
  }

  /** Runs synchronously at the moment of death: the files are taken as they are. */
  #died(store: OpenStore): void {
    this.#life = undefined;
    this.#store = undefined;
    this.#isStopping = false;
    void this.#folder.kill(store);
    this.#world.time.after(this.#downtimeMs(), () => void this.start());
  }

  #downtimeMs(): number {
    const { random, isCalm } = this.#world;
    if (isCalm) return 1;
    const kind = random.weighted([
      ['short', 70],
      ['middle', 25],
      ['long', 5],
    ]);
    return {
      short: random.integer(1, 5_000),
      middle: random.integer(1, 60_000),
      long: random.integer(1, 1_200_000),
    }[kind];
  }

  /** Often soon after the start, so that recovery too is interrupted. */
  #crashPoint(): CrashPoint | undefined {
    if (this.#lives >= livesMax || !this.#world.happens('crashAtCall')) return undefined;
    const { random } = this.#world;
    const call = random.chance(0.4) ? random.integer(1, 15) : random.integer(1, 400);
    return { call, when: random.pick(['before', 'after']) };
  }
}
