import type { DeleteVmParams, Vm, Job } from '../../src/contract/types.gen.ts';
import { ExpiryService } from '../../src/core/expiry/expiry-service.ts';
import { HealthWatch } from '../../src/core/health/health-watch.ts';
import { outsideChecks } from '../../src/core/health/outside-checks.ts';
import { JobScheduler } from '../../src/core/jobs/job-scheduler.ts';
import { JobService } from '../../src/core/jobs/job-service.ts';
import type { World } from '../../src/core/jobs/step.ts';
import type { Clock } from '../../src/core/ports/clock.ts';
import type { ForgeAccount, NewForgeAccount, Forge } from '../../src/core/ports/forge.ts';
import type { Store } from '../../src/core/ports/store.ts';
import { ProblemService } from '../../src/core/reconcile/problem-service.ts';
import { ReconcileSweeper } from '../../src/core/reconcile/reconcile-sweeper.ts';
import type { RequestGate } from '../../src/core/requests.ts';
import { Ownership } from '../../src/core/users/ownership.ts';
import type { Settings } from '../../src/core/settings.ts';
import { UserService } from '../../src/core/users/user-service.ts';
import { MaintenanceService } from '../../src/core/vms/maintenance-service.ts';
import { VmService } from '../../src/core/vms/vm-service.ts';
import { SystemClock } from '../../src/daemon/system-clock.ts';
import { SystemIdentifiers } from '../../src/daemon/system-identifiers.ts';
import { FakeBackend } from './fake-backend.ts';
import { FakeBootstraps, FakeGuest } from './fake-guest.ts';
import { createGate } from './mutations.ts';
import { silent } from './silent-log.ts';

export const userKey = 'ssh-ed25519 AAAAuser ada@laptop';

/** A Forge in memory: accounts by lower-case login, with their keys. */
export class FakeForge implements Forge {
  readonly keysPageUrl = 'https://forge.example/user/settings/keys';
  readonly accounts = new Map<string, ForgeAccount>();
  readonly keys = new Map<string, readonly string[]>();
  readonly passwords = new Map<string, string>();

  addAccount(login: string, keys: readonly string[] = [userKey]): void {
    this.accounts.set(login.toLowerCase(), { login });
    this.keys.set(login.toLowerCase(), keys);
  }

  async findAccount(username: string): Promise<ForgeAccount | undefined> {
    return this.accounts.get(username.toLowerCase());
  }

  async listKeys(username: string): Promise<readonly string[]> {
    return this.keys.get(username.toLowerCase()) ?? [];
  }

  async createAccount({ username, email, password }: NewForgeAccount): Promise<ForgeAccount> {
    const account = { login: username, email };
    this.accounts.set(username.toLowerCase(), account);
    this.passwords.set(username.toLowerCase(), password);
    return account;
  }

  async setPassword(username: string, password: string): Promise<void> {
    this.passwords.set(username.toLowerCase(), password);
  }
}

/** What a test changes of the settings; limits one by one. */
export type SettingsChanges = Partial<Omit<Settings, 'limits'>> & {
  readonly limits?: Partial<Settings['limits']>;
};

export function createSettings({ limits, ...changes }: SettingsChanges = {}): Settings {
  return {
    profiles: new Map([
      [
        'demo',
        {
          name: 'demo',
          backend: 'main',
          size: { slices: 2 },
          image: 'https://hub.example/ubuntu.flist',
          bootstrap: 'hero_os',
          gateway: true,
        },
      ],
    ]),
    bootstraps: new Set(['hero_os']),
    ssh: {
      user: 'root',
      port: 22,
      reachableTimeoutMs: 60_000,
      keepOperatorAccess: false,
      extraOperatorKeys: [],
    },
    gateway: {
      port: 9988,
      nameTemplate: '{user}{suffix}',
      urlPath: '/',
      verifyUrl: true,
      verifyTimeoutMs: 60_000,
    },
    reconcile: { intervalMs: 120_000, act: 'proven' },
    retention: { jobsMs: 86_400_000, eventsMs: 86_400_000 },
    limits: {
      vmsPerUser: 1,
      vmsTotal: 1_000,
      jobsRunning: 8,
      logLineBytes: 16_384,
      jobLogLines: 20_000,
      jobLogBytes: 16_777_216,
      ...limits,
    },
    ...changes,
  };
}

/** The real core over a given store, with everything outside of it in memory and in the test's hands. */
export class TestCore implements AsyncDisposable {
  readonly backend: FakeBackend;
  readonly guest: FakeGuest;
  readonly forge: FakeForge;
  readonly bootstraps: FakeBootstraps;
  readonly store: Store;
  readonly users: UserService;
  readonly vms: VmService;
  readonly maintenance: MaintenanceService;
  readonly jobs: JobService;
  readonly problems: ProblemService;
  /** Not started: a test sweeps when it wants to. */
  readonly sweeper: ReconcileSweeper;
  readonly expiry: ExpiryService;
  readonly requests: RequestGate;
  readonly ownership: Ownership;
  readonly world: World;
  readonly #scheduler: JobScheduler;
  readonly context = { caller: 'local' };

  constructor(
    store: Store,
    outside: {
      backend?: FakeBackend;
      guest?: FakeGuest;
      forge?: FakeForge;
      settings?: SettingsChanges;
      clock?: Clock;
      /** Default: the backend, as `main`. */
      backends?: World['backends'];
    } = {},
  ) {
    this.store = store;
    this.backend = outside.backend ?? new FakeBackend();
    this.guest = outside.guest ?? new FakeGuest();
    this.forge = outside.forge ?? new FakeForge();
    this.bootstraps = new FakeBootstraps();
    const clock = outside.clock ?? new SystemClock();
    const world: World = {
      store,
      backends: outside.backends ?? new Map([['main', this.backend]]),
      forge: this.forge,
      guest: this.guest,
      bootstraps: this.bootstraps,
      urlProbe: { status: async () => 200 },
      clock,
      identifiers: new SystemIdentifiers(() => clock.now()),
      settings: createSettings(outside.settings),
      log: silent,
    };
    this.world = world;
    const requests = createGate(store.requests);
    this.requests = requests;
    this.ownership = new Ownership(store);
    const { jobsRunning } = world.settings.limits;
    this.#scheduler = new JobScheduler(world, { owner: 'test', jobsRunningMax: jobsRunning });
    this.users = new UserService({ ...world, requests });
    this.vms = new VmService({ world, requests, scheduler: this.#scheduler });
    this.maintenance = new MaintenanceService({ world, requests, scheduler: this.#scheduler });
    this.jobs = new JobService({ world, requests, scheduler: this.#scheduler });
    this.sweeper = new ReconcileSweeper(world, world.settings.reconcile);
    this.problems = new ProblemService({
      world,
      requests,
      scheduler: this.#scheduler,
      sweeper: this.sweeper,
    });
    this.expiry = new ExpiryService({ world, requests });
    this.#scheduler.start();
  }

  get scheduler(): JobScheduler {
    return this.#scheduler;
  }

  /** Registers a user who has an account with one key. */
  async addUser(username = 'ada'): Promise<string> {
    this.forge.addAccount(username);
    const result = await this.users.createUser({ username }, this.context);
    if (!('user' in result)) throw new Error('expected a user');
    return result.user.id;
  }

  async provision(user = 'ada'): Promise<{ vm: Vm; job: Job }> {
    const result = await this.vms.provisionVm({ user }, this.context);
    if (!('vm' in result)) throw new Error('expected a VM');
    return result;
  }

  async deleteVm(
    vm: string,
    options: Omit<DeleteVmParams, 'vm'> = {},
  ): Promise<{ vm: Vm; job: Job }> {
    const result = await this.vms.deleteVm({ vm, ...options }, this.context);
    if (!('vm' in result)) throw new Error('expected a VM');
    return result;
  }

  async redeploy(vm: string): Promise<{ vm: Vm; job: Job }> {
    const result = await this.maintenance.redeployVm({ vm }, this.context);
    if (!('vm' in result)) throw new Error('expected a VM');
    return result;
  }

  async bootstrap(vm: string, bootstrap?: string): Promise<{ vm: Vm; job: Job }> {
    const params = { vm, ...(bootstrap === undefined ? {} : { bootstrap }) };
    const result = await this.maintenance.bootstrapVm(params, this.context);
    if (!('vm' in result)) throw new Error('expected a VM');
    return result;
  }

  async retry(job: string): Promise<Job> {
    const result = await this.jobs.retryJob({ job }, this.context);
    if (!('job' in result)) throw new Error('expected a job');
    return result.job;
  }

  /** The job once it has ended. */
  async ended(job: string): Promise<Job> {
    for (;;) {
      const found = await this.jobs.waitJob({ job }, new AbortController().signal);
      if (found.job.ended_at !== undefined) return found.job;
    }
  }

  async getVm(vm: string): Promise<Vm> {
    return (await this.vms.getVm({ vm })).vm;
  }

  async lines(job: string): Promise<string[]> {
    const { lines } = await this.jobs.jobLogs({ job });
    return lines.filter(({ stream }) => stream !== 'system').map(({ text }) => text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.guest.letGo();
    await this.sweeper[Symbol.asyncDispose]();
    await this.#scheduler[Symbol.asyncDispose]();
  }
}

/** Knows what the core needs, and has not looked at it. */
export function idleWatch(world: World): HealthWatch {
  return new HealthWatch({ ...world, checks: outsideChecks(world) });
}

/** Resolves when the predicate holds; the test's own time-out is the limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
