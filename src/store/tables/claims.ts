import type BetterSqlite3 from 'better-sqlite3';
import type { Claim, JobStore } from '../../core/ports/store.ts';
import type { Connection } from '../connection.ts';

interface NextParameters {
  readonly now: number;
  /** Whose claims are dead unless they are among `running`; null: nobody's. */
  readonly owner: string | null;
  /** JSON array of ids. */
  readonly running: string;
  readonly recoveriesMax: number;
  readonly wornOutFrom: number;
  /** 1: urgent, 0: ordinary, null: any. */
  readonly isUrgent: 0 | 1 | null;
}

interface NextJob {
  readonly id: string;
  readonly recoveries: number;
}

/** Who works on a job now, in the claim columns of `jobs`. */
export class ClaimTable {
  readonly #next: BetterSqlite3.Statement<[NextParameters], NextJob>;
  readonly #claim: BetterSqlite3.Statement;
  readonly #renew: BetterSqlite3.Statement;
  readonly #release: BetterSqlite3.Statement;
  readonly #showLife: BetterSqlite3.Statement;
  readonly #releaseAll: BetterSqlite3.Statement;

  constructor(connection: Connection) {
    // Cancels first: a delete may wait for one. Then deletes: they save money. Then fair between
    // users, then in order.
    this.#next = connection.prepare(
      `WITH running AS (
         SELECT user_id, count(*) AS count FROM jobs
         WHERE ended_at IS NULL AND claim_expires_at > @now
         GROUP BY user_id
       )
       SELECT jobs.id, recoveries FROM jobs LEFT JOIN running ON running.user_id IS jobs.user_id
       WHERE ended_at IS NULL
         AND (claim_expires_at IS NULL OR claim_expires_at <= @now OR claimed_by = @owner)
         AND jobs.id NOT IN (SELECT value FROM json_each(@running))
         AND (recoveries <= @recoveriesMax OR recoveries >= @wornOutFrom)
         AND coalesce(@isUrgent = (cancel_requested_at IS NOT NULL OR kind = 'delete_vm'), 1)
       ORDER BY cancel_requested_at IS NULL, kind <> 'delete_vm', coalesce(running.count, 0), created_at, id
       LIMIT 1`,
    );
    this.#claim = connection.prepare(
      `UPDATE jobs SET claimed_by = @owner, claim_expires_at = @now + @leaseMs,
         run_epoch = run_epoch + 1, recoveries = recoveries + 1, started_at = coalesce(started_at, @now),
         state = iif(state = 'queued', 'running', state)
       WHERE id = @id`,
    );
    this.#renew = connection.prepare(
      `UPDATE jobs SET claim_expires_at = @now + @leaseMs
       WHERE id = @jobId AND run_epoch = @runEpoch
         AND claimed_by IS NOT NULL AND ended_at IS NULL`,
    );
    this.#release = connection.prepare(
      `UPDATE jobs SET claimed_by = NULL, claim_expires_at = NULL,
         recoveries = max(0, recoveries - 1)
       WHERE id = ? AND run_epoch = ? AND ended_at IS NULL`,
    );
    this.#showLife = connection.prepare(
      'UPDATE jobs SET recoveries = 0 WHERE id = ? AND run_epoch = ? AND recoveries > 0',
    );
    this.#releaseAll = connection.prepare(
      `UPDATE jobs SET claimed_by = NULL, claim_expires_at = NULL
       WHERE ended_at IS NULL AND claimed_by IS NOT NULL`,
    );
  }

  /** The job that is to be claimed next: none that has a living claim. */
  findNext(wanted: Parameters<JobStore['claimNext']>[0]): NextJob | undefined {
    const { now, owner, running, only, recoveries } = wanted;
    return this.#next.get({
      now,
      owner: running === undefined ? null : owner,
      running: JSON.stringify(running ?? []),
      recoveriesMax: recoveries?.max ?? Number.MAX_SAFE_INTEGER,
      wornOutFrom: recoveries?.wornOutFrom ?? Number.MAX_SAFE_INTEGER,
      isUrgent: only === undefined ? null : only === 'urgent' ? 1 : 0,
    });
  }

  claim(id: string, by: { owner: string; leaseMs: number; now: number }): void {
    this.#claim.run({ id, owner: by.owner, leaseMs: by.leaseMs, now: by.now });
  }

  renew({ jobId, runEpoch }: Claim, leaseMs: number, now: number): void {
    this.#renew.run({ jobId, runEpoch, leaseMs, now });
  }

  /** Does nothing when the claim is no longer the living one. */
  release(claim: Claim): void {
    this.#release.run(claim.jobId, claim.runEpoch);
  }

  showLife({ jobId, runEpoch }: Claim): void {
    this.#showLife.run(jobId, runEpoch);
  }

  releaseAll(): void {
    this.#releaseAll.run();
  }
}
