/** What a connection speaks. */
export type Protocol = 'http' | 'lines';

/**
 * Tells the protocol by the first byte that is not blank: a letter begins an HTTP method, anything
 * else a line. Undefined while all is blank. `rest` begins with that byte.
 */
export function detectProtocol(
  bytes: Buffer,
): { readonly protocol: Protocol; readonly rest: Buffer } | undefined {
  const at = bytes.findIndex((byte) => !isBlank(byte));
  if (at === -1) return undefined;
  const rest = bytes.subarray(at);
  return { protocol: isLetter(rest[0] ?? 0) ? 'http' : 'lines', rest };
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
