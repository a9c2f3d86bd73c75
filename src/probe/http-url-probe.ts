import type { UrlProbe } from '../core/ports/guest.ts';

const timeoutMs = 10_000;

/** Asks a public URL as a visitor would; the answer's body is not read. */
export class HttpUrlProbe implements UrlProbe {
  async status(url: string, signal?: AbortSignal): Promise<number | undefined> {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      });
      await response.body?.cancel();
      return response.status;
    } catch (error) {
      if (signal?.aborted === true) throw error;
      // No name, no route, no certificate, no answer: nothing to be had at this URL yet.
      return undefined;
    }
  }
}
