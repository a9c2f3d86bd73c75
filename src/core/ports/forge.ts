/** A Forge account as the deployer reads it. */
export interface ForgeAccount {
  readonly login: string;
  readonly fullName?: string;
  readonly email?: string;
}

export interface NewForgeAccount {
  readonly username: string;
  readonly email: string;
  readonly fullName?: string;
  readonly password: string;
}

/**
 * The Forge. Throws DeployerError FORGE_UNAVAILABLE (retryable) or FORGE_REJECTED; a token or a
 * password is in no message. D-22: accounts are made, tokens of users never. D-23: keys are read.
 */
export interface Forge {
  /** Where a user adds SSH keys, for error messages. */
  readonly keysPageUrl: string;
  findAccount(username: string): Promise<ForgeAccount | undefined>;
  /** Every public key of the account, as OpenSSH lines, in the Forge's order. */
  listKeys(username: string): Promise<readonly string[]>;
  createAccount(account: NewForgeAccount): Promise<ForgeAccount>;
  setPassword(username: string, password: string): Promise<void>;
}
