export interface RpcLimits {
  /** Requests in one batch. */
  readonly batch: number;
  /** Levels of arrays and objects in one message. */
  readonly jsonDepth: number;
  readonly subscriptionsPerConnection: number;
  /** Calls of one connection at once, and those that wait for their turn. */
  readonly callsRunning: number;
  readonly callsWaiting: number;
  /** Silence on a subscription after which a heartbeat is sent. Milliseconds. */
  readonly heartbeatMs: number;
}

export const rpcLimitsDefault: RpcLimits = {
  batch: 100,
  jsonDepth: 32,
  subscriptionsPerConnection: 64,
  callsRunning: 64,
  callsWaiting: 1_000,
  heartbeatMs: 15_000,
};
