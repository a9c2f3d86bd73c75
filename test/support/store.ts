import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NewProblem } from '../../src/core/ports/problems.ts';
import type { JobSubmission, NewJob, NewVm, Submitted } from '../../src/core/ports/store.ts';
import { pendingSteps } from '../../src/core/jobs/step-names.ts';
import { openStore, type OpenStore, type StoreOptions } from '../../src/store/open-store.ts';
import { createSealingKey } from '../../src/store/sealing.ts';

/** A real store in a folder of its own under the system's temporary folder; dispose removes both. */
export interface TestStore extends OpenStore {
  /** The store itself, for those who only take a Store. */
  readonly store: OpenStore;
  readonly dataDir: string;
  readonly sealingKey: StoreOptions['sealingKey'];
  /** Closes the store and opens it again, as a restart does; the folder stays. */
  reopen(options?: Partial<StoreOptions>): Promise<TestStore>;
}

/** Opens a store on a new folder, or on `dataDir`, which is then the caller's to remove. */
export async function createStore(options: Partial<StoreOptions> = {}): Promise<TestStore> {
  const own = options.dataDir === undefined;
  const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'store-'));
  const sealingKey = options.sealingKey ?? createSealingKey(randomBytes(32));
  return await open({ ...options, dataDir, sealingKey }, own);
}

async function open(
  options: Partial<StoreOptions> & Pick<StoreOptions, 'dataDir' | 'sealingKey'>,
  removes: boolean,
): Promise<TestStore> {
  const { dataDir, sealingKey } = options;
  const store = await openStore({
    clock: { now: () => Date.now() },
    newStreamId: () => randomBytes(8).toString('hex'),
    reserveBytes: 4_096,
    ...options,
  });
  const close = store[Symbol.asyncDispose];
  return Object.assign(store, {
    store,
    dataDir,
    sealingKey,
    async reopen(changes: Partial<StoreOptions> = {}) {
      await close();
      return await open({ ...options, ...changes, dataDir, sealingKey }, removes);
    },
    async [Symbol.asyncDispose]() {
      await close();
      if (removes) rmSync(dataDir, { recursive: true, force: true });
    },
  });
}

/** Rows to test with: ids that sort by their number. */
export function idOf(prefix: 'usr' | 'vm' | 'job' | 'prb', number: number): string {
  return `${prefix}_${String(number).padStart(26, '0')}`;
}

export function newVm(number: number, changes: Partial<NewVm> = {}): NewVm {
  const id = idOf('vm', number);
  return {
    id,
    userId: idOf('usr', 1),
    name: id,
    profile: 'demo',
    backend: 'main',
    size: { slices: 2, cpu: 2, memory_mb: 8_192 },
    image: 'https://hub.example/ubuntu.flist',
    bootstrap: 'hero_os',
    state: 'provisioning',
    conditions: [],
    deploy: { attempts: 0 },
    operatorAccess: true,
    secret: `secret-of-${id}`,
    createdAt: 1_000 + number,
    ...changes,
  };
}

export function newJob(number: number, changes: Partial<NewJob> = {}): NewJob {
  const kind = changes.kind ?? 'provision_vm';
  return {
    id: idOf('job', number),
    kind,
    userId: idOf('usr', 1),
    steps: pendingSteps(kind),
    requestedBy: 'local',
    now: 1_000 + number,
    ...changes,
  };
}

/** A VM that carries the secret of VM 1 and is not it. */
export function newProblem(number: number, changes: Partial<NewProblem> = {}): NewProblem {
  return {
    id: idOf('prb', number),
    kind: 'orphan_vm',
    backend: 'main',
    subject: `${idOf('vm', 1)}/sid-${number}`,
    vmId: idOf('vm', 1),
    userId: idOf('usr', 1),
    backendVmId: `sid-${number}`,
    firstSeenAt: 4_000,
    lastSeenAt: 5_000,
    sightings: 2,
    summary: `VM "sid-${number}" is a second one`,
    evidence: { state: 'running' },
    resolutions: ['adopt', 'delete', 'ignore'],
    ...changes,
  };
}

/** Adds a user with this number and a name made of it. */
export async function addUser(store: OpenStore, number = 1, username = `user${number}`) {
  return await store.users.create({ id: idOf('usr', number), username, now: number });
}

/** Submits a provision: VM and job both carry the number. */
export async function submitProvision(
  store: OpenStore,
  number: number,
  changes: Omit<Partial<JobSubmission>, 'vm' | 'job'> & { readonly userId?: string } = {},
): Promise<Submitted> {
  const { userId = idOf('usr', 1), ...rest } = changes;
  return await store.jobs.submit({
    job: newJob(number, { vmId: idOf('vm', number), userId }),
    vm: { create: newVm(number, { userId }) },
    whenBusy: 'refuse',
    ...rest,
  });
}

/** Submits a delete of a VM, as `delete_vm` does. */
export async function submitDelete(
  store: OpenStore,
  jobNumber: number,
  vmId: string,
): Promise<Submitted> {
  return await store.jobs.submit({
    job: newJob(jobNumber, { kind: 'delete_vm', vmId }),
    vm: { id: vmId, patch: { state: 'deleting', error: undefined } },
    whenBusy: 'supersede',
  });
}

/** Claims the next job, which has to be there. */
export async function claim(store: OpenStore, changes: { owner?: string; now?: number } = {}) {
  const job = await store.jobs.claimNext({
    owner: 'worker',
    leaseMs: 30_000,
    now: 2_000,
    ...changes,
  });
  if (job === undefined) throw new Error('expected a job to claim');
  return { job, claim: { jobId: job.id, runEpoch: job.runEpoch } };
}

/** The events after a seq, all of them. */
export async function eventsAfter(store: OpenStore, afterSeq = 0) {
  const { events } = await store.events.after(afterSeq, { topics: [], logs: true }, 10_000);
  return events;
}
