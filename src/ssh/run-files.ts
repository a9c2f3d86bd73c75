import { DeployerError } from '../core/errors.ts';
import type { GuestRun } from '../core/ports/guest.ts';
import { variableNameFault } from '../core/variable-names.ts';
import { launcherText } from './launcher-text.ts';

const shownMax = 64;

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
  const expected = variableNameFault(name);
  if (expected === undefined) return name;
  const shown = JSON.stringify(name.slice(0, shownMax));
  throw new DeployerError(
    'BOOTSTRAP_FAILED',
    `${shown} cannot be the name of a variable; expected ${expected}`,
  );
}

function checkedValue(name: string, value: string): string {
  if (!value.includes('\0')) return value;
  throw new DeployerError(
    'BOOTSTRAP_FAILED',
    `the variable "${name}" has a NUL character; expected text without it`,
  );
}
