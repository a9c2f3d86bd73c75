import { expect, test } from 'vitest';
import { failureOf } from '../../../../src/compute/hero-compute/failures.ts';

test.for([
  ['deploy_vm', -32_601, 'Method not found', 'unsupported'],
  ['vm_stats', -32_000, 'vm_stats is not supported on TFGrid', 'unsupported'],
  ['deploy_vm', -32_000, 'image format is not supported', 'rejected'],
  ['deploy_vm', -32_000, "insufficient capacity on node 'tfnode-1': 4 slices asked", 'no_capacity'],
  ['deploy_vm', -32_000, 'no free slices left', 'no_capacity'],
  ['deploy_vm', -32_000, 'insufficient funds', 'rejected'],
  ['get_vm', -32_000, 'capacity of the index exceeded', 'rejected'],
  ['deploy_webgateway', -32_000, 'gateway name "ada" is already taken', 'name_taken'],
  ['deploy_webgateway', -32_000, 'name contract already exists', 'name_taken'],
  ['deploy_webgateway', -32_000, 'no gateway node is online', 'rejected'],
  ['deploy_vm', -32_000, 'a VM of this name already exists', 'rejected'],
  ['get_vm', -32_000, "vm '0007' not found", 'rejected'],
  ['deploy_vm', -32_603, 'upstream did not answer', 'unknown'],
  ['get_vm', -32_603, 'request timed out', 'unknown'],
  ['deploy_vm', undefined, 'an error without a code', 'rejected'],
] as const)('an error of %s with code %s and text "%s" is %s', ([method, code, text, failure]) => {
  expect(failureOf(method, code, text)).toBe(failure);
});
