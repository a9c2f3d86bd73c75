import type { GuestTarget } from '../../ports/guest.ts';
import type { StepContext } from '../step.ts';

/** Where the VM's SSH server is, with the pinned key if there was a first contact (decision 8). */
export function guestTarget(context: Pick<StepContext, 'vm' | 'world'>): GuestTarget {
  const { vm, world } = context;
  if (vm.myceliumIp === undefined) throw new Error('a guest is needed before it has an address');
  const { user, port } = world.settings.ssh;
  return {
    host: vm.myceliumIp,
    port,
    user,
    ...(vm.sshHostKey === undefined ? {} : { hostKey: vm.sshHostKey }),
  };
}
