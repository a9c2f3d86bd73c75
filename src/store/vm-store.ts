import { DeployerError } from '../core/errors.ts';
import type {
  ExpiryAnnouncement,
  Page,
  PageRequest,
  RequestKey,
  VmFilter,
  VmStore,
} from '../core/ports/store.ts';
import type { VmPatch, VmRecord } from '../core/records.ts';
import type { Connection } from './connection.ts';
import { pageOfRows, pageStart } from './cursors.ts';
import type { Sealer } from './sealing.ts';
import type { Tables } from './tables.ts';
import type { VmChanges } from './vm-changes.ts';

interface Dependencies {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly vmChanges: VmChanges;
  readonly sealer: Sealer;
}

/** VmStore on SQLite. */
export class SqliteVmStore implements VmStore {
  readonly #connection: Connection;
  readonly #tables: Tables;
  readonly #vmChanges: VmChanges;
  readonly #sealer: Sealer;

  constructor({ connection, tables, vmChanges, sealer }: Dependencies) {
    this.#connection = connection;
    this.#tables = tables;
    this.#vmChanges = vmChanges;
    this.#sealer = sealer;
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
    request?: RequestKey,
  ): Promise<VmRecord> {
    return await this.#connection.write(() => {
      const { vms, requests } = this.#tables;
      const vm = vms.find(id);
      if (vm === undefined) {
        throw new DeployerError('VM_NOT_FOUND', `VM "${id}" does not exist`, {
          details: { vm: id },
        });
      }
      if (requests.find(request) !== undefined) return vm;
      const changed = this.#vmChanges.apply(vm, change(vm), now);
      requests.insert(request, { userId: vm.userId, vmId: id }, now);
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
