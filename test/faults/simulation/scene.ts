import { Auditor } from './auditor.ts';
import { Cloud } from './cloud.ts';
import { LogFollower } from './log-follower.ts';
import { Operator, type Known } from './operator.ts';
import { Ownership } from './ownership.ts';
import { Reader } from './reader.ts';
import { Receipts } from './receipts.ts';
import { SimBackend } from './sim-backend.ts';
import { createSettings } from './sim-core.ts';
import { SimDaemon, type Ports } from './sim-daemon.ts';
import { SimDisk } from './sim-disk.ts';
import { SimGuest } from './sim-guest.ts';
import { SimIdentifiers } from './sim-identifiers.ts';
import { createBootstraps, createUrlProbe, SimForge } from './sim-outside.ts';
import { Subscriber } from './subscriber.ts';
import { World, type WorldOptions } from './world.ts';

const usernames = ['ada', 'Grace', 'linus', 'margaret-hamilton'];
/** One of them has no account at the Forge yet. */
const accounts = usernames.slice(0, 3);

/** Everything that takes part in one run. */
export interface Scene {
  readonly world: World;
  readonly cloud: Cloud;
  readonly agent: { isDown: boolean };
  readonly ownership: Ownership;
  readonly disk: SimDisk;
  readonly daemon: SimDaemon;
  readonly auditor: Auditor;
  /** Those who call the daemon, each until the world is calm. */
  readonly callers: readonly { work(): Promise<void> }[];
}

/** Puts up the scene of a seed; nothing in it has begun yet. */
export function createScene(seed: number, options: WorldOptions): Scene {
  const world = new World(seed, options);
  const known: Known = { usernames, vms: new Set(), jobs: new Set(), failedJobs: new Set() };
  const ownership = new Ownership(world);
  const cloud = new Cloud(world, ownership);
  const auditor = new Auditor(world, {
    cloud,
    ownership,
    findStore: () => daemon.store,
    onFailed: (jobId) => known.failedJobs.add(jobId),
  });
  const receipts = new Receipts(world);
  const disk = new SimDisk(world.random.fork('disk'));
  const agent = { isDown: false };
  const daemon: SimDaemon = new SimDaemon(world, disk, {
    observer: auditor,
    ports: createPorts({ world, cloud, agent, auditor }),
    onStarted: async (store) => {
      await auditor.catchUp();
      await receipts.check(store, (id) => auditor.history.wasUserDeleted(id));
    },
  });
  const operators = ['first', 'second', 'third'].map(
    (name) => new Operator(world, { name, known, daemon, receipts }),
  );
  const callers = [
    ...operators,
    new Reader(world, daemon, auditor),
    new Subscriber(world, daemon, auditor),
    new LogFollower(world, daemon, known),
  ];
  return { world, cloud, agent, ownership, disk, daemon, auditor, callers };
}

/** The world's side of the core's ports; each life of the daemon gets them with guards of its own. */
function createPorts({
  world,
  cloud,
  agent,
  auditor,
}: Pick<Scene, 'world' | 'cloud' | 'agent' | 'auditor'>): Ports {
  const identifiers = new SimIdentifiers(world.random.fork('identifiers'));
  const forge = new SimForge(world);
  for (const username of accounts) forge.addAccount(username);
  const backend = new SimBackend(world, cloud, (spec) => {
    void auditor.deployReceived(spec);
  });
  const urlProbe = createUrlProbe(world, cloud);
  const bootstraps = createBootstraps(world);
  const settings = createSettings(world);
  const machineAt = (address: string) =>
    cloud.vms.find((vm) => vm.isAlive && vm.machine.address === address)?.machine;
  return (process) => ({
    backends: new Map([['main', process.guard('backend', backend, { sync: ['resolveSize'] })]]),
    forge: process.guard('forge', forge),
    guest: process.guard('guest', new SimGuest(world, { machineAt, agent, process })),
    bootstraps,
    urlProbe: process.guard('url', urlProbe),
    identifiers,
    settings,
  });
}
