import type { IncomingMessage } from 'node:http';
import type { Event } from '../../contract/types.gen.ts';
import {
  ConnectionLostError,
  HttpAnswerError,
  isGatewayFault,
  isRecord,
  rpcErrorOf,
  WayUnusableError,
} from '../client-errors.ts';
import { textOf, type HttpExchange } from '../http-exchange.ts';
import { EventQueue } from './event-queue.ts';
import type { Cursor, EventSource } from './event-source.ts';
import type { EventsOptions, Silence } from './events-options.ts';
import { SseParser, type SseMessage } from './sse-parser.ts';

const path = '/api/main/events';

interface Opening {
  readonly exchange: HttpExchange;
  readonly options: EventsOptions;
  readonly silence: Silence;
  readonly cursor: Cursor;
  readonly signal: AbortSignal;
}

/**
 * One response of Server-Sent Events, open once the first sign of life came.
 *
 * INVARIANTS
 * - A response without any sign of life within `silence.firstMs` is kept by something on the way: the
 *   source ends as unusable. Silence later is a lost connection.
 */
export class SseSource implements EventSource {
  readonly #queue: EventQueue;
  readonly #ended = new AbortController();
  #silence: NodeJS.Timeout | undefined;

  private constructor(queue: EventQueue) {
    this.#queue = queue;
  }

  static async open(opening: Opening): Promise<SseSource> {
    const source = new SseSource(new EventQueue(opening.cursor, opening.signal));
    try {
      await source.#begin(opening);
      return source;
    } catch (error) {
      await source[Symbol.asyncDispose]();
      throw error;
    }
  }

  get cursor(): Cursor {
    return this.#queue.cursor;
  }

  async next(): Promise<Event> {
    return await this.#queue.next();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#silence);
    this.#queue.close();
    this.#ended.abort();
    await Promise.resolve();
  }

  async #begin({ exchange, options, silence, cursor, signal }: Opening): Promise<void> {
    const silent = new WayUnusableError('no sign of life came over server-sent events', {
      isSilent: true,
    });
    this.#silence = setTimeout(() => this.#ended.abort(silent), silence.firstMs);
    const response = await exchange.open('GET', `${path}?${queryOf(options, cursor).toString()}`, {
      headers: { accept: 'text/event-stream', 'cache-control': 'no-cache' },
      signal: AbortSignal.any([signal, this.#ended.signal]),
    });
    await refuseOther(response);
    this.#queue.fill(response);
    const parser = new SseParser((message) => this.#take(message));
    response.setEncoding('utf8');
    const firstSign = new Promise<void>((resolve) => {
      response.on('data', (text: string) => {
        this.#watchSilence(response, silence.thenMs);
        parser.push(text);
        resolve();
      });
      response.once('close', () => {
        this.#queue.end();
        resolve();
      });
    });
    await firstSign;
    signal.throwIfAborted();
    if (this.#ended.signal.aborted) throw silent;
  }

  /** While the consumer is slow it is we who are silent. */
  #watchSilence(response: IncomingMessage, silenceMs: number): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (response.isPaused()) this.#watchSilence(response, silenceMs);
      else response.destroy();
    }, silenceMs);
  }

  #take({ event, data }: SseMessage): void {
    const value = parse(data);
    if (!isRecord(value)) return;
    if (event === 'heartbeat') this.#queue.heartbeat(value['head_seq']);
    else if (event === 'error') this.#queue.end(rpcErrorOf(value));
    else if (typeof value['seq'] === 'number') this.#queue.put(value);
  }
}

function queryOf(
  { topics, logs }: EventsOptions,
  { stream_id, after_seq }: Cursor,
): URLSearchParams {
  const query = new URLSearchParams();
  if (after_seq !== undefined) query.set('after_seq', String(after_seq));
  if (stream_id !== undefined) query.set('stream_id', stream_id);
  if (logs !== undefined) query.set('logs', String(logs));
  for (const topic of topics ?? []) query.append('topic', topic);
  return query;
}

/** Throws unless it is a stream of events. */
async function refuseOther(response: IncomingMessage): Promise<void> {
  const status = response.statusCode ?? 0;
  const type = response.headers['content-type'] ?? '';
  if (status === 200 && /^text\/event-stream\b/i.test(type)) return;
  const text = await textOf(response);
  const answer = parse(text);
  const fault = isRecord(answer) ? answer['error'] : undefined;
  if (isRecord(fault) && typeof fault['code'] === 'number') throw rpcErrorOf(fault);
  if (isGatewayFault(status))
    throw new ConnectionLostError(`${path} was answered with HTTP ${status}`);
  if (status === 401 || status === 403) throw new HttpAnswerError(`GET ${path}`, { status, text });
  throw new WayUnusableError(`${path} gives no events: HTTP ${status}, "${type}"`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
