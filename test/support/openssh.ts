import type { TestContext } from 'vitest';
import { findProgram } from './programs.ts';

/** What the tests start of OpenSSH. */
const programs = ['sshd', 'ssh-agent', 'ssh-keygen', 'ssh-add'];

/** The absolute path of a program of OpenSSH, or undefined where it is not installed. */
export function findOpenSsh(program: string): string | undefined {
  return findProgram(program);
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
