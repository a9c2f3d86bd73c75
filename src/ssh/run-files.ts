import { DeployerError } from '../core/errors.ts';
import type { GuestRun } from '../core/ports/guest.ts';
import { launcherText } from './launcher-text.ts';

const namePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The files of a run as one stream of bytes, and what is where in it: `<file>:<size>` each. So no
 * value is ever part of a command line. Throws BOOTSTRAP_FAILED for variables that cannot be set.
 */
export function packRun(run: GuestRun): {
  readonly input: Buffer;
  readonly parts: readonly string[];
} {
  const files: [string, Uint8Array][] = [
    ['launcher', Buffer.from(launcherText)],
    ['script', run.script],
    ...Object.entries(run.env).map(([name, value]): [string, Uint8Array] => [
      `env/${checkedName(name)}`,
      Buffer.from(checkedValue(name, value)),
    ]),
  ];
  return {
    input: Buffer.concat(files.map(([, bytes]) => bytes)),
    parts: files.map(([file, bytes]) => `${file}:${bytes.length}`),
  };
}

function checkedName(name: string): string {
  if (namePattern.test(name)) return name;
  throw new DeployerError(
    'BOOTSTRAP_FAILED',
    `"${name}" is no name of a variable; expected letters, digits and "_"`,
  );
}

function checkedValue(name: string, value: string): string {
  if (!value.includes('\0')) return value;
  throw new DeployerError(
    'BOOTSTRAP_FAILED',
    `the variable "${name}" has a NUL character; expected text without it`,
  );
}
