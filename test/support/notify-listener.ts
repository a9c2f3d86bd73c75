import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What came in at once. */
interface Message {
  readonly lines: readonly string[];
  /** Whether the service's socket answered a call when the message came. */
  readonly answers: boolean;
}

const program = path.resolve(import.meta.dirname, 'notify-listener.py');

/** Receives what a service tells its manager. Needs python3: Node has no datagram sockets for it. */
export class NotifyListener implements AsyncDisposable {
  readonly messages: Message[] = [];
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;

  private constructor(child: ChildProcessByStdio<Writable, Readable, null>) {
    this.#child = child;
  }

  /** `where`: a path, or an abstract name with a leading `@`, as in NOTIFY_SOCKET. */
  static async listen(where: string, serviceSocket: string): Promise<NotifyListener> {
    const child = spawn('python3', [program, where, serviceSocket], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const listener = new NotifyListener(child);
    const lines = createInterface({ input: child.stdout });
    await once(lines, 'line');
    // The program writes what the type says.
    lines.on('line', (line) => listener.messages.push(JSON.parse(line) as Message));
    return listener;
  }

  /** Every line of every message so far. */
  get lines(): readonly string[] {
    return this.messages.flatMap(({ lines }) => lines);
  }

  /** Signs of life so far. */
  get signs(): number {
    return this.lines.filter((line) => line === 'WATCHDOG=1').length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.stdin.end();
    await exited;
  }
}
