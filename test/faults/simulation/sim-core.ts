import { createHash } from 'node:crypto';
import { AuditTrail } from '../../../src/core/audit-trail.ts';
import { EventService } from '../../../src/core/events/event-service.ts';
import { JobScheduler } from '../../../src/core/jobs/job-scheduler.ts';
import { JobService } from '../../../src/core/jobs/job-service.ts';
import type { World as CoreWorld } from '../../../src/core/jobs/step.ts';
import type { Log } from '../../../src/core/ports/log.ts';
import { RequestGate } from '../../../src/core/requests.ts';
import type { Settings } from '../../../src/core/settings.ts';
import { UserService } from '../../../src/core/users/user-service.ts';
import { Ownership } from '../../../src/core/users/ownership.ts';
import { VmService } from '../../../src/core/vms/vm-service.ts';
import type { World } from './world.ts';

/** The use cases of one life of the daemon, composed as `src/daemon.ts` composes them. */
export interface SimCore extends AsyncDisposable {
  readonly users: UserService;
  readonly vms: VmService;
  readonly jobs: JobService;
  readonly events: EventService;
}

/** Builds the real core over the given ports and starts it. */
export function startCore(world: CoreWorld, owner: string): SimCore {
  const { store, clock, log, settings } = world;
  const ledger = store.requests;
  const requests = new RequestGate({
    ledger,
    hash: (text) => createHash('sha256').update(text).digest('base64url'),
    trail: new AuditTrail({ ledger, clock, log }),
  });
  const scheduler = new JobScheduler(world, {
    owner,
    jobsRunningMax: settings.limits.jobsRunning,
  });
  scheduler.start();
  // What works by itself beside the scheduler is started here, and disposed before it.
  return {
    users: new UserService({ ...world, requests }),
    vms: new VmService({ world, requests, scheduler }),
    jobs: new JobService({ world, requests, scheduler }),
    events: new EventService({ events: store.events, clock, ownership: new Ownership(store) }),
    [Symbol.asyncDispose]: async () => {
      await scheduler[Symbol.asyncDispose]();
    },
  };
}

/** The configuration of a run. */
export function createSettings(world: World): Settings {
  const random = world.random.fork('settings');
  const profile = {
    backend: 'main',
    size: { slices: 2 },
    image: 'https://hub.example/ubuntu.flist',
  };
  return {
    profiles: new Map([
      ['demo', { ...profile, name: 'demo', bootstrap: 'hero_os', gateway: true }],
      ['plain', { ...profile, name: 'plain', bootstrap: 'none', gateway: false }],
      ['quick', { ...profile, name: 'quick', bootstrap: 'quick', gateway: random.chance(0.5) }],
    ]),
    bootstraps: new Set(['hero_os', 'quick']),
    ssh: {
      user: 'root',
      port: 22,
      reachableTimeoutMs: random.pick([120_000, 600_000]),
      keepOperatorAccess: random.chance(0.3),
      extraOperatorKeys: [],
    },
    gateway: {
      port: 9988,
      nameTemplate: random.pick(['{user}', '{user}{suffix}']),
      urlPath: '/',
      verifyUrl: random.chance(0.7),
      verifyTimeoutMs: 120_000,
    },
    reconcile: { intervalMs: 120_000, act: 'proven' },
    retention: { jobsMs: 30 * 86_400_000, eventsMs: 30 * 86_400_000 },
    limits: {
      vmsPerUser: random.pick([1, 2, 4]),
      vmsTotal: 1_000,
      logLineBytes: 16_384,
      jobLogLines: 20_000,
      jobLogBytes: 16_777_216,
      jobsRunning: random.pick([1, 2, 8, 64]),
    },
  };
}

/** The daemon's log, into the trace. */
export function createLog(world: World, name: string): Log {
  const write =
    (level: string) =>
    (fields: object, message: string): void => {
      const { err, ...rest } = fields as { readonly err?: unknown };
      const fault = err instanceof Error ? `: ${err.message}` : '';
      world.trace.note(name, `${level} ${message}${fault} ${JSON.stringify(rest)}`);
    };
  return {
    debug: () => undefined,
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
}
