import type { GetInfoResult, RpcHealthResult } from '../../contract/types.gen.ts';
import type { HealthWatch, OutsideReport } from '../health/health-watch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store, StoreCounts } from '../ports/store.ts';
import { presentTime } from '../present.ts';
import type { ReconcileSweeper } from '../reconcile/reconcile-sweeper.ts';
import type { Ownership } from '../users/ownership.ts';

/** What the daemon knows of itself at its start. */
export interface ServiceIdentity {
  readonly service: string;
  /** Semantic version of the package. */
  readonly version: string;
  readonly socket: string;
  readonly dataDir: string;
}

interface Dependencies {
  readonly store: Store;
  readonly clock: Clock;
  readonly sweeper: Pick<ReconcileSweeper, 'reportOnly' | 'lastSweepAt'>;
  readonly ownership: Pick<Ownership, 'findOwn'>;
  readonly watch: Pick<HealthWatch, 'report'>;
}

type Check = NonNullable<RpcHealthResult['checks']>[number];

/** The daemon about itself. */
export class InfoService {
  readonly #dependencies: Dependencies;
  readonly #identity: ServiceIdentity;
  readonly #startedAt: number;
  readonly #beganAt: number;

  constructor(dependencies: Dependencies, identity: ServiceIdentity) {
    this.#dependencies = dependencies;
    this.#identity = identity;
    this.#startedAt = dependencies.clock.now();
    this.#beganAt = dependencies.clock.monotonic();
  }

  /** With a tenant (a Forge username) only what is theirs is counted. */
  async getInfo(tenant?: string): Promise<GetInfoResult> {
    const { store } = this.#dependencies;
    const counts = await this.#counts(tenant);
    const { headSeq, oldestSeq } = await store.events.bounds();
    const { service, version, socket, dataDir } = this.#identity;
    return {
      service,
      version,
      stream_id: store.events.streamId,
      oldest_seq: oldestSeq,
      head_seq: headSeq,
      started_at: presentTime(this.#startedAt),
      uptime_seconds: this.#uptimeSeconds(),
      socket,
      data_dir: dataDir,
      counts: {
        users: counts.users,
        vms: counts.vms,
        jobs_queued: counts.jobsQueued,
        jobs_running: counts.jobsRunning,
      },
      reconcile: await this.#reconcile(),
    };
  }

  async #counts(tenant: string | undefined): Promise<StoreCounts> {
    const { store, ownership } = this.#dependencies;
    if (tenant === undefined) return await store.counts();
    const own = await ownership.findOwn(tenant);
    if (own !== undefined) return await store.counts(own.id);
    return { users: 0, vms: 0, jobsQueued: 0, jobsRunning: 0 };
  }

  /**
   * `degraded` as soon as anything fails. Without the database and a disk to write to the daemon can
   * do nothing: they are vital. What is outside is looked at in the background, never here; jobs wait
   * for it, and everything that needs none of it goes on.
   */
  async health(): Promise<RpcHealthResult> {
    const { service, version } = this.#identity;
    const outside = this.#dependencies.watch.report().map(presentReport);
    const checks = [...(await this.#vitalChecks()), ...outside];
    const failed = checks.filter(({ status }) => status === 'failed');
    const reasons = failed.map(({ name, reason = '' }) => `${name}: ${reason}`);
    return {
      status: failed.length === 0 ? 'ok' : 'degraded',
      service,
      version,
      uptime_secs: this.#uptimeSeconds(),
      ...(failed.length === 0 ? {} : { reasons }),
      checks,
    };
  }

  async #vitalChecks(): Promise<readonly Check[]> {
    const { store } = this.#dependencies;
    const check = (name: string, reason?: string): Check => ({
      name,
      vital: true,
      ...(reason === undefined ? { status: 'ok' } : { status: 'failed', reason }),
    });
    try {
      await store.counts();
    } catch {
      return [check('database', 'the database cannot be read')];
    }
    return [check('database'), check('disk', await store.findWriteFault())];
  }

  async #reconcile(): Promise<GetInfoResult['reconcile']> {
    const { sweeper } = this.#dependencies;
    const reason = await sweeper.reportOnly();
    const { lastSweepAt } = sweeper;
    return {
      ...(reason === undefined ? { mode: 'proven' } : { mode: 'report', reason }),
      ...(lastSweepAt === undefined ? {} : { last_sweep_at: presentTime(lastSweepAt) }),
    };
  }

  #uptimeSeconds(): number {
    return Math.floor((this.#dependencies.clock.monotonic() - this.#beganAt) / 1_000);
  }
}

function presentReport({ name, status, reason, ageMs }: OutsideReport): Check {
  return {
    name,
    vital: false,
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(ageMs === undefined ? {} : { age_secs: Math.floor(ageMs / 1_000) }),
  };
}
