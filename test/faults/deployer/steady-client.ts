import { setTimeout as sleep } from 'node:timers/promises';
import { isDaemonAway, DeployerRpcError } from '../../../src/client/client-errors.ts';
import { DeployerClient } from '../../../src/client/deployer-client.ts';
import type { Event, Job, MethodName, Methods } from '../../../src/contract/types.gen.ts';

const awayPauseMs = 20;

/** Something did not come about in time. */
export class OverdueError extends Error {
  override readonly name = 'OverdueError';
}

/**
 * A client as it has to be: every mutation has a `request_id`, with which it is repeated for as long as
 * the daemon is away or cannot store. Keeps everything that it was told.
 */
export class SteadyClient implements AsyncDisposable {
  /** Every answer, as JSON, for what must not be in it. */
  readonly answers: string[] = [];
  /** Events as they came in over one subscription across all restarts. */
  readonly witnessed: Event[] = [];
  readonly #client: DeployerClient;
  readonly #deadline: number;
  readonly #ended = new AbortController();
  readonly #witness: Promise<void>;

  private constructor(client: DeployerClient, deadline: number) {
    this.#client = client;
    this.#deadline = deadline;
    this.#witness = this.#follow();
    // Whoever ends it is told.
    this.#witness.catch(() => undefined);
  }

  /** Waits until a daemon answers. `deadline` (ms since the epoch) is that of all calls. */
  static async open(socketPath: string, deadline: number): Promise<SteadyClient> {
    for (;;) {
      try {
        const reconnect = { firstMs: 10, maxMs: 100 };
        return new SteadyClient(
          await DeployerClient.connect(`unix:${socketPath}`, { reconnect, retryForMs: 0 }),
          deadline,
        );
      } catch (error) {
        if (Date.now() > deadline) throw overdue('no daemon ever answered', error);
        await sleep(awayPauseMs);
      }
    }
  }

  /** Throws DeployerRpcError where the daemon refuses for good, OverdueError after the deadline. */
  async call<M extends MethodName>(
    method: M,
    params: Methods[M]['params'],
  ): Promise<Methods[M]['result']> {
    for (;;) {
      try {
        const result = await this.#client.call(method, params);
        this.answers.push(JSON.stringify(result));
        return result;
      } catch (error) {
        if (error instanceof DeployerRpcError) {
          this.answers.push(JSON.stringify({ message: error.message, data: error.details }));
          const isFull = error.reason === 'STORE_UNAVAILABLE';
          if (!isFull && !isDaemonAway(error)) throw error;
        } else if (!isDaemonAway(error)) throw error;
        if (Date.now() > this.#deadline) throw overdue(`${method} was never answered`, error);
        await sleep(awayPauseMs);
      }
    }
  }

  /** The job once it has ended. */
  async ended(job: string): Promise<Job> {
    for (;;) {
      const { job: found } = await this.call('wait_job', { job, timeout_ms: 5_000 });
      if (found.ended_at !== undefined) return found;
      if (Date.now() > this.#deadline) {
        throw new OverdueError(`job ${job} has not ended: ${JSON.stringify(found)}`);
      }
    }
  }

  /** The subscription has arrived at what is the head now; it ends here. */
  async endWitness(): Promise<void> {
    const { head_seq: head } = await this.call('read_events', { after_seq: 0, limit: 1 });
    while ((this.witnessed.at(-1)?.seq ?? 0) < head) {
      if (Date.now() > this.#deadline) throw new OverdueError(`event ${head} never came`);
      // A subscription that was refused for good rejects.
      await Promise.race([this.#witness, sleep(awayPauseMs)]);
    }
    this.#ended.abort();
    await this.#witness;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended.abort();
    await this.#client[Symbol.asyncDispose]();
    await this.#witness.catch(() => undefined);
  }

  async #follow(): Promise<void> {
    const { signal } = this.#ended;
    for await (const event of this.#client.events({ after_seq: 0, signal })) {
      this.witnessed.push(event);
    }
  }
}

function overdue(message: string, cause: unknown): OverdueError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new OverdueError(`${message}: ${why}`, { cause });
}
