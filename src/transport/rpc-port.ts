/*
 * What the bytes are for, as this folder needs it. Implemented by rpc/, joined by the daemon.
 */

/** The way back of a connection that can carry more than answers. */
export interface Outlet {
  /** Queues one frame: the text of one JSON value, without framing. */
  send(frame: string): void;
  /** Resolves once the connection's buffer has room again, or the connection is gone. */
  ready(): Promise<void>;
}

/** One peer's connection as JSON-RPC sees it: it counts its calls and holds its subscriptions. */
export interface RpcConnection {
  /**
   * Takes one message (a request or a batch). `answer` is called at most once, and what the message
   * set off is sent after that. `headers`: names and values in turn, as `rawHeaders` has them; empty
   * for line mode. Resolves when the message is done with; never rejects.
   */
  receive(
    message: Buffer,
    headers: readonly string[],
    answer: (text: string) => void,
  ): Promise<void>;
  /** The peer is gone: its waits and subscriptions end. */
  close(): void;
}

/** What a route that is not JSON-RPC is refused with; the body is a JSON-RPC error answer. */
export interface RouteRefusal {
  readonly kind: 'refused';
  readonly status: number;
  readonly body: string;
  readonly retryAfterSeconds?: number;
}

/** A stream of Server-Sent Events: its frames are sent to the outlet, between `start` and `close`. */
export interface EventStream {
  readonly kind: 'open';
  start(): void;
  close(): void;
}

/** What the transport itself has to refuse, told as a JSON-RPC error. */
export type TransportFault = 'REQUEST_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE' | 'TOO_MANY_REQUESTS';

export interface RpcPort {
  /** The OpenRPC document, byte for byte what `rpc.discover` answers. */
  readonly document: Buffer;
  /** The body of `/.well-known/heroservice.json`. */
  readonly manifest: Buffer;
  /** Without an outlet the connection carries answers only. `form`: what its reader is counted as. */
  connect(outlet?: Outlet, form?: 'websocket' | 'line'): RpcConnection;
  /**
   * `query`: what stands behind the question mark; `headers` as in `receive`. A stream that is not
   * started is closed all the same. Never rejects.
   */
  openEvents(
    request: { readonly query: string; readonly headers: readonly string[] },
    outlet: Outlet,
  ): Promise<EventStream | RouteRefusal>;
  /** The text of a JSON-RPC error answer with `id: null`. */
  refuse(
    fault: TransportFault,
    message: string,
    details?: Readonly<Record<string, unknown>>,
  ): string;
  /** Runs `rpc.health` through the dispatcher. Never rejects. */
  health(): Promise<{ readonly isOk: boolean; readonly body: string }>;
  /** The metrics as text; `headers` as in `receive`. Never rejects. */
  metrics(
    headers: readonly string[],
  ): Promise<
    { readonly kind: 'text'; readonly contentType: string; readonly body: string } | RouteRefusal
  >;
  /** Refuses new calls and ends waits; what runs goes on to its answer. */
  stop(): void;
}
