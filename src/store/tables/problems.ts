import type BetterSqlite3 from 'better-sqlite3';
import type {
  Evidence,
  ProblemEnd,
  ProblemFilter,
  ProblemKey,
  ProblemKind,
  ProblemRecord,
  Resolution,
} from '../../core/ports/problems.ts';
import { parseJson, withoutNulls } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { FilteredPages } from '../filtered-pages.ts';

/** A row of `problems`; JSON in `evidence` and `resolutions`. */
interface ProblemRow {
  readonly id: string;
  readonly kind: ProblemKind;
  readonly backend: string;
  readonly subject: string;
  readonly state: ProblemRecord['state'];
  readonly vm_id: string | null;
  readonly user_id: string | null;
  readonly backend_vm_id: string | null;
  readonly backend_gateway_id: string | null;
  readonly tombstone_id: number | null;
  readonly first_seen_at: number;
  readonly last_seen_at: number;
  readonly sightings: number;
  readonly summary: string;
  readonly evidence: string;
  readonly resolutions: string;
  readonly resolution: Resolution | null;
  readonly closed_at: number | null;
  readonly closed_by: ProblemEnd | null;
}

const fixedColumns = [
  'id',
  'kind',
  'backend',
  'subject',
  'vm_id',
  'user_id',
  'backend_vm_id',
  'backend_gateway_id',
  'tombstone_id',
  'first_seen_at',
] as const satisfies readonly (keyof ProblemRow)[];

const mutableColumns = [
  'state',
  'last_seen_at',
  'sightings',
  'summary',
  'evidence',
  'resolutions',
  'resolution',
  'closed_at',
  'closed_by',
] as const satisfies readonly (keyof ProblemRow)[];

const columns = [...fixedColumns, ...mutableColumns];
const select = `SELECT ${columns.join(', ')} FROM problems`;

/** Rows of `problems`. */
export class ProblemTable {
  readonly #insert: BetterSqlite3.Statement<[ProblemRow]>;
  readonly #update: BetterSqlite3.Statement<[ProblemRow]>;
  readonly #byId: BetterSqlite3.Statement<[string], ProblemRow>;
  readonly #like: BetterSqlite3.Statement<[string, string, string], ProblemRow>;
  readonly #unclosed: BetterSqlite3.Statement<[string], ProblemRow>;
  readonly #unclosedOf: BetterSqlite3.Statement<[string], ProblemRow>;
  readonly #pages: FilteredPages<ProblemRow>;

  constructor(connection: Connection) {
    const parameters = columns.map((name) => `@${name}`).join(', ');
    const assignments = mutableColumns.map((name) => `${name} = @${name}`).join(', ');
    this.#insert = connection.prepare(
      `INSERT INTO problems (${columns.join(', ')}) VALUES (${parameters})`,
    );
    this.#update = connection.prepare(`UPDATE problems SET ${assignments} WHERE id = @id`);
    this.#byId = connection.prepare(`${select} WHERE id = ?`);
    this.#like = connection.prepare(
      `${select} WHERE kind = ? AND backend = ? AND subject = ? AND closed_at IS NULL`,
    );
    this.#unclosed = connection.prepare(
      `${select} WHERE backend = ? AND closed_at IS NULL ORDER BY id`,
    );
    this.#unclosedOf = connection.prepare(
      `${select} WHERE vm_id = ? AND tombstone_id IS NULL AND closed_at IS NULL ORDER BY id`,
    );
    this.#pages = new FilteredPages(connection, { select, table: 'problems' });
  }

  insert(problem: ProblemRecord): void {
    this.#insert.run(toRow(problem));
  }

  update(problem: ProblemRecord): void {
    this.#update.run(toRow(problem));
  }

  find(id: string): ProblemRecord | undefined {
    const row = this.#byId.get(id);
    return row === undefined ? undefined : toRecord(row);
  }

  /** The one of this kind, backend and subject that is not closed. */
  findUnclosed(like: ProblemKey) {
    const row = this.#like.get(like.kind, like.backend, like.subject);
    return row === undefined ? undefined : toRecord(row);
  }

  /** Oldest first. */
  listUnclosed(backend: string): readonly ProblemRecord[] {
    return this.#unclosed.all(backend).map(toRecord);
  }

  /** Those about the row of a VM, oldest first. */
  listUnclosedOf(vmId: string): readonly ProblemRecord[] {
    return this.#unclosedOf.all(vmId).map(toRecord);
  }

  /** Newest first. */
  listBefore(id: string, { state }: ProblemFilter, limit: number): readonly ProblemRecord[] {
    return this.#pages.listBefore(id, { state }, limit).map(toRecord);
  }
}

function toRecord(row: ProblemRow): ProblemRecord {
  return withoutNulls({
    id: row.id,
    kind: row.kind,
    backend: row.backend,
    subject: row.subject,
    state: row.state,
    vmId: row.vm_id,
    userId: row.user_id,
    backendVmId: row.backend_vm_id,
    backendGatewayId: row.backend_gateway_id,
    tombstoneId: row.tombstone_id,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    sightings: row.sightings,
    summary: row.summary,
    // The JSON columns hold what toRow wrote from these very types.
    evidence: parseJson(row.evidence) as Evidence,
    resolutions: parseJson(row.resolutions) as readonly Resolution[],
    resolution: row.resolution,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
  });
}

function toRow(problem: ProblemRecord): ProblemRow {
  return {
    id: problem.id,
    kind: problem.kind,
    backend: problem.backend,
    subject: problem.subject,
    state: problem.state,
    vm_id: problem.vmId ?? null,
    user_id: problem.userId ?? null,
    backend_vm_id: problem.backendVmId ?? null,
    backend_gateway_id: problem.backendGatewayId ?? null,
    tombstone_id: problem.tombstoneId ?? null,
    first_seen_at: problem.firstSeenAt,
    last_seen_at: problem.lastSeenAt,
    sightings: problem.sightings,
    summary: problem.summary,
    evidence: JSON.stringify(problem.evidence),
    resolutions: JSON.stringify(problem.resolutions),
    resolution: problem.resolution ?? null,
    closed_at: problem.closedAt ?? null,
    closed_by: problem.closedBy ?? null,
  };
}
