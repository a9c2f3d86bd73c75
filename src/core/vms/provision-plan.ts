import type { ProvisionVmParams } from '../../contract/types.gen.ts';
import { DeployerError } from '../errors.ts';
import { expiryIn } from '../expiry/expiry-date.ts';
import type { World } from '../jobs/step.ts';
import type { ComputeBackend } from '../ports/compute.ts';
import type { Condition, ExpiryNotice, GatewayRecord, VmRecord, VmSize } from '../records.ts';
import type { Profile, Settings } from '../settings.ts';
import { unknownConditions } from './conditions.ts';
import { gatewayName } from './gateway-name.ts';

/** What the name of the profile is where the caller gives none. */
const profileDefault = 'demo';

/** The part of a new VM's row that the caller and the profile decide. */
export interface PlannedVm {
  readonly username: string;
  readonly profile: string;
  readonly backend: string;
  readonly node?: string;
  readonly size: VmSize;
  readonly image: string;
  readonly bootstrap: string;
  readonly gateway?: GatewayRecord;
  readonly expiresAt?: number;
  readonly expiryNotice?: ExpiryNotice;
}

/**
 * Joins the params of `provision_vm` with their profile and checks the whole against what the backend
 * can do. Throws INVALID_PARAMS with the param's name, SIZE_NOT_EXPRESSIBLE, NOT_SUPPORTED_BY_BACKEND.
 */
export function planProvision(
  params: ProvisionVmParams,
  given: Pick<World, 'settings' | 'backends' | 'clock'> & { readonly username: string },
): PlannedVm {
  const { settings, backends, username } = given;
  const profile = choose(settings.profiles, params.profile ?? profileDefault, 'profile');
  const backendName = params.backend ?? profile.backend;
  const backend = choose(backends, backendName, 'backend');
  const bootstrap = params.bootstrap ?? profile.bootstrap;
  checkBootstrap(settings, bootstrap);
  const gateway = planGateway(params, { profile, settings, username, backend });
  const expiresIn = params.expires_in ?? profile.expiresIn;
  return {
    username,
    profile: profile.name,
    backend: backendName,
    ...(params.node === undefined ? {} : { node: params.node }),
    size: backend.resolveSize(params.size ?? profile.size),
    image: params.image ?? profile.image,
    bootstrap,
    ...(gateway === undefined ? {} : { gateway }),
    ...(expiresIn === undefined ? {} : expiryIn(expiresIn, given.clock.now())),
  };
}

/** Every condition of a new VM; without a gateway there is none to become ready. */
export function newConditions(
  planned: Pick<PlannedVm, 'gateway'>,
  now: number,
): readonly Condition[] {
  const all = unknownConditions(now);
  return planned.gateway === undefined ? all.filter(({ type }) => type !== 'GatewayReady') : all;
}

function choose<T>(known: ReadonlyMap<string, T>, name: string, path: string): T {
  const found = known.get(name);
  if (found !== undefined) return found;
  throw unknownName(path, name, [...known.keys()]);
}

function checkBootstrap(settings: Settings, name: string): void {
  if (name === 'none' || settings.bootstraps.has(name)) return;
  throw unknownName('bootstrap', name, [...settings.bootstraps, 'none']);
}

/**
 * The script that `bootstrap_vm` runs: the one that is named, else that of the VM. It has to be a
 * configured one; INVALID_PARAMS names those.
 */
export function chooseBootstrap(
  named: string | undefined,
  vm: Pick<VmRecord, 'bootstrap'>,
  { bootstraps }: Pick<Settings, 'bootstraps'>,
): string {
  const name = named ?? vm.bootstrap;
  if (bootstraps.has(name)) return name;
  throw unknownName('bootstrap', name, [...bootstraps]);
}

function unknownName(path: string, value: string, names: readonly string[]): DeployerError {
  const expected = `one of ${names.map((name) => `"${name}"`).join(', ')}`;
  return new DeployerError(
    'INVALID_PARAMS',
    `param "${path}" is "${value}"; expected ${expected}, as configured`,
    { details: { path, value, expected } },
  );
}

function planGateway(
  params: ProvisionVmParams,
  given: {
    readonly profile: Profile;
    readonly settings: Settings;
    readonly username: string;
    readonly backend: ComputeBackend;
  },
): GatewayRecord | undefined {
  const { gateway: asked } = params;
  if (asked === false || (asked === undefined && !given.profile.gateway)) return undefined;
  const begun = { state: 'pending', attempts: 0 } as const;
  if (asked !== undefined && 'fqdn' in asked) {
    requireCapability(given.backend, 'fqdnGateway');
    return { ...begun, kind: 'fqdn', fqdn: asked.fqdn, fixedName: true };
  }
  requireCapability(given.backend, 'nameGateway');
  if (asked !== undefined) return { ...begun, kind: 'name', name: asked.name, fixedName: true };
  const name = gatewayName(given.settings.gateway.nameTemplate, given.username, '');
  return { ...begun, kind: 'name', name, fixedName: false };
}

function requireCapability(
  backend: ComputeBackend,
  capability: 'nameGateway' | 'fqdnGateway',
): void {
  if (backend.capabilities[capability]) return;
  const kind = capability === 'nameGateway' ? 'a gateway by name' : 'a gateway by FQDN';
  throw new DeployerError(
    'NOT_SUPPORTED_BY_BACKEND',
    `backend "${backend.name}" cannot give ${kind}`,
    { details: { path: 'gateway', backend: backend.name } },
  );
}
