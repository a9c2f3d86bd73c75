import { expect, it } from 'vitest';
import type { VmPatch, VmRecord } from '../../../../src/core/records.ts';
import { adopt } from '../../../../src/core/reconcile/carry-out.ts';
import { FakeBackend } from '../../../support/fake-backend.ts';

const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** Only what an adoption looks at. */
const judged = { id: 'vm_1', jobId: 'job_1', conditions: [], deploy: { attempts: 1 } };

async function adoptOn(changes: Partial<VmRecord>): Promise<boolean> {
  const current = { ...judged, ...changes } as unknown as VmRecord;
  const reconcile = {
    updateIdle: async (_id: string, change: (vm: VmRecord) => VmPatch) =>
      ({ ...current, ...change(current) }) as VmRecord,
  };
  return await adopt(
    { backend: new FakeBackend(), log, store: { reconcile } as never },
    {
      holder: { kind: 'row', vm: judged as unknown as VmRecord, isBusy: false },
      adoptable: { vm: { backendVmId: 'sid-late', state: 'running', phase: 'running' } },
    },
    1_000,
  );
}

it.each<[string, Partial<VmRecord>, boolean]>([
  ['is said of a row that was free for it', {}, true],
  ['is not said of a row that a job has worked on since', { jobId: 'job_2' }, false],
  ['is not said of a row that has another one', { backendVmId: 'sid-own' }, false],
])('an adoption %s', async (_, changes, isAdopted) => {
  expect(await adoptOn(changes)).toBe(isAdopted);
});
