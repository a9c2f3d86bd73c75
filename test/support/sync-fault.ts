import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestContext } from 'vitest';

const source = fileURLToPath(new URL('sync-fault.c', import.meta.url));
const script = fileURLToPath(new URL('sync-fault-child.ts', import.meta.url));

/** Compiles what makes syncs fail into a folder. Skips the test, with its reason, where that cannot be. */
export async function buildSyncFault(
  context: Pick<TestContext, 'skip'>,
  folder: string,
): Promise<string> {
  const library = path.join(folder, 'sync-fault.so');
  if (process.platform !== 'linux') context.skip('syncs are made to fail on Linux only');
  try {
    await promisify(execFile)('cc', ['-O1', '-shared', '-fPIC', '-o', library, source, '-ldl']);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    context.skip(`what makes syncs fail does not compile (${why})`);
  }
  return library;
}

/** Runs the child to its death; answers with the lines that it acknowledged, and how often it was refused. */
export async function runSyncFault(options: {
  readonly library: string;
  readonly folder: string;
  readonly dataDir: string;
  readonly seed: number;
  readonly ending: 'mended' | 'failing';
}): Promise<{ readonly lines: number; readonly refusals: number }> {
  const { library, folder, dataDir, seed, ending } = options;
  const faultFile = path.join(folder, `fault-${seed}`);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, dataDir, String(seed), ending],
    {
      env: { ...process.env, LD_PRELOAD: library, SYNC_FAULT: faultFile },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  const told = said.split('\n');
  const last = told.filter((line) => line.startsWith('line ')).at(-1) ?? 'line 0';
  return {
    lines: Number(last.slice('line '.length)),
    refusals: told.filter((line) => line.startsWith('refused ')).length,
  };
}
