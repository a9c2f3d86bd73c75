import type { BackendError } from '../../core/ports/compute.ts';
import { notSent, unknownOutcome, type AcceptAnswer, type Exchange } from './exchange.ts';
import { FramingError } from './line-exchange.ts';

interface Framings {
  readonly line: Exchange;
  readonly http: Exchange;
}

/** Harmless wherever it arrives: even "no such method" tells that the framing is right. */
const probe = JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'rpc.health', params: {} });
const isJson = (text: string): boolean => text.startsWith('{');

/**
 * Finds out by a harmless call which framing the socket speaks: the project's pages say both.
 *
 * INVARIANTS
 * - A call goes out at most once. What is sent to find the framing is the probe, never a call.
 * - What was found is kept until an answer contradicts it; the next call then probes anew.
 */
export class DetectingExchange implements Exchange {
  readonly #framings: Framings;
  #found: Promise<Exchange> | undefined;

  constructor(framings: Framings) {
    this.#framings = framings;
  }

  async send(message: string, accept: AcceptAnswer): Promise<string> {
    this.#found ??= this.#detect();
    const found = this.#found;
    let exchange: Exchange;
    try {
      exchange = await found;
    } catch (error) {
      this.#forget(found);
      throw error;
    }
    try {
      return await exchange.send(message, accept);
    } catch (error) {
      this.#forget(found);
      throw error instanceof FramingError ? unknownOutcome(error.message, error) : error;
    }
  }

  #forget(found: Promise<Exchange>): void {
    if (this.#found === found) this.#found = undefined;
  }

  async #detect(): Promise<Exchange> {
    const { line, http } = this.#framings;
    try {
      await line.send(probe, isJson);
      return line;
    } catch (error) {
      const failure = error as Error | BackendError;
      // Not even connected: HTTP would not be either.
      if ('failure' in failure && failure.failure === 'not_sent') throw failure;
    }
    try {
      await http.send(probe, isJson);
      return http;
    } catch (error) {
      throw notSent('it answers neither JSON lines nor HTTP', error);
    }
  }
}
