import type { UserService } from '../../core/users/user-service.ts';
import type { Handlers } from './handlers.ts';

type Users = Pick<
  UserService,
  'createUser' | 'getUser' | 'listUsers' | 'resetPassword' | 'deleteUser'
>;

export function createUserHandlers(
  users: Users,
): Pick<Handlers, 'create_user' | 'get_user' | 'list_users' | 'reset_password' | 'delete_user'> {
  return {
    create_user: async (params, { context }) => await users.createUser(params, context),
    get_user: async (params) => await users.getUser(params),
    list_users: async (params) => await users.listUsers(params),
    reset_password: async (params, { context }) => await users.resetPassword(params, context),
    delete_user: async (params, { context }) => await users.deleteUser(params, context),
  };
}
