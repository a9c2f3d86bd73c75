import type BetterSqlite3 from 'better-sqlite3';
import { DeployerError } from '../../core/errors.ts';
import type { Mutation, RequestOutcome } from '../../core/ports/store.ts';
import { withoutNulls } from '../columns.ts';
import type { Connection } from '../connection.ts';

interface RequestRow {
  readonly params_hash: string;
  readonly user_id: string | null;
  readonly vm_id: string | null;
  readonly job_id: string | null;
  readonly problem_id: string | null;
  readonly password_issued: 0 | 1;
}

/** Rows of `requests`: what a remembered mutation led to. */
export class RequestTable {
  readonly #insert: BetterSqlite3.Statement;
  readonly #byKey: BetterSqlite3.Statement<[string, string, string], RequestRow>;

  constructor(connection: Connection) {
    this.#insert = connection.prepare(
      `INSERT INTO requests (caller, method, request_id, params_hash, user_id, vm_id, job_id,
         problem_id, password_issued, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#byKey = connection.prepare(
      `SELECT params_hash, user_id, vm_id, job_id, problem_id, password_issued
       FROM requests
       WHERE caller = ? AND method = ? AND request_id = ?`,
    );
  }

  /** Throws IDEMPOTENCY_MISMATCH when the id is known with other params. */
  find({ caller, method, requestId, paramsHash }: Mutation): RequestOutcome | undefined {
    if (requestId === undefined) return undefined;
    const row = this.#byKey.get(caller, method, requestId);
    if (row === undefined) return undefined;
    if (row.params_hash !== paramsHash) {
      throw new DeployerError(
        'IDEMPOTENCY_MISMATCH',
        `request_id "${requestId}" was used for "${method}" before, with other params; expected the same params or another request_id`,
        { details: { path: 'request_id', method } },
      );
    }
    return withoutNulls({
      userId: row.user_id,
      vmId: row.vm_id,
      jobId: row.job_id,
      problemId: row.problem_id,
      passwordIssued: row.password_issued === 1 ? (true as const) : null,
    });
  }

  /** Without a `requestId` there is nothing to remember. */
  insert(mutation: Mutation, outcome: RequestOutcome, now: number): void {
    const { caller, method, requestId, paramsHash } = mutation;
    if (requestId === undefined) return;
    const { userId, vmId, jobId, problemId, passwordIssued } = outcome;
    this.#insert.run(
      caller,
      method,
      requestId,
      paramsHash,
      userId ?? null,
      vmId ?? null,
      jobId ?? null,
      problemId ?? null,
      passwordIssued === true ? 1 : 0,
      now,
    );
  }
}
