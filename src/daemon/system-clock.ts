import type { Clock } from '../core/ports/clock.ts';

/** setTimeout fires at once for longer delays than this. Milliseconds. */
const timerMsMax = 2 ** 31 - 1;

/** The machine's clock and timers. */
export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }

  monotonic(): number {
    return Math.trunc(performance.now());
  }

  async sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(delayMs, timerMsMax));
      signal?.addEventListener('abort', end, { once: true });
    });
  }
}
