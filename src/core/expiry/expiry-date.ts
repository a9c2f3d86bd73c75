import { parseDurationMs } from '../durations.ts';
import { DeployerError } from '../errors.ts';
import type { VmPatch } from '../records.ts';

const minMs = 600_000;
const maxMs = 3_650 * 86_400_000;

/** What a text has to be to say how long a VM lives. */
export const lifeExpected =
  'a duration from 10m to 3650d: an integer and one of ms s m h d, e.g. "30d"';

/** Milliseconds; undefined when the text is no duration, or one out of the range. */
export function parseLifeMs(text: string): number | undefined {
  const lifeMs = parseDurationMs(text);
  return lifeMs !== undefined && lifeMs >= minMs && lifeMs <= maxMs ? lifeMs : undefined;
}

/** The expiry date that a life of this length from now gives; nothing of it is announced yet. Throws INVALID_PARAMS. */
export function expiryIn(expiresIn: string, now: number) {
  const spanMs = parseLifeMs(expiresIn);
  if (spanMs === undefined) {
    throw new DeployerError(
      'INVALID_PARAMS',
      `param "expires_in" is "${expiresIn}"; expected ${lifeExpected}`,
      { details: { path: 'expires_in', value: expiresIn, expected: lifeExpected } },
    );
  }
  const expiryNotice = { stage: 'set', at: now, spanMs, outMs: 0 } as const;
  return { expiresAt: now + spanMs, expiryNotice } satisfies VmPatch;
}

/** As a change of the row; null: the VM never expires. */
export function expiryPatch(expiresIn: string | null, now: number): VmPatch {
  return expiresIn === null
    ? { expiresAt: undefined, expiryNotice: undefined }
    : expiryIn(expiresIn, now);
}
