import type { LogStream } from '../records.ts';

/** How to reach a VM's SSH server. Without `hostKey` the contact is the first and pins it. */
export interface GuestTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** `<type> <base64>`; another key than this one is HOST_KEY_CHANGED, at once. */
  readonly hostKey?: string;
}

/** A script to run detached in `$HOME/.hero_os_tfgrid_deployer/<runId>/` of the VM. */
export interface GuestRun {
  /** The job's id. */
  readonly runId: string;
  readonly script: Uint8Array;
  /** Names as `variableNameFault` allows; values are any text without NUL. Sent as files, never as shell text. */
  readonly env: Readonly<Record<string, string>>;
}

/** Bytes already taken over from each output file: where a re-attach goes on. */
export interface RunOffsets {
  readonly stdout: number;
  readonly stderr: number;
}

/** `interrupted`: neither running nor ended by itself — the VM rebooted or the group was killed from outside. */
export type RunEnd =
  { readonly kind: 'exited'; readonly exitCode: number } | { readonly kind: 'interrupted' };

/** Takes the bytes of one stream in order; the next call waits for the promise (back-pressure). */
export type RunSink = (stream: Exclude<LogStream, 'system'>, bytes: Uint8Array) => Promise<void>;

/** What a VM tells of itself. Sizes in bytes. */
export interface GuestStats {
  readonly memory: { readonly totalBytes: number; readonly availableBytes: number };
  /** The root file system. */
  readonly disk: {
    readonly totalBytes: number;
    readonly usedBytes: number;
    readonly availableBytes: number;
  };
  /** Load averages over minutes. */
  readonly load: { readonly one: number; readonly five: number; readonly fifteen: number };
  readonly uptimeSeconds: number;
  /** Absent where the VM does not tell. */
  readonly cpus?: number;
}

/**
 * The inside of a VM, over SSH. Errors are DeployerError: SSH_UNREACHABLE (retryable: no route,
 * refused, connection lost), SSH_AUTH_FAILED, SSH_AGENT_UNAVAILABLE (retryable), HOST_KEY_CHANGED
 * (final). An aborted signal rejects with the signal's reason after the connection is closed.
 */
export interface Guest {
  /** Public keys that the operator's agent can sign with, as OpenSSH lines; injected at deploy. */
  operatorKeys(signal?: AbortSignal): Promise<readonly string[]>;
  /** One attempt to log in; answers with the host key that the VM proved. */
  probe(target: GuestTarget, signal?: AbortSignal): Promise<{ readonly hostKey: string }>;
  /**
   * Starts the run unless it was started before (idempotent by its directory): `started` now,
   * or `present` already, running or ended. A second process is never started for one runId.
   */
  startRun(
    target: GuestTarget,
    run: GuestRun,
    signal?: AbortSignal,
  ): Promise<'started' | 'present'>;
  /**
   * Delivers every byte after the offsets, in order for each stream, until the run has ended and
   * its output is drained. `absent` when there is no such run on this VM.
   */
  followRun(
    target: GuestTarget,
    follow: { readonly runId: string; readonly from: RunOffsets; readonly sink: RunSink },
    signal?: AbortSignal,
  ): Promise<RunEnd | { readonly kind: 'absent' }>;
  /** Resolves only when the run's process group is proven dead (or never was). */
  killRun(target: GuestTarget, runId: string, signal?: AbortSignal): Promise<void>;
  /** HTTP status of a GET asked inside the VM; undefined when nothing answers there. */
  httpStatus(target: GuestTarget, url: string, signal?: AbortSignal): Promise<number | undefined>;
  /** Reads memory, disk, load and uptime in one command. SSH_UNREACHABLE also when the answer is no such thing. */
  stats(target: GuestTarget, signal?: AbortSignal): Promise<GuestStats>;
  /** Takes the operator's keys out of the login user's authorized_keys; the user's stay. */
  removeOperatorKeys(target: GuestTarget, signal?: AbortSignal): Promise<void>;
}

/** What a `[bootstraps.*]` entry is at this moment, its files read. */
export interface Bootstrap {
  readonly name: string;
  readonly script: Uint8Array;
  readonly timeoutMs: number;
  readonly env: Readonly<Record<string, string>>;
  /** Values are redacted from every line before it is stored. */
  readonly secretEnv: Readonly<Record<string, string>>;
  readonly healthUrl?: string;
}

export interface BootstrapSource {
  /** Throws DeployerError BOOTSTRAP_FAILED when a file cannot be read; the message names the entry, not the path. */
  load(name: string): Promise<Bootstrap>;
}

/** Asks a public URL from outside. */
export interface UrlProbe {
  /** HTTP status, or undefined when nothing answered; redirects are not followed. */
  status(url: string, signal?: AbortSignal): Promise<number | undefined>;
}
