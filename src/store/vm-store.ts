import { DeployerError } from '../core/errors.ts';
import { vmNotFound } from '../core/not-found.ts';
import type {
  ExpiryAnnouncement,
  Mutation,
  Page,
  PageRequest,
  VmFilter,
  VmStore,
} from '../core/ports/store.ts';
import type { VmPatch, VmRecord } from '../core/records.ts';
import type { Connection } from './connection.ts';
import { pageOfRows, pageStart } from './cursors.ts';
import type { Mutations } from './mutations.ts';
import type { Sealer } from './sealing.ts';
import type { Tables } from './tables.ts';
import type { VmChanges } from './vm-changes.ts';

interface Dependencies {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly vmChanges: VmChanges;
  readonly sealer: Sealer;
  readonly mutations: Mutations;
}

/** VmStore on SQLite. */
export class SqliteVmStore implements VmStore {
  readonly #connection: Connection;
  readonly #tables: Tables;
  readonly #vmChanges: VmChanges;
  readonly #sealer: Sealer;
  readonly #mutations: Mutations;

  constructor({ connection, tables, vmChanges, sealer, mutations }: Dependencies) {
    this.#connection = connection;
    this.#tables = tables;
    this.#vmChanges = vmChanges;
    this.#sealer = sealer;
    this.#mutations = mutations;
  }

  async find(id: string): Promise<VmRecord | undefined> {
    return await this.#connection.read(() => this.#tables.vms.find(id));
  }

  async list(filter: VmFilter, page: PageRequest): Promise<Page<VmRecord>> {
    return await this.#connection.read(() => {
      const start = pageStart(page, { prefix: 'vm', order: 'newest' });
      return pageOfRows(this.#tables.vms.listBefore(start, filter, page.limit + 1), page.limit);
    });
  }

  async findByGateway(
    backend: string,
    gateway: Parameters<VmStore['findByGateway']>[1],
  ): Promise<VmRecord | undefined> {
    return await this.#connection.read(() => this.#tables.vms.findByGateway(backend, gateway));
  }

  async secret(id: string): Promise<string> {
    return await this.#connection.read(() => {
      const sealed = this.#tables.vms.sealedSecret(id);
      if (sealed === undefined) throw noRow(id);
      try {
        return this.#sealer.open(id, sealed);
      } catch (error) {
        throw unreadable(id, error);
      }
    });
  }

  async update(
    id: string,
    change: (vm: VmRecord) => VmPatch,
    now: number,
    mutation?: Mutation,
  ): Promise<VmRecord> {
    return await this.#connection.write(() => {
      const vm = this.#tables.vms.find(id);
      if (vm === undefined) {
        throw vmNotFound(id);
      }
      if (this.#mutations.find(mutation) !== undefined) return vm;
      const changed = this.#vmChanges.apply(vm, change(vm), now);
      this.#mutations.accept(mutation, { userId: vm.userId, vmId: id }, now);
      return changed;
    });
  }

  async listExpiring(range: Parameters<VmStore['listExpiring']>[0]): Promise<readonly VmRecord[]> {
    return await this.#connection.read(() => this.#tables.vms.listExpiring(range));
  }

  async announceExpiry(
    id: string,
    announce: (vm: VmRecord) => ExpiryAnnouncement | undefined,
    now: number,
  ): Promise<boolean> {
    return await this.#connection.write(() => {
      const vm = this.#tables.vms.find(id);
      const announcement = vm && announce(vm);
      if (vm === undefined || announcement === undefined) return false;
      this.#vmChanges.announceExpiry(vm, announcement, now);
      return true;
    });
  }

  async findDeleted(id: string): Promise<VmRecord | undefined> {
    return await this.#connection.read(() => this.#tables.tombstones.find(id));
  }
}

function noRow(id: string): DeployerError {
  return new DeployerError('INTERNAL', `the secret of VM "${id}" cannot be read: it has no row`);
}

/** No repeat helps before an operator has done something about it. */
function unreadable(id: string, cause: unknown): DeployerError {
  return new DeployerError(
    'SECRET_UNREADABLE',
    `the secret of VM "${id}" does not unseal, so that the VM can be neither looked for nor deleted at its backend: put the sealing key back, or have it forgotten by \`resolve_problem\` with "forget"`,
    { details: { vm: id }, cause },
  );
}
