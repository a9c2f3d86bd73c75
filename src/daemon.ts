import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createBackends } from './compute/registry.ts';
import type { Config } from './config.ts';
import type { Supervision } from './config/supervision.ts';
import { loadDocument } from './contract/document.ts';
import { ExpirySweeper } from './core/expiry/expiry-sweeper.ts';
import { HealthWatch } from './core/health/health-watch.ts';
import { outsideChecks } from './core/health/outside-checks.ts';
import { InfoService } from './core/info/info-service.ts';
import { JobScheduler } from './core/jobs/job-scheduler.ts';
import type { World } from './core/jobs/step.ts';
import type { Log } from './core/ports/log.ts';
import type { Store } from './core/ports/store.ts';
import { ReconcileSweeper } from './core/reconcile/reconcile-sweeper.ts';
import { RetentionSweeper } from './core/retention/retention-sweeper.ts';
import { Ownership } from './core/users/ownership.ts';
import type { FaultPoints } from './daemon/fault-points/fault-points.ts';
import { faultyWorld } from './daemon/fault-points/faulty-world.ts';
import { meteredWorld } from './daemon/metered-world.ts';
import { sampleMetrics } from './daemon/metrics-sample.ts';
import { ResourceStack } from './daemon/resource-stack.ts';
import { StopDeadline } from './daemon/stop-deadline.ts';
import { SystemClock } from './daemon/system-clock.ts';
import { SystemIdentifiers } from './daemon/system-identifiers.ts';
import { createUseCases } from './daemon/use-cases.ts';
import { ForgeClient } from './forge/forge-client.ts';
import { PrometheusMetrics } from './metrics/prometheus-metrics.ts';
import { HttpUrlProbe } from './probe/http-url-probe.ts';
import type { Services } from './rpc/handlers/create-handlers.ts';
import { Rpc } from './rpc/rpc.ts';
import { BootstrapFiles } from './ssh/bootstrap-files.ts';
import { StreamReaders } from './rpc/stream-readers.ts';
import { SshGuest } from './ssh/ssh-guest.ts';
import { openStore } from './store/open-store.ts';
import { loadKeyRing } from './store/sealing-key.ts';
import { Notifier } from './supervisor/notifier.ts';
import { Supervisor } from './supervisor/supervisor.ts';
import { InheritedSocket } from './transport/inherited-socket.ts';
import { refuseTakenSocket } from './transport/socket-file.ts';
import type { SocketPlace } from './transport/socket-place.ts';
import { SocketServer } from './transport/socket-server.ts';

const service = 'hero_os_tfgrid_deployer';

interface DaemonDependencies {
  readonly log: Log;
  /** Semantic version of the package. */
  readonly version: string;
  /** For tests of the whole program: where this process is to fail. */
  readonly faultPoints?: FaultPoints | undefined;
  /** What systemd, or who speaks its protocols, gave this process. */
  readonly supervision: Supervision;
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
    supervision,
  }: DaemonDependencies & { readonly fail: (error: Error) => void },
  resources: ResourceStack,
): Promise<string> {
  const clock = new SystemClock();
  const { dataDir, socketPath, settings } = config;
  const { inheritedFd, watchdogMs } = supervision;
  const inherited = await findInheritedSocket(inheritedFd, socketPath);
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
  const metrics = new PrometheusMetrics({ version });
  metrics.watchProcess();
  const outside = createWorld(config, { store, log, clock, stop: deadline.signal });
  const real = meteredWorld(outside, metrics);
  const world = faultPoints === undefined ? real : faultyWorld(real, faultPoints);
  const { jobsRunning: jobsRunningMax } = settings.limits;
  const scheduler = resources.use(new JobScheduler(world, { owner: randomUUID(), jobsRunningMax }));
  const sweeper = resources.use(new ReconcileSweeper(world, settings.reconcile));
  // Not among the points at which a process is told to fail: nothing that is made depends on it.
  const watch = resources.use(new HealthWatch({ ...real, checks: outsideChecks(real) }));
  const identity = { service, version, socket: socketPath, dataDir };
  const ownership = new Ownership(store);
  const services: Services = {
    ...createUseCases(world, { scheduler, sweeper, ownership }),
    ownership,
    info: new InfoService({ store, clock, sweeper, ownership, watch }, identity),
  };
  const { identifiers } = world;
  const readers = new StreamReaders();
  const rpc = new Rpc(
    { services, document: loadDocument(), log, clock, identifiers, readers, metrics },
    { service, limits: config.limits.rpc, access: config.access.mode },
  );
  const server = await SocketServer.listen({
    rpc,
    socketDir: path.dirname(path.dirname(socketPath)),
    service,
    inherited,
    limits: config.limits.transport,
    drainTimeoutMs,
  });
  resources.use(server);
  metrics.sampleFrom(async () => await sampleMetrics({ store, readers, watch, server }));
  const retention = resources.use(new RetentionSweeper({ store, clock, log }, settings.retention));
  const expiry = resources.use(new ExpirySweeper({ world, scheduler }));
  const notifier = new Notifier({ log, ...supervision });
  const pulse = scheduler.pulse.bind(scheduler);
  const supervisor = new Supervisor({ notifier, clock, log, pulse }, { watchdogMs });
  resources.use(supervisor);
  resources.use({
    // First of all: jobs come to their safe points while the last calls are answered.
    [Symbol.asyncDispose]: async () => {
      deadline.begin();
      supervisor.stopping();
      void scheduler[Symbol.asyncDispose]();
      await Promise.resolve();
    },
  });
  scheduler.start();
  sweeper.start();
  retention.start();
  expiry.start();
  watch.start();
  log.info({ version, socket: server.path, dataDir }, 'serving');
  supervisor.serving(`serving on ${server.path}`);
  return server.path;
}

/** Throws SocketUnavailableError where the socket cannot be had; writes nothing. */
async function findInheritedSocket(
  inheritedFd: number | undefined,
  socketPath: string,
): Promise<SocketPlace | undefined> {
  if (inheritedFd !== undefined) return await InheritedSocket.check(inheritedFd, socketPath);
  await refuseTakenSocket(socketPath);
  return undefined;
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
