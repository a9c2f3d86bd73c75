import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const minutesDefault = 10;

/** What `npm run test:faults --` is given. */
export interface RunOptions {
  readonly minutes: number;
  readonly seed: number;
  /** Names of families; undefined: all. */
  readonly only: readonly string[] | undefined;
  /** One case of the one family named. */
  readonly onlyCase: string | undefined;
}

export const usage = `usage: npm run test:faults -- [--minutes N] [--seed S] [--only FAMILY]... [--case CASE]
`;

/** Throws Error with a message for people. */
export function readOptions(args: readonly string[], known: readonly string[]): RunOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: String(minutesDefault) },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true },
      case: { type: 'string' },
    },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0))
    throw new Error(`--minutes is "${values.minutes}"; expected a number above 0`);
  const unknown = values.only?.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--only is "${unknown}"; expected one of ${known.join(', ')}`);
  }
  if (values.case !== undefined && values.only?.length !== 1) {
    throw new Error('--case needs the one family that has it: --only FAMILY');
  }
  return { minutes, seed: seedOf(values.seed), only: values.only, onlyCase: values.case };
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return randomInt(2 ** 32);
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32) return seed;
  throw new Error(`--seed is "${text}"; expected an integer from 0 to ${2 ** 32 - 1}`);
}
