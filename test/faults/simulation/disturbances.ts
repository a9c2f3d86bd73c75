import type { Cloud } from './cloud.ts';
import type { FaultName } from './fault-rates.ts';
import type { SimDaemon } from './sim-daemon.ts';
import type { World } from './world.ts';

interface Disturbed {
  readonly cloud: Cloud;
  readonly daemon: SimDaemon;
  readonly agent: { isDown: boolean };
}

/**
 * Shorter than what the core demands of an absence (decision 11), and so far apart that two of them are
 * not taken for one. Milliseconds.
 */
function emptyMomentMs({ pace, random }: World): number {
  return random.int(1, 2 * pace.pollIntervalMs - 1);
}

/** Lets everything happen that comes by itself, each at its rate, until the world is calm. */
export function startDisturbances(world: World, { cloud, daemon, agent }: Disturbed): void {
  const { time, random, pace } = world;
  let emptyAllowedFrom = 0;
  const emptyMoment = (): void => {
    if (time.now < emptyAllowedFrom) return;
    const lastsMs = emptyMomentMs(world);
    cloud.emptyUntil = time.now + lastsMs;
    emptyAllowedFrom =
      cloud.emptyUntil + 5 * pace.pollIntervalMs + 3 * pace.requestTimeoutMs + 120_000;
    world.trace.note('backend', `shows nothing for ${lastsMs} ms`);
  };
  const outage = (): void => {
    if (cloud.isDown) return;
    cloud.isDown = true;
    const lastsMs = random.chance(0.05) ? random.int(60_000, 5_400_000) : random.int(100, 120_000);
    world.trace.note('backend', `is down for ${lastsMs} ms`);
    time.after(lastsMs, () => {
      cloud.isDown = false;
      if (world.rates.emptyMomentsPerHour > 0 && !world.isCalm && random.chance(0.5)) emptyMoment();
    });
  };
  const fullDisk = (): void => {
    daemon.disk.isFull = true;
    world.trace.note('disk', 'is full');
    time.after(random.int(100, 300_000), () => {
      daemon.disk.isFull = false;
      world.trace.note('disk', 'has room');
    });
  };
  const agentDown = (): void => {
    agent.isDown = true;
    time.after(random.int(100, 300_000), () => {
      agent.isDown = false;
    });
  };
  const clockJump = (): void => {
    world.wall.offsetMs += random.int(-3_600_000, 3_600_000);
    world.trace.note('clock', `jumps to an offset of ${world.wall.offsetMs} ms`);
  };
  recur(world, 'outagesPerHour', outage);
  recur(world, 'emptyMomentsPerHour', emptyMoment);
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
  cloud.isDown = false;
  cloud.emptyUntil = 0;
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
