import ssh2 from 'ssh2';
import { DeployerError } from '../core/errors.ts';

/** An agent answers from memory; one that asks a person at each signature does not fit a daemon. */
const answerTimeoutMs = 10_000;

const remedy =
  'expected an ssh-agent with at least one key: start it, add the operator\'s key with "ssh-add", and name its socket in "ssh.agent"';

/** A public key that the operator's agent can sign with. */
export interface AgentKey {
  /** `<type> <base64> <comment>`, or without the comment where there is none. */
  readonly line: string;
  /** The key itself in base64: what two spellings of a key have in common. */
  readonly blob: string;
}

/** An agent that lets a silent socket hold a login up neither for ever nor after the signal's end. */
class OperatorAgent extends ssh2.OpenSSHAgent {
  readonly #signal: AbortSignal | undefined;

  constructor(socketPath: string, signal: AbortSignal | undefined) {
    super(socketPath);
    this.#signal = signal;
  }

  override getStream(callback: Parameters<ssh2.OpenSSHAgent['getStream']>[0]): void {
    super.getStream((error, stream) => {
      // ssh2 makes a socket here, and types it as the stream that it needs.
      const socket = stream as (typeof stream & Partial<{ setTimeout: SetTimeout }>) | undefined;
      socket?.setTimeout?.(answerTimeoutMs, () => socket.destroy());
      if (socket !== undefined) this.#endWithSignal(socket);
      callback(error, stream);
    });
  }

  #endWithSignal(socket: { destroy(): unknown; once(event: 'close', done: () => void): unknown }) {
    const signal = this.#signal;
    if (signal === undefined) return;
    const end = (): void => void socket.destroy();
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    socket.once('close', () => {
      signal.removeEventListener('abort', end);
    });
  }
}

type SetTimeout = (timeoutMs: number, listener: () => void) => void;

/**
 * Asks the agent for its keys (decision 7: the private halves stay there).
 * Throws SSH_AGENT_UNAVAILABLE, retryable, when there is no agent, no answer or no key, or the reason
 * of the aborted signal, which ends what the agent is asked later as well.
 */
export async function openAgent(
  socketPath: string | undefined,
  signal?: AbortSignal,
): Promise<{ readonly agent: ssh2.BaseAgent; readonly keys: readonly AgentKey[] }> {
  if (socketPath === undefined) throw agentUnavailable('no ssh-agent is configured');
  signal?.throwIfAborted();
  const agent = new OperatorAgent(socketPath, signal);
  const keys = await new Promise<readonly AgentKey[]>((resolve, reject) => {
    agent.getIdentities((error, identities) => {
      if (error !== undefined && error !== null) {
        // The owner of the signal may have chosen anything; a rejection hands it on as it is.
        if (signal?.aborted === true) reject(signal.reason as Error);
        else reject(agentUnavailable('the ssh-agent does not answer', error));
        return;
      }
      resolve((identities ?? []).map(agentKey).filter((key) => key !== undefined));
    });
  });
  if (keys.length === 0) throw agentUnavailable('the ssh-agent has no key');
  return { agent, keys };
}

/** SSH_AGENT_UNAVAILABLE with the remedy; retryable, because the agent can come back. */
export function agentUnavailable(problem: string, cause?: unknown): DeployerError {
  return new DeployerError('SSH_AGENT_UNAVAILABLE', `${problem}; ${remedy}`, {
    retryable: true,
    cause,
  });
}

function agentKey(identity: unknown): AgentKey | undefined {
  // The same parser decides which keys a login offers: what it does not know is not injected.
  const parsed = ssh2.utils.parseKey(identity as Parameters<typeof ssh2.utils.parseKey>[0]);
  if (parsed instanceof Error) return undefined;
  const blob = parsed.getPublicSSH().toString('base64');
  const comment = parsed.comment.replace(/[^ -~]/g, '').trim();
  return { blob, line: `${parsed.type} ${blob} ${comment}`.trim() };
}
