import { DeployerError } from '../../core/errors.ts';
import type { SizeRequest, VmSize } from '../../core/records.ts';

/** A slice is 1 vCPU with this much memory, and a disk that the node decides. MiB. */
const sliceMemoryMb = 4_096;

function sizeOf(slices: number): VmSize {
  return { slices, cpu: slices, memory_mb: slices * sliceMemoryMb };
}

/**
 * A size as slices, exactly (decision 14). What is not a whole number of slices is refused with the
 * nearest that is: the fewest that hold the memory, since CPUs can be shared and memory cannot.
 */
export function resolveSlices(backend: string, size: SizeRequest): VmSize {
  if ('slices' in size) return sizeOf(size.slices);
  const nearest = sizeOf(Math.max(1, Math.ceil(size.memory_mb / sliceMemoryMb)));
  const inexpressible = [
    ...(size.cpu === nearest.cpu ? [] : ['cpu']),
    ...(size.memory_mb === nearest.memory_mb ? [] : ['memory_mb']),
    ...(size.disk_gb === undefined ? [] : ['disk_gb']),
    ...(size.rootfs_mb === undefined ? [] : ['rootfs_mb']),
    ...(size.public_ip === true ? ['public_ip'] : []),
  ];
  if (inexpressible.length === 0) return nearest;
  const { slices = 1, cpu, memory_mb: memoryMb } = nearest;
  const fields = inexpressible.map((name) => `size.${name}`).join(', ');
  throw new DeployerError(
    'SIZE_NOT_EXPRESSIBLE',
    `backend "${backend}" gives slices of 1 vCPU and ${sliceMemoryMb} MiB with a fixed disk and no public address; it cannot express ${fields}; nearest: ${slices} slice${slices === 1 ? '' : 's'} (${cpu} vCPU, ${memoryMb} MiB)`,
    { details: { path: 'size', requested: size, inexpressible, nearest } },
  );
}
