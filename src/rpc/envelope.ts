import { isUtf8 } from 'node:buffer';
import { exceedsDepth } from './json-depth.ts';
import type { RpcLimits } from './limits.ts';
import { ProtocolError } from './protocol-error.ts';

export type RequestId = string | number | null;

/** A request whose envelope is in order. Without an id it is a notification. */
export interface Request {
  readonly id?: RequestId;
  readonly method: string;
  /** As on the wire, by name or by position; undefined when absent or null. */
  readonly params: Readonly<Record<string, unknown>> | readonly unknown[] | undefined;
}

/** What came instead of a request. It is answered with this id, even where it had none. */
export interface Malformed {
  readonly id: RequestId;
  readonly fault: ProtocolError;
}

export type Item = Request | Malformed;
export type Message =
  | { readonly kind: 'single'; readonly item: Item }
  | { readonly kind: 'batch'; readonly items: readonly Item[] };

const idLengthMax = 64;

export function isMalformed(item: Item): item is Malformed {
  return 'fault' in item;
}

/** Reads one message. Throws ProtocolError when it has to be answered with one error as a whole. */
export function parseMessage(
  bytes: Buffer,
  { batch: batchMax, jsonDepth }: Pick<RpcLimits, 'batch' | 'jsonDepth'>,
): Message {
  const body = parseJson(bytes, jsonDepth);
  if (!Array.isArray(body)) return { kind: 'single', item: readItem(body) };
  // Array.isArray leaves `any`; what is in it is checked item by item.
  const items = body as unknown[];
  if (items.length === 0) throw new ProtocolError('INVALID_REQUEST', 'the batch is empty');
  if (items.length > batchMax) {
    throw new ProtocolError(
      'BATCH_TOO_LARGE',
      `the batch has ${items.length} requests; expected at most ${batchMax}`,
      { limit: batchMax },
    );
  }
  return { kind: 'batch', items: items.map(readItem) };
}

function parseJson(bytes: Buffer, depthMax: number): unknown {
  if (!isUtf8(bytes)) throw new ProtocolError('PARSE_ERROR', 'the message is not UTF-8');
  if (exceedsDepth(bytes, depthMax)) {
    throw new ProtocolError('NESTED_TOO_DEEP', `the message nests deeper than ${depthMax} levels`, {
      limit: depthMax,
    });
  }
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ProtocolError('PARSE_ERROR', 'the message is not JSON');
  }
}

function readItem(body: unknown): Item {
  if (!isObject(body)) return malformed(null, 'a request is an object');
  const { jsonrpc, id, method, params } = body;
  if (id !== undefined && !isRequestId(id)) {
    return malformed(
      null,
      `"id" is a string of at most ${idLengthMax} characters, an integer or null`,
    );
  }
  if (jsonrpc !== '2.0') return malformed(id, '"jsonrpc" is "2.0"');
  if (typeof method !== 'string') return malformed(id, '"method" is a string');
  if (params !== undefined && params !== null && !isObject(params) && !Array.isArray(params)) {
    return malformed(id, '"params" is an object or an array');
  }
  return {
    ...(id === undefined ? {} : { id }),
    method,
    params: params === null ? undefined : params,
  };
}

function malformed(id: RequestId | undefined, expected: string): Malformed {
  const fault = new ProtocolError('INVALID_REQUEST', `invalid request; expected: ${expected}`);
  return { id: id ?? null, fault };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers that JSON cannot give back as they came are refused. */
function isRequestId(id: unknown): id is RequestId {
  if (typeof id === 'string') return id.length <= idLengthMax;
  return id === null || Number.isSafeInteger(id);
}
