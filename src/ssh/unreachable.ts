import { DeployerError } from '../core/errors.ts';
import type { GuestTarget } from '../core/ports/guest.ts';

/** The VM's own words are hostile: printable, on one line, and short. */
const detailLengthMax = 300;

export function printable(text: string): string {
  return text
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, detailLengthMax);
}

/** SSH_UNREACHABLE, retryable: nothing is known about the VM but that it did not answer. */
export function unreachable(
  target: Pick<GuestTarget, 'host' | 'port'>,
  problem: string,
  cause?: unknown,
): DeployerError {
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  return new DeployerError(
    'SSH_UNREACHABLE',
    `ssh at "${host}:${target.port}" is unreachable: ${printable(problem)}`,
    { retryable: true, cause },
  );
}
