/** Delays between attempts to reach a daemon that went away, doubling. Milliseconds. */
export interface ReconnectPace {
  readonly firstMs: number;
  readonly maxMs: number;
}

/** Before the next attempt: half of it by chance, so that those who lost one daemon do not return as one. */
export function delayMsAfter(failures: number, { firstMs, maxMs }: ReconnectPace): number {
  const ceilingMs = Math.min(maxMs, firstMs * 2 ** Math.min(failures, 30));
  return ceilingMs * (0.5 + Math.random() / 2);
}
