import { isMethodName } from '../contract/validation.ts';
import type { Response } from './responder.ts';

/** Where requests are counted, and what `/metrics` answers with. */
export interface RequestMetrics {
  /** `outcome`: `ok` or a reason. Without a duration the request was refused before its turn. */
  requestEnded(request: { method: string; outcome: string; durationMs?: number }): void;
  exposition(): Promise<{ readonly contentType: string; readonly body: string }>;
}

export const noMetrics: RequestMetrics = {
  requestEnded: () => undefined,
  exposition: async () => await Promise.resolve({ contentType: 'text/plain', body: '' }),
};

/** Names that the contract does not have share one, since anybody can make up more of them. */
export function meteredMethod(spelled: string): string {
  const method = spelled.replace(/^deployer\./, '');
  return isMethodName(method) ? method : 'unknown';
}

/** A notification has no answer that tells how it went. */
export function outcomeOf(response: Response | undefined): string {
  if (response === undefined) return 'notification';
  if (response.error === undefined) return 'ok';
  // Made by ErrorMapping, whose shape json-rpc-2.0 forgets.
  const data = response.error.data as { readonly reason: string };
  return data.reason;
}
