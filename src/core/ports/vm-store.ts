import type { ExpiryNotice, GatewayRecord, VmPatch, VmRecord, VmState } from '../records.ts';
import type { Page, PageRequest } from './pages.ts';
import type { Mutation } from './requests.ts';

export interface VmFilter {
  readonly userId?: string;
  readonly state?: VmState;
  readonly backend?: string;
}

export interface ExpiryAnnouncement {
  readonly notice: ExpiryNotice;
  readonly expiresInSeconds: number;
}

export interface VmStore {
  find(id: string): Promise<VmRecord | undefined>;
  /** Newest first. */
  list(filter: VmFilter, page: PageRequest): Promise<Page<VmRecord>>;
  /**
   * The VM at this backend whose row has this gateway: a name of the grid, or a domain, whoever gave it,
   * regardless of case. The oldest where there are several.
   */
  findByGateway(
    backend: string,
    gateway: Pick<GatewayRecord, 'kind' | 'name' | 'fqdn'>,
  ): Promise<VmRecord | undefined>;
  /**
   * The ownership secret, unsealed. Throws SECRET_UNREADABLE where it does not unseal, INTERNAL when the
   * row is gone.
   */
  secret(id: string): Promise<string>;
  /**
   * A change from outside any job (a refresh); emits vm.updated if something changed. `change` is
   * pure and sees the row as it is in this very transaction; it may be called more than once.
   * With a request that is known nothing changes. Throws VM_NOT_FOUND.
   */
  update(
    id: string,
    change: (vm: VmRecord) => VmPatch,
    now: number,
    mutation?: Mutation,
  ): Promise<VmRecord>;
  /** VMs that expire before then and are not being deleted, the soonest first. */
  listExpiring(range: {
    readonly before: number;
    readonly after?: { readonly expiresAt: number; readonly id: string };
    readonly limit: number;
  }): Promise<readonly VmRecord[]>;
  /**
   * Writes the notice and emits vm.expiring with it. `announce` is pure and sees the row as it is in
   * this very transaction; undefined, as for a VM that is gone: nothing is announced. Answers whether.
   */
  announceExpiry(
    id: string,
    announce: (vm: VmRecord) => ExpiryAnnouncement | undefined,
    now: number,
  ): Promise<boolean>;
  /** A VM whose row was dropped, as it then was: answers a repeated request about it. */
  findDeleted(id: string): Promise<VmRecord | undefined>;
}
