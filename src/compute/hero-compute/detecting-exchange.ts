import { BackendError } from '../../core/ports/compute.ts';
import { notSent, type AcceptAnswer, type Exchange } from './exchange.ts';

interface Framings {
  readonly line: Exchange;
  readonly http: Exchange;
}

/** Harmless wherever it arrives: even "no such method" tells that the framing is right. */
const probe = JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'rpc.health', params: {} });
const isJson: AcceptAnswer = (text) => text.startsWith('{');

/**
 * Finds out by a harmless call which framing the socket speaks: the project's pages say both.
 *
 * INVARIANTS
 * - A call goes out at most once. What is sent to find the framing is the probe, never a call.
 * - What was found is kept until a call fails; the next one then probes anew.
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
    try {
      const exchange = await found;
      return await exchange.send(message, accept);
    } catch (error) {
      if (this.#found === found) this.#found = undefined;
      throw error;
    }
  }

  async #detect(): Promise<Exchange> {
    const { line, http } = this.#framings;
    let isSilence: boolean;
    try {
      await line.send(probe, isJson);
      return line;
    } catch (error) {
      // Where not even a connection was made, HTTP would not make one.
      if (!(error instanceof BackendError) || error.failure === 'not_sent') throw error;
      ({ isSilence } = error);
    }
    try {
      await http.send(probe, isJson);
      return http;
    } catch (error) {
      if (!(error instanceof BackendError)) throw error;
      throw notSent(`it answers neither in JSON lines nor in HTTP (${error.message})`, {
        cause: error,
        isSilence: isSilence && error.isSilence,
      });
    }
  }
}
