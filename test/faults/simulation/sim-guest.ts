import { DeployerError } from '../../../src/core/errors.ts';
import type {
  Guest,
  GuestRun,
  GuestStats,
  GuestTarget,
  RunEnd,
  RunOffsets,
  RunSink,
} from '../../../src/core/ports/guest.ts';
import type { Machine } from './machine.ts';
import type { SimRun } from './sim-run.ts';
import type { World } from './world.ts';

const operatorKey = 'ssh-ed25519 AAAAoperator operator';

/** What the guest finds outside of itself. */
interface Outside {
  /** The machine at an address, if there is one. */
  readonly machineAt: (address: string) => Machine | undefined;
  readonly agent: { isDown: boolean };
  readonly process: { readonly isDead: boolean };
}

/** After so long a frozen peer is given up. Milliseconds. */
const frozenMs = 60_000;
/** A command that was on its way when its connection broke may still be carried out. Milliseconds. */
const inFlightMs = 2_000;

/** Guest over Machines: each contact can fail before what it does, after it, or in the middle. */
export class SimGuest implements Guest {
  readonly #world: World;
  readonly #outside: Outside;

  constructor(world: World, outside: Outside) {
    this.#world = world;
    this.#outside = outside;
  }

  async operatorKeys(): Promise<readonly string[]> {
    this.#requireAgent();
    return await Promise.resolve([operatorKey]);
  }

  async probe(target: GuestTarget, signal?: AbortSignal): Promise<{ readonly hostKey: string }> {
    const machine = await this.#contact(target, signal);
    return { hostKey: machine.hostKey };
  }

  async startRun(
    target: GuestTarget,
    run: GuestRun,
    signal?: AbortSignal,
  ): Promise<'started' | 'present'> {
    return await this.#do(target, { what: `start ${run.runId}`, signal }, (machine) =>
      machine.start(run),
    );
  }

  async followRun(
    target: GuestTarget,
    follow: { readonly runId: string; readonly from: RunOffsets; readonly sink: RunSink },
    signal?: AbortSignal,
  ): Promise<RunEnd | { readonly kind: 'absent' }> {
    const machine = await this.#contact(target, signal);
    const run = machine.runs.get(follow.runId);
    if (run === undefined) return { kind: 'absent' };
    const position = { ...follow.from };
    for (;;) {
      await this.#deliver(run, position, follow.sink);
      if (this.#outside.process.isDead) return await new Promise<never>(() => undefined);
      signal?.throwIfAborted();
      const { now } = this.#world.time;
      if (!machine.isUp || this.#world.happens('sshAfter'))
        throw this.#lost(target, 'connection lost');
      const changeIn = run.nextChangeIn(now);
      const isDrained =
        run.file('stdout', now).length <= position.stdout &&
        run.file('stderr', now).length <= position.stderr;
      if (changeIn === undefined && isDrained) return endOf(run, now);
      await this.#world.time.wait(Math.min(changeIn ?? 1, 20_000), signal);
    }
  }

  async killRun(target: GuestTarget, runId: string, signal?: AbortSignal): Promise<void> {
    await this.#do(target, { what: `kill ${runId}`, signal }, (machine) => {
      machine.kill(runId);
    });
  }

  async httpStatus(
    target: GuestTarget,
    _url: string,
    signal?: AbortSignal,
  ): Promise<number | undefined> {
    const machine = await this.#contact(target, signal);
    if (machine.isHealthy) return 200;
    return this.#world.random.pick([undefined, 503]);
  }

  async removeOperatorKeys(target: GuestTarget, signal?: AbortSignal): Promise<void> {
    this.#requireAgent();
    await this.#do(target, { what: 'remove keys', signal }, (machine) => {
      machine.removeKey(operatorKey);
    });
  }

  /** What a machine has to do with a bootstrap is all that is simulated of it. */
  async stats(target: GuestTarget, signal?: AbortSignal): Promise<GuestStats> {
    await this.#contact(target, signal);
    return {
      memory: { totalBytes: 8 * 2 ** 30, availableBytes: 4 * 2 ** 30 },
      disk: { totalBytes: 2 ** 38, usedBytes: 2 ** 34, availableBytes: 2 ** 37 },
      load: { one: 0, five: 0, fifteen: 0 },
      uptimeSeconds: 60,
    };
  }

  /** Random pieces of what is there, in order, one stream after the other. */
  async #deliver(
    run: SimRun,
    position: { stdout: number; stderr: number },
    sink: RunSink,
  ): Promise<void> {
    const { random, time } = this.#world;
    for (const stream of ['stdout', 'stderr'] as const) {
      for (;;) {
        const bytes = run.file(stream, time.now).subarray(position[stream]);
        if (bytes.length === 0) break;
        const piece = bytes.subarray(0, random.integer(1, bytes.length));
        await sink(stream, piece);
        position[stream] += piece.length;
        if (this.#world.happens('sshAfter')) return;
      }
    }
  }

  /** A login, and one thing done in the machine. */
  async #do<T>(
    target: GuestTarget,
    { what, signal }: { readonly what: string; readonly signal: AbortSignal | undefined },
    act: (machine: Machine) => T,
  ): Promise<T> {
    const { time, random, trace } = this.#world;
    const machine = await this.#contact(target, signal);
    const sentAt = random.integer(1, 100);
    let done: { readonly of: T } | undefined;
    time.after(
      sentAt + (this.#world.happens('sshAfter') ? random.integer(0, inFlightMs) : 0),
      () => {
        if (machine.isUp) done = { of: act(machine) };
      },
    );
    await time.wait(sentAt + random.integer(1, 100), signal);
    if (done === undefined || this.#world.happens('sshAfter')) {
      trace.note('ssh', `${what}: connection lost`);
      throw this.#lost(target, 'connection lost');
    }
    trace.note('ssh', what);
    return done.of;
  }

  async #contact(target: GuestTarget, signal: AbortSignal | undefined): Promise<Machine> {
    const { time, random } = this.#world;
    this.#requireAgent();
    if (this.#world.happens('sshFreezes')) {
      await time.wait(random.integer(1_000, frozenMs), signal);
      throw this.#lost(target, 'no answer');
    }
    await time.wait(random.integer(5, 150), signal);
    const machine = this.#outside.machineAt(target.host);
    if (machine?.isUp !== true) {
      await time.wait(random.pick([1, 10_000]), signal);
      throw this.#lost(target, 'no route to host');
    }
    if (target.hostKey !== undefined && target.hostKey !== machine.hostKey) {
      throw new DeployerError('HOST_KEY_CHANGED', `the host key of ${target.host} changed`);
    }
    if (!machine.hasKey(operatorKey) || this.#world.happens('sshRefuses')) {
      throw new DeployerError('SSH_AUTH_FAILED', `${target.host} refuses the operator's keys`);
    }
    if (this.#world.happens('sshBefore')) throw this.#lost(target, 'connection reset');
    return machine;
  }

  #requireAgent(): void {
    if (!this.#outside.agent.isDown) return;
    throw new DeployerError('SSH_AGENT_UNAVAILABLE', 'the ssh agent does not answer', {
      retryable: true,
    });
  }

  #lost({ host }: GuestTarget, why: string): DeployerError {
    return new DeployerError('SSH_UNREACHABLE', `${host}: ${why}`, { retryable: true });
  }
}

function endOf(run: SimRun, now: number): RunEnd {
  return run.hasExited(now) ? { kind: 'exited', exitCode: run.exitCode } : { kind: 'interrupted' };
}
