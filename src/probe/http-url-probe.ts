import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { UrlProbe } from '../core/ports/guest.ts';

const timeoutDefaultMs = 10_000;

/**
 * Asks a public URL as a visitor would: redirects are not followed and the body is not read. No
 * name, no route, no valid certificate, no answer in time: nothing is to be had there yet.
 */
export class HttpUrlProbe implements UrlProbe {
  readonly #timeoutMs: number;

  constructor(options: { readonly timeoutMs?: number } = {}) {
    this.#timeoutMs = options.timeoutMs ?? timeoutDefaultMs;
  }

  /** Rejects with the signal's reason when it is aborted. */
  async status(url: string, signal?: AbortSignal): Promise<number | undefined> {
    signal?.throwIfAborted();
    const status = await this.#ask(new URL(url), signal);
    signal?.throwIfAborted();
    return status;
  }

  async #ask(url: URL, signal: AbortSignal | undefined): Promise<number | undefined> {
    return await new Promise((resolve) => {
      const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
        method: 'GET',
        agent: false,
        headers: { connection: 'close', 'user-agent': 'hero_os_tfgrid_deployer' },
        ...(signal === undefined ? {} : { signal }),
      });
      const timer = setTimeout(() => request.destroy(), this.#timeoutMs);
      const end = (status: number | undefined): void => {
        clearTimeout(timer);
        request.destroy();
        resolve(status);
      };
      request.on('response', ({ statusCode }) => {
        end(statusCode);
      });
      request.on('error', () => {
        end(undefined);
      });
      request.on('close', () => {
        end(undefined);
      });
      request.end();
    });
  }
}
