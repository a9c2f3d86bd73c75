import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { AnswerJudge } from './answer-judge.ts';
import { brokenFrames, brokenHttp, firstBytes, show } from './broken-connections.ts';
import { HttpChannel, LineChannel, MessageChannel, type Channel } from './channels.ts';
import { expectedFor, type MessageLimits } from './expected-answers.ts';
import { strangeBody } from './json-bodies.ts';
import type { LearnedNames } from './learned-names.ts';
import type { MethodCalls } from './method-calls.ts';
import { slowPeer } from './slow-peers.ts';

export interface FuzzTarget {
  readonly socketPath: string;
  readonly limits: MessageLimits;
  readonly judge: AnswerJudge;
  readonly calls: MethodCalls;
  readonly learned: LearnedNames;
  /** Something happens outside of the daemon. */
  readonly stir?: (random: SeededRandom) => void;
  /** It waits so long for peers that stop in the middle that there are none in the run. */
  readonly isPatient?: boolean;
}

type Protocol = 'http' | 'lines' | 'messages';
export type Kind = 'body' | 'call' | 'burst' | 'broken http' | 'frames' | 'first bytes' | 'slow';

/** What was wrong with one case. */
export interface FuzzFault {
  readonly kind: Kind;
  readonly text: string;
}

/** Messages on one connection before the next one is opened. */
const messagesPerConnection = 100;
/** Peers at once that stop in the middle: they are waited for together. */
const slowPeersAtOnce = 20;
const stirProbability = 0.05;
const kinds: readonly (readonly [Kind, number])[] = [
  ['call', 46],
  ['body', 36],
  ['burst', 3],
  ['broken http', 9],
  ['frames', 5],
  ['first bytes', 1],
  ['slow', 0.1],
];

/** Sends one case after the other to a daemon, and keeps what was wrong. One seed is one run. */
export class Fuzz implements AsyncDisposable {
  readonly faults: FuzzFault[] = [];
  readonly counts = new Map<Kind, number>();
  readonly #target: FuzzTarget;
  readonly #random: SeededRandom;
  readonly #channels = new Map<Protocol, { channel: Channel; used: number }>();
  #cases = 0;
  #slow: Promise<void> = Promise.resolve();

  constructor(target: FuzzTarget, seed: string | number) {
    this.#target = target;
    this.#random = new SeededRandom(seed);
  }

  get cases(): number {
    return this.#cases;
  }

  /** The next case; some are several peers at once, and count as that many. */
  async next(): Promise<void> {
    const random = this.#random.fork(this.#cases);
    if (random.chance(stirProbability)) this.#target.stir?.(random.fork('stir'));
    const kind = this.#kindOf(this.#cases, random);
    const before = this.#cases;
    this.#cases += kind === 'slow' ? slowPeersAtOnce : 1;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + this.#cases - before);
    const running = this.#run(kind, random).then((faults) => {
      const where = `seed ${this.#random.seed}, case ${before}`;
      this.faults.push(...faults.map((fault) => ({ kind, text: `${where}: ${fault}` })));
    });
    if (kind !== 'slow') {
      await running;
      return;
    }
    // They take as long as the daemon's patience lasts; the others go on meanwhile.
    await this.#slow;
    this.#slow = running;
  }

  /** Peers that stop in the middle come first: a short run has them, too. */
  #kindOf(number: number, random: SeededRandom): Kind {
    const drawn = random.weighted(kinds);
    if (this.#target.isPatient !== true) return number === 0 ? 'slow' : drawn;
    return drawn === 'slow' ? 'call' : drawn;
  }

  /** Resolves once the peers that stopped in the middle have been dealt with. */
  async settle(): Promise<void> {
    await this.#slow;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#slow;
    await this.#drop();
  }

  /** Closes the kept connections; the next message opens another. */
  async #drop(): Promise<void> {
    for (const { channel } of this.#channels.values()) await channel[Symbol.asyncDispose]();
    this.#channels.clear();
  }

  async #run(kind: Kind, random: SeededRandom): Promise<readonly string[]> {
    const { socketPath, limits, calls } = this.#target;
    const protocol = random.pick(['http', 'lines', 'messages'] as const);
    switch (kind) {
      case 'body':
        return await this.#message(protocol, strangeBody(random, limits.requestBytes));
      case 'call':
        return await this.#message(
          protocol,
          Buffer.from(request(random.integer(0, 999), calls.make(random))),
        );
      case 'burst':
        return await this.#burst(random);
      case 'broken http':
        return await brokenHttp(socketPath, random);
      case 'frames':
        return await brokenFrames(socketPath, random, limits.requestBytes);
      case 'first bytes':
        return await firstBytes(socketPath, random);
      case 'slow': {
        const peers = Array.from(
          { length: slowPeersAtOnce },
          async (_, number) => await slowPeer(socketPath, random.fork(number)),
        );
        return (await Promise.all(peers)).flat();
      }
    }
  }

  async #message(protocol: Protocol, bytes: Buffer): Promise<readonly string[]> {
    const { limits, judge, learned } = this.#target;
    // In line mode a newline would end the message, and a blank one is none.
    const isLine = protocol === 'lines';
    const message = isLine
      ? Buffer.from(bytes.map((byte) => (byte === 0x0a ? 0x20 : byte)))
      : bytes;
    const isBlank = message.toString('latin1').trim() === '';
    const expected = isLine && isBlank ? undefined : expectedFor(message, limits);
    const isTooLong = message.length > limits.requestBytes;
    // A WebSocket is closed for a message that is too long: that is a case of the frames.
    const channel = await this.#channel(isTooLong && protocol === 'messages' ? 'http' : protocol);
    const { answers, notifications, faults } = await channel.exchange(
      message,
      expected === undefined ? 0 : 1,
    );
    // The document's examples name what is not there.
    for (const answer of answers) if (!answer.includes('"openrpc"')) learned.learn(answer);
    const found = [
      ...faults,
      ...judge.answer(answers[0], expected),
      ...answers.slice(1).map((answer) => `one answer too many: ${answer.slice(0, 200)}`),
      ...notifications.flatMap((each) => judge.notification(each)),
    ];
    if (found.length > 0 || isTooLong) await this.#drop();
    return found.map((fault) => `${fault}; ${protocol}: ${show(message)}`);
  }

  /** Many calls at once on one connection: each is answered once, in whatever order. */
  async #burst(random: SeededRandom): Promise<readonly string[]> {
    const { judge, calls, limits } = this.#target;
    const made = Array.from({ length: random.integer(2, 40) }, (_, id) => ({
      id,
      ...calls.make(random),
    })).filter(({ id, ...call }) => {
      // One that is refused as a whole is answered without its id.
      const expected = expectedFor(Buffer.from(request(id, call)), limits);
      return expected !== undefined && 'id' in expected && expected.id === id;
    });
    const lines = made.map(({ id, ...call }) => request(id, call)).join('\n');
    const channel = await this.#channel('lines');
    const { answers, notifications, faults } = await channel.exchange(
      Buffer.from(lines),
      made.length,
    );
    const byId = new Map(
      answers.map((answer) => [(JSON.parse(answer) as { id: unknown }).id, answer]),
    );
    const found = [
      ...faults,
      ...made.flatMap(({ id, method }) => judge.answer(byId.get(id), { id, method })),
      ...notifications.flatMap((each) => judge.notification(each)),
      ...(answers.length === made.length ? [] : [`${answers.length} answers to ${made.length}`]),
    ];
    if (found.length > 0) await this.#drop();
    return found.map((fault) => `${fault}; lines: ${show(Buffer.from(lines))}`);
  }

  async #channel(protocol: Protocol): Promise<Channel> {
    const open = this.#channels.get(protocol);
    if (open !== undefined && open.used < messagesPerConnection) {
      open.used += 1;
      return open.channel;
    }
    await open?.channel[Symbol.asyncDispose]();
    const connect = { http: HttpChannel, lines: LineChannel, messages: MessageChannel }[protocol];
    const channel = await connect.connect(this.#target.socketPath);
    this.#channels.set(protocol, { channel, used: 1 });
    return channel;
  }
}

function request(id: number, call: { method: string; params?: unknown }): string {
  return JSON.stringify({ jsonrpc: '2.0', id, ...call });
}
