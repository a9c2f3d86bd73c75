/**
 * What can go wrong with one call:
 * - `lose_request`: nothing happens; the connection is closed without an answer.
 * - `lose_answer`: the effect happens; the connection is closed without an answer.
 * - `late_arrival`: the connection is closed without an answer; the effect happens `delayMs` later.
 * - `hang`: nothing happens and nothing is ever answered; the connection stays open.
 * - `fail`: an error is the answer, instead of the effect or after it; over HTTP with `status`.
 * - `delay`: the effect happens `delayMs` later, and the answer follows it.
 * - `duplicate`: the request is delivered twice; the second answer is given.
 * - `answer`: the effect happens, but `result` is the answer (an empty list, more fields, …).
 * - `garbage`: the effect happens; the answer is `text` as it is.
 */
export type Fault =
  | { readonly kind: 'lose_request' | 'lose_answer' | 'hang' | 'duplicate' }
  | { readonly kind: 'late_arrival' | 'delay'; readonly delayMs: number }
  | {
      readonly kind: 'fail';
      readonly message: string;
      readonly code?: number;
      readonly status?: number;
      readonly isAfterEffect?: boolean;
    }
  | { readonly kind: 'answer'; readonly result: unknown }
  | { readonly kind: 'garbage'; readonly text: string };

/** Any method. */
const wildcard = '*';

/**
 * Programmed faults. Those of one method are met in the order in which they were added, one a call;
 * the method `*` stands for every method that has none of its own.
 */
export class Faults {
  readonly #queues = new Map<string, Fault[]>();

  add(method: string, fault: Fault, times = 1): void {
    const queue = this.#queues.get(method) ?? [];
    for (let n = 0; n < times; n += 1) queue.push(fault);
    this.#queues.set(method, queue);
  }

  loseRequest(method: string, times = 1): void {
    this.add(method, { kind: 'lose_request' }, times);
  }

  loseAnswer(method: string, times = 1): void {
    this.add(method, { kind: 'lose_answer' }, times);
  }

  lateArrival(method: string, delayMs: number): void {
    this.add(method, { kind: 'late_arrival', delayMs });
  }

  failNext(method: string, message: string, times = 1): void {
    this.add(method, { kind: 'fail', message }, times);
  }

  delay(method: string, delayMs: number, times = 1): void {
    this.add(method, { kind: 'delay', delayMs }, times);
  }

  /** Forgets what has not been met. */
  clear(): void {
    this.#queues.clear();
  }

  /** The fault that this call meets. */
  take(method: string): Fault | undefined {
    return this.#queues.get(method)?.shift() ?? this.#queues.get(wildcard)?.shift();
  }
}
