import { isUtf8 } from 'node:buffer';

/** One answer that has to come. */
export interface ExpectedAnswer {
  readonly id: string | number | null;
  /** What was called; undefined: the message is to be refused before that. */
  readonly method: string | undefined;
}

/** What has to come back for one message: nothing, one answer, or a batch of them in this order. */
export type Expected = undefined | ExpectedAnswer | readonly ExpectedAnswer[];

export interface MessageLimits {
  readonly requestBytes: number;
  readonly batch: number;
}

const refused: ExpectedAnswer = { id: null, method: undefined };
const depthMax = 32;
const idLengthMax = 64;

/**
 * The envelope of JSON-RPC 2.0 with the limits of the project, written a second time and simply: what
 * the daemon has to answer to these bytes.
 */
export function expectedFor(bytes: Buffer, limits: MessageLimits): Expected {
  if (bytes.length > limits.requestBytes || !isUtf8(bytes)) return refused;
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return refused;
  }
  if (depthOf(bytes.toString()) > depthMax) return refused;
  if (!Array.isArray(value)) return expectedForItem(value);
  if (value.length === 0 || value.length > limits.batch) return refused;
  const answers = value.map(expectedForItem).filter((answer) => answer !== undefined);
  return answers.length === 0 ? undefined : answers;
}

function expectedForItem(item: unknown): ExpectedAnswer | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return refused;
  const { jsonrpc, id, method, params } = item as Readonly<Record<string, unknown>>;
  if (id !== undefined && !isId(id)) return refused;
  const isWellFormed =
    jsonrpc === '2.0' &&
    typeof method === 'string' &&
    (params === undefined || typeof params === 'object');
  if (!isWellFormed) return { id: id ?? null, method: undefined };
  return id === undefined ? undefined : { id, method };
}

function isId(id: unknown): id is string | number | null {
  if (typeof id === 'string') return id.length <= idLengthMax;
  return id === null || Number.isSafeInteger(id);
}

/** How deep the brackets of a valid JSON text nest; parsing would forget members that are there twice. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const bracket of json.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/[^[\]{}]/g, '')) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
