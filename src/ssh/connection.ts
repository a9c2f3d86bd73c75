import type net from 'node:net';
import type { Duplex } from 'node:stream';
import type ssh2 from 'ssh2';
import { DeployerError } from '../core/errors.ts';
import type { GuestTarget } from '../core/ports/guest.ts';
import { RemoteCommand } from './remote-command.ts';
import { shellCommand } from './shell-command.ts';
import { unreachable } from './unreachable.ts';

/** How long a farewell may take before the connection is cut without one. */
const farewellTimeoutMs = 1_000;

/** Why a channel was not opened (RFC 4254, section 5.1). */
const prohibited = 1;
const connectFailed = 2;

/**
 * One SSH connection: logging in, then ready, then closed.
 *
 * INVARIANTS
 * - Once closed it stays closed; everything that still waits on it fails with `lost`.
 * - After disposal the socket is gone.
 */
export class SshConnection implements AsyncDisposable {
  readonly #client: ssh2.Client;
  readonly #socket: net.Socket;
  readonly #target: GuestTarget;
  #hostKey = '';
  #fault: Error | undefined;
  #isClosed = false;

  constructor(
    client: ssh2.Client,
    options: { readonly socket: net.Socket; readonly target: GuestTarget },
  ) {
    this.#client = client;
    this.#socket = options.socket;
    this.#target = options.target;
    client.on('error', (error) => (this.#fault = error));
    client.once('close', () => (this.#isClosed = true));
  }

  /** The key that the server proved to have, `<type> <base64>`. */
  get hostKey(): string {
    return this.#hostKey;
  }

  get isClosed(): boolean {
    return this.#isClosed || this.#socket.destroyed;
  }

  /** To be called once the login is over. */
  ready(hostKey: string): this {
    this.#hostKey = hostKey;
    // An agent that refused one key and signed with the next is no fault any more.
    this.#fault = undefined;
    return this;
  }

  /** What an operation fails with when the connection ended under it. */
  lost(problem = 'the connection was lost'): DeployerError {
    return unreachable(this.#target, this.#fault?.message ?? problem, this.#fault);
  }

  /** Starts a shell text with its arguments; resolves when the server began to run it. */
  async start(text: string, args: readonly string[]): Promise<RemoteCommand> {
    const command = shellCommand(text, args);
    return await new Promise<RemoteCommand>((resolve, reject) => {
      this.#attempt(reject, () => {
        this.#client.exec(command, (error, channel) => {
          if (error === undefined) resolve(new RemoteCommand(channel, this));
          else reject(this.lost(error.message));
        });
      });
    });
  }

  /** Runs a shell text that answers with one line. Input is sent as it is, to its standard input. */
  async ask(text: string, args: readonly string[], input?: Uint8Array): Promise<string> {
    const command = await this.start(text, args);
    command.send(input ?? new Uint8Array());
    return await command.firstLine();
  }

  /**
   * A stream to an address as the VM sees it; undefined when nothing listens there. Throws
   * HEALTH_CHECK_FAILED where the server forbids it: no waiting would change that.
   */
  async forward(host: string, port: number): Promise<Duplex | undefined> {
    return await new Promise<Duplex | undefined>((resolve, reject) => {
      this.#attempt(reject, () => {
        this.#client.forwardOut('127.0.0.1', 0, host, port, (error, channel) => {
          if (error === undefined) resolve(channel);
          else if (hasReason(error, connectFailed)) resolve(undefined);
          else reject(hasReason(error, prohibited) ? forbidden(error) : this.lost(error.message));
        });
      });
    });
  }

  /** Cuts the connection at once. */
  cut(): void {
    this.#socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#socket.closed) return;
    const closed = new Promise((resolve) => this.#socket.once('close', resolve));
    const deadline = setTimeout(() => this.#socket.destroy(), farewellTimeoutMs);
    // Before the login there is nobody to say farewell to.
    if (this.#hostKey === '') this.#socket.destroy();
    else this.#client.end();
    this.#socket.destroySoon();
    await closed;
    clearTimeout(deadline);
  }

  /** ssh2 throws at once when it is not connected, and calls back with an error when it was. */
  #attempt(reject: (error: DeployerError) => void, request: () => void): void {
    try {
      request();
    } catch (error) {
      reject(this.lost(error instanceof Error ? error.message : undefined));
    }
  }
}

function hasReason(error: Error, reason: number): boolean {
  return 'reason' in error && error.reason === reason;
}

function forbidden(cause: Error): DeployerError {
  return new DeployerError(
    'HEALTH_CHECK_FAILED',
    'the SSH server of the VM forbids forwarding; expected "AllowTcpForwarding yes" in its configuration',
    { cause },
  );
}
