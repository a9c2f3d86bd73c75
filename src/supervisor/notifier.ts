import { execFile } from 'node:child_process';
import type { Log } from '../core/ports/log.ts';

/** systemd-notify itself waits 5 s at most for its message to be taken. Milliseconds. */
const timeoutMs = 10_000;

interface Options {
  readonly log: Log;
  /** `NOTIFY_SOCKET`: a path, or an abstract name with a leading `@`. Undefined: nobody wants to know. */
  readonly notifySocket?: string;
  /** Where the program is looked for, as in `PATH`. */
  readonly searchPath?: string;
  /** Default: `systemd-notify`. */
  readonly program?: string;
}

/**
 * Tells a supervisor about the service's state, through the program `systemd-notify`: Node has no datagram
 * sockets in the Unix domain.
 *
 * States: able; disabled (there is nobody to tell, or no program to tell with: nothing is done any more).
 *
 * INVARIANTS
 * - Messages arrive in the order in which they were given: one program at a time.
 * - Nothing that fails here is a failure of the daemon.
 */
export class Notifier implements AsyncDisposable {
  readonly #options: Options;
  #socket: string | undefined;
  #isFailing = false;
  #last: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
    this.#socket = options.notifySocket;
    if (this.#socket === undefined) {
      options.log.debug({}, 'no NOTIFY_SOCKET: no supervisor is told of readiness or life');
    }
  }

  /** Resolves when the message (lines as in sd_notify(3)) was taken, or could not be sent. */
  async tell(...assignments: readonly string[]): Promise<void> {
    this.#last = this.#last.then(async () => {
      await this.#send(assignments);
    });
    await this.#last;
  }

  /** Resolves when the last message is out. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last;
  }

  async #send(assignments: readonly string[]): Promise<void> {
    const { log } = this.#options;
    if (this.#socket === undefined) return;
    const error = await this.#run(this.#socket, assignments);
    if (error === undefined) {
      this.#isFailing = false;
    } else if (error.code === 'ENOENT') {
      this.#socket = undefined;
      log.warn({}, 'systemd-notify is not installed: no supervisor is told of readiness or life');
    } else if (!this.#isFailing) {
      this.#isFailing = true;
      log.warn({ err: error }, 'the supervisor cannot be told; trying again with the next message');
    }
  }

  async #run(socket: string, assignments: readonly string[]) {
    const { searchPath, program = 'systemd-notify' } = this.#options;
    const env = {
      NOTIFY_SOCKET: socket,
      ...(searchPath === undefined ? {} : { PATH: searchPath }),
    };
    return await new Promise<(Error & { readonly code?: unknown }) | undefined>((resolve) => {
      execFile(
        program,
        assignments,
        { env, timeout: timeoutMs, killSignal: 'SIGKILL' },
        (error) => {
          resolve(error ?? undefined);
        },
      );
    });
  }
}
