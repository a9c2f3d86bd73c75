import { expect, test } from 'vitest';
import { DeployerError } from '../../../src/core/errors.ts';
import { StoreUnavailableError } from '../../../src/core/ports/store.ts';
import { ErrorMapping } from '../../../src/rpc/error-mapping.ts';
import { ProtocolError } from '../../../src/rpc/protocol-error.ts';

function setUp() {
  const logged: object[] = [];
  const note = (fields: object): void => void logged.push(fields);
  const log = { debug: note, info: note, warn: note, error: note };
  let count = 0;
  const identifiers = { next: (prefix: string) => `${prefix}_${(count += 1)}` };
  return { logged, mapping: new ErrorMapping({ log, identifiers }) };
}

test('a DeployerError becomes its code, its message and its details', () => {
  const { mapping } = setUp();
  const error = new DeployerError('USER_HAS_VMS', 'user "ada" has a VM', {
    details: { vm_ids: ['vm_1'] },
  });
  expect(mapping.toErrorObject(error)).toEqual({
    code: 1003,
    message: 'user "ada" has a VM',
    data: { reason: 'USER_HAS_VMS', retryable: false, request_id: 'req_1', vm_ids: ['vm_1'] },
  });
});

test('details never hide what clients switch on', () => {
  const { mapping } = setUp();
  const details = { reason: 'x', retryable: 'x', request_id: 'x' };
  const error = new DeployerError('BACKEND_UNAVAILABLE', 'm', { retryable: true, details });
  expect(mapping.toErrorObject(error).data).toEqual({
    reason: 'BACKEND_UNAVAILABLE',
    retryable: true,
    request_id: 'req_1',
  });
});

test.each([
  new Error('SQLITE_IOERR at /var/lib/secret/path'),
  new TypeError('undefined is not a function'),
  new DeployerError('INTERNAL', 'the key does not fit'),
  'text',
  undefined,
])('nothing of an unknown fault leaves the daemon, all of it is in the log', (error) => {
  const { mapping, logged } = setUp();
  expect(mapping.toErrorObject(error, { method: 'get_vm' })).toEqual({
    code: -32603,
    message: 'Internal error',
    data: { reason: 'INTERNAL', retryable: false, request_id: 'req_1' },
  });
  expect(logged).toEqual([{ method: 'get_vm', request_id: 'req_1', err: error }]);
});

test('a store that cannot write is told as such: the same call may succeed later', () => {
  const { mapping, logged } = setUp();
  const cause = new Error('SQLITE_FULL at /var/lib/secret/path');
  const error = new StoreUnavailableError('the disk is full', { cause });
  expect(mapping.toErrorObject(error, { method: 'provision_vm' })).toEqual({
    code: 1005,
    message: 'the disk is full',
    data: { reason: 'STORE_UNAVAILABLE', retryable: true, request_id: 'req_1' },
  });
  expect(logged).toMatchObject([{ method: 'provision_vm', request_id: 'req_1', err: error }]);
});

test('a reason that only jobs have is an internal fault as an answer', () => {
  const { mapping } = setUp();
  expect(mapping.toErrorObject(new DeployerError('VM_LOST', 'm')).code).toBe(-32603);
});

test('faults of the protocol have its codes', () => {
  const { mapping } = setUp();
  expect(mapping.toErrorObject(new ProtocolError('PARSE_ERROR', 'm')).code).toBe(-32700);
  expect(mapping.toErrorObject(new ProtocolError('BATCH_TOO_LARGE', 'm', { limit: 1 }))).toEqual({
    code: -32600,
    message: 'm',
    data: { reason: 'BATCH_TOO_LARGE', retryable: false, request_id: 'req_2', limit: 1 },
  });
});
