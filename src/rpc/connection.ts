import type { Call } from './call.ts';
import type { CallGate } from './call-gate.ts';
import {
  isMalformed,
  parseMessage,
  type Item,
  type Message,
  type Request,
  type RequestId,
} from './envelope.ts';
import type { RequestOrigin } from './admission.ts';
import type { RpcLimits } from './limits.ts';
import type { Response } from './responder.ts';
import type { Outlet, Subscriptions } from './subscriptions.ts';

interface Parts {
  /** Undefined for a notification. Never rejects. */
  readonly respond: (request: Request, origin: RequestOrigin) => Promise<Response | undefined>;
  readonly failure: (id: RequestId, error: unknown) => Response;
  readonly gate: CallGate;
  readonly outlet: Outlet | undefined;
  readonly subscriptions: Subscriptions | undefined;
  readonly limits: Pick<RpcLimits, 'batch' | 'jsonDepth'>;
  /** Aborts when the daemon stops. */
  readonly stopSignal: AbortSignal;
}

/** One peer's connection: its calls, in their turns, and its subscriptions. */
export class Connection {
  readonly #parts: Parts;
  readonly #closed = new AbortController();
  readonly #signal: AbortSignal;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#signal = AbortSignal.any([this.#closed.signal, parts.stopSignal]);
  }

  /** Takes one message; `answer` is called at most once, before what the message set off is sent. */
  async receive(
    message: Buffer,
    headers: readonly string[],
    answer: (text: string) => void,
  ): Promise<void> {
    const tasks: (() => void)[] = [];
    const response = await this.#respond(message, headers, (task) => tasks.push(task));
    if (response !== undefined) answer(JSON.stringify(response));
    for (const task of tasks) task();
  }

  /** The peer is gone. */
  close(): void {
    this.#closed.abort();
    this.#parts.subscriptions?.close();
  }

  async #respond(
    bytes: Buffer,
    headers: readonly string[],
    afterAnswer: Call['afterAnswer'],
  ): Promise<Response | Response[] | undefined> {
    const { failure, limits } = this.#parts;
    let message: Message;
    try {
      message = parseMessage(bytes, limits);
    } catch (error) {
      return failure(null, error);
    }
    if (message.kind === 'single') return await this.#take(message.item, headers, afterAnswer);
    const responses = await Promise.all(
      message.items.map(async (item) => await this.#take(item, headers, afterAnswer)),
    );
    const answered = responses.filter((response) => response !== undefined);
    return answered.length === 0 ? undefined : answered;
  }

  async #take(
    item: Item,
    headers: readonly string[],
    afterAnswer: Call['afterAnswer'],
  ): Promise<Response | undefined> {
    const { respond, failure, gate, outlet, subscriptions } = this.#parts;
    if (isMalformed(item)) return failure(item.id, item.fault);
    try {
      return await gate.run(async () => {
        // A peer that does not read its answers gets no further ones made.
        await outlet?.ready();
        return await respond(item, {
          headers,
          signal: this.#signal,
          subscriptions,
          afterAnswer,
        });
      });
    } catch (error) {
      return item.id === undefined ? undefined : failure(item.id, error);
    }
  }
}
