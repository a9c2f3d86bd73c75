import { createHash } from 'node:crypto';
import { ServiceError } from '../service-error.ts';

/** A user of the Forge, as the API shows it. */
export interface AccountView {
  readonly id: number;
  readonly login: string;
  readonly full_name: string;
  readonly email: string;
  readonly is_admin: boolean;
  readonly active: boolean;
}

/** A public key, as the API shows it. */
export interface KeyView {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly fingerprint: string;
  readonly key_type: 'user';
}

export interface NewAccount {
  readonly username: string;
  readonly email: string;
  readonly fullName?: string | undefined;
  readonly password: string;
  readonly mustChangePassword: boolean;
}

interface Account {
  readonly view: AccountView;
  readonly keys: KeyView[];
  password: string;
  mustChangePassword: boolean;
}

const usernameMax = 40;
const emailMax = 254;
const passwordMin = 8;
const reservedNames = new Set(['admin', 'api', 'assets', 'explore', 'ghost', 'user', 'v2']);
const characterClasses = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];

/** The users of the Forge; names are found regardless of case. */
export class Accounts {
  readonly #accounts = new Map<string, Account>();
  #lastId = 0;
  #lastKeyId = 0;

  get all(): readonly AccountView[] {
    return [...this.#accounts.values()].map(({ view }) => view);
  }

  find(username: string): AccountView {
    return this.#get(username).view;
  }

  keys(username: string): readonly KeyView[] {
    return this.#get(username).keys;
  }

  /** Throws 422 for a name or e-mail that cannot be had, 400 for a weak password. */
  create(wanted: NewAccount): AccountView {
    const { username, email, password } = wanted;
    const isValid = /^[0-9A-Za-z][-.\w]*$/.test(username) && !/[-._]{2}|[-._]$/.test(username);
    if (!isValid || username.length > usernameMax) {
      throw new ServiceError(`name is invalid [${username}]: must be valid alpha or numeric`, {
        status: 422,
      });
    }
    if (reservedNames.has(username.toLowerCase())) {
      throw new ServiceError(`name is reserved [name: ${username}]`, { status: 422 });
    }
    if (!/^\S+@\S+$/.test(email) || email.length > emailMax) {
      throw new ServiceError(`e-mail invalid [email: ${email}]`, { status: 422 });
    }
    if (this.#accounts.has(username.toLowerCase())) {
      throw new ServiceError(`user already exists [name: ${username}]`, { status: 422 });
    }
    if (this.all.some((other) => other.email.toLowerCase() === email.toLowerCase())) {
      throw new ServiceError(`e-mail already in use [email: ${email}]`, { status: 422 });
    }
    requireStrong(password);
    return this.#add(wanted);
  }

  /** Also for passwords that must be strong: throws 400 otherwise, 404 without such a user. */
  setPassword(username: string, password: string, mustChangePassword: boolean): AccountView {
    const account = this.#get(username);
    requireStrong(password);
    account.password = password;
    account.mustChangePassword = mustChangePassword;
    return account.view;
  }

  /** Whether somebody could log in so; and whether the password would have to be changed then. */
  logIn(username: string, password: string): { readonly mustChangePassword: boolean } | undefined {
    const account = this.#accounts.get(username.toLowerCase());
    if (account?.password !== password) return undefined;
    return { mustChangePassword: account.mustChangePassword };
  }

  /** A user is made if there is none; the keys are added to those that are there. */
  addUser(username: string, keys: readonly string[] = []): AccountView {
    const account =
      this.#accounts.get(username.toLowerCase()) ??
      this.#accountOf(
        this.#add({
          username,
          email: `${username.toLowerCase()}@example.org`,
          password: '',
          mustChangePassword: false,
        }),
      );
    for (const key of keys) account.keys.push(this.#keyOf(key));
    return account.view;
  }

  removeKeys(username: string): void {
    this.#get(username).keys.length = 0;
  }

  #add({ username, email, fullName = '', password, mustChangePassword }: NewAccount): AccountView {
    this.#lastId += 1;
    const view: AccountView = {
      id: this.#lastId,
      login: username,
      full_name: fullName,
      email,
      is_admin: false,
      active: true,
    };
    this.#accounts.set(username.toLowerCase(), { view, keys: [], password, mustChangePassword });
    return view;
  }

  #keyOf(line: string): KeyView {
    this.#lastKeyId += 1;
    const [, material = '', title] = line.trim().split(/\s+/);
    const digest = createHash('sha256').update(Buffer.from(material, 'base64')).digest('base64');
    return {
      id: this.#lastKeyId,
      key: line.trim(),
      title: title ?? `key ${this.#lastKeyId}`,
      fingerprint: `SHA256:${digest.replace(/=+$/, '')}`,
      key_type: 'user',
    };
  }

  #accountOf({ login }: AccountView): Account {
    return this.#get(login);
  }

  #get(username: string): Account {
    const account = this.#accounts.get(username.toLowerCase());
    if (account !== undefined) return account;
    throw new ServiceError(`user redirect does not exist [name: ${username}]`, { status: 404 });
  }
}

function requireStrong(password: string): void {
  const isStrong =
    password.length >= passwordMin && characterClasses.every((some) => some.test(password));
  if (isStrong) return;
  throw new ServiceError(
    `PasswordComplexity: at least ${passwordMin} characters of all classes are needed`,
    { status: 400 },
  );
}
