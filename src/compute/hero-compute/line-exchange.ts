import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import {
  answerBytesMax,
  FramingError,
  unknownOutcome,
  withinTime,
  type AcceptAnswer,
  type Exchange,
  type WaitLimit,
} from './exchange.ts';

const newline = 10;

/** One JSON object a line, over a Unix socket: the seed's "raw protocol". */
export class LineExchange implements Exchange {
  readonly #socketPath: string;
  readonly #limit: WaitLimit;

  constructor({ socketPath, ...limit }: WaitLimit & { readonly socketPath: string }) {
    this.#socketPath = socketPath;
    this.#limit = limit;
  }

  async send(message: string, accept: AcceptAnswer): Promise<string> {
    const socket = connect({ path: this.#socketPath });
    // Whoever waits for the socket sees its error; one that nobody waits for is of no interest.
    socket.on('error', () => undefined);
    const limit = {
      ...this.#limit,
      cut: () => socket.destroy(new Error('cut')),
    };
    return await withinTime(limit, async (sent) => {
      await once(socket, 'connect');
      sent();
      socket.write(`${message}\n`);
      return await readAnswer(socket, accept);
    });
  }
}

async function readAnswer(socket: Socket, accept: AcceptAnswer): Promise<string> {
  for await (const line of linesOf(socket)) {
    if (line.startsWith('HTTP/')) throw new FramingError('the peer answers in HTTP');
    if (line !== '' && accept(line)) return line;
  }
  throw unknownOutcome('the connection was closed without an answer', { isSilence: true });
}

/** The peer's lines; what it leaves without a newline at its end counts as one. */
async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  // Without an encoding a socket gives buffers; its type does not say so.
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > answerBytesMax) throw unknownOutcome('the answer is too long');
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      pieces.push(chunk.subarray(from, at));
      yield Buffer.concat(pieces).toString('utf8').trim();
      pieces = [];
      from = at + 1;
    }
    pieces.push(chunk.subarray(from));
  }
  yield Buffer.concat(pieces).toString('utf8').trim();
}
