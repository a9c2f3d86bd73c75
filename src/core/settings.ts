import type { SizeRequest } from './records.ts';

/** What `provision_vm`'s `profile` names. */
export interface Profile {
  readonly name: string;
  readonly backend: string;
  readonly size: SizeRequest;
  /** Full flist URL. */
  readonly image: string;
  /** A `[bootstraps.*]` name or `none`. */
  readonly bootstrap: string;
  readonly gateway: boolean;
  /** As written, e.g. `30d`; checked to be a life that `provision_vm` takes. */
  readonly expiresIn?: string;
}

/** The configuration as far as the core's rules depend on it; plain data, built by config.ts. */
export interface Settings {
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Names of the `[bootstraps.*]` entries. */
  readonly bootstraps: ReadonlySet<string>;
  readonly ssh: {
    readonly user: string;
    readonly port: number;
    readonly reachableTimeoutMs: number;
    readonly keepOperatorAccess: boolean;
    /** Operator public keys from `authorized_keys_file`, beside the agent's. */
    readonly extraOperatorKeys: readonly string[];
  };
  readonly gateway: {
    readonly port: number;
    /** With `{user}` and, where uniqueness may be forced, `{suffix}`. */
    readonly nameTemplate: string;
    readonly urlPath: string;
    readonly verifyUrl: boolean;
    readonly verifyTimeoutMs: number;
  };
  readonly reconcile: {
    readonly intervalMs: number;
    /** `proven`: what is ours and unwanted beyond doubt is deleted; `report`: nothing is done. */
    readonly act: 'proven' | 'report';
  };
  /** How long history is kept. Milliseconds. */
  readonly retention: {
    readonly jobsMs: number;
    readonly eventsMs: number;
  };
  readonly limits: {
    readonly vmsPerUser: number;
    readonly vmsTotal: number;
    readonly jobsRunning: number;
    /** Longer lines are cut and marked. Bytes. */
    readonly logLineBytes: number;
    /** What is kept of a job's output: its beginning and its end. */
    readonly jobLogLines: number;
    readonly jobLogBytes: number;
  };
}
