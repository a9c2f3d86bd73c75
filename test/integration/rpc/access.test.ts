import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { methods } from '../../../src/contract/methods.gen.ts';
import type { Audit, Event, Job, MethodName, Vm } from '../../../src/contract/types.gen.ts';
import { TestCore, until } from '../../support/core.ts';
import { DirectRpc, type Answer } from '../../support/direct-rpc.ts';
import { createStore, type TestStore } from '../../support/store.ts';

let store: TestStore;
let core: TestCore;
const open: DirectRpc[] = [];

beforeEach(async () => {
  store = await createStore();
  core = new TestCore(store.store);
});

afterEach(async () => {
  for (const rpc of open.splice(0)) rpc[Symbol.dispose]();
  await core[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

/** A caller through the router, in claims mode. */
function as(user: string, ...claims: string[]): DirectRpc {
  const headers = [
    ...['X-Forwarded-Prefix', '/hero_os_tfgrid_deployer', 'X-Hero-User', user],
    ...['X-Hero-Claims', claims.map((claim) => `hero_os_tfgrid_deployer.${claim}`).join(',')],
  ];
  return connect(headers);
}

function connect(headers: readonly string[]): DirectRpc {
  const rpc = new DirectRpc(core, { headers, access: 'claims' });
  open.push(rpc);
  return rpc;
}

function reasonOf(answer: Answer): unknown {
  const { error } = answer as { readonly error?: { readonly data: { readonly reason: string } } };
  return error?.data.reason;
}

/** The error without the id of the call in it. */
function faultOf(answer: Answer): unknown {
  const { error } = answer as { readonly error?: { readonly data: object } };
  return error && { ...error, data: { ...error.data, request_id: undefined } };
}

async function readyVm(username: string): Promise<{ vm: Vm; job: Job; user: string }> {
  const user = await core.addUser(username);
  const { vm, job } = await core.provision(username);
  await core.ended(job.id);
  return { vm, job, user };
}

async function audits(): Promise<readonly Audit[]> {
  const { events } = await store.store.events.after(
    0,
    { topics: ['type:audit'], logs: false },
    1_000,
  );
  return events.flatMap((event) => ('audit' in event.data ? [event.data.audit] : []));
}

describe('access in claims mode', () => {
  it('lets a caller with admin call every method, and no other caller what needs it', async () => {
    const needing = Object.entries(methods).filter(([, { access }]) => access === 'admin');
    expect(needing.length).toBeGreaterThan(5);
    for (const [method] of needing) {
      expect(reasonOf(await as('root', 'admin').call(method, [])), method).not.toBe(
        'ACCESS_DENIED',
      );
      for (const claim of ['operate', 'read', 'other']) {
        expect(reasonOf(await as('ada', claim).call(method, [])), method).toBe('ACCESS_DENIED');
      }
    }
  });

  it('refuses what came through the router without a user, except what is open to all', async () => {
    const rpc = connect(['X-Forwarded-Prefix', '/hero_os_tfgrid_deployer']);
    for (const [method, { access }] of Object.entries(methods)) {
      const reason = reasonOf(await rpc.call(method, []));
      if (access === 'open') expect(reason, method).toBeUndefined();
      else expect(reason, method).toBe('USER_REQUIRED');
    }
  });

  it('asks for admin where a delete is to be forced', async () => {
    const { vm } = await readyVm('ada');
    const params = { vm: vm.id, force: true, confirm_vm: vm.id, validate_only: true };
    expect(reasonOf(await as('olga', 'operate').call('delete_vm', params))).toBe('ACCESS_DENIED');
    expect(
      await as('olga', 'operate').call('delete_vm', { ...params, force: false }),
    ).toHaveProperty('result.validated', true);
    expect(await as('root', 'admin').call('delete_vm', params)).toHaveProperty(
      'result.validated',
      true,
    );
  });

  it('lets an operator act for every user, and a user alone for nobody', async () => {
    const { vm, user } = await readyVm('ada');
    const change = { vm: vm.id, expires_in: '30d' };
    expect(await as('olga', 'operate').call('set_vm_expiry', change)).toHaveProperty('result.vm');
    for (const [method, { access }] of Object.entries(methods)) {
      if (access !== 'operate') continue;
      const answer = await as('ada', 'read').call(method, { vm: vm.id, user, job: vm.job_id });
      expect(reasonOf(answer), method).toBe('ACCESS_DENIED');
    }
  });
});

describe('a caller with a user and neither operate nor admin', () => {
  it("is told of what is somebody else's that it does not exist, word for word", async () => {
    const { vm, job, user } = await readyVm('ada');
    await core.addUser('bob');
    const missing = {
      vm: vm.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      job: job.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      user: user.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    };
    for (const [method, key, id] of [
      ['get_user', 'user', user],
      ['get_vm', 'vm', vm.id],
      ['vm_logs', 'vm', vm.id],
      ['vm_stats', 'vm', vm.id],
      ['get_job', 'job', job.id],
      ['wait_job', 'job', job.id],
      ['job_logs', 'job', job.id],
      ['list_vms', 'user', user],
      ['list_jobs', 'user', user],
    ] as const) {
      const theirs = JSON.stringify(faultOf(await as('bob').call(method, { [key]: id })));
      const none = JSON.stringify(faultOf(await as('bob').call(method, { [key]: missing[key] })));
      expect(theirs, method).toBe(none.replaceAll(missing[key], id));
      expect(theirs, method).toMatch(/_NOT_FOUND/);
      expect(faultOf(await as('ada').call(method, { [key]: id })), method).not.toMatchObject({
        code: 1001,
      });
    }
  });

  it('sees its own in lists and counts, whatever it asks for', async () => {
    const ada = await readyVm('ada');
    const bob = await readyVm('bob');
    const rpc = as('BOB', 'read');
    expect(await rpc.call('list_users', {})).toMatchObject({
      result: { users: [{ id: bob.user }] },
    });
    expect(await rpc.call('list_vms', {})).toMatchObject({ result: { vms: [{ id: bob.vm.id }] } });
    expect(await rpc.call('list_jobs', {})).toMatchObject({
      result: { jobs: [{ id: bob.job.id }] },
    });
    expect(await rpc.call('list_jobs', { vm: ada.vm.id })).toMatchObject({ result: { jobs: [] } });
    expect(await rpc.call('get_info', {})).toMatchObject({
      result: { counts: { users: 1, vms: 1, jobs_queued: 0, jobs_running: 0 } },
    });
  });

  it("sees nothing where it is not registered, also when its name is another user's id", async () => {
    const ada = await readyVm('ada');
    for (const name of ['nobody', ada.user]) {
      const rpc = as(name, 'read');
      expect(await rpc.call('list_users', {})).toMatchObject({ result: { users: [] } });
      expect(await rpc.call('list_vms', {})).toMatchObject({ result: { vms: [] } });
      expect(await rpc.call('list_jobs', {})).toMatchObject({ result: { jobs: [] } });
      expect(await rpc.call('read_events', { after_seq: 0 })).toMatchObject({
        result: { events: [] },
      });
      expect(await rpc.call('get_info', {})).toMatchObject({ result: { counts: { vms: 0 } } });
      expect(reasonOf(await rpc.call('get_vm', { vm: ada.vm.id }))).toBe('VM_NOT_FOUND');
    }
  });

  it('needs the claim "read" for what is nobody\'s in particular', async () => {
    for (const method of ['list_profiles', 'list_backends', 'list_nodes']) {
      expect(reasonOf(await as('ada').call(method, {})), method).toBe('ACCESS_DENIED');
      expect(await as('ada', 'read').call(method, {}), method).toHaveProperty('result');
    }
  });

  it('is let in by no method that says nothing about whose its answer is', async () => {
    const told: MethodName[] = [
      ...(['get_user', 'list_users', 'get_vm', 'list_vms', 'vm_logs', 'vm_stats'] as const),
      ...(['get_job', 'list_jobs', 'wait_job', 'job_logs', 'read_events', 'get_info'] as const),
      ...(['subscribe_events', 'unsubscribe_events'] as const),
      ...(['list_profiles', 'list_backends', 'list_nodes'] as const),
    ];
    const reads = Object.entries(methods).filter(([, { access }]) => access === 'read');
    expect(reads.map(([name]) => name).sort()).toEqual([...told].sort());
  });
});

describe('events in claims mode', () => {
  const eventsOf = (answer: Answer): readonly Event[] =>
    (answer as { readonly result: { readonly events: readonly Event[] } }).result.events;

  it('are for each caller those that it may see, read or subscribed to', async () => {
    const ada = await readyVm('ada');
    const bob = await readyVm('bob');
    const all = eventsOf(await connect([]).call('read_events', { after_seq: 0 }));
    const operators = eventsOf(await as('olga', 'operate').call('read_events', { after_seq: 0 }));
    const bobs = eventsOf(await as('bob').call('read_events', { after_seq: 0 }));
    expect(new Set(all.map(({ type }) => type))).toContain('audit');
    expect(operators).toEqual(all.filter(({ type }) => type !== 'audit'));
    expect(bobs).toEqual(operators.filter(({ user_id: id }) => id === bob.user));
    expect(bobs.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['user.created', 'job.log']),
    );
    const asked = { after_seq: 0, topics: [`vm:${ada.vm.id}`, `job:${bob.job.id}`] };
    const both = eventsOf(await as('bob').call('read_events', asked));
    expect(both).toEqual(bobs.filter(({ job_id: id }) => id === bob.job.id));

    const subscriber = as('bob');
    await subscriber.call('subscribe_events', { after_seq: 0 });
    await until(() => subscriber.notifications.length >= bobs.length);
    const later = await core.addUser('carol');
    await core.vms.deleteVm({ vm: bob.vm.id }, core.context);
    await until(() =>
      subscriber.notifications.some((it) => JSON.stringify(it).includes('vm.deleted')),
    );
    const told = subscriber.notifications.map(
      (it) => (it as unknown as { readonly params: Event }).params,
    );
    expect(told.slice(0, bobs.length)).toMatchObject(bobs.map(({ seq }) => ({ seq })));
    expect(told.every(({ user_id: id }) => id === bob.user)).toBe(true);
    expect(JSON.stringify(told)).not.toContain(later);
  });

  it("stop where the name belongs to another row, and go on with that row's", async () => {
    const subscriber = as('ada');
    await subscriber.call('subscribe_events', { after_seq: 0 });
    const first = await core.addUser('ada');
    await until(() => subscriber.notifications.length === 1);
    await core.users.deleteUser({ user: first }, core.context);
    const second = await core.addUser('ada');
    await until(() => subscriber.notifications.length > 1);
    const ids = subscriber.notifications.map(
      (it) => (it as unknown as { readonly params: Event }).params.user_id,
    );
    expect(ids).toEqual([first, second]);
  });
});

describe('the record of mutating calls', () => {
  it('tells who did what, from where, and what came of it', async () => {
    core.forge.addAccount('ada');
    const headers = [
      ...['X-Hero-User', 'root', 'X-Hero-Claims', 'hero_os_tfgrid_deployer.admin'],
      ...['X-Proxy-Auth-Method', 'oauth', 'X-Hero-Impersonator', 'support'],
    ];
    await connect(headers).call('create_user', { username: 'ada', request_id: 'r1' });
    await connect(headers).call('create_user', { username: 'ada', request_id: 'r1' });
    await connect([]).call('create_user', { username: 'ada' });
    await as('bob').call('create_user', { username: 'eve' });
    await connect([]).call('create_user', { username: 'eve', validate_only: true });
    await connect([]).call('create_user', {});
    const user = (await store.store.users.find('ada'))?.id;
    const by = { caller: 'root', via: 'router', auth_method: 'oauth', impersonator: 'support' };
    expect(await audits()).toEqual([
      {
        ...by,
        method: 'create_user',
        params: { username: 'ada' },
        outcome: 'accepted',
        request_id: 'r1',
        user_id: user,
      },
      {
        ...{ caller: 'local', via: 'local', method: 'create_user', params: { username: 'ada' } },
        outcome: 'refused',
        reason: 'USER_EXISTS',
        message: 'user "ada" is registered already',
      },
      {
        ...{ caller: 'bob', via: 'router', method: 'create_user', params: { username: 'eve' } },
        outcome: 'refused',
        reason: 'ACCESS_DENIED',
        message: expect.stringContaining('needs admin access') as string,
      },
    ]);
  });

  it('stands in one commit with the effect, in order', async () => {
    const { vm, job } = await readyVm('ada');
    const types = (await store.store.events.after(0, { topics: [], logs: false }, 1_000)).events;
    const made = types.findIndex(({ type }) => type === 'job.created');
    expect(types[made + 1]).toMatchObject({ type: 'audit', vm_id: vm.id, job_id: job.id });
  });

  it('is kept from being flooded by who is allowed nothing', async () => {
    const rpc = as('mallory');
    for (let call = 0; call < 100; call += 1) await rpc.call('delete_user', { user: 'ada' });
    expect((await audits()).length).toBe(60);
  });
});
