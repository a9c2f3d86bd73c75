import { describe, expect, it } from 'vitest';
import type { BackendGateway, BackendVm } from '../../../../src/core/ports/compute.ts';
import { deletionTaken, type ProblemRecord } from '../../../../src/core/ports/problems.ts';
import type {
  RowHolder,
  SecretHolder,
  TombstoneHolder,
} from '../../../../src/core/ports/reconcile.ts';
import type { VmRecord } from '../../../../src/core/records.ts';
import { holderName, type Case } from '../../../../src/core/reconcile/case.ts';
import { findingsOf } from '../../../../src/core/reconcile/findings.ts';
import { judge, type Verdict } from '../../../../src/core/reconcile/judge.ts';
import type { Look } from '../../../../src/core/reconcile/look.ts';
import { emptyMemory } from '../../../../src/core/reconcile/memory.ts';

const dayMs = 86_400_000;
const place = {
  name: 'main',
  pace: { pollIntervalMs: 1, deployTimeoutMs: 1, requestTimeoutMs: 1, quietWaitMs: 1_000 },
};

function row(changes: Partial<VmRecord> = {}, isBusy = false): RowHolder {
  const vm: VmRecord = {
    id: 'vm_1',
    userId: 'usr_1',
    username: 'ada',
    name: 'vm_1',
    profile: 'demo',
    backend: 'main',
    backendVmId: 'own',
    size: { cpu: 1, memory_mb: 1_024 },
    image: 'flist',
    bootstrap: 'none',
    state: 'ready',
    conditions: [],
    gateway: {
      kind: 'name',
      name: 'ada',
      state: 'ready',
      backendGatewayId: 'own-gw',
      attempts: 1,
      fixedName: false,
    },
    jobId: 'job_1',
    deploy: { attempts: 1 },
    operatorAccess: false,
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
  return { kind: 'row', vm, isBusy };
}

/** A row that no VM and no gateway is entered on. */
function bareRow(changes: Partial<VmRecord> = {}): RowHolder {
  const { backendVmId: _own, gateway: _gateway, ...vm } = row(changes).vm;
  const gateway = { kind: 'name', state: 'failed', attempts: 1, fixedName: false } as const;
  return { kind: 'row', vm: { ...vm, gateway }, isBusy: false };
}

function tombstone(changes: Partial<TombstoneHolder> = {}): TombstoneHolder {
  const whose = { vmId: 'vm_1', userId: 'usr_1' };
  return { kind: 'tombstone', id: 7, ...whose, cause: 'deleted', deletedAt: 0, ...changes };
}

function vm(backendVmId: string, phase: BackendVm['phase'] = 'running'): BackendVm {
  return { backendVmId, state: phase, phase };
}

function gateway(backendGatewayId: string, phase: BackendGateway['phase'] = 'ready') {
  return { backendGatewayId, state: phase, phase };
}

const own = [vm('own')];
const ownGateway = [gateway('own-gw')];

interface Sweep {
  readonly look: Look;
  readonly after?: SecretHolder;
  readonly now?: number;
}

function complete(
  holder: SecretHolder,
  vms: readonly BackendVm[] = [],
  gateways: readonly BackendGateway[] = [],
): Look {
  return { kind: 'complete', holder, vms, gateways };
}

/** Sweeps one after the other, each with what the one before remembered and opened. */
class Sweeps {
  readonly #base: Partial<Case>;
  readonly #entered: ReadonlyMap<string, string>;
  #memory = emptyMemory;
  #unclosed: ProblemRecord[];
  #now = 0;

  constructor(base: Partial<Case> = {}, entered: ReadonlyMap<string, string> = new Map()) {
    this.#base = base;
    this.#entered = entered;
    this.#unclosed = [...(base.unclosed ?? [])];
  }

  get problems(): readonly ProblemRecord[] {
    return this.#unclosed;
  }

  set problems(unclosed: readonly ProblemRecord[]) {
    this.#unclosed = [...unclosed];
  }

  /** The backend took all deletions that were decided on so far. */
  noteDeletions(): void {
    this.#unclosed = this.#unclosed.map((problem) => ({
      ...problem,
      evidence: { ...problem.evidence, ...deletionTaken },
    }));
  }

  run(...looked: readonly Sweep[]): Verdict {
    this.#now = looked[0]?.now ?? this.#now + 600;
    const looks = looked.map(({ look, after = look.holder }) => ({
      holder: after,
      isReadable: look.kind === 'complete',
      findings: findingsOf(look, after, { ...place, entered: this.#entered }),
    }));
    const verdict = judge({
      backend: 'main',
      now: this.#now,
      looks,
      holders: looks.map(({ holder }) => holder),
      reportOnly: undefined,
      ...this.#base,
      unclosed: this.#unclosed,
      memory: this.#memory,
    });
    this.#memory = verdict.memory;
    const closed = new Set(verdict.closed.map(({ id }) => id));
    const opened = verdict.opened.map((one): ProblemRecord => {
      return { ...one, id: `prb_${one.kind}_${one.subject}`, state: 'open' };
    });
    this.#unclosed = [...this.#unclosed.filter(({ id }) => !closed.has(id)), ...opened];
    return verdict;
  }

  /** The same sight again and again; the last verdict. */
  repeat(times: number, look: Look): Verdict {
    let verdict = this.run({ look });
    for (let time = 1; time < times; time += 1) verdict = this.run({ look });
    return verdict;
  }
}

const nothing = { opened: [], seen: [], closed: [], adoptions: [], deletions: [] };

describe('what is as it should be', () => {
  it.each<[string, Look]>([
    ['a row with its VM and gateway', complete(row(), own, ownGateway)],
    ['a row whose VM is not running', complete(row(), [vm('own', 'failed')], ownGateway)],
    ['a row without a VM that shows none', complete(bareRow())],
    ['a failed gateway of a row that has none', complete(bareRow(), [], [gateway('g', 'failed')])],
    ['a tombstone that shows nothing', complete(tombstone())],
  ])('is no problem: %s', (_what, look) => {
    expect(new Sweeps().repeat(6, look)).toMatchObject(nothing);
  });
});

describe('what nothing may be concluded from', () => {
  const second = [...own, vm('second')];

  it.each<[string, Sweep]>([
    ['an incomplete look', { look: { kind: 'incomplete', holder: row(), reason: 'no answer' } }],
    ['a row that a job works on', { look: complete(row({}, true), second) }],
    ['a row that a job began to work on', { look: complete(row(), second), after: row({}, true) }],
    [
      'a row that a job has worked on meanwhile',
      { look: complete(row(), second), after: row({ jobId: 'job_2' }) },
    ],
  ])('stays without consequence: %s', (_what, sweep) => {
    const sweeps = new Sweeps();
    for (let time = 0; time < 6; time += 1) expect(sweeps.run(sweep)).toMatchObject(nothing);
  });

  it('is neither an absence: a problem stays open while its holder cannot be looked at', () => {
    const sweeps = new Sweeps({ reportOnly: 'told to' });
    sweeps.repeat(2, complete(row(), second, ownGateway));
    const verdict = sweeps.repeat(5, { kind: 'incomplete', holder: row(), reason: 'no answer' });

    expect(verdict).toMatchObject(nothing);
    expect(sweeps.problems).toHaveLength(1);
  });

  it('is the sight of a holder that is gone by the time of the judgement', () => {
    const gone = { holder: row(), isReadable: true, findings: undefined };
    const verdict = new Sweeps({ looks: [gone], holders: [] }).run();

    expect(verdict).toMatchObject(nothing);
  });
});

describe('a second VM of a row', () => {
  const look = complete(row(), [...own, vm('second')], ownGateway);

  it('is a suspicion at the first sight; at the second it is a problem and is deleted', () => {
    const sweeps = new Sweeps();

    expect(sweeps.run({ look })).toMatchObject(nothing);
    expect(sweeps.run({ look })).toMatchObject({
      opened: [
        {
          kind: 'orphan_vm',
          vmId: 'vm_1',
          backendVmId: 'second',
          sightings: 2,
          firstSeenAt: 600,
          lastSeenAt: 1_200,
          evidence: { backend_state: 'running', own_backend_vm_id: 'own', action: 'delete' },
          resolutions: ['delete', 'ignore'],
        },
      ],
      deletions: [{ target: { kind: 'vm', id: 'second' } }],
    });
  });

  it('is deleted again as long as it is shown, and asked for only when it is not going', () => {
    const sweeps = new Sweeps();
    sweeps.repeat(2, look);

    expect(sweeps.run({ look }).deletions).toHaveLength(1);
    const going = complete(row(), [...own, vm('second', 'deleting')], ownGateway);
    expect(sweeps.run({ look: going })).toMatchObject({ deletions: [], seen: [{}] });
  });

  it('is closed as deleted once two looks no longer show it', () => {
    const sweeps = new Sweeps();
    sweeps.repeat(2, look);
    const clean = complete(row(), own, ownGateway);

    sweeps.noteDeletions();
    sweeps.run({ look });
    expect(sweeps.run({ look: clean })).toMatchObject(nothing);
    expect(sweeps.run({ look: clean })).toMatchObject({ closed: [{ by: 'delete' }] });
  });

  it('is not said to be deleted where the backend took no deletion', () => {
    const sweeps = new Sweeps();
    sweeps.repeat(2, look);
    sweeps.problems = sweeps.problems.map((problem) => ({ ...problem, resolution: 'delete' }));
    const clean = complete(row(), own, ownGateway);

    expect(sweeps.repeat(2, clean)).toMatchObject({ closed: [{ by: 'not_seen' }] });
  });

  it('has to be absent twice in a row: one empty answer closes nothing', () => {
    const sweeps = new Sweeps({ reportOnly: 'told to' });
    sweeps.repeat(2, look);
    const clean = complete(row(), own, ownGateway);

    for (const seen of [clean, look, clean, look]) {
      expect(sweeps.run({ look: seen }).closed).toEqual([]);
    }
  });

  it('is seen twice in a row: a look between that does not show it begins anew', () => {
    const sweeps = new Sweeps();
    const clean = complete(row(), own, ownGateway);

    for (const seen of [look, clean, look, clean]) {
      expect(sweeps.run({ look: seen })).toMatchObject(nothing);
    }
  });

  it('is looked at anew after a job of the row', () => {
    const sweeps = new Sweeps();
    sweeps.run({ look });
    const later = complete(row({ jobId: 'job_2' }), [...own, vm('second')], ownGateway);

    expect(sweeps.run({ look: later })).toMatchObject(nothing);
    expect(sweeps.run({ look: later }).deletions).toHaveLength(1);
  });

  it('is not deleted while the own one is not shown: it could be the only one', () => {
    const sweeps = new Sweeps();
    const alone = complete(row(), [vm('second')], ownGateway);
    const verdict = sweeps.repeat(4, alone);

    expect(verdict.deletions).toEqual([]);
    expect(sweeps.problems.map(({ kind }) => kind).sort()).toEqual(['missing_vm', 'orphan_vm']);
  });

  it('is not deleted while the own one is on its way out', () => {
    const going = complete(row(), [vm('own', 'deleting'), vm('second')], ownGateway);
    const verdict = new Sweeps().repeat(3, going);

    expect(verdict.deletions).toEqual([]);
    expect(verdict.seen).toHaveLength(1);
  });

  it('is only reported in report-only, with the reason', () => {
    const sweeps = new Sweeps({ reportOnly: 'the database was restored' });

    expect(sweeps.repeat(2, look)).toMatchObject({
      opened: [{ kind: 'orphan_vm', evidence: { not_done: 'the database was restored' } }],
      deletions: [],
    });
  });

  it('is deleted in report-only where an operator asked for it', () => {
    const sweeps = new Sweeps({ reportOnly: 'the database was restored' });
    sweeps.repeat(2, look);
    sweeps.problems = sweeps.problems.map((problem) => ({ ...problem, resolution: 'delete' }));

    expect(sweeps.run({ look }).deletions).toHaveLength(1);
    sweeps.noteDeletions();
    const clean = complete(row(), own, ownGateway);
    expect(sweeps.repeat(2, clean)).toMatchObject({ closed: [{ by: 'delete' }] });
  });

  it('is left alone once it is ignored, and closed once it is gone', () => {
    const sweeps = new Sweeps({ reportOnly: 'told to' });
    sweeps.repeat(2, look);
    const ignoring = new Sweeps({
      unclosed: sweeps.problems.map((problem) => ({ ...problem, state: 'ignored' })),
    });

    const verdict = ignoring.repeat(3, look);
    expect(verdict).toMatchObject({ opened: [], deletions: [], closed: [] });
    const clean = complete(row(), own, ownGateway);
    expect(ignoring.repeat(2, clean)).toMatchObject({ closed: [{ by: 'not_seen' }] });
  });
});

describe('a row without a VM', () => {
  it('adopts the one that carries its secret, at the second sight and without a problem', () => {
    const sweeps = new Sweeps();
    const look = complete(bareRow(), [vm('late', 'pending')]);

    expect(sweeps.run({ look })).toMatchObject(nothing);
    expect(sweeps.run({ look })).toMatchObject({
      opened: [],
      adoptions: [{ adoptable: { vm: { backendVmId: 'late' } } }],
      deletions: [],
    });
  });

  it('adopts of several the one that runs, and deletes none in that sweep', () => {
    const sweeps = new Sweeps();
    const look = complete(bareRow(), [vm('first', 'pending'), vm('second'), vm('third')]);

    expect(sweeps.repeat(2, look)).toMatchObject({
      adoptions: [{ adoptable: { vm: { backendVmId: 'second' } } }],
      deletions: [],
    });
  });

  it('adopts none that is going away', () => {
    const verdict = new Sweeps().repeat(3, complete(bareRow(), [vm('late', 'deleting')]));
    expect(verdict.adoptions).toEqual([]);
  });

  it('adopts none in report-only: it is a problem that an operator can resolve so', () => {
    const sweeps = new Sweeps({ reportOnly: 'told to' });

    expect(sweeps.repeat(2, complete(bareRow(), [vm('late')]))).toMatchObject({
      opened: [
        {
          kind: 'orphan_vm',
          resolutions: ['adopt', 'delete', 'ignore'],
          evidence: { not_done: 'told to' },
        },
      ],
      adoptions: [],
    });
  });

  it('adopts its gateway in the same way', () => {
    const look = complete(bareRow({}), [], [gateway('a', 'pending'), gateway('b')]);
    expect(new Sweeps().repeat(2, look)).toMatchObject({
      adoptions: [{ adoptable: { gateway: { backendGatewayId: 'b' } } }],
      deletions: [],
    });
  });
});

describe('a second gateway of a row', () => {
  it('is deleted beside the own one', () => {
    const look = complete(row(), own, [...ownGateway, gateway('second')]);
    expect(new Sweeps().repeat(2, look)).toMatchObject({
      opened: [{ kind: 'orphan_gateway', backendGatewayId: 'second' }],
      deletions: [{ target: { kind: 'gateway', id: 'second' } }],
    });
  });

  it('is only reported where the row wants none', () => {
    const { gateway: _none, ...without } = row().vm;
    const holder: RowHolder = { kind: 'row', vm: without, isBusy: false };
    expect(new Sweeps().repeat(2, complete(holder, own, [gateway('odd')]))).toMatchObject({
      opened: [{ kind: 'orphan_gateway', resolutions: ['delete', 'ignore'] }],
      deletions: [],
    });
  });
});

describe('a missing VM', () => {
  const look = complete(row(), [], ownGateway);

  it('is one after three answers without it over the quiet wait', () => {
    const sweeps = new Sweeps();

    expect(sweeps.repeat(2, look)).toMatchObject(nothing);
    expect(sweeps.run({ look })).toMatchObject({
      opened: [{ kind: 'missing_vm', sightings: 3, resolutions: ['delete', 'forget', 'ignore'] }],
      deletions: [],
    });
  });

  it('is none before the quiet wait is over, however many answers there are', () => {
    const sweeps = new Sweeps();
    for (let time = 0; time < 9; time += 1) {
      expect(sweeps.run({ look, now: 5_000 + 100 * time })).toMatchObject(nothing);
    }
    expect(sweeps.run({ look, now: 6_000 })).toMatchObject({ opened: [{ kind: 'missing_vm' }] });
  });

  it('is none by a clock that is set back', () => {
    const sweeps = new Sweeps();
    for (const now of [50_000, 40_000, 30_000, 20_000]) {
      expect(sweeps.run({ look, now })).toMatchObject(nothing);
    }
  });

  it('is over when the backend shows it again, or the row is gone', () => {
    const sweeps = new Sweeps();
    sweeps.repeat(3, look);
    const opened = sweeps.problems;
    const back = complete(row(), own, ownGateway);

    expect(sweeps.repeat(2, back)).toMatchObject({ closed: [{ by: 'not_seen' }] });
    const gone = new Sweeps({
      unclosed: opened.map((problem) => ({ ...problem, resolution: 'delete' })),
    });
    expect(gone.run()).toMatchObject({ closed: [{ by: 'not_seen' }] });
  });
});

describe('what carries the secret of a tombstone', () => {
  const shown = complete(tombstone(), [vm('late')], [gateway('late-gw')]);

  it.each(['deleted', 'redeployed'] as const)('is deleted, where the cause is %s', (cause) => {
    const look = { ...shown, holder: tombstone({ cause }) };
    const sweeps = new Sweeps();

    expect(sweeps.run({ look })).toMatchObject({ opened: [], deletions: [] });
    expect(sweeps.run({ look })).toMatchObject({
      opened: [
        { kind: 'leftover_after_delete', backendVmId: 'late', tombstoneId: 7 },
        { kind: 'leftover_after_delete', backendGatewayId: 'late-gw', tombstoneId: 7 },
      ],
      deletions: [{ target: { id: 'late' } }, { target: { id: 'late-gw' } }],
    });
  });

  it('is one problem and deleted, where a forced delete gave up on it', () => {
    const look = { ...shown, holder: tombstone({ cause: 'forced' }) };

    expect(new Sweeps().repeat(2, look)).toMatchObject({
      opened: [{ kind: 'orphan_vm', subject: 'vm_1', backendVmId: 'late', tombstoneId: 7 }],
      deletions: [{ target: { id: 'late' } }, { target: { id: 'late-gw' } }],
    });
  });

  it("is an operator's to decide, where it was forgotten", () => {
    const look = { ...shown, holder: tombstone({ cause: 'forgotten' }) };
    const verdict = new Sweeps().repeat(2, look);

    expect(verdict.opened).toHaveLength(2);
    expect(verdict.deletions).toEqual([]);
  });
});

describe('a tombstone', () => {
  const hourMs = 3_600_000;

  it.each([
    ['in the first hour at each sweep', hourMs - 1, undefined],
    ['after the double time', 5 * hourMs, 10 * hourMs],
    ['once a day in the end', 5 * dayMs, 6 * dayMs],
  ])('is looked at %s', (_when, now, nextLookAt) => {
    const verdict = new Sweeps().run({ look: complete(tombstone()), now });
    const expected = nextLookAt === undefined ? [] : [{ id: 7, nextLookAt }];
    expect(verdict.tombstones).toEqual(expected);
  });

  it('is looked at in the next sweep after something was seen, which is remembered', () => {
    const look = complete(tombstone(), [vm('late')]);
    const verdict = new Sweeps().run({ look, now: 5 * dayMs });
    expect(verdict.tombstones).toEqual([{ id: 7, nextLookAt: 5 * dayMs, seenAt: 5 * dayMs }]);
  });

  it.each([
    ['goes 30 days after the delete', tombstone(), 30 * dayMs, [7]],
    ['stays before that', tombstone(), 30 * dayMs - 1, []],
    ['stays 30 days after the last sight', tombstone({ seenAt: dayMs }), 30 * dayMs, []],
  ])('%s', (_what, holder, now, pruned) => {
    expect(new Sweeps().run({ look: complete(holder), now }).pruned).toEqual(pruned);
  });

  it('stays while the backend cannot be asked, and while a problem about it is open', () => {
    const look: Look = { kind: 'incomplete', holder: tombstone(), reason: 'no answer' };
    expect(new Sweeps().run({ look, now: 90 * dayMs }).pruned).toEqual([]);

    const sweeps = new Sweeps({ reportOnly: 'told to' });
    sweeps.repeat(2, complete(tombstone(), [vm('late')]));
    const verdict = sweeps.run({ look: complete(tombstone()), now: 90 * dayMs });
    expect(verdict.pruned).toEqual([]);
  });
});

describe('a secret that does not unseal', () => {
  it.each<[string, SecretHolder, string]>([
    ['a row', row(), 'vm_1'],
    ['a tombstone', tombstone(), 'tombstone/7'],
  ])('is a problem of %s at the second sight', (_of, holder, subject) => {
    expect(new Sweeps().repeat(2, { kind: 'unreadable', holder })).toMatchObject({
      opened: [{ kind: 'secret_unreadable', subject, resolutions: ['forget', 'ignore'] }],
      deletions: [],
    });
  });

  it('is none of a tombstone that an operator has forgotten', () => {
    const look: Look = { kind: 'unreadable', holder: tombstone({ cause: 'forgotten' }) };
    expect(new Sweeps().repeat(3, look)).toMatchObject(nothing);
  });

  it('hides other problems and does not end them', () => {
    const sweeps = new Sweeps({ reportOnly: 'told to' });
    sweeps.repeat(2, complete(row(), [...own, vm('second')], ownGateway));

    expect(sweeps.repeat(4, { kind: 'unreadable', holder: row() }).closed).toEqual([]);
    expect(sweeps.problems.map(({ kind }) => kind)).toEqual(['orphan_vm', 'secret_unreadable']);
  });
});

describe('the budget', () => {
  /** As many rows, each with its own VM and a second one where `doubles` says so. */
  function fleet(size: number, doubles: number): Sweep[] {
    return Array.from({ length: size }, (_, at): Sweep => {
      const holder = row({ id: `vm_${at}`, backendVmId: `own-${at}`, gateway: undefined as never });
      const { gateway: _none, ...rest } = holder.vm;
      const bare: RowHolder = { ...holder, vm: rest };
      const second = at < doubles ? [vm(`second-${at}`)] : [];
      return { look: complete(bare, [vm(`own-${at}`), ...second]) };
    });
  }

  it.each([
    [3, 3, 3],
    [4, 4, 0],
    [50, 5, 5],
    [50, 6, 0],
  ])('of %i VMs with %i seconds: %i deletions', (size, doubles, deletions) => {
    const sweeps = new Sweeps();
    sweeps.run(...fleet(size, doubles));
    const verdict = sweeps.run(...fleet(size, doubles));

    expect(verdict.deletions).toHaveLength(deletions);
    expect(verdict.opened).toHaveLength(doubles);
    const told = verdict.opened.filter(({ evidence }) => 'not_done' in evidence);
    expect(told).toHaveLength(deletions === 0 ? doubles : 0);
  });

  it('does not hold for what an operator asked for', () => {
    const sweeps = new Sweeps();
    sweeps.run(...fleet(5, 5));
    sweeps.run(...fleet(5, 5));
    sweeps.problems = sweeps.problems.map((problem) => ({ ...problem, resolution: 'delete' }));

    expect(sweeps.run(...fleet(5, 5)).deletions).toHaveLength(5);
  });
});

it('names holders apart', () => {
  expect(holderName(row())).not.toBe(holderName(tombstone()));
});
