import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { methods } from '../../../src/contract/methods.gen.ts';
import type { MethodName } from '../../../src/contract/types.gen.ts';
import { createSettings, FakeForge, TestCore, until } from '../../support/core.ts';
import { DirectRpc, type Answer } from '../../support/direct-rpc.ts';
import { FakeBackend } from '../../support/fake-backend.ts';
import { FakeGuest } from '../../support/fake-guest.ts';
import { createStore, idOf, newProblem, type TestStore } from '../../support/store.ts';

type Params = Readonly<Record<string, unknown>>;

/** What a method is called with: `others` are not the same, `wrong` are refused with `reason`. */
interface Call {
  readonly params: Params;
  readonly others: Params;
  readonly wrong: Params;
  readonly reason: string;
}

/** Brings the core to where the method can be called, and everything in it to rest. */
type Preparation = (core: TestCore) => Promise<Call>;

const settings = { ssh: { ...createSettings().ssh, keepOperatorAccess: true } };

async function readyVm(core: TestCore): Promise<string> {
  await core.addUser();
  const { vm, job } = await core.provision();
  await core.ended(job.id);
  return vm.id;
}

/** The job of a VM, in mid-bootstrap. */
async function runningJob(core: TestCore): Promise<string> {
  await core.addUser();
  core.guest.hold();
  const { job } = await core.provision();
  await until(async () => (await core.lines(job.id)).length >= 2);
  return job.id;
}

const noVm = 'vm_00000000000000000000000000';
const noJob = 'job_00000000000000000000000000';

const ofVm = async (core: TestCore): Promise<Call> => {
  const vm = await readyVm(core);
  return { params: { vm }, others: { vm: noVm }, wrong: { vm: noVm }, reason: 'VM_NOT_FOUND' };
};

/** Every method that changes something: one that is added has to be prepared here. */
const preparations: Readonly<Record<string, Preparation>> = {
  create_user: async (core) => {
    const params = { username: 'eve', email: 'eve@example.org' };
    await core.addUser();
    const wrong = { username: 'ada' };
    return { params, others: { ...params, display_name: 'Eve' }, wrong, reason: 'USER_EXISTS' };
  },
  delete_user: async (core) => {
    await core.addUser();
    const others = { user: 'eve' };
    return { params: { user: 'ada' }, others, wrong: others, reason: 'USER_NOT_FOUND' };
  },
  reset_password: async (core) => {
    await core.addUser();
    const others = { user: 'eve' };
    return { params: { user: 'ada' }, others, wrong: others, reason: 'USER_NOT_FOUND' };
  },
  provision_vm: async (core) => {
    await core.addUser();
    const wrong = { user: 'ada', bootstrap: 'nowhere' };
    const others = { user: 'ada', gateway: false };
    return { params: { user: 'ada' }, others, wrong, reason: 'INVALID_PARAMS' };
  },
  delete_vm: ofVm,
  redeploy_vm: ofVm,
  bootstrap_vm: async (core) => {
    const vm = await readyVm(core);
    const wrong = { vm, bootstrap: 'none' };
    return { params: { vm }, others: { vm: noVm }, wrong, reason: 'INVALID_PARAMS' };
  },
  set_vm_expiry: async (core) => {
    const vm = await readyVm(core);
    const params = { vm, expires_in: '30d' };
    const others = { vm, expires_in: null };
    return { params, others, wrong: { vm: noVm, expires_in: '30d' }, reason: 'VM_NOT_FOUND' };
  },
  cancel_job: async (core) => {
    const job = await runningJob(core);
    const others = { job: noJob };
    return { params: { job }, others, wrong: others, reason: 'JOB_NOT_FOUND' };
  },
  retry_job: async (core) => {
    const job = await runningJob(core);
    await core.jobs.cancelJob({ job }, core.context);
    await core.ended(job);
    core.guest.letGo();
    const others = { job: noJob };
    return { params: { job }, others, wrong: others, reason: 'JOB_NOT_FOUND' };
  },
  resolve_problem: async (core) => {
    const vmId = await readyVm(core);
    const opened = [newProblem(1, { vmId })];
    await core.world.store.problems.apply({ now: core.world.clock.now(), opened });
    const params = { problem: idOf('prb', 1), resolution: 'ignore' };
    const others = { ...params, resolution: 'forget' };
    const wrong = { ...params, problem: idOf('prb', 2) };
    return { params, others, wrong, reason: 'PROBLEM_NOT_FOUND' };
  },
  reconcile: async (core) => {
    await core.addUser();
    const wrong = { end_report_only: 'yes' };
    return { params: {}, others: { end_report_only: true }, wrong, reason: 'INVALID_PARAMS' };
  },
};

const mutating = Object.entries(methods)
  .filter(([, facts]) => facts.mutating)
  .map(([name]) => name as MethodName);

/** Names of the calls that an object got. Its methods see the object itself. */
function recorded<T extends object>(target: T, calls: string[]): T {
  return new Proxy(target, {
    get: (from, name) => {
      const value: unknown = Reflect.get(from, name, from);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        calls.push(String(name));
        return Reflect.apply(value, from, args);
      };
    },
  });
}

let held: TestStore;
let outside: { backend: FakeBackend; guest: FakeGuest; forge: FakeForge };
let outsideCalls: string[];
let core: TestCore;
let rpc: DirectRpc;

beforeEach(async () => {
  outsideCalls = [];
  outside = {
    backend: recorded(new FakeBackend(), outsideCalls),
    guest: recorded(new FakeGuest(), outsideCalls),
    forge: recorded(new FakeForge(), outsideCalls),
  };
  held = await createStore();
  open();
});

afterEach(async () => {
  await close();
  await held[Symbol.asyncDispose]();
});

function open(): void {
  core = new TestCore(held.store, { ...outside, settings });
  rpc = new DirectRpc(core);
}

async function close(): Promise<void> {
  rpc[Symbol.dispose]();
  await core[Symbol.asyncDispose]();
}

async function restart(): Promise<void> {
  await close();
  held = await held.reopen();
  open();
}

/** Which objects an answer is about. */
function subjects({ result }: Answer): Readonly<Record<string, string>> {
  const members = Object.entries((result ?? {}) as Record<string, { id?: string }>);
  return Object.fromEntries(
    members.flatMap(([name, { id }]) => (id === undefined ? [] : [[name, id]])),
  );
}

const effects = /^(?:\w+\.created|user\.deleted|vm\.deleted)$/;

/** What can be made or taken away once. */
async function effectsSoFar(): Promise<readonly string[]> {
  const { events } = await held.store.events.after(0, { topics: [], logs: false }, 10_000);
  const changes = outsideCalls.filter((name) => /^(?:createAccount|setPassword)$/.test(name));
  return [...events.map(({ type }) => type).filter((type) => effects.test(type)), ...changes];
}

/** Everything that the daemon keeps. */
async function everything(): Promise<unknown> {
  const { users, vms, jobs, events } = held.store;
  const page = { limit: 100 };
  return {
    users: await users.list(page),
    vms: await vms.list({}, page),
    jobs: await jobs.list({}, page),
    events: await events.bounds(),
    accounts: [...outside.forge.accounts, ...outside.forge.passwords],
  };
}

it('every method that changes something is tested here', () => {
  expect(Object.keys(preparations).sort()).toEqual([...mutating].sort());
});

describe.each(mutating)('%s', (method) => {
  const prepare = preparations[method]!;

  it('with a request_id happens once: for two at the same time, and for one after a restart', async () => {
    const { params, others } = await prepare(core);
    const before = await effectsSoFar();
    const request = { ...params, request_id: 'once' };
    const [first, second] = await Promise.all([
      rpc.call(method, request),
      rpc.call(method, request),
    ]);
    expect(first).toHaveProperty('result');
    expect(second).toHaveProperty('result');
    expect(subjects(second)).toEqual(subjects(first));
    const { job } = subjects(first);
    core.guest.letGo();
    if (job !== undefined) await core.ended(job);
    const after = await effectsSoFar();
    await restart();
    const third = await rpc.call(method, request);
    expect(third).toHaveProperty('result');
    expect(subjects(third)).toEqual(subjects(first));
    expect(await effectsSoFar()).toEqual(after);
    // One job at most, whatever was begun by it.
    const jobsMade = after.slice(before.length).filter((type) => type === 'job.created');
    expect(jobsMade).toHaveLength(job === undefined || method === 'cancel_job' ? 0 : 1);

    const misused = await rpc.call(method, { ...others, request_id: 'once' });
    expect(misused).toMatchObject({
      error: { code: 1011, data: { reason: 'IDEMPOTENCY_MISMATCH' } },
    });
    expect(await effectsSoFar()).toEqual(after);
  });

  it('with validate_only changes nothing and asks no backend', async () => {
    const { params } = await prepare(core);
    const before = await everything();
    outsideCalls.length = 0;
    const request = { ...params, request_id: 'dry', validate_only: true };
    expect(await rpc.call(method, request)).toMatchObject({ result: { validated: true } });
    const asked = outsideCalls.filter((name) => !/^(?:findAccount|listKeys)$/.test(name));
    expect(asked.filter((name) => name !== 'resolveSize')).toEqual([]);
    expect(await everything()).toEqual(before);
    const real = await rpc.call(method, { ...params, request_id: 'dry' });
    expect(real, 'the same request_id, for real').toHaveProperty('result');
    expect(real['result']).not.toHaveProperty('validated');
  });

  it('refuses with validate_only what it refuses for real, and remembers neither', async () => {
    const { params, wrong, reason } = await prepare(core);
    const refused = { error: { data: { reason } } };
    const request = { ...wrong, request_id: 'no' };
    expect(await rpc.call(method, { ...request, validate_only: true })).toMatchObject(refused);
    expect(await rpc.call(method, request)).toMatchObject(refused);
    expect(await rpc.call(method, { ...params, request_id: 'no' })).toHaveProperty('result');
  });
});
