import { DeployerError } from '../errors.ts';

/** D-24: a user is not deleted while VMs exist; the refusal names what is in the way. */
export function userHasVms(username: string, vmIds: readonly string[]): DeployerError {
  const names = vmIds.map((id) => `"${id}"`).join(', ');
  const [what, them] = vmIds.length === 1 ? ['VM', 'it'] : ['VMs', 'them'];
  return new DeployerError(
    'USER_HAS_VMS',
    `user "${username}" has ${what} ${names}; delete ${them} first`,
    { details: { vm_ids: vmIds } },
  );
}
