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
  const known = new Map(data.vms.map(({ id, secret }) => [id, digestOf(secret ?? '')]));
  const lost = calls
    .filter(({ method }) => method === 'deploy_vm')
    .filter(({ params }) => known.get(textsOf(params)['name'] ?? '') !== secretOf(params))
    .map(({ params, receivedAt }) => ({
      invariant: 'I3' as const,
      evidence: `deploy_vm of "${textsOf(params)['name'] ?? ''}" at ${receivedAt} had a secret that the database does not know`,
    }));
  return [...sealed, ...lost];
}

/** I16: seconds that VMs lived before their row was there, or after it was gone. */
export function unownedVmSeconds(grid: GridJournal, data: DataContent, now: number): number {
  const rows = rowTimes(data);
  let milliseconds = 0;
  for (const { resource, name, createdAt, goneAt = now } of grid.lifetimes) {
    if (resource !== 'vm') continue;
    const row = rows.get(name);
    const owned =
      row === undefined
        ? 0
        : Math.max(0, Math.min(goneAt, row.deletedAt) - Math.max(createdAt, row.createdAt));
    milliseconds += Math.max(0, goneAt - createdAt - owned);
  }
  return milliseconds / 1_000;
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
