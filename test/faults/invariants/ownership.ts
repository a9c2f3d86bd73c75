import { digestOf, type JournalEntry } from '../../../src/simulator/journal.ts';
import type { Lifetime } from '../../../src/simulator/lifetimes.ts';
import type { DataContent } from '../deployer/data-copy.ts';
import { secretOf, textsOf, type GridJournal } from '../grid/grid-journal.ts';
import type { Evidence, Finding } from './evidence.ts';

/** Faults of the network that make a second VM whatever a client does. */
const excuses: readonly string[] = ['duplicate', 'very_late'];

/** I1 and I10: when everything is deleted, nothing of it lives at the backend. */
export function findOrphans({ grid, gridVms }: Evidence): Finding[] {
  const left = grid.lifetimes.filter(({ goneAt }) => goneAt === undefined);
  const living = new Set(gridVms.map(({ sid }) => sid));
  return left
    .filter(({ resource, sid }) => resource === 'gateway' || living.has(sid))
    .map(({ resource, sid, name, secret }) => ({
      invariant: 'I1',
      evidence: `${resource} ${sid} ("${name}", ${secret}) lives after its deletion`,
    }));
}

/**
 * I2: no two living VMs of one secret, unless the network itself delivered a request twice, or so late that
 * nobody waited for it any more: of that the deployer cannot know before it looks.
 */
export function findDoubles({ grid }: Evidence): Finding[] {
  const doubled = new Set(
    grid.calls
      .filter(({ method, fault = '' }) => method === 'deploy_vm' && excuses.includes(fault))
      .map(({ params }) => secretOf(params)),
  );
  const vms = grid.lifetimes.filter(({ resource }) => resource === 'vm');
  return vms.flatMap((vm, at) =>
    vms
      .slice(at + 1)
      .filter((other) => other.secret === vm.secret && overlap(vm, other))
      .filter(({ secret }) => !doubled.has(secret))
      .map((other) => ({
        invariant: 'I2' as const,
        evidence: `VMs ${vm.sid} and ${other.sid} of "${vm.name}" lived at the same time`,
      })),
  );
}

/** I3: every secret that the backend was given is one that the database knows, for that very VM. */
export function findLostSecrets(calls: readonly JournalEntry[], data: DataContent): Finding[] {
  const sealed = data.vms
    .filter(({ secret }) => secret === undefined)
    .map(({ id }) => ({
      invariant: 'I3' as const,
      evidence: `the secret of ${id} does not unseal`,
    }));
  // A VM that was made anew has a secret for each time.
  const known = new Set(data.vms.map(({ id, secret }) => `${id} ${digestOf(secret ?? '')}`));
  const lost = calls
    .filter(({ method }) => method === 'deploy_vm')
    .filter(({ params }) => !known.has(`${textsOf(params)['name'] ?? ''} ${secretOf(params)}`))
    .map(({ params, receivedAt }) => ({
      invariant: 'I3' as const,
      evidence: `deploy_vm of "${textsOf(params)['name'] ?? ''}" at ${receivedAt} had a secret that the database does not know`,
    }));
  return [...sealed, ...lost];
}

/** I16: seconds that VMs lived before their row was there, after it was gone, or beside its own. */
export function unownedVmSeconds(grid: GridJournal, data: DataContent, now: number): number {
  const rows = rowTimes(data);
  const vms = grid.lifetimes.filter(({ resource }) => resource === 'vm');
  let milliseconds = 0;
  for (const name of new Set(vms.map((vm) => vm.name))) {
    const lives = vms
      .filter((vm) => vm.name === name)
      .map(({ createdAt, goneAt = now }) => ({ from: createdAt, to: goneAt }));
    const { createdAt: from, deletedAt: to } = rows.get(name) ?? { createdAt: 0, deletedAt: 0 };
    const lived = lives.reduce((sum, life) => sum + life.to - life.from, 0);
    milliseconds += lived - coveredMs(lives, { from, to });
  }
  return milliseconds / 1_000;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** How much of `within` is covered by at least one of the spans. */
function coveredMs(spans: readonly Span[], within: Span): number {
  let covered = 0;
  let end = within.from;
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const until = Math.min(to, within.to);
    covered += Math.max(0, until - Math.max(from, end));
    end = Math.max(end, until);
  }
  return covered;
}

function rowTimes({ events }: DataContent) {
  const rows = new Map<string, { createdAt: number; deletedAt: number }>();
  for (const { type, vm_id: id, time } of events) {
    if (id === undefined) continue;
    if (type === 'vm.created') rows.set(id, { createdAt: Date.parse(time), deletedAt: Infinity });
    const row = rows.get(id);
    if (type === 'vm.deleted' && row !== undefined) row.deletedAt = Date.parse(time);
  }
  return rows;
}

function overlap(one: Lifetime, other: Lifetime): boolean {
  const { goneAt: oneEnd = Infinity } = one;
  const { goneAt: otherEnd = Infinity } = other;
  return one.createdAt < otherEnd && other.createdAt < oneEnd;
}
