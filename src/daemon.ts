import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createBackends } from './compute/registry.ts';
import type { Config } from './config.ts';
import { loadDocument } from './contract/document.ts';
import { AuditTrail } from './core/audit-trail.ts';
import { CatalogueService } from './core/catalogue/catalogue-service.ts';
import { EventService } from './core/events/event-service.ts';
import { ExpiryService } from './core/expiry/expiry-service.ts';
import { ExpirySweeper } from './core/expiry/expiry-sweeper.ts';
import { InfoService } from './core/info/info-service.ts';
import { JobScheduler } from './core/jobs/job-scheduler.ts';
import { JobService } from './core/jobs/job-service.ts';
import type { World } from './core/jobs/step.ts';
import type { Log } from './core/ports/log.ts';
import type { Store } from './core/ports/store.ts';
import { ProblemService } from './core/reconcile/problem-service.ts';
import { ReconcileSweeper } from './core/reconcile/reconcile-sweeper.ts';
import { RequestGate } from './core/requests.ts';
import { RetentionSweeper } from './core/retention/retention-sweeper.ts';
import { Ownership } from './core/users/ownership.ts';
import { UserService } from './core/users/user-service.ts';
import { MaintenanceService } from './core/vms/maintenance-service.ts';
import { VmService } from './core/vms/vm-service.ts';
import type { FaultPoints } from './daemon/fault-points/fault-points.ts';
import { faultyWorld } from './daemon/fault-points/faulty-world.ts';
import { ResourceStack } from './daemon/resource-stack.ts';
import { StopDeadline } from './daemon/stop-deadline.ts';
import { SystemClock } from './daemon/system-clock.ts';
import { SystemIdentifiers } from './daemon/system-identifiers.ts';
import { ForgeClient } from './forge/forge-client.ts';
import { HttpUrlProbe } from './probe/http-url-probe.ts';
import { Rpc, type Services } from './rpc/rpc.ts';
import { BootstrapFiles } from './ssh/bootstrap-files.ts';
import { SshGuest } from './ssh/ssh-guest.ts';
import { openStore } from './store/open-store.ts';
import { loadKeyRing } from './store/sealing-key.ts';
import { refuseTakenSocket } from './transport/socket-file.ts';
import { SocketServer } from './transport/socket-server.ts';

const service = 'hero_os_tfgrid_deployer';

interface DaemonDependencies {
  readonly log: Log;
  /** Semantic version of the package. */
  readonly version: string;
  /** For tests of the whole program: where this process is to fail. */
  readonly faultPoints?: FaultPoints | undefined;
}

/** A daemon that serves. Disposing it stops it; what runs inside VMs goes on by itself. */
export interface Daemon extends AsyncDisposable {
  readonly socketPath: string;
  /** Resolves when the daemon cannot go on: with what the operator has to know. It is to be disposed then. */
  readonly failed: Promise<Error>;
}

/** What runs is answered before the end, but an operator does not wait for a slow peer or backend. */
const drainTimeoutMs = 3_000;

/**
 * The composition root: builds everything, from the database up to the socket, and takes up the jobs
 * that an earlier process left. Throws with nothing left open, and with a message for the operator.
 * Where another daemon has the socket or the data folder, nothing is written and nobody is called.
 */
export async function startDaemon(
  config: Config,
  dependencies: DaemonDependencies,
): Promise<Daemon> {
  const resources = new ResourceStack();
  const failed = Promise.withResolvers<Error>();
  try {
    const socketPath = await open(config, { ...dependencies, fail: failed.resolve }, resources);
    return {
      socketPath,
      failed: failed.promise,
      [Symbol.asyncDispose]: async () => {
        await resources[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await resources[Symbol.asyncDispose]();
    throw error;
  }
}

/** Answers with the path of the socket that is served. */
async function open(
  config: Config,
  {
    log,
    version,
    fail,
    faultPoints,
  }: DaemonDependencies & { readonly fail: (error: Error) => void },
  resources: ResourceStack,
): Promise<string> {
  const clock = new SystemClock();
  const { dataDir, socketPath, settings } = config;
  await refuseTakenSocket(socketPath);
  const deadline = resources.use(new StopDeadline(drainTimeoutMs));
  const store = resources.use(
    await openStore({
      dataDir,
      sealingKey: () => loadKeyRing(config.sealingKey),
      clock,
      newStreamId: randomUUID,
      onOver: fail,
      commitHooks: faultPoints?.commitHooks,
    }),
  );
  const real = createWorld(config, { store, log, clock, stop: deadline.signal });
  const world = faultPoints === undefined ? real : faultyWorld(real, faultPoints);
  const { jobsRunning: jobsRunningMax } = settings.limits;
  const scheduler = resources.use(new JobScheduler(world, { owner: randomUUID(), jobsRunningMax }));
  const sweeper = resources.use(new ReconcileSweeper(world, settings.reconcile));
  const identity = { service, version, socket: socketPath, dataDir };
  const ownership = new Ownership(store);
  const services: Services = {
    ...createUseCases(world, { scheduler, sweeper, ownership }),
    ownership,
    info: new InfoService({ store, clock, sweeper, ownership }, identity),
  };
  const { batch, subscriptionsPerConnection, ...transportLimits } = config.limits;
  const { identifiers } = world;
  const rpc = new Rpc(
    { services, document: loadDocument(), log, clock, identifiers },
    { service, limits: { batch, subscriptionsPerConnection }, access: config.access.mode },
  );
  const server = await SocketServer.listen({
    rpc,
    socketDir: path.dirname(path.dirname(socketPath)),
    service,
    limits: transportLimits,
    drainTimeoutMs,
  });
  resources.use(server);
  const retention = resources.use(new RetentionSweeper({ store, clock, log }, settings.retention));
  const expiry = resources.use(new ExpirySweeper({ world, scheduler }));
  resources.use({
    // First of all: jobs come to their safe points while the last calls are answered.
    [Symbol.asyncDispose]: async () => {
      deadline.begin();
      void scheduler[Symbol.asyncDispose]();
      await Promise.resolve();
    },
  });
  scheduler.start();
  sweeper.start();
  retention.start();
  expiry.start();
  log.info({ version, socket: server.path, dataDir }, 'serving');
  return server.path;
}

function createWorld(
  config: Config,
  {
    stop,
    ...given
  }: {
    readonly store: Store;
    readonly log: Log;
    readonly clock: SystemClock;
    readonly stop: AbortSignal;
  },
): World {
  const { settings, forge, ssh } = config;
  const { clock } = given;
  return {
    ...given,
    settings,
    backends: createBackends(config.backends, stop),
    forge: new ForgeClient({
      url: forge.url,
      stop,
      readToken: async () => await readFile(forge.tokenFile, 'utf8'),
    }),
    guest: new SshGuest({
      agentSocket: ssh.agentSocket,
      connectTimeoutMs: ssh.connectTimeoutMs,
      extraOperatorKeys: settings.ssh.extraOperatorKeys,
    }),
    bootstraps: new BootstrapFiles(config.bootstraps),
    urlProbe: new HttpUrlProbe(),
    identifiers: new SystemIdentifiers(() => clock.now()),
  };
}

function createUseCases(
  world: World,
  parts: {
    readonly scheduler: JobScheduler;
    readonly sweeper: ReconcileSweeper;
    readonly ownership: Ownership;
  },
): Omit<Services, 'info' | 'ownership'> {
  const { store, clock, log } = world;
  const { scheduler, sweeper, ownership } = parts;
  const ledger = store.requests;
  const requests = new RequestGate({
    ledger,
    hash: (text) => createHash('sha256').update(text).digest('base64url'),
    trail: new AuditTrail({ ledger, clock, log }),
  });
  return {
    requests,
    users: new UserService({ ...world, requests }),
    vms: new VmService({ world, requests, scheduler }),
    maintenance: new MaintenanceService({ world, requests, scheduler }),
    jobs: new JobService({ world, requests, scheduler }),
    problems: new ProblemService({ world, requests, scheduler, sweeper }),
    expiry: new ExpiryService({ world, requests }),
    catalogue: new CatalogueService(world),
    events: new EventService({ events: store.events, clock, ownership }),
  };
}
