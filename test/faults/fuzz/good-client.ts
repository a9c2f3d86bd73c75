import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerJudge } from './answer-judge.ts';
import { MessageChannel } from './channels.ts';

const pauseMs = 20;

/**
 * A client that does everything right, on a connection of its own, all the time: it has to be served
 * whatever the others send.
 */
export class GoodClient implements AsyncDisposable {
  readonly faults: string[] = [];
  answers = 0;
  slowestMs = 0;
  readonly #channel: MessageChannel;
  readonly #judge: AnswerJudge;
  readonly #done: Promise<void>;
  #isStopped = false;

  private constructor(channel: MessageChannel, judge: AnswerJudge) {
    this.#channel = channel;
    this.#judge = judge;
    this.#done = this.#ask();
  }

  static async start(path: string, judge: AnswerJudge): Promise<GoodClient> {
    return new GoodClient(await MessageChannel.connect(path), judge);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopped = true;
    await this.#done;
    await this.#channel[Symbol.asyncDispose]();
  }

  async #ask(): Promise<void> {
    for (let id = 1; !this.#isStopped && this.faults.length === 0; id += 1) {
      const method = id % 2 === 0 ? 'get_info' : 'rpc.health';
      const request = JSON.stringify({ jsonrpc: '2.0', id, method });
      const startedAt = performance.now();
      const { answers, faults } = await this.#channel.exchange(Buffer.from(request), 1);
      this.slowestMs = Math.max(this.slowestMs, performance.now() - startedAt);
      const wrong = [...faults, ...this.#judge.answer(answers[0], { id, method })];
      if (answers[0]?.includes('"error"') === true) wrong.push(`refused: ${answers[0]}`);
      this.faults.push(...wrong.map((fault) => `the good client: ${fault}`));
      this.answers += 1;
      await sleep(pauseMs);
    }
  }
}
