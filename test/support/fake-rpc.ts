import type { Outlet, RpcConnection, RpcPort } from '../../src/transport/rpc-port.ts';

interface Wish {
  readonly echo: unknown;
  readonly hold: boolean;
  readonly flood: number;
  readonly bytes: number;
}

/**
 * JSON-RPC for tests of the bytes: `{"echo": X}` is answered with X, `{"flood": N, "bytes": B}` sends
 * N frames of B bytes at the reader's pace, `{"hold": true}` is answered when `release` is called,
 * everything else with nothing.
 */
export class FakeRpc implements RpcPort {
  readonly document = Buffer.from('{"openrpc":"1.3.2"}');
  readonly manifest = Buffer.from('{"protocol":"openrpc"}');
  readonly headers: (readonly string[])[] = [];
  readonly sentFrames: string[] = [];
  isHealthy = true;
  isStopped = false;
  closedConnections = 0;
  holding = 0;
  readonly #held = new Set<() => void>();

  connect(outlet?: Outlet): RpcConnection {
    let isClosed = false;
    return {
      receive: async (message, headers, answer) => {
        this.headers.push(headers);
        // What the tests of the bytes send.
        const request = JSON.parse(message.toString()) as Partial<Wish>;
        if (request.echo !== undefined) answer(JSON.stringify(request.echo));
        if (request.hold === true) {
          this.holding += 1;
          await new Promise<void>((release) => this.#held.add(release));
          answer('"released"');
        }
        const { flood, bytes = 0 } = request;
        if (flood !== undefined) await this.#flood({ flood, bytes }, outlet, () => isClosed);
      },
      close: () => {
        if (!isClosed) this.closedConnections += 1;
        isClosed = true;
      },
    };
  }

  refuse(fault: string, message: string): string {
    return JSON.stringify({ refused: fault, message });
  }

  async health() {
    return { isOk: this.isHealthy, body: '{"status":"…"}' };
  }

  stop(): void {
    this.isStopped = true;
  }

  release(): void {
    for (const release of this.#held) release();
    this.#held.clear();
  }

  async #flood(
    { flood, bytes }: { flood: number; bytes: number },
    outlet: Outlet | undefined,
    isClosed: () => boolean,
  ): Promise<void> {
    for (let number = 1; number <= flood; number += 1) {
      await outlet?.ready();
      if (isClosed()) return;
      outlet?.send(JSON.stringify({ number, text: 'x'.repeat(bytes) }));
      this.sentFrames.push(String(number));
    }
  }
}
