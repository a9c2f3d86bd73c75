import { jobNotFound, userNotFound, vmNotFound } from '../not-found.ts';
import type { Store } from '../ports/store.ts';
import type { UserRecord } from '../records.ts';

/** What is whose. A `tenant` is a Forge username, registered here or not. */
export class Ownership {
  readonly #store: Pick<Store, 'users' | 'vms' | 'jobs'>;

  constructor(store: Pick<Store, 'users' | 'vms' | 'jobs'>) {
    this.#store = store;
  }

  /** The tenant's own row. */
  async findOwn(tenant: string): Promise<UserRecord | undefined> {
    const found = await this.#store.users.find(tenant);
    // A look-up takes ids, too, and somebody may have chosen another user's id as their name.
    return found !== undefined && isTenant(found, tenant) ? found : undefined;
  }

  /** Throws USER_NOT_FOUND unless `user` (id or username) is the tenant. */
  async requireUser(user: string, tenant: string): Promise<void> {
    const found = await this.#store.users.find(user);
    if (found === undefined || !isTenant(found, tenant)) throw userNotFound(user);
  }

  /** Throws VM_NOT_FOUND unless the VM is the tenant's. */
  async requireVm(vm: string, tenant: string): Promise<void> {
    const found = await this.#store.vms.find(vm);
    if (found === undefined || !(await this.#owns(tenant, found.userId))) throw vmNotFound(vm);
  }

  /** Throws JOB_NOT_FOUND unless the job is the tenant's. */
  async requireJob(job: string, tenant: string): Promise<void> {
    const found = await this.#store.jobs.find(job);
    if (found === undefined || !(await this.#owns(tenant, found.userId))) throw jobNotFound(job);
  }

  async #owns(tenant: string, userId: string | undefined): Promise<boolean> {
    return userId !== undefined && (await this.findOwn(tenant))?.id === userId;
  }
}

/** The Forge takes usernames regardless of case. */
function isTenant({ username }: UserRecord, tenant: string): boolean {
  return username.toLowerCase() === tenant.toLowerCase();
}
