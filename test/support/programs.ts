import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';

/** The absolute path of a program, or undefined where it is not installed; `sbin` is not in every PATH. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

/** Skips a test, with its reason in the report, where one of the programs is missing. */
export function skipWithoutPrograms(
  context: Pick<TestContext, 'skip'>,
  ...names: readonly string[]
): void {
  const missing = names.filter((name) => findProgram(name) === undefined);
  if (missing.length > 0) context.skip(`not installed: ${missing.join(', ')}`);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
