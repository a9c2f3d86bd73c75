import type http from 'node:http';
import type { ReadEventsResult } from '../../src/contract/types.gen.ts';
import { askHttp } from './socket-clients.ts';

/**
 * `GET /api/main/events` made of `read_events`: replays and follows as Server-Sent Events. `isHeldBack`:
 * nothing of it arrives, as behind a proxy that keeps an answer until it is whole.
 */
export async function eventStandIn(
  socketPath: string,
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { isHeldBack }: { readonly isHeldBack: boolean },
): Promise<void> {
  const query = new URL(request.url ?? '', 'http://localhost').searchParams;
  const topics = query.getAll('topic');
  let afterSeq = Number(query.get('after_seq'));
  const streamId = query.get('stream_id');
  if (isHeldBack) return;
  while (!response.destroyed) {
    const params = {
      after_seq: afterSeq,
      ...(topics.length === 0 ? {} : { topics }),
      ...(streamId === null ? {} : { stream_id: streamId }),
      wait_ms: 20,
    };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'read_events', params });
    const answer = await askHttp(socketPath, { method: 'POST', path: '/rpc', body }).catch(
      () => undefined,
    );
    if (answer === undefined) {
      response.destroy();
      return;
    }
    const { result, error } = JSON.parse(answer.body) as {
      result?: ReadEventsResult;
      error?: unknown;
    };
    if (result === undefined && response.headersSent) {
      // The daemon stops.
      response.destroy();
      return;
    }
    if (result === undefined) {
      response.writeHead(409, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ jsonrpc: '2.0', id: null, error }));
      return;
    }
    if (!response.headersSent) {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 2000\n\n');
    }
    for (const event of result.events) {
      const data = JSON.stringify(event);
      response.write(
        `id: ${event.stream_id}:${event.seq}\nevent: ${event.type}\ndata: ${data}\n\n`,
      );
      afterSeq = event.seq;
    }
  }
}
