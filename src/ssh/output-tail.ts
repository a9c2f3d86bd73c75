import type { RunSink } from '../core/ports/guest.ts';
import type { RemoteCommand } from './remote-command.ts';

interface OutputTailOptions {
  readonly stream: 'stdout' | 'stderr';
  /** The first byte of the command's output is this one of the file. */
  readonly from: number;
  readonly sink: RunSink;
}

/**
 * Hands one output file of a run to the sink: following, then told where the file ends, then done.
 *
 * INVARIANTS
 * - The sink gets each byte from `from` to the end once, in order, one call at a time.
 * - After `stop` has resolved there is no further call.
 */
export class OutputTail {
  readonly #command: RemoteCommand;
  readonly #options: OutputTailOptions;
  readonly #done: Promise<void>;
  #resolve: () => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;
  #position: number;
  #end = Infinity;
  #isStopped = false;
  #delivery: Promise<void> = Promise.resolve();

  constructor(command: RemoteCommand, options: OutputTailOptions) {
    this.#command = command;
    this.#options = options;
    this.#position = options.from;
    this.#done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Resolves at the end; rejects when the output ends before it, or with the sink's error. */
  async follow(): Promise<void> {
    void this.#pump();
    await this.#done;
  }

  /** Tells the length of the file, which is final. Bytes. */
  endAt(length: number): void {
    this.#end = length;
    if (this.#position >= length) this.#resolve();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#delivery.catch(() => undefined);
  }

  async #pump(): Promise<void> {
    try {
      for await (const chunk of this.#command.output()) {
        // A daemon that the script left behind may write on after the end.
        const bytes = chunk.subarray(0, this.#end - this.#position);
        if (this.#isStopped || bytes.length === 0) break;
        this.#delivery = this.#options.sink(this.#options.stream, bytes);
        await this.#delivery;
        this.#position += bytes.length;
        this.endAt(this.#end);
      }
      this.#reject(this.#command.ended());
    } catch (error) {
      this.#reject(error);
    }
  }
}
