import { connect } from 'node:net';
import {
  answerBytesMax,
  faultText,
  notSent,
  unknownOutcome,
  type AcceptAnswer,
  type Exchange,
} from './exchange.ts';

/** The answer was not a line of JSON: the peer speaks something else (HTTP, most likely). */
export class FramingError extends Error {
  override readonly name = 'FramingError';
}

/** One JSON object a line, over a Unix socket: the seed's "raw protocol". */
export class LineExchange implements Exchange {
  readonly #socketPath: string;
  readonly #timeoutMs: number;

  constructor(options: { readonly socketPath: string; readonly timeoutMs: number }) {
    this.#socketPath = options.socketPath;
    this.#timeoutMs = options.timeoutMs;
  }

  async send(message: string, accept: AcceptAnswer): Promise<string> {
    return await new Promise((resolve, reject) => {
      const socket = connect({ path: this.#socketPath });
      let isSent = false;
      let received = '';
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        socket.destroy();
        settle();
      };
      const fail = (text: string, cause?: unknown): void => {
        end(() => {
          reject(isSent ? unknownOutcome(text, cause) : notSent(text, cause));
        });
      };
      const timer = setTimeout(() => {
        fail(`no answer within ${this.#timeoutMs / 1000} s`);
      }, this.#timeoutMs);
      socket.setEncoding('utf8');
      socket.on('connect', () => {
        isSent = true;
        socket.write(`${message}\n`);
      });
      socket.on('data', (chunk: string) => {
        received += chunk;
        if (received.startsWith('HTTP/')) {
          end(() => {
            reject(new FramingError('the peer answers in HTTP'));
          });
          return;
        }
        for (let at = received.indexOf('\n'); at >= 0; at = received.indexOf('\n')) {
          const line = received.slice(0, at).trim();
          received = received.slice(at + 1);
          if (line !== '' && accept(line)) {
            end(() => {
              resolve(line);
            });
            return;
          }
        }
        if (received.length > answerBytesMax) fail('the answer is too long');
      });
      socket.on('error', (error) => {
        fail(faultText(error), error);
      });
      socket.on('close', () => {
        // Some peers end their last line by closing.
        const rest = received.trim();
        if (rest !== '' && accept(rest)) {
          end(() => {
            resolve(rest);
          });
        } else fail('the connection was closed without an answer');
      });
    });
  }
}
