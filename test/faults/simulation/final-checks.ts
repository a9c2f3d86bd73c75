import type { Job } from '../../../src/contract/types.gen.ts';
import { presentJob, presentVm } from '../../../src/core/present.ts';
import type { Store } from '../../../src/core/ports/store.ts';
import type { Auditor } from './auditor.ts';
import type { Cloud } from './cloud.ts';
import type { Ownership } from './ownership.ts';
import { expectedLines } from './expected-lines.ts';
import type { SimRun } from './sim-run.ts';
import type { Broken, World } from './world.ts';

/** An invariant that does not hold now. */
type Fault = Pick<Broken, 'invariant' | 'message'>;

/** The parts of a run that are compared when it is quiet. */
export interface Checked {
  readonly world: World;
  readonly store: Store;
  readonly cloud: Cloud;
  readonly ownership: Ownership;
  readonly auditor: Auditor;
}

/** I1 and I2 with rows: every VM that lives has its row, and no row has two. What is not so. */
export async function ownerFaults({
  store,
  cloud,
  ownership,
}: Pick<Checked, 'store' | 'cloud' | 'ownership'>): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const vm of cloud.vms.filter(({ isAlive }) => isAlive)) {
    const row = await store.vms.find(vm.name);
    if (row === undefined) {
      faults.push({ invariant: 'I1', message: `${vm.id} of ${vm.name} lives without a row` });
      continue;
    }
    const isShown = row.backendVmId === vm.id || row.deploy.uncertainSince !== undefined;
    const isTwin = cloud.vms.some(({ id, call }) => call === vm.call && id !== vm.id);
    if (isShown || isTwin) continue;
    faults.push({
      invariant: 'I1',
      message: `${vm.id} lives, and the row of ${vm.name} does not know`,
    });
  }
  for (const secret of ownership.secrets) {
    const calls = new Set(cloud.living(secret).map(({ call }) => call));
    if (calls.size < 2) continue;
    faults.push({ invariant: 'I2', message: `${calls.size} deploys made VMs of one row` });
  }
  return faults;
}

/** I1 without rows: what was deleted costs nothing any more. */
export function leftoverFaults({ cloud }: Pick<Checked, 'cloud'>): readonly Fault[] {
  const vms = cloud.vms.filter(({ isAlive }) => isAlive).map(({ id }) => id);
  const gateways = cloud.gateways.filter(({ isAlive }) => isAlive).map(({ id }) => id);
  const left = [...vms, ...gateways];
  if (left.length === 0) return [];
  return [{ invariant: 'I1', message: `after all was deleted ${left.join(', ')} live` }];
}

/** I7 against the tables, I8 over all jobs, I9 for the logs. */
export async function checkRecords(checked: Checked): Promise<void> {
  const { world, store, auditor } = checked;
  for (const told of auditor.history.vms) {
    const row = await store.vms.find(told.id);
    if (row === undefined) world.violate('I7', `VM ${told.id} has no row, and was not deleted`);
    else if (JSON.stringify(presentVm(row)) !== JSON.stringify(told)) {
      world.violate('I7', `the row of ${told.id} is not what its last event says`);
    }
  }
  const requests = new Map<string, string>();
  for (const told of auditor.history.jobs) {
    await checkJob(checked, told);
    if (told.request_id === undefined) continue;
    const request = `${told.requested_by} ${told.kind} ${told.request_id}`;
    const other = requests.get(request);
    if (other !== undefined && told.retry_of === undefined) {
      world.violate('I8', `request ${request} made ${other} and ${told.id}`);
    }
    if (told.retry_of === undefined) requests.set(request, told.id);
  }
}

async function checkJob({ world, store, cloud }: Checked, told: Job): Promise<void> {
  const job = await store.jobs.find(told.id);
  if (
    job === undefined ||
    JSON.stringify(withoutLines(presentJob(job))) !== JSON.stringify(withoutLines(told))
  ) {
    world.violate('I7', `job ${told.id} is not what its last event says`);
  }
  if (told.ended_at === undefined) return;
  const lines = await store.jobs.lines(told.id, 0, 100_000);
  const runs = cloud.vms
    .map(({ machine }) => machine.runs.get(told.id))
    .filter((run) => run !== undefined);
  if (runs.length > 1) world.violate('I9', `${told.id} ran its script in two machines`);
  for (const stream of ['stdout', 'stderr'] as const) {
    const got = lines.filter((line) => line.stream === stream).map(({ text }) => text);
    const fault = logFault(
      told,
      got,
      runs[0] === undefined ? [] : expected(world, runs[0], stream),
    );
    if (fault !== undefined) world.violate('I9', `${told.id} ${stream}: ${fault}`);
  }
}

function expected(world: World, run: SimRun, stream: 'stdout' | 'stderr'): readonly string[] {
  return expectedLines(run.file(stream, world.time.now));
}

/** A script that was seen to end is there to its last line; any other as far as it was seen. */
function logFault(
  job: Job,
  got: readonly string[],
  written: readonly string[],
): string | undefined {
  for (const [at, text] of got.entries()) {
    if (text === written[at]) continue;
    // What was cut off by the end of a connection is no line; only an end makes one of it.
    return `line ${at + 1} is "${text.slice(0, 60)}", not "${(written[at] ?? 'nothing').slice(0, 60)}"`;
  }
  const step = job.steps.find(({ name }) => name === 'bootstrap');
  const reason = job.error?.reason;
  const isSeen =
    step?.state === 'succeeded' ||
    (step?.state === 'failed' &&
      (reason === 'BOOTSTRAP_FAILED' || reason === 'BOOTSTRAP_INTERRUPTED'));
  if (isSeen && job.retry_of === undefined && got.length !== written.length) {
    return `${got.length} of ${written.length} lines`;
  }
  return undefined;
}

/** Lines are told by events of their own. */
function withoutLines(job: Job): Job {
  return { ...job, log: { ...job.log, last_line: 0 } };
}
