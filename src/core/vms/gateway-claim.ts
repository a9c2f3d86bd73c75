import { DeployerError, isDeployerError } from '../errors.ts';
import type { World } from '../jobs/step.ts';
import type { GatewayRecord, VmRecord } from '../records.ts';
import { gatewayName, templateAllowsSuffix } from './gateway-name.ts';

type Surroundings = Pick<World, 'store' | 'settings' | 'identifiers'>;

/** Of a new VM's row what says which gateway it is to have. */
interface Claiming {
  readonly username: string;
  readonly backend: string;
  readonly gateway?: GatewayRecord;
}

const suffixLength = 4;
/** Each of them has a chance of one in a million and a half to be taken. */
const suffixesMax = 20;

/** GATEWAY_NAME_TAKEN by a VM of our own: a gateway of the backend leads to one VM only. */
export function gatewayTaken(
  { kind, name, fqdn }: Pick<GatewayRecord, 'kind' | 'name' | 'fqdn'>,
  holder: Pick<VmRecord, 'id' | 'backend'>,
): DeployerError {
  const what = kind === 'name' ? `gateway name "${name ?? ''}"` : `domain "${fqdn ?? ''}"`;
  return new DeployerError(
    'GATEWAY_NAME_TAKEN',
    `${what} is that of VM "${holder.id}" at backend "${holder.backend}" already`,
    { details: { path: 'gateway', vm: holder.id } },
  );
}

/**
 * The plan with a gateway that no row of its backend has: a name that the caller chose stays, or is
 * refused with GATEWAY_NAME_TAKEN; a generated one gets a suffix where the template allows it.
 */
export async function withFreeGateway<P extends Claiming>(
  planned: P,
  surroundings: Surroundings,
): Promise<P> {
  const { gateway, backend } = planned;
  if (gateway === undefined) return planned;
  const holder = await surroundings.store.vms.findByGateway(backend, gateway);
  if (holder === undefined) return planned;
  const { nameTemplate } = surroundings.settings.gateway;
  if (gateway.fixedName || !templateAllowsSuffix(nameTemplate)) throw gatewayTaken(gateway, holder);
  const name = await freeGatewayName(planned, surroundings);
  return { ...planned, gateway: { ...gateway, name } };
}

/** A name with a suffix that no row of the backend has. Throws GATEWAY_NAME_TAKEN if chance fails. */
export async function freeGatewayName(
  { username, backend }: Pick<Claiming, 'username' | 'backend'>,
  { store, settings, identifiers }: Surroundings,
): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const suffix = identifiers.secret(suffixLength).toLowerCase();
    const name = gatewayName(settings.gateway.nameTemplate, username, suffix);
    const holder = await store.vms.findByGateway(backend, { kind: 'name', name });
    if (holder === undefined) return name;
    if (tries >= suffixesMax) throw gatewayTaken({ kind: 'name', name }, holder);
  }
}

/**
 * Submits the plan with a gateway that no row has. Another submission may take the name between the
 * look and the commit, which then refuses: a generated one is chosen anew.
 */
export async function submitWithGateway<P extends Claiming, T>(
  planned: P,
  surroundings: Surroundings,
  submit: (free: P) => Promise<T>,
): Promise<T> {
  for (;;) {
    const free = await withFreeGateway(planned, surroundings);
    try {
      return await submit(free);
    } catch (error) {
      if (!isDeployerError(error, 'GATEWAY_NAME_TAKEN')) throw error;
    }
  }
}
