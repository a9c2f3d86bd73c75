import { readFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Sealer, type SealingKey } from '../../../src/store/sealing.ts';
import type { Ownership } from './ownership.ts';
import { canaries } from './sim-outside.ts';
import type { World } from './world.ts';

interface SealedRow {
  readonly vm_id: string;
  readonly sealed_secret: Buffer;
}

/** I3, I6 and I12 in the files of a store that is closed. */
export function checkDatabase(
  { world, ownership }: { readonly world: World; readonly ownership: Ownership },
  folder: string,
  sealingKey: SealingKey,
): void {
  const file = path.join(folder, 'deployer.db');
  const database = new BetterSqlite3(file);
  try {
    const integrity = database.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') world.violate('I6', `integrity_check: ${String(integrity)}`);
    const orphans = database.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) world.violate('I6', `foreign_key_check: ${JSON.stringify(orphans)}`);
    checkSecrets(database, { world, ownership, sealer: new Sealer(sealingKey) });
  } finally {
    database.close();
  }
  const bytes = readFileSync(file);
  for (const secret of [...canaries, ...ownership.secrets]) {
    if (bytes.includes(secret)) world.violate('I12', `"${secret}" is in the database`);
  }
}

function checkSecrets(
  database: BetterSqlite3.Database,
  given: { readonly world: World; readonly ownership: Ownership; readonly sealer: Sealer },
): void {
  const { world, ownership, sealer } = given;
  const sealed = database
    .prepare<[], SealedRow>(
      `SELECT id AS vm_id, sealed_secret FROM vms
       UNION ALL SELECT vm_id, sealed_secret FROM vm_tombstones`,
    )
    .all();
  const kept = new Set(sealed.map((row) => sealer.open(row.vm_id, row.sealed_secret)));
  for (const secret of ownership.secrets) {
    if (!kept.has(secret)) {
      world.violate('I3', `the secret of ${ownership.find(secret)?.vmId ?? ''} is lost`);
    }
  }
}
