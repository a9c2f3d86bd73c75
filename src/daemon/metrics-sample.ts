import type { HealthWatch } from '../core/health/health-watch.ts';
import type { Store } from '../core/ports/store.ts';
import type { MetricsSample } from '../metrics/prometheus-metrics.ts';
import type { StreamReaders } from '../rpc/stream-readers.ts';
import type { SocketServer } from '../transport/socket-server.ts';

interface Sources {
  readonly store: Store;
  readonly readers: StreamReaders;
  readonly watch: Pick<HealthWatch, 'report'>;
  readonly server: Pick<SocketServer, 'connections'>;
}

/** What there is at this moment. Without a database the rest is told all the same. */
export async function sampleMetrics(sources: Sources): Promise<MetricsSample> {
  const { store, readers, watch, server } = sources;
  const base = {
    readers: readers.list(),
    connections: server.connections,
    checks: watch.report(),
  };
  try {
    const { headSeq } = await store.events.bounds();
    return { ...base, headSeq, tallies: await store.tallies() };
  } catch {
    return { ...base, headSeq: 0, tallies: undefined };
  }
}
