import { ServiceError } from '../service-error.ts';
import type { ComputeParts, Method } from './method.ts';

const images = [
  'https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist',
  'https://hub.grid.tf/tf-official-vms/ubuntu-22.04.flist',
];

/** Capacity, catalogue and what else the service does besides VMs and gateways. */
export function housekeepingMethods(parts: ComputeParts): Readonly<Record<string, Method>> {
  return { ...nodeMethods(parts), ...deploymentMethods(parts), ...keyMethods() };
}

function nodeMethods({ slices }: ComputeParts): Readonly<Record<string, Method>> {
  const status = (): object => ({
    sid: slices.node,
    hostname: slices.node,
    state: 'online',
    slices_total: slices.total,
    slices_free: slices.free,
  });
  return {
    list_slices: () => slices.list(),
    get_slice: (params) => {
      const sid = params.text('sid');
      const slice = slices.list().find((candidate) => candidate.sid === sid);
      if (slice === undefined) throw new ServiceError(`slice '${sid}' not found`);
      return slice;
    },
    node_status: status,
    node_stats: status,
    node_register: status,
    node_unregister: status,
    set_tfgrid_node_ids: () => ({ ok: true }),
    list_images: () => images,
  };
}

function deploymentMethods({ fleet }: ComputeParts): Readonly<Record<string, Method>> {
  return {
    list_deployments: () => fleet.all.map(({ sid, state }) => ({ sid, vm_sid: sid, state })),
    get_deployment_logs: (params) => [...fleet.get(params.text('sid'), params.text('secret')).log],
    list_jobs: () => [],
    job_logs: () => [],
  };
}

/** A store of keys for each secret, which never reaches a VM that runs. */
function keyMethods(): Readonly<Record<string, Method>> {
  const stored = new Map<string, readonly string[]>();
  return {
    get_ssh_keys: (params) => stored.get(params.text('secret')) ?? [],
    set_ssh_keys: (params) => {
      stored.set(params.text('secret'), params.texts('ssh_keys'));
      return { ok: true };
    },
  };
}
