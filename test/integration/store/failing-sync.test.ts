import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadKeyRing } from '../../../src/store/sealing-key.ts';
import { MaintainedFolder } from '../../support/maintained-folder.ts';
import { createStore, idOf } from '../../support/store.ts';
import { buildSyncFault, runSyncFault } from '../../support/sync-fault.ts';

const seeds = [2, 3];

describe('a disk whose syncs failed for a while, and then a crash', () => {
  let place: MaintainedFolder;
  let library: string;

  beforeEach(async (context) => {
    place = new MaintainedFolder();
    library = await buildSyncFault(context, place.folder);
  });
  afterEach(() => {
    place[Symbol.dispose]();
  });

  test.each(['mended', 'failing'] as const)(
    'leave no damage where the disk is %s at the end: what was acknowledged is there',
    async (ending) => {
      for (const seed of seeds) {
        const dataDir = path.join(place.folder, `${seed}`);
        const run = { library, folder: place.folder, dataDir, seed, ending };
        const { lines, refusals } = await runSyncFault(run);
        expect(refusals).toBe(30);
        await using store = await createStore({
          dataDir,
          sealingKey: () => loadKeyRing({ dataDir }),
        });
        const job = await store.jobs.find(idOf('job', 1));
        expect(job?.lastLine).toBeGreaterThanOrEqual(lines);
      }
    },
  );
});
