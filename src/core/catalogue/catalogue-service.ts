import type {
  ListBackendsParams,
  ListBackendsResult,
  ListNodesParams,
  ListNodesResult,
  ListProfilesParams,
  ListProfilesResult,
} from '../../contract/types.gen.ts';
import type { World } from '../jobs/step.ts';
import { BackendError, type BackendNode, type ComputeBackend } from '../ports/compute.ts';
import { presentTime } from '../present.ts';

type Dependencies = Pick<World, 'settings' | 'backends' | 'clock'>;

/** What can be provisioned, and where. */
export class CatalogueService {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Profiles as configured, each with the size that its backend makes of it. */
  async listProfiles(_params: ListProfilesParams): Promise<ListProfilesResult> {
    const { settings, backends } = this.#dependencies;
    const profiles = [...settings.profiles.values()].map((profile) => ({
      name: profile.name,
      backend: profile.backend,
      size: backends.get(profile.backend)?.resolveSize(profile.size) ?? profile.size,
      image: profile.image,
      bootstrap: profile.bootstrap,
      gateway: profile.gateway,
      ...(profile.expiresIn === undefined ? {} : { expires_in: profile.expiresIn }),
    }));
    return await Promise.resolve({ profiles });
  }

  /** Each backend is asked now; one that does not answer is listed with the reason. */
  async listBackends(_params: ListBackendsParams): Promise<ListBackendsResult> {
    const backends = [...this.#dependencies.backends.values()];
    return {
      backends: await Promise.all(backends.map(async (backend) => await this.#look(backend))),
    };
  }

  /** Nodes of every backend that answers; `list_backends` tells which did not. */
  async listNodes(_params: ListNodesParams): Promise<ListNodesResult> {
    const backends = [...this.#dependencies.backends.values()];
    const nodes = await Promise.all(backends.map(async (backend) => await nodesOf(backend)));
    return { nodes: nodes.flat() };
  }

  async #look(backend: ComputeBackend) {
    const reason = await unreachableReason(backend);
    const { freeSize, publicIp, nameGateway, fqdnGateway } = backend.capabilities;
    return {
      name: backend.name,
      kind: backend.kind,
      reachable: reason === undefined,
      checked_at: presentTime(this.#dependencies.clock.now()),
      ...(reason === undefined ? {} : { reason }),
      capabilities: {
        free_size: freeSize,
        public_ip: publicIp,
        name_gateway: nameGateway,
        fqdn_gateway: fqdnGateway,
      },
    };
  }
}

async function unreachableReason(backend: ComputeBackend): Promise<string | undefined> {
  try {
    await backend.check();
    return undefined;
  } catch (error) {
    if (error instanceof BackendError) return error.message;
    throw error;
  }
}

async function nodesOf(backend: ComputeBackend) {
  let nodes: readonly BackendNode[];
  try {
    nodes = await backend.listNodes();
  } catch (error) {
    if (error instanceof BackendError) return [];
    throw error;
  }
  return nodes.map(({ node, slicesTotal, slicesFree }) => ({
    backend: backend.name,
    node,
    ...(slicesTotal === undefined ? {} : { slices_total: slicesTotal }),
    ...(slicesFree === undefined ? {} : { slices_free: slicesFree }),
  }));
}
