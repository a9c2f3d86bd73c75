import net from 'node:net';
import ssh2 from 'ssh2';
import { DeployerError } from '../core/errors.ts';
import type { GuestTarget } from '../core/ports/guest.ts';
import { agentUnavailable, openAgent } from './agent.ts';
import { SshConnection } from './connection.ts';
import { formatHostKey, hostKeyAlgorithms } from './host-key.ts';
import { unreachable } from './unreachable.ts';

/** A dead peer is noticed after three unanswered questions; ssh2 asks none by itself. */
const keepaliveIntervalMs = 15_000;
const keepaliveCountMax = 3;

export interface ConnectOptions {
  /** Socket of the operator's ssh-agent; without it every login is SSH_AGENT_UNAVAILABLE. */
  readonly agentSocket: string | undefined;
  /** From the first packet to the login. */
  readonly connectTimeoutMs: number;
  /** Between two questions whether the peer is alive; default 15,000. */
  readonly keepaliveIntervalMs?: number;
}

/**
 * One attempt to log in with the agent's keys. Throws SSH_UNREACHABLE and SSH_AGENT_UNAVAILABLE
 * (retryable), SSH_AUTH_FAILED, HOST_KEY_CHANGED, or the reason of the aborted signal.
 */
export async function connect(
  target: GuestTarget,
  options: ConnectOptions,
  signal?: AbortSignal,
): Promise<SshConnection> {
  const { agent } = await openAgent(options.agentSocket, signal);
  signal?.throwIfAborted();
  // Nagle's algorithm more than doubles the time of a login and of every command after it.
  const socket = net.connect({ host: target.host, port: target.port, noDelay: true });
  const client = new ssh2.Client();
  const connection = new SshConnection(client, { socket, target });
  try {
    const hostKey = await logIn(client, {
      target,
      agent,
      socket,
      options,
      signal,
    });
    return connection.ready(hostKey);
  } catch (error) {
    await connection[Symbol.asyncDispose]();
    throw error;
  }
}

interface Login {
  readonly target: GuestTarget;
  readonly agent: ssh2.BaseAgent;
  readonly socket: net.Socket;
  readonly options: ConnectOptions;
  readonly signal: AbortSignal | undefined;
}

async function logIn(client: ssh2.Client, login: Login): Promise<string> {
  const { target, signal } = login;
  const faults = new LoginFaults(target);
  return await new Promise<string>((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const fail = (error: Error): void => {
      end(() => {
        reject(error);
      });
    };
    const abort = (): void => {
      // The owner of the signal may have chosen anything; a rejection hands it on as it is.
      fail(signal?.reason as Error);
    };
    const deadline = setTimeout(() => {
      fail(unreachable(target, `no login within ${login.options.connectTimeoutMs / 1000} s`));
    }, login.options.connectTimeoutMs);
    signal?.addEventListener('abort', abort, { once: true });
    client
      .on('error', (error) => {
        const fault = faults.translate(error);
        if (fault !== undefined) fail(fault);
      })
      .once('handshake', () => {
        faults.isTrusted = true;
      })
      .once('close', () => {
        fail(unreachable(target, 'the connection was closed before the login'));
      })
      .once('ready', () => {
        end(() => {
          resolve(faults.hostKey);
        });
      })
      .connect({
        sock: login.socket,
        username: target.user,
        agent: login.agent,
        authHandler: ['agent'],
        readyTimeout: 0,
        keepaliveInterval: login.options.keepaliveIntervalMs ?? keepaliveIntervalMs,
        keepaliveCountMax,
        algorithms: { serverHostKey: hostKeyAlgorithms(target.hostKey) },
        hostVerifier: (key: Buffer) => faults.accept(formatHostKey(key)),
      });
  });
}

/** Judges the host key, and tells what a failed login means. */
class LoginFaults {
  readonly #target: GuestTarget;
  #agentFault: Error | undefined;
  hostKey = '';
  /** Whether the handshake is over, and what fails now is the login. */
  isTrusted = false;

  constructor(target: GuestTarget) {
    this.#target = target;
  }

  /** Whether the host key is the pinned one, or the first (decision 8). */
  accept(hostKey: string): boolean {
    this.hostKey = hostKey;
    return this.#target.hostKey === undefined || this.#target.hostKey === hostKey;
  }

  /** Undefined: ssh2 goes on with the agent's next key. */
  translate(error: Error & ssh2.ClientErrorExtensions): DeployerError | undefined {
    const { host, hostKey: pinned, user } = this.#target;
    if (error.level === 'agent') {
      this.#agentFault ??= error;
      return undefined;
    }
    if (!this.isTrusted && this.hostKey !== '' && !this.accept(this.hostKey)) {
      return new DeployerError(
        'HOST_KEY_CHANGED',
        `"${host}" shows another host key than at the first contact: "${this.hostKey}", expected "${pinned ?? ''}"`,
        { cause: error },
      );
    }
    if (error.level === 'client-authentication' || isTooManyAttempts(error)) {
      if (this.#agentFault !== undefined) {
        return agentUnavailable('the ssh-agent refused to sign', this.#agentFault);
      }
      return new DeployerError(
        'SSH_AUTH_FAILED',
        `"${host}" accepts no key of the ssh-agent for "${user}"; expected one in its authorized_keys`,
        { cause: error },
      );
    }
    return unreachable(this.#target, error.message, error);
  }
}

/** OpenSSH cuts the connection when an agent has more keys than it lets try. */
function isTooManyAttempts(error: Error): boolean {
  return /too many authentication failures/i.test(error.message);
}
