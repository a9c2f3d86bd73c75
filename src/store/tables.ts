import type { Connection } from './connection.ts';
import { ClaimTable } from './tables/claims.ts';
import { EventTable } from './tables/events.ts';
import { JobTable } from './tables/jobs.ts';
import { LogChunkTable } from './tables/log-chunks.ts';
import { MetaTable } from './tables/meta.ts';
import { ProblemTable } from './tables/problems.ts';
import { RequestTable } from './tables/requests.ts';
import { TombstoneTable } from './tables/tombstones.ts';
import { UserTable } from './tables/users.ts';
import { VmTable } from './tables/vms.ts';

/** All tables of one database. Their methods take part in the caller's transaction. */
export interface Tables {
  readonly users: UserTable;
  readonly vms: VmTable;
  readonly tombstones: TombstoneTable;
  readonly jobs: JobTable;
  readonly claims: ClaimTable;
  readonly events: EventTable;
  readonly logChunks: LogChunkTable;
  readonly requests: RequestTable;
  readonly problems: ProblemTable;
  readonly meta: MetaTable;
}

/** Prepares every statement, once for the life of the connection. */
export function createTables(connection: Connection): Tables {
  return {
    users: new UserTable(connection),
    vms: new VmTable(connection),
    tombstones: new TombstoneTable(connection),
    jobs: new JobTable(connection),
    claims: new ClaimTable(connection),
    events: new EventTable(connection),
    logChunks: new LogChunkTable(connection),
    requests: new RequestTable(connection),
    problems: new ProblemTable(connection),
    meta: new MetaTable(connection),
  };
}
