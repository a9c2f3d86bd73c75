import type { JobFailure } from '../core/ports/store.ts';
import type { Connection } from './connection.ts';
import { JobAside } from './job-aside.ts';
import type { Journal } from './journal.ts';
import { ProblemWriter } from './problem-writer.ts';
import type { Tables } from './tables.ts';

interface Dependencies {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly journal: Journal;
}

/** Why a job ends that had not ended when the backup was made. */
const overtaken: JobFailure = {
  reason: 'RESTORED',
  message:
    'the database was restored from a backup in which this job had not ended; what became of it, and was asked for since, is not known: look at the VM and at `list_problems`, then `retry_job` goes on with it',
  retryable: true,
};

/**
 * What the first start after a restore does, before anything else; part of the caller's transaction.
 *
 * Jobs that had not ended are wishes of the past: the delete may have been canceled since, the VM may
 * be there and in use. They end as failed, so that nobody acts on them but an operator, and sweeps look
 * at their rows. What a row lacks the backend may have by now: it counts as asked for until the backend
 * has shown, after a quiet wait, that it is not there.
 */
export function settleRestored({ connection, tables, journal }: Dependencies, now: number): void {
  if (tables.meta.find('restored_unsettled') === undefined) return;
  connection
    .prepare<[{ readonly now: number }], undefined>(
      `UPDATE vms
       SET deploy = json_set(deploy, '$.uncertainSince', @now, '$.calling', json('true'))
       WHERE backend_vm_id IS NULL`,
    )
    .run({ now });
  connection
    .prepare<[{ readonly now: number }], undefined>(
      `UPDATE vms
       SET gateway = json_set(gateway, '$.uncertainSince', @now, '$.calling', json('true'))
       WHERE gateway IS NOT NULL AND gateway ->> '$.backendGatewayId' IS NULL`,
    )
    .run({ now });
  const aside = new JobAside({
    connection,
    tables,
    journal,
    problems: new ProblemWriter(tables, journal),
  });
  for (const id of tables.jobs.idsUnfinished()) aside.putAside(id, overtaken, now);
  tables.meta.delete('restored_unsettled');
}
