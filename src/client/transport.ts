import type { EventWay } from './events/event-source.ts';
import type { EventsOptions, Silence } from './events/events-options.ts';
import { defaultPollWait, PollingSource, type ReadEvents } from './events/polling-source.ts';
import { SseSource } from './events/sse-source.ts';
import { SubscriptionSource } from './events/subscription-source.ts';
import { HttpExchange } from './http-exchange.ts';
import { LineConnection } from './line-connection.ts';
import type { OpenConnection } from './message-connection.ts';
import { SharedConnection } from './shared-connection.ts';
import { webSocketUrlOf, type Target } from './target.ts';
import { WebSocketConnection } from './websocket-connection.ts';
import { ConnectionLostError } from './client-errors.ts';

export interface TransportSettings {
  readonly headers: Readonly<Record<string, string>>;
  readonly silence: Silence;
  /** Over a network; whoever is on the same socket is told of its end by the kernel. Milliseconds. */
  readonly answerTimeoutMs: number;
}

/** How a client reaches its daemon. */
export interface Transport extends AsyncDisposable {
  /** Throws where no daemon answers. */
  open(signal: AbortSignal): Promise<void>;
  /** Throws as `MessageConnection.request` and the opening of a connection do. */
  request(method: string, params: unknown, signal: AbortSignal): Promise<unknown>;
  /** The ways to read events from here, best first. */
  waysFor(options: EventsOptions): readonly [EventWay, ...EventWay[]];
  /** Whether there is a way that does not tell where it begins. */
  readonly needsCursor: boolean;
}

export function createTransport(target: Target, settings: TransportSettings): Transport {
  switch (target.kind) {
    case 'unix': {
      if (Object.keys(settings.headers).length > 0) {
        throw new TypeError('headers go with an http or ws target; a socket in line mode has none');
      }
      const { socketPath } = target;
      const open: OpenConnection = async (options) =>
        await LineConnection.open(socketPath, options);
      return messageTransport('lines', open, { ...settings, answerTimeoutMs: undefined });
    }
    case 'websocket':
      return messageTransport('websocket', webSocketOpening(target.url, settings), settings);
    case 'http':
      return httpTransport(target.base, settings);
  }
}

function messageTransport(
  name: 'lines' | 'websocket',
  open: OpenConnection,
  settings: Pick<TransportSettings, 'silence'> & { readonly answerTimeoutMs: number | undefined },
): Transport {
  const shared = new SharedConnection(open);
  const { answerTimeoutMs } = settings;
  return {
    needsCursor: false,
    open: async () => {
      await shared.get();
    },
    request: async (method, params, signal) => {
      const connection = await shared.get();
      if (answerTimeoutMs === undefined) return await connection.request(method, params, signal);
      const late = AbortSignal.timeout(answerTimeoutMs);
      try {
        return await connection.request(method, params, AbortSignal.any([signal, late]));
      } catch (error) {
        if (!late.aborted || signal.aborted) throw error;
        // A connection that is silent for so long is none; the next call opens another.
        await connection[Symbol.asyncDispose]();
        throw new ConnectionLostError(`no answer within ${answerTimeoutMs / 1_000} s`, {
          cause: error,
        });
      }
    },
    waysFor: (options) => [subscriptionWay(name, open, { options, silence: settings.silence })],
    [Symbol.asyncDispose]: async () => {
      await shared[Symbol.asyncDispose]();
    },
  };
}

function httpTransport(base: string, settings: TransportSettings): Transport {
  const { headers, silence, answerTimeoutMs } = settings;
  const exchange = new HttpExchange(base, headers);
  const openWebSocket = webSocketOpening(webSocketUrlOf(base), settings);
  const wait = defaultPollWait();
  const request: Transport['request'] = async (method, params, signal) =>
    await exchange.call({ method, params, signal, answerTimeoutMs });
  // The daemon checks its results against the contract.
  const read = request.bind(undefined, 'read_events') as ReadEvents;
  return {
    needsCursor: true,
    open: async (signal) => {
      await request('rpc.health', {}, signal);
    },
    request,
    waysFor: (options) => [
      subscriptionWay('websocket', openWebSocket, { options, silence }),
      {
        name: 'sse',
        open: async (cursor, signal) =>
          await SseSource.open({ exchange, options, silence, cursor, signal }),
      },
      {
        name: 'polling',
        open: async (cursor, signal) =>
          await PollingSource.open({ read, options, cursor, signal, wait }),
      },
    ],
    [Symbol.asyncDispose]: async () => {
      await Promise.resolve();
    },
  };
}

function webSocketOpening(
  url: string,
  { headers, silence }: Pick<TransportSettings, 'headers' | 'silence'>,
): OpenConnection {
  const peer = { url, headers, openTimeoutMs: silence.firstMs };
  return async (options) => await WebSocketConnection.open(peer, options);
}

function subscriptionWay(
  name: 'lines' | 'websocket',
  openConnection: OpenConnection,
  { options, silence }: { readonly options: EventsOptions; readonly silence: Silence },
): EventWay {
  return {
    name,
    open: async (cursor, signal) =>
      await SubscriptionSource.open({ openConnection, options, silence, cursor, signal }),
  };
}
