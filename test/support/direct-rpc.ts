import { loadDocument } from '../../src/contract/document.ts';
import { loadResultCheck } from '../../src/contract/result-validation.ts';
import { CatalogueService } from '../../src/core/catalogue/catalogue-service.ts';
import { EventService } from '../../src/core/events/event-service.ts';
import { InfoService } from '../../src/core/info/info-service.ts';
import type { AccessMode } from '../../src/rpc/access.ts';
import { Rpc } from '../../src/rpc/rpc.ts';
import { idleWatch, type TestCore } from './core.ts';

const service = 'hero_os_tfgrid_deployer';
const document = loadDocument();
const checkResult = await loadResultCheck();

export type Answer = Readonly<Record<string, unknown>>;

/** One connection to a core by JSON-RPC, without a socket; every result is checked. */
export class DirectRpc implements Disposable {
  /** Notifications that came, oldest first. */
  readonly notifications: Answer[] = [];
  readonly #connection: ReturnType<Rpc['connect']>;
  readonly #headers: readonly string[];
  #lastId = 0;

  /** `headers`: names and values in turn, of every call. */
  constructor(
    core: TestCore,
    { headers = [], access = 'socket' }: { headers?: readonly string[]; access?: AccessMode } = {},
  ) {
    this.#headers = headers;
    const { users, vms, maintenance, jobs, problems, expiry, sweeper, world, ownership, requests } =
      core;
    const { store, clock, identifiers, log } = world;
    const identity = { service, version: '0.1.0', socket: '/run/rpc.sock', dataDir: '/data' };
    const services = {
      users,
      vms,
      maintenance,
      jobs,
      problems,
      expiry,
      ownership,
      requests,
      catalogue: new CatalogueService(world),
      info: new InfoService(
        { store, clock, sweeper, ownership, watch: idleWatch(world) },
        identity,
      ),
      events: new EventService({ events: store.events, clock, ownership }),
    };
    const rpc = new Rpc(
      { services, document, log, clock, identifiers, checkResult },
      { service, access },
    );
    this.#connection = rpc.connect({
      send: (frame) => void this.notifications.push(JSON.parse(frame) as Answer),
      ready: async () => undefined,
    });
  }

  /** `change` is applied to the text of the request. */
  async call(
    method: string,
    params: unknown,
    change: (request: string) => string = (request) => request,
  ): Promise<Answer> {
    this.#lastId += 1;
    const text = JSON.stringify({ jsonrpc: '2.0', id: this.#lastId, method, params });
    let answer = '';
    await this.#connection.receive(Buffer.from(change(text)), this.#headers, (given) => {
      answer = given;
    });
    return JSON.parse(answer) as Answer;
  }

  [Symbol.dispose](): void {
    this.#connection.close();
  }
}
