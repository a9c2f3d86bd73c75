/** A connection that carries JSON-RPC messages both ways. */
export interface MessageConnection extends AsyncDisposable {
  /** Resolves once it is closed, by whichever side. It is not opened again. */
  readonly closed: Promise<void>;
  readonly isOpen: boolean;
  /** The result as it came. Throws DeployerRpcError, ConnectionLostError, or the signal's reason. */
  request(method: string, params: unknown, signal?: AbortSignal): Promise<unknown>;
  /** Takes no more messages until `resume`: the daemon then paces itself. */
  pause(): void;
  resume(): void;
}

export interface ConnectionOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onNotification?: ((method: string, params: unknown) => void) | undefined;
  /** Closes the connection after so long without a message, unless it is paused. */
  readonly idleTimeoutMs?: number | undefined;
}

export type OpenConnection = (options: ConnectionOptions) => Promise<MessageConnection>;
