import { isDeployerError } from '../../../src/core/errors.ts';
import { Auditor } from './auditor.ts';
import { Cloud } from './cloud.ts';
import { checkDatabase } from './database-checks.ts';
import { endDisturbances, startDisturbances } from './disturbances.ts';
import { checkNothingLives, checkOwners, checkRecords } from './final-checks.ts';
import { LogFollower } from './log-follower.ts';
import { Operator, type Known } from './operator.ts';
import { Ownership } from './ownership.ts';
import { Reader } from './reader.ts';
import { Receipts } from './receipts.ts';
import { SimBackend } from './sim-backend.ts';
import { createSettings } from './sim-core.ts';
import { SimDaemon } from './sim-daemon.ts';
import { SimDisk } from './sim-disk.ts';
import { SimGuest } from './sim-guest.ts';
import { SimIdentifiers } from './sim-identifiers.ts';
import { createBootstraps, createUrlProbe, SimForge } from './sim-outside.ts';
import { World, type Violation, type WorldOptions } from './world.ts';

const usernames = ['ada', 'Grace', 'linus', 'margaret-hamilton'];
/** So long faults happen at most. Milliseconds. */
const roughMsDefault = 600_000;
/** Everything that a job may wait for in a calm world is over by then. Milliseconds. */
const settledMs = 6 * 3_600_000;

/** What one run did, and what it broke. */
export interface RunResult {
  readonly seed: number;
  readonly violations: readonly Violation[];
  /** I16: seconds that VMs lived without a row. */
  readonly unownedSeconds: number;
  readonly virtualMs: number;
  readonly lives: number;
  readonly jobs: number;
  readonly vms: number;
  /** Equal for equal runs. */
  readonly fingerprint: string;
  readonly trace: readonly string[];
}

/**
 * One run of the real core in a simulated world: first rough, with every fault that the seed drew, then
 * calm, until everything has come to its end.
 */
class Simulation {
  readonly #world: World;
  readonly #cloud: Cloud;
  readonly #ownership: Ownership;
  readonly #auditor: Auditor;
  readonly #receipts: Receipts;
  readonly #daemon: SimDaemon;
  readonly #disk: SimDisk;
  readonly #agent = { isDown: false };
  readonly #operators: readonly Operator[];
  readonly #reader: Reader;
  readonly #follower: LogFollower;

  constructor(seed: number, options: WorldOptions = {}) {
    const world = new World(seed, options);
    this.#world = world;
    const known: Known = {
      usernames,
      vms: new Set(),
      jobs: new Set(),
      failedJobs: new Set(),
    };
    this.#ownership = new Ownership(world);
    this.#cloud = new Cloud(world, this.#ownership);
    this.#auditor = new Auditor(world, {
      cloud: this.#cloud,
      ownership: this.#ownership,
      findStore: () => this.#daemon.store,
      onFailed: (jobId) => known.failedJobs.add(jobId),
    });
    this.#receipts = new Receipts(world);
    this.#disk = new SimDisk(world.random.fork('disk'));
    this.#daemon = this.#createDaemon();
    this.#operators = ['first', 'second', 'third'].map(
      (name) =>
        new Operator(world, { name, known, daemon: this.#daemon, receipts: this.#receipts }),
    );
    this.#reader = new Reader(world, this.#daemon, this.#auditor);
    this.#follower = new LogFollower(world, this.#daemon, known);
  }

  async run(): Promise<RunResult> {
    try {
      await this.#rough();
      await this.#calm();
    } finally {
      this.#disk[Symbol.dispose]();
    }
    const { violations, time, trace, seed } = this.#world;
    return {
      seed,
      violations,
      unownedSeconds: this.#cloud.unownedSeconds,
      virtualMs: time.now,
      lives: this.#daemon.lives,
      jobs: this.#auditor.history.jobs.length,
      vms: this.#cloud.vms.length,
      fingerprint: trace.fingerprint,
      trace: trace.last(this.#world.options.steps ?? 60),
    };
  }

  #isBroken(): boolean {
    return this.#world.violations.length > 0;
  }

  async #rough(): Promise<void> {
    const { time, random, options } = this.#world;
    await this.#daemon.start();
    startDisturbances(this.#world, this.#disturbed());
    for (const operator of this.#operators) void operator.work();
    void this.#reader.follow();
    void this.#follower.follow();
    await time.run(
      () => this.#isBroken(),
      random.int(60_000, options.roughMsMax ?? roughMsDefault),
    );
  }

  async #calm(): Promise<void> {
    if (this.#isBroken()) {
      await this.#daemon.close();
      return;
    }
    this.#world.calm();
    endDisturbances(this.#disturbed());
    await this.#until('every job has ended', async () => await this.#isIdle());
    await this.#check(checkOwners);
    await this.#check(checkRecords);
    await this.#until('all VMs are deleted', async () => await this.#deleteAll());
    if (!this.#isBroken()) checkNothingLives({ world: this.#world, cloud: this.#cloud });
    await this.#check(checkRecords);
    await this.#daemon.close();
    if (this.#isBroken()) return;
    const { sealingKey, folder } = this.#disk;
    checkDatabase({ world: this.#world, ownership: this.#ownership }, folder, sealingKey);
  }

  /** Lets time pass until it holds; that it never does is a violation of I5. */
  async #until(what: string, holds: () => Promise<boolean>): Promise<void> {
    if (this.#isBroken()) return;
    const { time } = this.#world;
    const state = { isOver: false };
    const look = async (): Promise<void> => {
      while (!state.isOver && !this.#isBroken()) {
        if (this.#daemon.store !== undefined) {
          state.isOver = await holds();
          await this.#auditor.catchUp();
        }
        if (!state.isOver) await time.wait(5_000);
      }
    };
    void look().catch((error: unknown) => {
      this.#world.violate('errors', `looking whether ${what}: ${String(error)}`);
    });
    const isReached = await time.run(() => state.isOver || this.#isBroken(), settledMs);
    if (!isReached) {
      const open = this.#auditor.history.jobs.filter(
        ({ ended_at: endedAt }) => endedAt === undefined,
      );
      const waiting = open.map(
        ({ id, step, blocked_on: on }) => `${id} at ${step} on ${on ?? 'nothing'}`,
      );
      this.#world.violate(
        'I5',
        `${what} is not so after ${settledMs / 3_600_000} h: ${waiting.join('; ')}`,
      );
    }
    state.isOver = true;
  }

  async #isIdle(): Promise<boolean> {
    const { store } = this.#daemon;
    if (store === undefined) return false;
    const { jobsQueued, jobsRunning } = await store.counts();
    const canceling = await store.jobs.list({ state: 'canceling' }, { limit: 1 });
    return jobsQueued + jobsRunning + canceling.items.length === 0;
  }

  /** Asks for the delete of what is there; true when nothing is. */
  async #deleteAll(): Promise<boolean> {
    const { store } = this.#daemon;
    if (store === undefined || !(await this.#isIdle())) return false;
    const { items } = await store.vms.list({}, { limit: 1_000 });
    for (const { id } of items) {
      const answer = await this.#daemon.call(
        async ({ vms }) => await vms.deleteVm({ vm: id }, { caller: 'sweeper' }),
      );
      if (answer.kind === 'refused' && !isDeployerError(answer.error, 'VM_NOT_FOUND')) {
        this.#world.violate('I5', `${id} cannot be deleted: ${String(answer.error)}`);
      }
    }
    return items.length === 0;
  }

  async #check(
    check: (checked: Parameters<typeof checkRecords>[0]) => Promise<void>,
  ): Promise<void> {
    const { store } = this.#daemon;
    if (this.#isBroken() || store === undefined) return;
    await this.#auditor.catchUp();
    await check({
      world: this.#world,
      store,
      cloud: this.#cloud,
      ownership: this.#ownership,
      auditor: this.#auditor,
    });
  }

  #disturbed() {
    return { cloud: this.#cloud, daemon: this.#daemon, agent: this.#agent };
  }

  #createDaemon(): SimDaemon {
    const world = this.#world;
    const identifiers = new SimIdentifiers(world.random.fork('identifiers'));
    const forge = new SimForge(world);
    for (const username of usernames.slice(0, 3)) forge.addAccount(username);
    const backend = new SimBackend(world, this.#cloud, (spec) => {
      void this.#auditor.deployReceived(spec);
    });
    const bootstraps = createBootstraps(world);
    const urlProbe = createUrlProbe(world, this.#cloud);
    const settings = createSettings(world);
    const machineAt = (address: string) =>
      this.#cloud.vms.find((vm) => vm.isAlive && vm.machine.address === address)?.machine;
    return new SimDaemon(world, this.#disk, {
      observer: this.#auditor,
      onStarted: async (store) => {
        await this.#auditor.catchUp();
        const { history } = this.#auditor;
        await this.#receipts.check(store, (id) => history.wasUserDeleted(id));
      },
      ports: (process) => {
        const guest = new SimGuest(world, { machineAt, agent: this.#agent, process });
        return {
          backends: new Map([
            ['main', process.guard('backend', backend, { sync: ['resolveSize'] })],
          ]),
          forge: process.guard('forge', forge),
          guest: process.guard('guest', guest),
          bootstraps,
          urlProbe: process.guard('url', urlProbe),
          identifiers,
          settings,
        };
      },
    });
  }
}

/** Runs one seed. */
export async function simulate(seed: number, options: WorldOptions = {}): Promise<RunResult> {
  return await new Simulation(seed, options).run();
}
