import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Seconds. */
const callBuckets = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 30];
const stepBuckets = [0.1, 1, 5, 15, 60, 180, 600, 1_800, 3_600];

/** Every metric of our own; those of the process are prom-client's. docs/metrics.md lists them. */
export function createInstruments(registry: Registry) {
  const registers = [registry];
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Counter({ name: `hero_deployer_${name}`, help, labelNames: [...labelNames], registers });
  const gauge = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Gauge({ name: `hero_deployer_${name}`, help, labelNames: [...labelNames], registers });
  const histogram = <T extends string>(
    name: string,
    { help, labelNames, buckets }: { help: string; labelNames: readonly T[]; buckets: number[] },
  ) =>
    new Histogram({
      name: `hero_deployer_${name}`,
      help,
      labelNames: [...labelNames],
      buckets,
      registers,
    });
  return {
    buildInfo: gauge('build_info', 'Always 1; what runs.', ['version']),
    requests: counter('requests_total', 'JSON-RPC requests that were answered.', [
      'method',
      'outcome',
    ]),
    requestDuration: histogram('request_duration_seconds', {
      help: 'From the turn of a JSON-RPC request to its answer.',
      labelNames: ['method'],
      buckets: callBuckets,
    }),
    backendCalls: counter('backend_calls_total', 'Calls of compute backends.', [
      'backend',
      'operation',
      'outcome',
    ]),
    backendCallDuration: histogram('backend_call_duration_seconds', {
      help: 'From a call of a compute backend to its end.',
      labelNames: ['backend', 'operation'],
      buckets: callBuckets,
    }),
    forgeCalls: counter('forge_calls_total', 'Calls of the Forge.', ['operation', 'outcome']),
    forgeCallDuration: histogram('forge_call_duration_seconds', {
      help: 'From a call of the Forge to its end.',
      labelNames: ['operation'],
      buckets: callBuckets,
    }),
    jobs: gauge('jobs', 'Jobs that have not ended.', ['kind', 'state', 'step']),
    jobsEnded: counter('jobs_ended_total', 'Jobs that ended.', ['kind', 'state', 'reason']),
    stepDuration: histogram('step_duration_seconds', {
      help: 'From the beginning of a step of a job to its end, restarts included.',
      labelNames: ['step', 'outcome'],
      buckets: stepBuckets,
    }),
    users: gauge('users', 'Users.'),
    vms: gauge('vms', 'VMs that have a row.', ['state']),
    problems: gauge('problems', 'Problems that are not closed.', ['kind', 'state']),
    unownedVms: gauge('unowned_vms', 'VMs seen at a backend that no row owns, by its problems.', [
      'backend',
    ]),
    unownedVmSeconds: counter(
      'unowned_vm_seconds_total',
      'How long VMs were seen at a backend that no row owns.',
      ['backend'],
    ),
    streamReaders: gauge('stream_readers', 'Who reads the event log now.', ['form']),
    streamLag: gauge('stream_lag_events', 'Events that the last of the readers is behind.', [
      'form',
    ]),
    connections: gauge('connections', 'Open connections of the socket.'),
    connectionsRefused: counter(
      'connections_refused_total',
      'Connections beyond limits.connections.',
    ),
    checkUp: gauge('check_up', 'Whether the last look found it well, as /health tells.', ['check']),
    scrapeFailures: counter('scrape_failures_total', 'Scrapes that could not read the database.'),
  };
}

export type Instruments = ReturnType<typeof createInstruments>;
