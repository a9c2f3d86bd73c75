import { describe, expect, test } from 'vitest';
import {
  readGateway,
  readList,
  readLog,
  readOptional,
  readSlices,
  readVm,
} from '../../../../src/compute/hero-compute/shapes.ts';

describe('a VM', () => {
  test('is read with its address, and what is not known is passed over', () => {
    expect(
      readVm({
        sid: '0007',
        name: 'alice-vm',
        state: 'running',
        mycelium_ip: '5a1:9::1/64',
        config: { cpu_count: 2, network_config: { odd: [] } },
        colour: 'blue',
      }),
    ).toEqual({
      backendVmId: '0007',
      name: 'alice-vm',
      state: 'running',
      phase: 'running',
      myceliumIp: '5a1:9::1',
    });
  });

  test.for([
    ['provisioning', 'pending'],
    ['running', 'running'],
    ['Running', 'running'],
    ['failed', 'failed'],
    ['error', 'failed'],
    ['deleting', 'deleting'],
    ['stopped', 'pending'],
    ['defragmenting', 'pending'],
    ['constructor', 'pending'],
  ])('in state "%s" is %s', ([state, phase]) => {
    expect(readVm({ sid: '1', state })).toMatchObject({ state, phase });
  });

  test.for([null, '', 'soon', 42, {}])('without an address has none: %o', (address) => {
    expect(readVm({ sid: '1', state: 'running', mycelium_ip: address })).not.toHaveProperty(
      'myceliumIp',
    );
  });

  test('may have a number as its sid', () => {
    expect(readVm({ sid: 7, state: 'running' }).backendVmId).toBe('7');
  });

  test.for([
    null,
    'running',
    [],
    {},
    { sid: '7' },
    { state: 'running' },
    { sid: '', state: 'running' },
    { sid: {}, state: 'running' },
  ])('that is garbled is not understood: %o', (value) => {
    expect(() => readVm(value)).toThrow(expect.objectContaining({ failure: 'unknown' }) as Error);
  });
});

test('a gateway is read with its domain once it is ready', () => {
  expect(
    readGateway({ sid: '3', state: 'provisioning', kind: 'name', name: 'ada', fqdn: '' }),
  ).toEqual({
    backendGatewayId: '3',
    state: 'provisioning',
    phase: 'pending',
    kind: 'name',
    name: 'ada',
  });
  expect(readGateway({ sid: '3', state: 'ready', fqdn: 'ada.grid.tf' })).toMatchObject({
    phase: 'ready',
    fqdn: 'ada.grid.tf',
  });
});

describe('a list', () => {
  const read = (value: unknown) => readList(value, 'vms', readVm);
  const vm = { sid: '1', state: 'running' };

  test('comes as such or under its name', () => {
    expect(read([vm])).toHaveLength(1);
    expect(read({ vms: [vm], total: 1 })).toHaveLength(1);
    expect(read([])).toEqual([]);
  });

  test.for([null, undefined, {}, 'none', { warnings: [] }, [vm, {}], [null]])(
    'that is not one is never taken for an empty one: %o',
    (value) => {
      expect(() => read(value)).toThrow(/not understood/);
    },
  );
});

test('null is how some daemons say that a thing does not exist', () => {
  expect(readOptional(null, readVm)).toBeUndefined();
  expect(readOptional({ sid: '1', state: 'running' }, readVm)?.backendVmId).toBe('1');
});

test('slices are counted by node, and those without one belong to the default', () => {
  const slices = [
    { sid: 'a', hostname: 'tfnode-1', state: 'Free' },
    { sid: 'b', hostname: 'tfnode-1', state: 'InUse' },
    { sid: 'c', node: 'tfnode-2', status: 'free' },
    { sid: 'd', state: 'Reserved' },
  ];
  expect(readSlices(slices, 'tfnode-9')).toEqual([
    { node: 'tfnode-1', slicesTotal: 2, slicesFree: 1 },
    { node: 'tfnode-2', slicesTotal: 1, slicesFree: 1 },
    { node: 'tfnode-9', slicesTotal: 1, slicesFree: 0 },
  ]);
});

test.for<[unknown, readonly string[]]>([
  ['one\r\ntwo\n\n', ['one', 'two']],
  [
    ['one', 'two'],
    ['one', 'two'],
  ],
  [
    [{ message: 'one' }, { text: 'two' }, { at: 3 }],
    ['one', 'two', '{"at":3}'],
  ],
  [{ logs: ['one'] }, ['one']],
])('log lines come out however they are packed: %o', ([value, lines]) => {
  expect(readLog(value)).toEqual(lines);
});
