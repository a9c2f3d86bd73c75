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

/**
 * What the command line needs of the program around it. `C` is the configuration, which only passes
 * through from `loadConfig` to `serve`.
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
  /** Aborted when the user interrupts; asked for by commands that wait, never for serving. */
  interruption(): AbortSignal;
  /** Milliseconds since the epoch, for durations on the screen. */
  now(): number;
}
