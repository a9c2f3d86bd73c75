/** Where and as whom an SSH server of a VM runs. */
export interface SshServerOptions {
  readonly address: string;
  readonly port: number;
  readonly loginUser: string;
  /** What the login user finds as `$HOME`, with `.ssh/authorized_keys` in it. */
  readonly home: string;
  /** The server's own files; not visible from inside as such. */
  readonly folder: string;
  /** OpenSSH file of the ed25519 host key. */
  readonly hostKey: string;
  /** What every process inside has in its environment, besides what a login gives it. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A running SSH server. It is the only way into the VM. */
export interface SshServer {
  /** Ends every connection as a broken network does: processes inside live on. */
  cutConnections(): Promise<void>;
  /** Ends the server and every connection; processes inside may live on. */
  stop(): Promise<void>;
}

export type StartSshServer = (options: SshServerOptions) => Promise<SshServer>;
