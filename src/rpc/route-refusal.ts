import type { Response } from './responder.ts';

/** How a route that is not JSON-RPC refuses: a status, and a JSON-RPC error answer as its body. */
export interface RouteRefusal {
  readonly kind: 'refused';
  readonly status: number;
  readonly body: string;
  /** When another attempt makes sense, where waiting helps. Whole seconds. */
  readonly retryAfterSeconds?: number;
}

/**
 * No EventSource connects again after any of these: 410 (the cursor is no longer kept) and 409 (it is
 * of another stream) would be answered in the same way for ever.
 */
const statuses: Readonly<Record<string, number>> = {
  INVALID_PARAMS: 400,
  USER_REQUIRED: 401,
  ACCESS_DENIED: 403,
  STREAM_RESET: 409,
  CURSOR_EXPIRED: 410,
  TOO_MANY_REQUESTS: 429,
  SUBSCRIPTION_LIMIT: 429,
  SHUTTING_DOWN: 503,
  STORE_UNAVAILABLE: 503,
};

const retryAfterDefaultMs = 2_000;

/** The refusal that tells a failure; anything unforeseen is 500. */
export function routeRefusal(failure: Response): RouteRefusal {
  // Made by ErrorMapping, whose shape json-rpc-2.0 forgets.
  const data = (failure.error?.data ?? {}) as Readonly<Record<string, unknown>>;
  const status = statuses[String(data['reason'])] ?? 500;
  const body = JSON.stringify(failure);
  if (status !== 429 && status !== 503) return { kind: 'refused', status, body };
  const retryAfterMs = Number(data['retry_after_ms'] ?? retryAfterDefaultMs);
  return { kind: 'refused', status, body, retryAfterSeconds: Math.ceil(retryAfterMs / 1_000) };
}
