import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';

/** What the tests start of OpenSSH; `sshd` lies outside the PATH of most users. */
const programs = ['sshd', 'ssh-agent', 'ssh-keygen', 'ssh-add'];

/** The absolute path of a program of OpenSSH, or undefined where it is not installed. */
export function findOpenSsh(program: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, program)).find(isExecutable);
}

/** Why tests against a real OpenSSH cannot run here; undefined when they can. */
function openSshMissingReason(): string | undefined {
  const missing = programs.filter((program) => findOpenSsh(program) === undefined);
  return missing.length === 0 ? undefined : `OpenSSH is not installed (${missing.join(', ')})`;
}

/** Skips a test, with its reason in the report, where OpenSSH is missing. For `beforeEach`. */
export function skipWithoutOpenSsh(context: Pick<TestContext, 'skip'>): void {
  const reason = openSshMissingReason();
  if (reason !== undefined) context.skip(reason);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
