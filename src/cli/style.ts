import type { OutputStream } from './dependencies.ts';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof codes;

/** Colours text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

export const plainPaint: Paint = (_colour, text) => text;

/** Colours on a terminal only, and not where NO_COLOR (no-color.org) or TERM=dumb is set. */
export function paintFor(
  stream: OutputStream,
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const isColoured =
    stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  if (!isColoured) return plainPaint;
  return (colour, text) => `\u001b[${codes[colour]}m${text}\u001b[0m`;
}

const stateColours: Readonly<Record<string, Colour>> = {
  ready: 'green',
  succeeded: 'green',
  running: 'cyan',
  provisioning: 'cyan',
  installing: 'cyan',
  failed: 'red',
  canceled: 'yellow',
  canceling: 'yellow',
  deleting: 'yellow',
  queued: 'dim',
  pending: 'dim',
  skipped: 'dim',
  open: 'yellow',
  ignored: 'dim',
  closed: 'green',
  true: 'green',
  false: 'red',
  unknown: 'dim',
};

/** The colour of a state of a VM, a job, a step, a problem or a condition; none for a state that is new to us. */
export function paintState(paint: Paint, state: string, text = state): string {
  const colour = stateColours[state];
  return colour === undefined ? text : paint(colour, text);
}
