import type {
  CreateUserParams,
  CreateUserResult,
  DeleteUserParams,
  DeleteUserResult,
  GetUserParams,
  GetUserResult,
  ListUsersParams,
  ListUsersResult,
  ResetPasswordParams,
  ResetPasswordResult,
} from '../../contract/types.gen.ts';
import { DeployerError } from '../errors.ts';
import { userNotFound } from '../not-found.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge, ForgeAccount } from '../ports/forge.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Mutation, Store } from '../ports/store.ts';
import { presentUser } from '../present.ts';
import type { UserRecord } from '../records.ts';
import type { CallContext, RequestGate } from '../requests.ts';
import { pageOf } from '../pages.ts';
import { generatePassword } from './password.ts';
import { userHasVms } from './user-has-vms.ts';

interface Dependencies {
  readonly store: Store;
  readonly forge: Forge;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly requests: RequestGate;
}

/** VMs that a refusal names at most. */
const vmsNamedMax = 100;

/** The user by id or Forge username; throws USER_NOT_FOUND. */
export async function getUserRecord(store: Store, user: string): Promise<UserRecord> {
  const found = await store.users.find(user);
  if (found !== undefined) return found;
  throw userNotFound(user);
}

/** Use cases around users: the deployer's row, and the Forge account behind it (D-22, D-24). */
export class UserService {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Registers an existing Forge account untouched, or makes one and hands its password over once. */
  async createUser(params: CreateUserParams, context: CallContext): Promise<CreateUserResult> {
    const { store, requests } = this.#dependencies;
    const call = { method: 'create_user', params, context };
    return await requests.once(
      call,
      async (mutation) => await this.#create(params, mutation),
      async ({ userId, passwordIssued }) => {
        const user = await getUserRecord(store, userId ?? '');
        return {
          user: presentUser(user),
          ...(passwordIssued === true ? { password_issued: true } : {}),
        };
      },
    );
  }

  async getUser(params: GetUserParams): Promise<GetUserResult> {
    return { user: presentUser(await getUserRecord(this.#dependencies.store, params.user)) };
  }

  async listUsers(params: ListUsersParams): Promise<ListUsersResult> {
    const page = await this.#dependencies.store.users.list(pageOf(params));
    return {
      users: page.items.map(presentUser),
      ...(page.nextCursor === undefined ? {} : { next_cursor: page.nextCursor }),
    };
  }

  /** Removes the deployer's own row, never the Forge account; refused while VMs exist (D-24). */
  async deleteUser(params: DeleteUserParams, context: CallContext): Promise<DeleteUserResult> {
    const { store, clock, requests } = this.#dependencies;
    const call = { method: 'delete_user', params, context };
    return await requests.once(
      call,
      async (mutation) => {
        const user = await getUserRecord(store, params.user);
        if (params.validate_only === true) {
          if (user.vmCount === 0) return { validated: true };
          const { items } = await store.vms.list({ userId: user.id }, { limit: vmsNamedMax });
          throw userHasVms(
            user.username,
            items.map(({ id }) => id),
          );
        }
        await store.users.delete(user.id, clock.now(), mutation);
        return {};
      },
      async () => await Promise.resolve({}),
    );
  }

  /** Sets a new one-time password at the Forge; it is in this answer and nowhere else. */
  async resetPassword(
    params: ResetPasswordParams,
    context: CallContext,
  ): Promise<ResetPasswordResult> {
    const { store, forge, identifiers, requests } = this.#dependencies;
    const call = { method: 'reset_password', params, context };
    return await requests.once(
      call,
      async (mutation): Promise<ResetPasswordResult> => {
        const user = await getUserRecord(store, params.user);
        if (params.validate_only === true) return { validated: true };
        const password = generatePassword(identifiers);
        await forge.setPassword(user.username, password);
        await store.requests.record(mutation, { userId: user.id });
        return { initial_password: password };
      },
      async (): Promise<ResetPasswordResult> => await Promise.resolve({ password_issued: true }),
    );
  }

  async #create(params: CreateUserParams, mutation: Mutation): Promise<CreateUserResult> {
    const { store, forge, clock, identifiers } = this.#dependencies;
    const { username } = params;
    const existing = await store.users.find(username);
    if (existing !== undefined) {
      throw new DeployerError('USER_EXISTS', `user "${username}" is registered already`, {
        details: { user_id: existing.id, path: 'username' },
      });
    }
    const account = await forge.findAccount(username);
    if (account === undefined) this.#mayCreateAccount(params);
    if (params.validate_only === true) return { validated: true };
    const password = account === undefined ? generatePassword(identifiers) : undefined;
    const login =
      account ?? (await this.#createAccount(params, password ?? generatePassword(identifiers)));
    const id = identifiers.next('usr');
    const displayName = params.display_name ?? login.fullName;
    const email = params.email ?? login.email;
    const user = await store.users.create(
      {
        id,
        username: login.login,
        ...(displayName === undefined || displayName === '' ? {} : { displayName }),
        ...(email === undefined || email === '' ? {} : { email }),
        now: clock.now(),
        passwordIssued: password !== undefined,
      },
      mutation,
    );
    return {
      user: presentUser(user),
      ...(password === undefined ? {} : { initial_password: password }),
    };
  }

  #mayCreateAccount(params: CreateUserParams): void {
    if (params.create_account === false) {
      throw new DeployerError(
        'USER_NOT_FOUND',
        `the Forge has no account "${params.username}", and create_account is false`,
        { details: { path: 'username', username: params.username } },
      );
    }
    if (params.email === undefined) {
      throw new DeployerError(
        'INVALID_PARAMS',
        `param "email" is missing; expected an e-mail address, because the Forge has no account "${params.username}" and one would be made`,
        { details: { path: 'email', expected: 'an e-mail address' } },
      );
    }
  }

  async #createAccount(params: CreateUserParams, password: string): Promise<ForgeAccount> {
    const { email, display_name: fullName, username } = params;
    return await this.#dependencies.forge.createAccount({
      username,
      email: email ?? '',
      ...(fullName === undefined ? {} : { fullName }),
      password,
    });
  }
}
