import { DeployerError } from '../../src/core/errors.ts';
import type {
  Bootstrap,
  BootstrapSource,
  Guest,
  GuestRun,
  GuestStats,
  GuestTarget,
  RunEnd,
  RunOffsets,
  RunSink,
} from '../../src/core/ports/guest.ts';

interface HeldRun {
  readonly run: GuestRun;
  starts: number;
  killed: boolean;
}

/** A VM's inside in memory, for tests of the core. Output is there at once; the end can be held back. */
export class FakeGuest implements Guest {
  readonly runs = new Map<string, HeldRun>();
  stdout = 'installing\nready\n';
  stderr = 'a warning\n';
  exitCode = 0;
  hostKey = 'ssh-ed25519 AAAAfake';
  healthStatus: number | undefined = 200;
  /** Consumed one by one by the operations below; each is thrown before anything happens. */
  readonly probeFaults: DeployerError[] = [];
  readonly followFaults: DeployerError[] = [];
  /** While set, every contact ends with it. */
  breakdown: DeployerError | undefined;
  operatorKeysRemoved = 0;
  readonly kills: string[] = [];
  /** Awaited by `operatorKeys`: time for a test to act in between. */
  beforeKeys: () => Promise<void> = async () => undefined;
  /** Awaited by `stats`. */
  beforeStats: (signal?: AbortSignal) => Promise<void> = async () => undefined;
  #held: Promise<void> | undefined;
  #letGo: (() => void) | undefined;

  /** From now on a run does not end before `letGo` is called. */
  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#letGo = resolve;
    });
  }

  letGo(): void {
    this.#letGo?.();
  }

  async operatorKeys(): Promise<readonly string[]> {
    await this.beforeKeys();
    return ['ssh-ed25519 AAAAoperator operator'];
  }

  async probe(target: GuestTarget): Promise<{ readonly hostKey: string }> {
    const fault = this.probeFaults.shift();
    if (fault !== undefined) throw fault;
    this.#checkHostKey(target);
    return { hostKey: this.hostKey };
  }

  async startRun(target: GuestTarget, run: GuestRun): Promise<'started' | 'present'> {
    this.#checkHostKey(target);
    if (this.runs.has(run.runId)) return 'present';
    this.runs.set(run.runId, { run, starts: 1, killed: false });
    return 'started';
  }

  async followRun(
    target: GuestTarget,
    follow: { readonly runId: string; readonly from: RunOffsets; readonly sink: RunSink },
    signal?: AbortSignal,
  ): Promise<RunEnd | { readonly kind: 'absent' }> {
    this.#checkHostKey(target);
    const held = this.runs.get(follow.runId);
    if (held === undefined) return { kind: 'absent' };
    await follow.sink('stdout', Buffer.from(this.stdout).subarray(follow.from.stdout));
    const fault = this.followFaults.shift();
    if (fault !== undefined) throw fault;
    await follow.sink('stderr', Buffer.from(this.stderr).subarray(follow.from.stderr));
    // A look at the run takes a moment, in which a deadline can pass.
    await new Promise((resolve) => setTimeout(resolve, 5));
    signal?.throwIfAborted();
    if (!held.killed) await Promise.race([this.#held, aborted(signal)]);
    if (this.breakdown !== undefined) throw this.breakdown;
    return held.killed ? { kind: 'interrupted' } : { kind: 'exited', exitCode: this.exitCode };
  }

  async killRun(_target: GuestTarget, runId: string): Promise<void> {
    if (this.breakdown !== undefined) throw this.breakdown;
    this.kills.push(runId);
    const held = this.runs.get(runId);
    if (held !== undefined) held.killed = true;
  }

  async httpStatus(): Promise<number | undefined> {
    return this.healthStatus;
  }

  async stats(target: GuestTarget, signal?: AbortSignal): Promise<GuestStats> {
    this.#checkHostKey(target);
    await this.beforeStats(signal);
    return {
      memory: { totalBytes: 8_339_931_136, availableBytes: 7_712_423_936 },
      disk: { totalBytes: 2_000_000, usedBytes: 500_000, availableBytes: 1_500_000 },
      load: { one: 0.5, five: 0.25, fifteen: 0 },
      uptimeSeconds: 4_210,
      cpus: 2,
    };
  }

  async removeOperatorKeys(): Promise<void> {
    this.operatorKeysRemoved += 1;
  }

  #checkHostKey(target: GuestTarget): void {
    if (this.breakdown !== undefined) throw this.breakdown;
    if (target.hostKey !== undefined && target.hostKey !== this.hostKey) {
      throw new DeployerError('HOST_KEY_CHANGED', `the host key of ${target.host} changed`);
    }
  }
}

/** One bootstrap entry, in memory. */
export class FakeBootstraps implements BootstrapSource {
  entry: Bootstrap = {
    name: 'hero_os',
    script: Buffer.from('#!/bin/sh\n'),
    timeoutMs: 60_000,
    env: { HERO_CHANNEL: 'latest' },
    secretEnv: { PROVIDER_KEY: 'provider-key-value' },
    healthUrl: 'http://127.0.0.1:9988/health',
  };

  async load(): Promise<Bootstrap> {
    return await Promise.resolve(this.entry);
  }
}

async function aborted(signal: AbortSignal | undefined): Promise<never> {
  return await new Promise((_resolve, reject) => {
    const abort = (): void => {
      reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
}
