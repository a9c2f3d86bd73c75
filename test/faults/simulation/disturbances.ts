import type { Cloud } from './cloud.ts';
import type { FaultName } from './fault-rates.ts';
import type { SimDaemon } from './sim-daemon.ts';
import type { World } from './world.ts';

interface Disturbed {
  readonly cloud: Cloud;
  readonly daemon: SimDaemon;
  readonly agent: { isDown: boolean };
}

/** Lets everything happen that comes by itself, each at its rate, until the world is calm. */
export function startDisturbances(world: World, { cloud, daemon, agent }: Disturbed): void {
  const { time, random } = world;
  const fullDisk = (): void => {
    daemon.disk.isFull = true;
    world.trace.note('disk', 'is full');
    time.after(world.lasts(3_000, 300_000), () => {
      daemon.disk.isFull = false;
      world.trace.note('disk', 'has room');
    });
  };
  const agentDown = (): void => {
    agent.isDown = true;
    time.after(world.lasts(20_000, 300_000), () => {
      agent.isDown = false;
    });
  };
  const clockJump = (): void => {
    world.wall.offsetMs += random.integer(-3_600_000, 3_600_000);
    world.trace.note('clock', `jumps to an offset of ${world.wall.offsetMs} ms`);
  };
  recur(world, 'outagesPerHour', () => {
    cloud.breakDown();
  });
  recur(world, 'emptyMomentsPerHour', () => {
    cloud.showNothing();
  });
  recur(world, 'diskFullPerHour', fullDisk);
  recur(world, 'agentDownPerHour', agentDown);
  recur(world, 'clockJumpsPerHour', clockJump);
  recur(world, 'crashesPerHour', () => {
    daemon.crash();
  });
  recur(world, 'stopsPerHour', () => void daemon.restart());
}

/** Ends what lasts; what it left behind stays. */
export function endDisturbances({ cloud, daemon, agent }: Disturbed): void {
  cloud.recover();
  daemon.disk.isFull = false;
  agent.isDown = false;
}

function recur(world: World, fault: FaultName, happen: () => void): void {
  const inMs = world.nextIn(fault);
  if (inMs === undefined) return;
  world.time.after(inMs, () => {
    if (world.isCalm) return;
    happen();
    recur(world, fault, happen);
  });
}
