import { ConfigError } from '../../config/config-error.ts';

/** Where the plan is read from; only the process edge reads it. */
export const faultPointsVariable = 'HERO_DEPLOYER_FAULT_POINTS';

/** Any point: `kill@*#3` is the third point that is reached at all. */
export const anyPoint = '*';

/** What is to happen at a point, from the `reach`-th time on that the process comes by. */
export type PlannedFault =
  /** SIGKILL, or the SIGTERM that asks for a stop in order. */
  | { readonly kind: 'kill' | 'stop'; readonly point: string; readonly reach: number }
  /** Who is at the point, a port's, never gets past it. */
  | { readonly kind: 'hang'; readonly point: string; readonly reach: number }
  /** So many commits then fail as on a full disk. */
  | {
      readonly kind: 'full';
      readonly point: string;
      readonly reach: number;
      readonly commits: number;
    };

export interface FaultPlan {
  readonly faults: readonly PlannedFault[];
  /** Each point that is reached is appended to it as a line, `<point>#<reach>`. */
  readonly traceFile?: string;
}

const namePattern = /^(\*|commit:(before|after)|[a-z]+\.[A-Za-z]+:(before|after))$/;
const placePattern = /^(?<point>[^#]+)#(?<reach>[1-9]\d{0,6})(x(?<commits>[1-9]\d{0,6}))?$/;

/**
 * Reads `kill@<point>#<reach>`, `stop@<point>#<reach>`, `hang@<point>#<reach>`,
 * `full@<point>#<reach>[x<commits>]` and `trace@<file>`, separated by semicolons (docs/architecture.md, "Fault points"). Throws ConfigError, which names each fault.
 */
export function parseFaultPlan(text: string): FaultPlan {
  const wrong: string[] = [];
  const faults: PlannedFault[] = [];
  let traceFile: string | undefined;
  for (const part of text.split(';')) {
    const at = part.indexOf('@');
    const kind = part.slice(0, at);
    const place = part.slice(at + 1);
    if (kind === 'trace' && place !== '') traceFile = place;
    else {
      const fault = parseFault(kind, place);
      if (fault === undefined) wrong.push(expectation(part));
      else faults.push(fault);
    }
  }
  if (wrong.length > 0) throw new ConfigError(faultPointsVariable, wrong);
  return { faults, ...(traceFile === undefined ? {} : { traceFile }) };
}

function parseFault(kind: string, place: string): PlannedFault | undefined {
  const { point = '', reach, commits } = placePattern.exec(place)?.groups ?? {};
  if (!namePattern.test(point)) return undefined;
  const where = { point, reach: Number(reach) };
  if (kind === 'full') return { kind, ...where, commits: Number(commits ?? 1) };
  if (kind === 'hang' && commits === undefined && point.includes('.')) return { kind, ...where };
  if ((kind === 'kill' || kind === 'stop') && commits === undefined) return { kind, ...where };
  return undefined;
}

function expectation(part: string): string {
  return `"${part}": expected kill@<port>.<method>:before#<n>, stop@ and hang@ likewise, full@<port>.<method>:after#<n>x<commits>, or trace@<file>`;
}
