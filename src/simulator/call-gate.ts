import { pause, type Background } from './background.ts';
import type { Chaos } from './chaos.ts';
import type { Fault, Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import { ServiceError } from './service-error.ts';

/**
 * How a call ends on the wire. `none`: the connection is closed without an answer; `silence`: it
 * stays open without one; `garbage`: the text is the answer.
 */
export type Reply =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'error'; readonly error: ServiceError }
  | { readonly kind: 'none' | 'silence' }
  | { readonly kind: 'garbage'; readonly text: string };

export interface Call {
  readonly method: string;
  readonly params: unknown;
}

type Effect = () => unknown;

interface Dependencies {
  readonly journal: Journal;
  /** A programmed fault comes before one by chance. */
  readonly faults: Faults;
  readonly chaos?: Pick<Chaos, 'take'>;
  readonly background: Background;
}

/** Takes every call of the simulated services: writes it down and lets faults have it. */
export class CallGate {
  readonly #journal: Journal;
  readonly #faults: Faults;
  readonly #chaos: Pick<Chaos, 'take'> | undefined;
  readonly #background: Background;

  constructor({ journal, faults, chaos, background }: Dependencies) {
    this.#journal = journal;
    this.#faults = faults;
    this.#chaos = chaos;
    this.#background = background;
  }

  async pass(call: Call, effect: Effect): Promise<Reply> {
    const seq = this.#journal.receive(call.method, call.params);
    const met = this.#fault(call);
    if (met === undefined) return await this.#answer(seq, effect);
    this.#journal.amend(seq, { fault: met.name });
    return await this.#meet(seq, met.fault, effect);
  }

  #fault(call: Call): { readonly name: string; readonly fault: Fault } | undefined {
    const programmed = this.#faults.take(call.method);
    if (programmed !== undefined) return { name: programmed.kind, fault: programmed };
    return this.#chaos?.take(call);
  }

  async #meet(seq: number, fault: Fault, effect: Effect): Promise<Reply> {
    switch (fault.kind) {
      case 'lose_request':
        return this.#lose(seq);
      case 'lose_answer':
        await this.#answer(seq, effect);
        return this.#lose(seq);
      case 'late_arrival':
        void this.#background.run(async (signal) => {
          await pause(fault.delayMs, signal);
          await this.#answer(seq, effect);
          this.#lose(seq);
        });
        return this.#lose(seq);
      case 'hang':
        this.#lose(seq);
        return { kind: 'silence' };
      case 'duplicate':
        await this.#answer(seq, effect);
        return await this.#answer(seq, effect);
      case 'delay':
        return await this.#answerLater(seq, fault.delayMs, effect);
      case 'fail':
        if (fault.isAfterEffect === true) await this.#answer(seq, effect);
        return this.#refuse(seq, new ServiceError(fault.message, fault));
      case 'answer':
        await this.#answer(seq, effect);
        this.#journal.amend(seq, { outcome: 'answered', answer: fault.result });
        return { kind: 'result', result: fault.result };
      case 'garbage':
        await this.#answer(seq, effect);
        return { kind: 'garbage', text: fault.text };
    }
  }

  async #answerLater(seq: number, delayMs: number, effect: Effect): Promise<Reply> {
    let reply: Reply = { kind: 'none' };
    await this.#background.run(async (signal) => {
      await pause(delayMs, signal);
      reply = await this.#answer(seq, effect);
    });
    return reply;
  }

  async #answer(seq: number, effect: Effect): Promise<Reply> {
    try {
      const result = await effect();
      this.#journal.amend(seq, { outcome: 'answered', tookEffect: true, answer: result });
      return { kind: 'result', result };
    } catch (error) {
      if (error instanceof ServiceError) return this.#refuse(seq, error);
      throw error;
    }
  }

  #refuse(seq: number, error: ServiceError): Reply {
    this.#journal.amend(seq, { outcome: 'refused', error: error.message });
    return { kind: 'error', error };
  }

  #lose(seq: number): Reply {
    this.#journal.amend(seq, { outcome: 'lost' });
    return { kind: 'none' };
  }
}
