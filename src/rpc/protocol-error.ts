/** Faults of the protocol itself, with their JSON-RPC codes; clients switch on the reason. */
export const protocolCodes = {
  PARSE_ERROR: -32700,
  INVALID_REQUEST: -32600,
  BATCH_TOO_LARGE: -32600,
  NESTED_TOO_DEEP: -32600,
  REQUEST_TOO_LARGE: -32600,
  UNSUPPORTED_MEDIA_TYPE: -32600,
  METHOD_NOT_FOUND: -32601,
} as const;

export type ProtocolReason = keyof typeof protocolCodes;

/** A message that is not what JSON-RPC 2.0 asks for. The text is safe to show to a client. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly reason: ProtocolReason;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    reason: ProtocolReason,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.reason = reason;
    this.details = details;
  }
}
