import type { RpcHealthResult } from '../contract/types.gen.ts';
import type { Response } from './responder.ts';

/** What `/health` answers. */
export interface HealthAnswer {
  readonly isOk: boolean;
  readonly body: string;
}

/**
 * From the answer to `rpc.health`. It is not ok where something vital fails: a supervisor is to act on
 * that, and not on a backend that no restart brings back.
 */
export function healthAnswer(response: Response | undefined, service: string): HealthAnswer {
  // The handler of rpc.health is typed by the contract; json-rpc-2.0 forgets the type.
  const result = response?.result as RpcHealthResult | undefined;
  if (result === undefined) {
    const reasons = [`dispatcher: ${response?.error?.message ?? 'no answer'}`];
    return { isOk: false, body: JSON.stringify({ status: 'degraded', service, reasons }) };
  }
  const isOk = !result.checks?.some(({ status, vital }) => vital && status === 'failed');
  return { isOk, body: JSON.stringify(result) };
}
