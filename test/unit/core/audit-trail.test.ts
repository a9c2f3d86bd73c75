import { expect, test } from 'vitest';
import { AuditTrail } from '../../../src/core/audit-trail.ts';
import { DeployerError } from '../../../src/core/errors.ts';
import type { Refusal } from '../../../src/core/ports/requests.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { mutationOf } from '../../support/mutations.ts';
import { silent } from '../../support/silent-log.ts';

function createTrail() {
  const refusals: Refusal[] = [];
  const faults = { count: 0 };
  const clock = new ManualClock();
  const ledger = {
    refuse: async (_mutation: unknown, refusal: Refusal) => {
      if (faults.count > 0) {
        faults.count -= 1;
        throw new Error('disk full');
      }
      refusals.push(refusal);
    },
  };
  const trail = new AuditTrail({ ledger, clock, log: silent });
  const refuse = async () => await trail.refused(mutationOf(), new DeployerError('VM_QUOTA', 'no'));
  return { trail, refusals, faults, clock, refuse };
}

test('a burst of refusals is put on record up to a number, then one a second, and the rest is counted', async () => {
  const { refusals, clock, refuse } = createTrail();
  for (let count = 0; count < 70; count += 1) await refuse();
  expect(refusals).toHaveLength(60);
  await clock.advance(999);
  await refuse();
  expect(refusals).toHaveLength(60);
  await clock.advance(1);
  await refuse();
  await refuse();
  expect(refusals).toHaveLength(61);
  expect(refusals.at(-1)?.omitted).toBe(11);
  await clock.advance(1_000_000);
  for (let count = 0; count < 100; count += 1) await refuse();
  expect(refusals).toHaveLength(121);
  expect(refusals[61]?.omitted).toBe(1);
});

test('a refusal that cannot be stored is counted with the next that can', async () => {
  const { refusals, faults, refuse } = createTrail();
  faults.count = 2;
  await refuse();
  await refuse();
  await refuse();
  expect(refusals).toEqual([{ reason: 'VM_QUOTA', message: 'no', omitted: 2 }]);
});

test('what is not meant for callers is not on record', async () => {
  const { trail, refusals } = createTrail();
  await trail.refused(mutationOf(), new Error('secret path /x'));
  expect(refusals).toEqual([{ reason: 'INTERNAL', message: 'Internal error', omitted: 0 }]);
});
