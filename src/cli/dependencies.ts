/** Where output goes: a stream of the process, or what a test looks at. */
export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** The flags of the program itself; each wins over the environment. */
export interface ProgramFlags {
  readonly config?: string | undefined;
  readonly socketDir?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly logLevel?: string | undefined;
}

/** What a copy of the database holds. */
export interface CopyReport {
  readonly streamId: string;
  readonly schemaVersion: number;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly secrets: {
    /** Sealed secrets that were opened. */
    readonly opened: number;
    /** VMs with a secret that no key opens. */
    readonly unreadable: readonly string[];
  };
}

/** What this process does to the files of the data folder itself. Each throws Errors for the operator. */
export interface Maintenance<C> {
  /** Also while the daemon runs. */
  backup(
    config: C,
    request: { readonly file: string; readonly signal: AbortSignal },
  ): Promise<
    CopyReport & {
      readonly file: string;
      readonly bytes: number;
      /** Of the keys that the secrets in it are sealed with. */
      readonly keyFiles: readonly string[];
    }
  >;
  restore(
    config: C,
    request: { readonly file: string; readonly replaces: boolean },
  ): Promise<
    CopyReport & {
      readonly database: string;
      readonly aside?: string;
      readonly unfinishedJobs: number;
    }
  >;
  rotateKey(config: C): Promise<{
    readonly previousKeyId: string;
    readonly keyId: string;
    readonly keptFile: string;
    readonly secrets: number;
    readonly unreadable: readonly string[];
  }>;
}

/**
 * What the command line needs of the program around it. `C` is the configuration, which only passes
 * through from `loadConfig` to `serve` and `maintenance`.
 */
export interface ProgramDependencies<C> {
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  resolvePaths(flags: ProgramFlags): {
    readonly configFile: string;
    readonly socketPath: string;
    readonly dataDir: string;
  };
  /** Throws an Error whose message tells every fault. */
  loadConfig(flags: ProgramFlags): Promise<C>;
  /** Runs the daemon until it is asked to stop. */
  serve(config: C): Promise<void>;
  /** Asks at a terminal, and gives the line that is typed; undefined where there is nobody to ask. */
  ask?(question: string, signal: AbortSignal): Promise<string>;
  readonly maintenance: Maintenance<C>;
  /** Aborted when the user interrupts; asked for by commands that wait, never for serving. */
  interruption(): AbortSignal;
  /** Milliseconds since the epoch, for durations on the screen. */
  now(): number;
}
