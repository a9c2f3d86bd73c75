/** What one peer, and all of them together, may take. Bytes and milliseconds. */
export interface TransportLimits {
  /** One request: an HTTP body, a WebSocket message, a line. */
  readonly requestBytes: number;
  /** The request line and the headers of a request over HTTP. */
  readonly headerBytes: number;
  readonly connections: number;
  /** What waits for one reader of a stream. */
  readonly streamBufferBytes: number;
  /** A peer that accepts nothing for this long is cut. */
  readonly streamStallTimeoutMs: number;
  /** From a connection to its first byte. */
  readonly firstByteTimeoutMs: number;
  /** From the first byte to the end of the HTTP headers. */
  readonly headersTimeoutMs: number;
  /** From the first byte to the end of a request: an HTTP body, a line or a WebSocket message. */
  readonly requestTimeoutMs: number;
  /** From the close frame to the end of a WebSocket, and from the last answer to that of a line. */
  readonly closeTimeoutMs: number;
}

export const transportLimitsDefault: TransportLimits = {
  requestBytes: 1024 * 1024,
  headerBytes: 16 * 1024,
  connections: 1_024,
  streamBufferBytes: 1024 * 1024,
  streamStallTimeoutMs: 30_000,
  firstByteTimeoutMs: 30_000,
  headersTimeoutMs: 5_000,
  requestTimeoutMs: 15_000,
  closeTimeoutMs: 1_000,
};
