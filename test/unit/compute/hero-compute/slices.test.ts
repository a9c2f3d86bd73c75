import { expect, test } from 'vitest';
import { resolveSlices } from '../../../../src/compute/hero-compute/slices.ts';
import { isDeployerError } from '../../../../src/core/errors.ts';
import type { SizeRequest } from '../../../../src/core/records.ts';

test.for<[SizeRequest, number]>([
  [{ slices: 1 }, 1],
  [{ slices: 2 }, 2],
  [{ cpu: 2, memory_mb: 8_192 }, 2],
  [{ cpu: 16, memory_mb: 65_536, public_ip: false }, 16],
])('%o is exactly %i slices', ([size, slices]) => {
  expect(resolveSlices('main', size)).toEqual({
    slices,
    cpu: slices,
    memory_mb: slices * 4_096,
  });
});

test.for<[SizeRequest, number, readonly string[]]>([
  [{ cpu: 16, memory_mb: 8_192 }, 2, ['cpu']],
  [{ cpu: 2, memory_mb: 8_000 }, 2, ['memory_mb']],
  [{ cpu: 1, memory_mb: 1 }, 1, ['memory_mb']],
  [{ cpu: 2, memory_mb: 8_193 }, 3, ['cpu', 'memory_mb']],
  [{ cpu: 2, memory_mb: 8_192, disk_gb: 276 }, 2, ['disk_gb']],
  [{ cpu: 2, memory_mb: 8_192, rootfs_mb: 16_384 }, 2, ['rootfs_mb']],
  [{ cpu: 2, memory_mb: 8_192, public_ip: true }, 2, ['public_ip']],
  [
    { cpu: 16, memory_mb: 8_192, disk_gb: 200, rootfs_mb: 16_384, public_ip: true },
    2,
    ['cpu', 'disk_gb', 'rootfs_mb', 'public_ip'],
  ],
])('%o is refused with the nearest, %i slices', ([size, slices, inexpressible]) => {
  const nearest = { slices, cpu: slices, memory_mb: slices * 4_096 };
  const thrown = refusalOf(size);
  expect(thrown).toMatchObject({
    reason: 'SIZE_NOT_EXPRESSIBLE',
    code: 1010,
    retryable: false,
    details: { nearest, inexpressible },
  });
  expect(thrown.message).toContain('backend "main"');
  expect(thrown.message).toContain(
    `nearest: ${slices} slice${slices === 1 ? '' : 's'} (${slices} vCPU, ${slices * 4_096} MiB)`,
  );
});

function refusalOf(size: SizeRequest): Error {
  try {
    resolveSlices('main', size);
  } catch (error) {
    if (isDeployerError(error)) return error;
    throw error;
  }
  throw new Error('not refused');
}
