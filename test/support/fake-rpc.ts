import type {
  EventStream,
  Outlet,
  RouteRefusal,
  RpcConnection,
  RpcPort,
} from '../../src/transport/rpc-port.ts';

interface Wish {
  readonly echo: unknown;
  readonly hold: boolean;
  readonly flood: number;
  readonly bytes: number;
}

/**
 * JSON-RPC for tests of the bytes: `{"echo": X}` is answered with X, `{"flood": N, "bytes": B}` sends
 * N frames of B bytes at the reader's pace, `{"hold": true}` is answered when `release` is called,
 * everything else with nothing. A stream of events with the query `flood=N&bytes=B` floods in the same
 * way; one with `refuse=STATUS` is refused.
 */
export class FakeRpc implements RpcPort {
  readonly document = Buffer.from('{"openrpc":"1.3.2"}');
  readonly manifest = Buffer.from('{"protocol":"openrpc"}');
  readonly headers: (readonly string[])[] = [];
  readonly sentFrames: string[] = [];
  isHealthy = true;
  isStopped = false;
  closedConnections = 0;
  closedStreams = 0;
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
        const isGone = { isClosed: () => isClosed };
        if (flood !== undefined) await this.#flood({ flood, bytes }, { ...outlet, ...isGone });
      },
      close: () => {
        if (!isClosed) this.closedConnections += 1;
        isClosed = true;
      },
    };
  }

  refuse(fault: string, message: string, details: object = {}): string {
    return JSON.stringify({ refused: fault, message, ...details });
  }

  async openEvents(
    { query, headers }: { query: string; headers: readonly string[] },
    outlet: Outlet,
  ): Promise<EventStream | RouteRefusal> {
    this.headers.push(headers);
    const wish = new URLSearchParams(query);
    const status = wish.get('refuse');
    if (status !== null) {
      return {
        kind: 'refused',
        status: Number(status),
        body: '{"refused":1}',
        retryAfterSeconds: 7,
      };
    }
    let isClosed = false;
    const flood = { flood: Number(wish.get('flood') ?? 0), bytes: Number(wish.get('bytes') ?? 0) };
    return {
      kind: 'open',
      start: () => {
        outlet.send(': begins\n\n');
        void this.#flood(flood, { ...framed(outlet), isClosed: () => isClosed });
      },
      close: () => {
        if (!isClosed) this.closedStreams += 1;
        isClosed = true;
      },
    };
  }

  async health() {
    return { isOk: this.isHealthy, body: '{"status":"…"}' };
  }

  async metrics() {
    return { kind: 'text' as const, contentType: 'text/plain; version=0.0.4', body: 'metric 1\n' };
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
    outlet: Partial<Outlet> & { readonly isClosed: () => boolean },
  ): Promise<void> {
    for (let number = 1; number <= flood; number += 1) {
      await outlet.ready?.();
      if (outlet.isClosed()) return;
      outlet.send?.(JSON.stringify({ number, text: 'x'.repeat(bytes) }));
      this.sentFrames.push(String(number));
    }
  }
}

function framed(outlet: Outlet): Outlet {
  return {
    send: (frame) => outlet.send(`data: ${frame}\n\n`),
    ready: async () => await outlet.ready(),
  };
}
