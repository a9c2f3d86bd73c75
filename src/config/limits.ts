import type { Settings } from '../core/settings.ts';
import type { TomlTable } from './toml-table.ts';

/** Limits of the edge; the core's own are in `Settings`. Bytes, counts, milliseconds. */
export interface EdgeLimits {
  readonly rpc: {
    readonly batch: number;
    readonly jsonDepth: number;
    readonly callsRunning: number;
    readonly callsWaiting: number;
    readonly subscriptionsPerConnection: number;
  };
  readonly transport: {
    readonly requestBytes: number;
    readonly headerBytes: number;
    readonly headersTimeoutMs: number;
    readonly requestTimeoutMs: number;
    readonly connections: number;
    readonly streamBufferBytes: number;
    readonly streamStallTimeoutMs: number;
  };
}

const mebibyte = 1_048_576;

/** The `[limits]` table; docs/http.md says what happens beyond each. */
export function readLimits(root: TomlTable): {
  readonly core: Settings['limits'];
  readonly edge: EdgeLimits;
} {
  const table = root.table('limits');
  const limits = {
    core: readCoreLimits(table),
    edge: { rpc: readRpcLimits(table), transport: readTransportLimits(table) },
  };
  table.end();
  return limits;
}

function readCoreLimits(table: TomlTable): Settings['limits'] {
  return {
    vmsPerUser: table.integer('vms_per_user', { min: 1, max: 10_000 }, 1),
    vmsTotal: table.integer('vms_total', { min: 1, max: 100_000 }, 1_000),
    jobsRunning: table.integer('jobs_running', { min: 1, max: 10_000 }, 64),
    // A line has to fit into one event of the log.
    logLineBytes: table.integer('log_line_bytes', { min: 256, max: 65_536 }, 16_384),
    jobLogLines: table.integer('job_log_lines', { min: 100, max: 1_000_000 }, 20_000),
    jobLogBytes: table.integer(
      'job_log_bytes',
      { min: 65_536, max: 1_024 * mebibyte },
      16 * mebibyte,
    ),
  };
}

function readRpcLimits(table: TomlTable): EdgeLimits['rpc'] {
  return {
    batch: table.integer('batch', { min: 1, max: 10_000 }, 100),
    // JSON.stringify gives up at some thousands, and no method needs as many as 8.
    jsonDepth: table.integer('json_depth', { min: 8, max: 512 }, 32),
    callsRunning: table.integer('calls_running', { min: 1, max: 10_000 }, 64),
    callsWaiting: table.integer('calls_waiting', { min: 0, max: 100_000 }, 1_000),
    subscriptionsPerConnection: table.integer(
      'subscriptions_per_connection',
      { min: 1, max: 10_000 },
      64,
    ),
  };
}

function readTransportLimits(table: TomlTable): EdgeLimits['transport'] {
  const headersTimeoutMs = table.durationMs('headers_timeout', 5_000, 100);
  const requestTimeoutMs = table.durationMs('request_timeout', 15_000, 100);
  if (requestTimeoutMs < headersTimeoutMs) {
    table.fault(
      'request_timeout',
      `${requestTimeoutMs}ms; expected at least limits.headers_timeout, ${headersTimeoutMs}ms, which is a part of it`,
    );
  }
  return {
    headersTimeoutMs,
    requestTimeoutMs,
    requestBytes: table.integer('request_bytes', { min: 1_024, max: 64 * mebibyte }, mebibyte),
    headerBytes: table.integer('header_bytes', { min: 1_024, max: mebibyte }, 16_384),
    connections: table.integer('connections', { min: 1, max: 65_536 }, 1_024),
    // A page of events has to fit in beside what waits already.
    streamBufferBytes: table.integer(
      'stream_buffer_bytes',
      { min: mebibyte, max: 64 * mebibyte },
      mebibyte,
    ),
    streamStallTimeoutMs: table.durationMs('stream_stall_timeout', 30_000, 100),
  };
}
