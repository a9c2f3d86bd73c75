import { describe, expect, it } from 'vitest';
import { methods } from '../../../src/contract/methods.gen.ts';
import type { MethodName } from '../../../src/contract/types.gen.ts';
import { isMethodName, namedParams, validateParams } from '../../../src/contract/validation.ts';

const sizeShapes = '{"slices"} or {"cpu", "memory_mb", "disk_gb"?, "rootfs_mb"?, "public_ip"?}';
const username =
  'a Forge username: at most 40 letters and digits, with single "-", "." or "_" between them';
const topic =
  'a topic: vm:<id>, job:<id>, user:<id> or type:<event type>, where the event types are job.created, job.updated, job.log, job.ended, vm.created, vm.updated, vm.deleted, vm.expiring, user.created, user.deleted, problem.opened, problem.updated, problem.closed, audit';
const user = 'ada';

/** Method, params, path of the fault, message. */
const faults: readonly (readonly [MethodName, unknown, string, string])[] = [
  ['get_user', { usr: 'ada' }, 'usr', 'unknown param "usr"; did you mean "user"?'],
  [
    'get_user',
    {},
    'user',
    'param "user" is missing; expected a user id or a Forge username, 1 to 64 characters',
  ],
  [
    'get_user',
    { user: 7 },
    'user',
    'param "user" is 7; expected a user id or a Forge username, 1 to 64 characters',
  ],
  [
    'get_user',
    ['ada', 'bob'],
    '[1]',
    'there are 2 params by position; expected at most 1 param: user',
  ],
  ['get_user', { id: 'usr_1' }, 'id', 'unknown param "id"; expected "user"'],
  ['get_info', [1], '[0]', 'there are 1 params by position; expected no params'],
  ['get_info', { verbose: true }, 'verbose', 'unknown param "verbose"; expected no params'],
  [
    'get_user',
    'ada',
    '',
    'the params are "ada"; expected an object of params by name, or an array of params by position',
  ],
  ['list_users', { limit: 0 }, 'limit', 'param "limit" is 0; expected an integer from 1 to 1000'],
  [
    'list_users',
    { limit: 1001 },
    'limit',
    'param "limit" is 1001; expected an integer from 1 to 1000',
  ],
  [
    'list_users',
    { limit: '5' },
    'limit',
    'param "limit" is "5"; expected an integer from 1 to 1000',
  ],
  [
    'list_users',
    { limit: 1.5 },
    'limit',
    'param "limit" is 1.5; expected an integer from 1 to 1000',
  ],
  [
    'delete_vm',
    { vm: 'vm_1', everywhere: true },
    'everywhere',
    'unknown param "everywhere"; expected one of "vm", "force", "confirm_vm", "request_id", "validate_only"',
  ],
  [
    'delete_vm',
    { vm: 'vm_1', validate_only: 1 },
    'validate_only',
    'param "validate_only" is 1; expected true or false',
  ],
  [
    'delete_vm',
    { vm: 'vm_1', request_id: '' },
    'request_id',
    'param "request_id" is ""; expected a string of 1 to 128 characters',
  ],
  [
    'list_vms',
    { state: 'redy' },
    'state',
    'param "state" is "redy"; expected one of "provisioning", "installing", "ready", "failed", "deleting"',
  ],
  [
    'create_user',
    { username: 'ada..l' },
    'username',
    `param "username" is "ada..l"; expected ${username}`,
  ],
  ['create_user', { username: '-' }, 'username', `param "username" is "-"; expected ${username}`],
  [
    'create_user',
    { username: 'ada', email: 'ada' },
    'email',
    'param "email" is "ada"; expected an e-mail address of at most 254 characters',
  ],
  [
    'wait_job',
    { job: 'job_1', timeout_ms: 25_001 },
    'timeout_ms',
    'param "timeout_ms" is 25001; expected an integer from 0 to 25000',
  ],
  [
    'read_events',
    { after_seq: -1 },
    'after_seq',
    'param "after_seq" is -1; expected an integer of at least 0',
  ],
  [
    'read_events',
    { after_seq: 0, topics: ['vm:vm_1', 'vms'] },
    'topics[1]',
    `param "topics[1]" is "vms"; expected ${topic}`,
  ],
  [
    'read_events',
    { after_seq: 0, topics: ['type:vm.moved'] },
    'topics[0]',
    `param "topics[0]" is "type:vm.moved"; expected ${topic}`,
  ],
  [
    'read_events',
    { after_seq: 0, topics: 'vm:vm_1' },
    'topics',
    'param "topics" is "vm:vm_1"; expected an array of at most 256 items',
  ],
  [
    'provision_vm',
    { user, size: { slices: 0 } },
    'size.slices',
    'param "size.slices" is 0; expected an integer from 1 to 1024',
  ],
  [
    'provision_vm',
    { user, size: { cpu: 2 } },
    'size.memory_mb',
    'param "size.memory_mb" is missing; expected an integer from 1 to 16777216',
  ],
  [
    'provision_vm',
    { user, size: { cpu: 2, memory_mb: 4096, public_ip: 'yes' } },
    'size.public_ip',
    'param "size.public_ip" is "yes"; expected true or false',
  ],
  [
    'provision_vm',
    { user, size: { slies: 2 } },
    'size.slies',
    'unknown param "size.slies"; did you mean "slices"?',
  ],
  [
    'provision_vm',
    { user, size: { slices: 2, cpu: 2 } },
    'size',
    `param "size" is {"slices":2,"cpu":2}; expected ${sizeShapes}`,
  ],
  ['provision_vm', { user, size: {} }, 'size', `param "size" is {}; expected ${sizeShapes}`],
  ['provision_vm', { user, size: [2] }, 'size', `param "size" is [2]; expected ${sizeShapes}`],
  ['provision_vm', { user, size: null }, 'size', `param "size" is null; expected ${sizeShapes}`],
  [
    'provision_vm',
    { user, gateway: true },
    'gateway',
    'param "gateway" is true; expected {"name"}, {"fqdn"} or false',
  ],
  [
    'provision_vm',
    { user, gateway: { name: 'Ada-1' } },
    'gateway.name',
    'param "gateway.name" is "Ada-1"; expected a string of 3 to 35 lower-case letters and digits',
  ],
  [
    'provision_vm',
    { user, gateway: { fqdn: 'ada' } },
    'gateway.fqdn',
    'param "gateway.fqdn" is "ada"; expected a fully qualified domain name such as "ada.example.org"',
  ],
];

describe('params', () => {
  it.each(faults)('of %s as %j are refused at "%s": %s', (method, params, path, message) => {
    expect(validateParams(method, params)).toMatchObject({ ok: false, fault: { path, message } });
  });

  it.each([
    ['get_user', { user: 'ada' }],
    ['create_user', { username: 'ada.lovelace-1_x' }],
    ['provision_vm', { user, size: { slices: 2 }, gateway: false }],
    ['provision_vm', { user, size: { cpu: 1, memory_mb: 512 }, gateway: { name: 'ada' } }],
    ['provision_vm', { user, gateway: { fqdn: 'ada.example.org' } }],
    ['read_events', { after_seq: 0, topics: ['vm:vm_1', 'type:job.log'] }],
  ] as const)('of %s as %j are accepted', (method, params) => {
    expect(validateParams(method, params)).toEqual({ ok: true, params });
  });

  it('count as none when absent or null', () => {
    expect(validateParams('list_users', undefined)).toEqual({ ok: true, params: {} });
    expect(validateParams('list_users', null)).toEqual({ ok: true, params: {} });
  });

  it('name the nearest known value of an unknown one', () => {
    expect(validateParams('list_jobs', { state: 'cancelled' })).toMatchObject({
      fault: { value: 'cancelled', nearest: 'canceled' },
    });
  });

  it('cannot smuggle a member in as a prototype', () => {
    const params: unknown = JSON.parse('{"vm":"vm_1","__proto__":{"validate_only":true}}');

    expect(validateParams('delete_vm', params)).toMatchObject({ fault: { path: '__proto__' } });
  });

  it('are never sent back whole', () => {
    const long = 'x'.repeat(100_000);
    const results = [
      validateParams('create_user', { username: long }),
      validateParams('create_user', { username: 'ada', [long]: 1 }),
      validateParams('provision_vm', { user, size: { [long]: 1 } }),
      validateParams('get_user', long),
    ];

    expect(results.map((result) => result.ok)).toEqual([false, false, false, false]);
    expect(Math.max(...results.map((result) => JSON.stringify(result).length))).toBeLessThan(1_000);
  });

  it('are measured in characters, not in code units', () => {
    const wide = '\u{1f600}'.repeat(128);

    expect(validateParams('delete_vm', { vm: 'vm_1', request_id: wide }).ok).toBe(true);
    expect(validateParams('delete_vm', { vm: 'vm_1', request_id: `${wide}!` }).ok).toBe(false);
  });
});

describe('params by position', () => {
  it('get their names in the order of the contract', () => {
    expect(namedParams('list_vms', ['ada', 'ready'])).toEqual({
      ok: true,
      params: { user: 'ada', state: 'ready' },
    });
  });

  it('may be left out by a null', () => {
    expect(validateParams('list_vms', [null, 'ready'])).toEqual({
      ok: true,
      params: { state: 'ready' },
    });
    expect(validateParams('get_user', [null])).toMatchObject({ fault: { path: 'user' } });
  });

  it('are checked as those by name', () => {
    expect(validateParams('list_users', ['many'])).toMatchObject({
      fault: {
        path: 'limit',
        value: 'many',
        message: 'param "limit" is "many"; expected an integer from 1 to 1000',
      },
    });
  });
});

describe('the names of methods', () => {
  it('are those of the contract', () => {
    expect(Object.keys(methods).every(isMethodName)).toBe(true);
    expect(isMethodName('deployer.get_user')).toBe(false);
    expect(isMethodName('toString')).toBe(false);
  });
});
