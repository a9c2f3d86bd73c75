import { DeployerError } from '../errors.ts';
import type { Settings } from '../settings.ts';

/** How many VMs there may be; both count every row, whatever its state. */
export type VmLimits = Pick<Settings['limits'], 'vmsPerUser' | 'vmsTotal'>;

/** VMs that there are, failed ones included: they may cost money until they are deleted. */
interface VmCounts {
  readonly username: string;
  readonly ofUser: number;
  readonly total: number;
}

/** Throws VM_QUOTA, with the limit and the count, unless there is room for one more VM. */
export function requireVmQuota({ username, ofUser, total }: VmCounts, limits: VmLimits): void {
  const { vmsPerUser, vmsTotal } = limits;
  if (ofUser >= vmsPerUser) {
    throw exceeded(`user "${username}" has`, {
      limit: 'vms_per_user',
      max: vmsPerUser,
      count: ofUser,
      username,
    });
  }
  if (total >= vmsTotal) {
    throw exceeded('all users together have', { limit: 'vms_total', max: vmsTotal, count: total });
  }
}

function exceeded(
  who: string,
  details: { limit: string; max: number; count: number; username?: string },
): DeployerError {
  const { limit, max, count } = details;
  const have = `${who} ${count} ${count === 1 ? 'VM' : 'VMs'} already`;
  return new DeployerError('VM_QUOTA', `${have}; limits.${limit} is ${max}`, { details });
}
