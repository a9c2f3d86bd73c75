import { DeployerClient } from '../client/deployer-client.ts';
import type { MethodName, Methods, Validated } from '../contract/types.gen.ts';
import type { OutputStream, ProgramDependencies, ProgramFlags } from './dependencies.ts';
import { CommandExit, exitCodes } from './exit-codes.ts';
import { paintFor, type Paint } from './style.ts';

/** What a command that talks to the daemon works with. */
export interface Session {
  readonly client: DeployerClient;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly paint: Paint;
  now(): number;
  /** As in ProgramDependencies. */
  readonly ask: ProgramDependencies<unknown>['ask'];
}

/** Connects, runs the command, disconnects. An interruption becomes exit code 130. */
export async function withSession<C>(
  dependencies: ProgramDependencies<C>,
  flags: ProgramFlags,
  run: (session: Session) => Promise<void>,
): Promise<void> {
  const { stdout, stderr, environment } = dependencies;
  const signal = dependencies.interruption();
  try {
    const { socketPath } = dependencies.resolvePaths(flags);
    await using client = await DeployerClient.connect(`unix:${socketPath}`, {
      retryForMs: Infinity,
    });
    await run({
      client,
      signal,
      stdout,
      stderr,
      paint: paintFor(stdout, environment),
      now: () => dependencies.now(),
      ask: dependencies.ask?.bind(dependencies),
    });
  } catch (error) {
    if (signal.aborted) throw new CommandExit(exitCodes.interrupted);
    throw error;
  }
}

/** A mutation that takes effect once, however long the daemon is away before it answers. */
export async function mutate<M extends MethodName>(
  { client, signal, stderr }: Session,
  method: M,
  params: Methods[M]['params'],
): Promise<Exclude<Methods[M]['result'], Validated>> {
  const result = await client.call(method, params, {
    signal,
    onRetry: () => stderr.write('the daemon is away; asking again when it is back\n'),
  });
  // Only `validate_only` is answered by Validated, and that is never asked here.
  return result as Exclude<Methods[M]['result'], Validated>;
}

export function writeJson(stdout: OutputStream, value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** All pages of a list, one after the other. */
export async function allPages<T>(
  page: (cursor: string | undefined) => Promise<{
    readonly items: readonly T[];
    readonly next_cursor?: string | undefined;
  }>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const { items: some, next_cursor } = await page(cursor);
    items.push(...some);
    cursor = next_cursor;
  } while (cursor !== undefined);
  return items;
}
