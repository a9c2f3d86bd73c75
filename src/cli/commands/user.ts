import type { Command } from 'commander';
import type { PasswordReset, User } from '../../contract/types.gen.ts';
import { allPages, mutate, writeJson, type Session } from '../session.ts';
import { formatTable, tableWidth, type Column } from '../table.ts';
import { escapeControls } from '../terminal-text.ts';
import { jsonFlag, type JsonOption, type WithSession } from './registration.ts';

interface AddOptions extends JsonOption {
  readonly displayName?: string;
  readonly email?: string;
  /** commander's form of `--no-create-account`. */
  readonly createAccount: boolean;
}

const columns: readonly Column<User>[] = [
  { title: 'USERNAME', value: ({ username }) => username },
  { title: 'NAME', value: ({ display_name }) => display_name, dispensable: 2 },
  { title: 'E-MAIL', value: ({ email }) => email, dispensable: 1 },
  { title: 'VMS', value: ({ vm_count }) => String(vm_count) },
  { title: 'SINCE', value: ({ created_at }) => created_at, dispensable: 4 },
  { title: 'ID', value: ({ id }) => id, dispensable: 3 },
];

export function addUserCommands(program: Command, withSession: WithSession): void {
  const user = program.command('user').description('users, each with an account at the Forge');
  user
    .command('add <name>')
    .description('register a user; an account that is missing at the Forge is made')
    .option('--display-name <text>', 'full name')
    .option('--email <address>', 'e-mail address of a new account')
    .option('--no-create-account', 'refuse a name that has no account yet')
    .option(...jsonFlag)
    .action(async (name: string, options: AddOptions) => {
      await withSession(async (session) => {
        await addUser(session, name, options);
      });
    });
  user
    .command('list')
    .description('all users')
    .option(...jsonFlag)
    .action(async (options: JsonOption) => {
      await withSession(async (session) => {
        await listUsers(session, options);
      });
    });
  user
    .command('rm <name>')
    .description('forget a user who has no VM; the Forge account stays')
    .option(...jsonFlag)
    .action(async (name: string, options: JsonOption) => {
      await withSession(async (session) => {
        const result = await mutate(session, 'delete_user', { user: name });
        if (options.json === true) writeJson(session.stdout, result);
        else session.stdout.write(`user ${name} removed\n`);
      });
    });
  user
    .command('passwd <name>')
    .description("set a new one-time password for the user's Forge account")
    .option(...jsonFlag)
    .action(async (name: string, options: JsonOption) => {
      await withSession(async (session) => {
        const result = await mutate(session, 'reset_password', { user: name });
        if (options.json === true) writeJson(session.stdout, result);
        else writePassword(session, name, result);
      });
    });
}

async function addUser(session: Session, name: string, options: AddOptions): Promise<void> {
  const result = await mutate(session, 'create_user', {
    username: name,
    ...(options.displayName === undefined ? {} : { display_name: options.displayName }),
    ...(options.email === undefined ? {} : { email: options.email }),
    ...(options.createAccount ? {} : { create_account: false }),
  });
  if (options.json === true) {
    writeJson(session.stdout, result);
    return;
  }
  session.stdout.write(`user ${result.user.username} added (${result.user.id})\n`);
  writePassword(session, name, result);
}

async function listUsers({ client, signal, stdout }: Session, options: JsonOption): Promise<void> {
  const users = await allPages(async (cursor) => {
    const params = cursor === undefined ? {} : { cursor };
    const page = await client.call('list_users', params, { signal });
    return { items: page.users, next_cursor: page.next_cursor };
  });
  if (options.json === true) writeJson(stdout, { users });
  else
    stdout.write(
      formatTable(columns, users, {
        whenEmpty: 'no users; `user add NAME` registers one',
        width: tableWidth(stdout),
      }),
    );
}

/** A password is handed out once: a repeated answer only says that it was. */
function writePassword(
  { stdout }: Session,
  name: string,
  { initial_password, password_issued }: PasswordReset,
): void {
  if (initial_password !== undefined) {
    stdout.write(`one-time password, shown this once: ${escapeControls(initial_password)}\n`);
  } else if (password_issued === true) {
    stdout.write(
      `its one-time password was lost on the way: \`user passwd ${name}\` sets another\n`,
    );
  }
}
