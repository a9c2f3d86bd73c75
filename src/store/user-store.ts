import { DeployerError } from '../core/errors.ts';
import { userNotFound } from '../core/not-found.ts';
import type { Mutation, NewUser, Page, PageRequest, UserStore } from '../core/ports/store.ts';
import type { UserRecord } from '../core/records.ts';
import { userHasVms } from '../core/users/user-has-vms.ts';
import type { Connection } from './connection.ts';
import { pageOfRows, pageStart } from './cursors.ts';
import type { Journal } from './journal.ts';
import type { Mutations } from './mutations.ts';
import type { Tables } from './tables.ts';

interface Dependencies {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly journal: Journal;
  readonly mutations: Mutations;
}

/** UserStore on SQLite. */
export class SqliteUserStore implements UserStore {
  readonly #connection: Connection;
  readonly #tables: Tables;
  readonly #journal: Journal;
  readonly #mutations: Mutations;

  constructor({ connection, tables, journal, mutations }: Dependencies) {
    this.#connection = connection;
    this.#tables = tables;
    this.#journal = journal;
    this.#mutations = mutations;
  }

  async create(user: NewUser, mutation?: Mutation): Promise<UserRecord> {
    return await this.#connection.write(() => {
      const { users } = this.#tables;
      const known = this.#mutations.find(mutation);
      if (known !== undefined) return this.#get(known.userId ?? '');
      const existing = users.findByUsername(user.username);
      if (existing !== undefined) throw userExists(user.username, existing.id);
      users.insert(user);
      const created = this.#get(user.id);
      this.#journal.user('user.created', created, user.now);
      const issued = user.passwordIssued === true ? { passwordIssued: true as const } : {};
      this.#mutations.accept(mutation, { userId: user.id, ...issued }, user.now);
      return created;
    });
  }

  async find(idOrUsername: string): Promise<UserRecord | undefined> {
    return await this.#connection.read(() => this.#tables.users.find(idOrUsername));
  }

  async list(page: PageRequest): Promise<Page<UserRecord>> {
    return await this.#connection.read(() => {
      const start = pageStart(page, { prefix: 'usr', order: 'oldest' });
      return pageOfRows(this.#tables.users.listAfter(start, page.limit + 1), page.limit);
    });
  }

  async delete(id: string, now: number, mutation?: Mutation): Promise<void> {
    await this.#connection.write(() => {
      const { users, vms } = this.#tables;
      if (this.#mutations.find(mutation) !== undefined) return;
      const user = this.#get(id);
      const vmIds = vms.idsOfUser(user.id);
      if (vmIds.length > 0) throw userHasVms(user.username, vmIds);
      users.delete(user.id);
      this.#journal.user('user.deleted', user, now);
      this.#mutations.accept(mutation, { userId: user.id }, now);
    });
  }

  #get(id: string): UserRecord {
    const user = this.#tables.users.find(id);
    if (user !== undefined) return user;
    throw userNotFound(id);
  }
}

function userExists(username: string, id: string): DeployerError {
  return new DeployerError('USER_EXISTS', `user "${username}" is registered already`, {
    details: { user_id: id, path: 'username' },
  });
}
