import type {
  Guest,
  GuestRun,
  GuestStats,
  GuestTarget,
  RunEnd,
  RunOffsets,
  RunSink,
} from '../core/ports/guest.ts';
import { openAgent } from './agent.ts';
import { connect, type ConnectOptions } from './connect.ts';
import type { SshConnection } from './connection.ts';
import { followRun, killRun, startRun } from './guest-run.ts';
import { readStats } from './guest-stats.ts';
import { httpStatus } from './http-status.ts';
import { removeKeysText } from './shell-texts.ts';
import { printable, unreachable } from './unreachable.ts';

/** Operations that do not follow a run are over within this, or have failed. */
const operationTimeoutMs = 60_000;
const killGraceMs = 5_000;

export interface SshGuestOptions extends ConnectOptions {
  /** Operator public keys beside the agent's, as OpenSSH lines: taken out with them. */
  readonly extraOperatorKeys: readonly string[];
  /** Between TERM and KILL; default 5,000. */
  readonly killGraceMs?: number;
}

/**
 * The inside of VMs over SSH, one connection for each operation. It holds no state and no key:
 * logins are signed by the agent (decision 7), runs live in the VM (decision 6).
 */
export class SshGuest implements Guest {
  readonly #options: SshGuestOptions;

  constructor(options: SshGuestOptions) {
    this.#options = options;
  }

  async operatorKeys(signal?: AbortSignal): Promise<readonly string[]> {
    const { keys } = await openAgent(this.#options.agentSocket, signal);
    return keys.map((key) => key.line);
  }

  async probe(target: GuestTarget, signal?: AbortSignal): Promise<{ readonly hostKey: string }> {
    const hostKey = await this.#briefly(
      target,
      signal,
      async (connection) => await Promise.resolve(connection.hostKey),
    );
    return { hostKey };
  }

  async startRun(
    target: GuestTarget,
    run: GuestRun,
    signal?: AbortSignal,
  ): Promise<'started' | 'present'> {
    return await this.#briefly(
      target,
      signal,
      async (connection) => await startRun(connection, run),
    );
  }

  async followRun(
    target: GuestTarget,
    follow: { readonly runId: string; readonly from: RunOffsets; readonly sink: RunSink },
    signal?: AbortSignal,
  ): Promise<RunEnd | { readonly kind: 'absent' }> {
    return await this.#connected(
      target,
      signal,
      async (connection) => await followRun(connection, follow),
    );
  }

  async killRun(target: GuestTarget, runId: string, signal?: AbortSignal): Promise<void> {
    const graceMs = this.#options.killGraceMs ?? killGraceMs;
    await this.#briefly(
      target,
      signal,
      async (connection) => await killRun(connection, runId, graceMs),
    );
  }

  async httpStatus(
    target: GuestTarget,
    url: string,
    signal?: AbortSignal,
  ): Promise<number | undefined> {
    return await this.#briefly(
      target,
      signal,
      async (connection) => await httpStatus(connection, url),
    );
  }

  async stats(target: GuestTarget, signal?: AbortSignal): Promise<GuestStats> {
    return await this.#briefly(target, signal, readStats);
  }

  async removeOperatorKeys(target: GuestTarget, signal?: AbortSignal): Promise<void> {
    const { keys } = await openAgent(this.#options.agentSocket, signal);
    const extra = this.#options.extraOperatorKeys.map((line) => line.split(/\s+/)[1]);
    const blobs = [...keys.map((key) => key.blob), ...extra.filter((blob) => blob !== undefined)];
    const input = Buffer.from([...blobs, 'end', ''].join('\n'));
    await this.#briefly(target, signal, async (connection) => {
      const answer = await connection.ask(removeKeysText, ['-'], input);
      if (answer === 'done') return;
      const problem = printable(answer.replace(/^failed /, ''));
      throw unreachable(target, `the operator's keys cannot be taken out: ${problem}`);
    });
  }

  /** An operation that waits for nothing but the VM's answer. */
  async #briefly<T>(
    target: GuestTarget,
    signal: AbortSignal | undefined,
    operation: (connection: SshConnection) => Promise<T>,
  ): Promise<T> {
    const deadline = new AbortController();
    const timer = setTimeout(() => {
      const seconds = operationTimeoutMs / 1000;
      deadline.abort(unreachable(target, `no answer within ${seconds} s`));
    }, operationTimeoutMs);
    try {
      const either = AbortSignal.any([deadline.signal, ...(signal === undefined ? [] : [signal])]);
      return await this.#connected(target, either, operation);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Rejects with the signal's reason once the connection is closed. */
  async #connected<T>(
    target: GuestTarget,
    signal: AbortSignal | undefined,
    operation: (connection: SshConnection) => Promise<T>,
  ): Promise<T> {
    await using connection = await connect(target, this.#options, signal);
    signal?.throwIfAborted();
    const cut = (): void => {
      connection.cut();
    };
    signal?.addEventListener('abort', cut, { once: true });
    try {
      return await operation(connection);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', cut);
    }
  }
}
