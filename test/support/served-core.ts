import { loadDocument } from '../../src/contract/document.ts';
import { loadResultCheck } from '../../src/contract/result-validation.ts';
import { CatalogueService } from '../../src/core/catalogue/catalogue-service.ts';
import { EventService } from '../../src/core/events/event-service.ts';
import { InfoService } from '../../src/core/info/info-service.ts';
import { SystemClock } from '../../src/daemon/system-clock.ts';
import { SystemIdentifiers } from '../../src/daemon/system-identifiers.ts';
import { sampleMetrics } from '../../src/daemon/metrics-sample.ts';
import { PrometheusMetrics } from '../../src/metrics/prometheus-metrics.ts';
import type { RpcLimits } from '../../src/rpc/limits.ts';
import type { AccessMode } from '../../src/rpc/access.ts';
import { Rpc } from '../../src/rpc/rpc.ts';
import type { Services } from '../../src/rpc/handlers/create-handlers.ts';
import { StreamReaders } from '../../src/rpc/stream-readers.ts';
import type { StoreOptions } from '../../src/store/open-store.ts';
import type { TransportLimits } from '../../src/transport/limits.ts';
import { SocketServer } from '../../src/transport/socket-server.ts';
import { createSettings, idleWatch, TestCore } from './core.ts';
import { createStore, type TestStore } from './store.ts';
import { TemporaryFolder } from './socket-clients.ts';

const service = 'hero_os_tfgrid_deployer';

export interface LoggedError {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/**
 * The real core over a real store, served on a real socket; what lies outside of it is in memory.
 * Every result is checked against the contract: a wrong one is an internal error.
 */
/** Whom the served core believes; default: whoever can open the socket. */
interface ServedAccess {
  readonly access?: AccessMode;
}

export class ServedCore implements AsyncDisposable {
  readonly core: TestCore;
  readonly store: TestStore;
  readonly server: SocketServer;
  readonly errors: LoggedError[];
  readonly #folder: TemporaryFolder;

  private constructor(parts: {
    core: TestCore;
    store: TestStore;
    server: SocketServer;
    errors: LoggedError[];
    folder: TemporaryFolder;
  }) {
    this.core = parts.core;
    this.store = parts.store;
    this.server = parts.server;
    this.errors = parts.errors;
    this.#folder = parts.folder;
  }

  static async start(
    { access = 'socket', ...limits }: Partial<RpcLimits & TransportLimits> & ServedAccess = {},
    changeServices: (services: Services, core: TestCore) => Services = (services) => services,
    storeOptions: Partial<StoreOptions> = {},
  ): Promise<ServedCore> {
    const folder = await TemporaryFolder.create();
    const store = await createStore(storeOptions);
    const core = new TestCore(store.store);
    const clock = new SystemClock();
    const errors: LoggedError[] = [];
    const settings = createSettings();
    const identity = { service, version: '0.1.0', socket: folder.path, dataDir: store.dataDir };
    const services = {
      users: core.users,
      vms: core.vms,
      maintenance: core.maintenance,
      jobs: core.jobs,
      problems: core.problems,
      expiry: core.expiry,
      ownership: core.ownership,
      requests: core.requests,
      catalogue: new CatalogueService({
        settings,
        backends: new Map([['main', core.backend]]),
        clock,
      }),
      info: new InfoService(
        {
          store: store.store,
          clock,
          sweeper: core.sweeper,
          ownership: core.ownership,
          watch: idleWatch(core.world),
        },
        identity,
      ),
      events: new EventService({ events: store.store.events, clock, ownership: core.ownership }),
    };
    const quiet = (): void => undefined;
    const metrics = new PrometheusMetrics({ version: '0.1.0' });
    const readers = new StreamReaders();
    const rpc = new Rpc(
      {
        services: changeServices(services, core),
        document: loadDocument(),
        clock,
        identifiers: new SystemIdentifiers(() => clock.now()),
        log: {
          debug: quiet,
          info: quiet,
          warn: quiet,
          error: (fields, message) => errors.push({ fields: { ...fields }, message }),
        },
        readers,
        metrics,
        checkResult: await loadResultCheck(),
      },
      { service, limits, access },
    );
    const server = await SocketServer.listen({ rpc, socketDir: folder.path, service, limits });
    const watch = idleWatch(core.world);
    metrics.sampleFrom(
      async () => await sampleMetrics({ store: store.store, readers, watch, server }),
    );
    return new ServedCore({ core, store, server, errors, folder });
  }

  get path(): string {
    return this.server.path;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.close();
    await this.core[Symbol.asyncDispose]();
    await this.store[Symbol.asyncDispose]();
    await this.#folder[Symbol.asyncDispose]();
  }
}
