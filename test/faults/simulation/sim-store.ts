import {
  StoreUnavailableError,
  type JobChange,
  type JobSubmission,
  type Store,
} from '../../../src/core/ports/store.ts';
import type { JobRecord, VmRecord } from '../../../src/core/records.ts';
import type { Around, Incarnation } from './incarnation.ts';
import type { World } from './world.ts';

/** Hears of commits at the very moment of them, before the core does. */
export interface CommitObserver {
  submitted(submission: JobSubmission, result: { readonly created: boolean }): void;
  advanced(change: JobChange, result: { readonly job: JobRecord; readonly vm?: VmRecord }): void;
}

/** Changes nothing in the database, so a full disk does not hinder it. */
const reads = new Set([
  'find',
  'findDeleted',
  'list',
  'listUnclosed',
  'holders',
  'restoredAt',
  'lines',
  'unfinishedOf',
  'secret',
  'bounds',
  'after',
  'counts',
]);

/** The disk of the machine, as far as it goes wrong. */
export interface DiskState {
  isFull: boolean;
}

/** The real store as one life of the daemon meets it: on a disk that can be full, and with crash points. */
export function guardStore(
  store: Store,
  process: Incarnation,
  outside: { readonly world: World; readonly disk: DiskState; readonly observer: CommitObserver },
): Store {
  const { world, disk, observer } = outside;
  const pause = async (): Promise<void> => {
    if (world.happens('storeIsSlow')) await world.time.wait(world.random.integer(1, 40));
  };
  const around =
    (name: string): Around =>
    async (method, args, call) => {
      if (reads.has(method)) return await call();
      await pause();
      if (disk.isFull && !process.isDead) {
        throw new StoreUnavailableError('database or disk is full');
      }
      if (process.isDead) return undefined;
      const result = await call();
      if (name === 'jobs' && method === 'submit') {
        observer.submitted(args[0] as JobSubmission, result as { created: boolean });
      }
      if (name === 'jobs' && method === 'advance') {
        observer.advanced(args[1] as JobChange, result as { job: JobRecord; vm?: VmRecord });
      }
      await pause();
      return result;
    };
  const part = <T extends object>(name: string, target: T): T =>
    process.guard(`store.${name}`, target, { sync: ['onAppend'], around: around(name) });
  return {
    users: part('users', store.users),
    vms: part('vms', store.vms),
    jobs: part('jobs', store.jobs),
    events: part('events', store.events),
    requests: part('requests', store.requests),
    problems: part('problems', store.problems),
    reconcile: part('reconcile', store.reconcile),
    retention: part('retention', store.retention),
    counts: async () => await store.counts(),
    tallies: async () => await store.tallies(),
    findWriteFault: async () => await store.findWriteFault(),
  };
}
