import type { MethodName } from '../contract/types.gen.ts';
import type { InfoService } from '../core/info/info-service.ts';
import type { Ownership } from '../core/users/ownership.ts';
import type { Handler, Handlers } from './handlers/handlers.ts';

interface Dependencies {
  readonly ownership: Ownership;
  readonly info: Pick<InfoService, 'getInfo'>;
}

/** The methods through which a user looks at what is their own; they need no claim. */
type OwnedMethod =
  | 'get_user'
  | 'list_users'
  | 'get_vm'
  | 'list_vms'
  | 'vm_logs'
  | 'vm_stats'
  | 'get_job'
  | 'list_jobs'
  | 'wait_job'
  | 'job_logs'
  | 'subscribe_events'
  | 'unsubscribe_events'
  | 'read_events'
  | 'get_info';

/** What is nobody's in particular: callers that see only their own may see it as well. */
const shared: ReadonlySet<MethodName> = new Set([
  'list_profiles',
  'list_backends',
  'list_nodes',
  'rpc.discover',
  'rpc.health',
]);

type Narrowing<M extends MethodName> = (
  params: Parameters<Handler<M>>[0],
  call: Parameters<Handler<M>>[1],
  tenant: string,
) => ReturnType<Handler<M>>;

type Narrowings = { readonly [M in OwnedMethod]: Narrowing<M> };

/**
 * The handlers as a caller gets them who sees only what is one user's. What is somebody else's is
 * answered as what does not exist.
 *
 * INVARIANTS
 * - A method that is neither narrowed nor shared is not for such callers, whatever its `x-access`.
 */
export class Tenancy {
  readonly #handlers: Handlers;
  readonly #narrowings: Narrowings;

  constructor(handlers: Handlers, dependencies: Dependencies) {
    this.#handlers = handlers;
    this.#narrowings = narrowingsOf(handlers, dependencies);
  }

  /** Whether the method needs no claim, because it shows what is the caller's own. */
  static isOwned(method: MethodName): method is OwnedMethod {
    return Object.hasOwn(ownedMethods, method);
  }

  /** The handler for that tenant; undefined: the method is not for such callers. */
  find<M extends MethodName>(method: M, tenant: string): Handler<M> | undefined {
    if (shared.has(method)) return this.#handlers[method];
    if (!Tenancy.isOwned(method)) return undefined;
    // The table has the narrowing of each method under its name; a look-up forgets which one.
    const narrowing = this.#narrowings[method] as unknown as Narrowing<M>;
    return async (params, call) => await narrowing(params, call, tenant);
  }
}

const ownedMethods: Readonly<Record<OwnedMethod, true>> = {
  get_user: true,
  list_users: true,
  get_vm: true,
  list_vms: true,
  vm_logs: true,
  vm_stats: true,
  get_job: true,
  list_jobs: true,
  wait_job: true,
  job_logs: true,
  subscribe_events: true,
  unsubscribe_events: true,
  read_events: true,
  get_info: true,
};

function narrowingsOf(handlers: Handlers, { ownership, info }: Dependencies): Narrowings {
  /** For methods whose params name one VM, or one job. */
  const ofVm =
    <M extends 'get_vm' | 'vm_logs' | 'vm_stats'>(method: M): Narrowing<M> =>
    async (params, call, tenant) => {
      await ownership.requireVm(params.vm, tenant);
      return await handlers[method](params, call);
    };
  const ofJob =
    <M extends 'get_job' | 'wait_job' | 'job_logs'>(method: M): Narrowing<M> =>
    async (params, call, tenant) => {
      await ownership.requireJob(params.job, tenant);
      return await handlers[method](params, call);
    };
  return {
    get_user: async (params, call, tenant) => {
      await ownership.requireUser(params.user, tenant);
      return await handlers.get_user(params, call);
    },
    list_users: async (params, call, tenant) => {
      const own = await ownership.findOwn(tenant);
      // One page has the one user; a cursor is beyond it.
      if (own === undefined || params.cursor !== undefined) return { users: [] };
      const { user } = await handlers.get_user({ user: own.id }, call);
      return { users: [user] };
    },
    get_vm: ofVm('get_vm'),
    vm_logs: ofVm('vm_logs'),
    vm_stats: ofVm('vm_stats'),
    list_vms: async (params, call, tenant) => {
      if (params.user !== undefined) await ownership.requireUser(params.user, tenant);
      const own = await ownership.findOwn(tenant);
      if (own === undefined) return { vms: [] };
      return await handlers.list_vms({ ...params, user: own.id }, call);
    },
    get_job: ofJob('get_job'),
    wait_job: ofJob('wait_job'),
    job_logs: ofJob('job_logs'),
    list_jobs: async (params, call, tenant) => {
      if (params.user !== undefined) await ownership.requireUser(params.user, tenant);
      const own = await ownership.findOwn(tenant);
      if (own === undefined) return { jobs: [] };
      return await handlers.list_jobs({ ...params, user: own.id }, call);
    },
    // Narrowed event by event, where they are read.
    subscribe_events: async (params, call) => await handlers.subscribe_events(params, call),
    unsubscribe_events: async (params, call) => await handlers.unsubscribe_events(params, call),
    read_events: async (params, call) => await handlers.read_events(params, call),
    get_info: async (_params, _call, tenant) => await info.getInfo(tenant),
  };
}
