import { beforeEach, expect, it } from 'vitest';
import { UncertaintyWatch } from '../../../../src/core/jobs/uncertainty-watch.ts';
import type { DeployIntent, VmRecord } from '../../../../src/core/records.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { newVm } from '../../../support/store.ts';

let clock: ManualClock;
let watch: UncertaintyWatch;

beforeEach(() => {
  clock = new ManualClock();
  watch = new UncertaintyWatch(clock);
});

function vmWith(deploy: DeployIntent, number = 1): VmRecord {
  const { secret: _secret, ...vm } = newVm(number, { deploy });
  return { ...vm, username: 'ada', updatedAt: 1 };
}

const knownForMs = (number = 1) => watch.knownForMs(vmWith({ attempts: 0 }, number).id, 'deploy');

it('counts from when the uncertainty was first seen', async () => {
  const uncertain = vmWith({ attempts: 1, uncertainSince: 5 });
  watch.see(uncertain);
  await clock.advance(100);
  clock.jump(86_400_000);
  watch.see(uncertain);
  expect(knownForMs()).toBe(100);
});

it('counts anew from the end of a call, and of another call with an equal stamp', async () => {
  const stamps = [
    { attempts: 1, uncertainSince: 5, calling: true },
    { attempts: 1, uncertainSince: 5 },
    { attempts: 2, uncertainSince: 5, calling: true },
    { attempts: 2, uncertainSince: 5 },
  ] as const;
  for (const deploy of stamps) {
    watch.see(vmWith(deploy));
    expect(knownForMs()).toBe(0);
    await clock.advance(100);
    expect(knownForMs()).toBe(100);
  }
});

it('knows nothing of what is settled, gone, or was never seen', async () => {
  watch.see(vmWith({ attempts: 1, uncertainSince: 5 }));
  watch.see(vmWith({ attempts: 1, uncertainSince: 5 }, 2));
  await clock.advance(100);
  watch.see(vmWith({ attempts: 1 }));
  watch.forget(vmWith({ attempts: 1 }, 2).id);
  expect([knownForMs(1), knownForMs(2), knownForMs(3)]).toEqual([0, 0, 0]);
});

it('forgets the oldest of very many, which is then waited out once more', async () => {
  for (let number = 1; number <= 10_001; number += 1) {
    watch.see(vmWith({ attempts: 1, uncertainSince: 5 }, number));
  }
  await clock.advance(100);
  expect([knownForMs(1), knownForMs(2), knownForMs(10_001)]).toEqual([0, 100, 100]);
});
