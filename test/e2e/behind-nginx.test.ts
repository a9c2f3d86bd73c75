import { once } from 'node:events';
import http from 'node:http';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Deployment } from '../support/deployment.ts';
import { Nginx } from '../support/nginx.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';
import { skipWithoutPrograms } from '../support/programs.ts';
import { askHttp, type HttpAnswer } from '../support/socket-clients.ts';

let deployment: Deployment | undefined;
let nginx: Nginx | undefined;

/** Opened by the first test that is not skipped, and used by all. */
beforeEach(async (context) => {
  skipWithoutOpenSsh(context);
  skipWithoutPrograms(context, 'nginx');
  if (deployment !== undefined) return;
  deployment = await Deployment.open({ access: 'claims' });
  const { folder, daemon } = deployment;
  nginx = await Nginx.start({ folder, socketPath: daemon.socketPath });
});

afterAll(async () => {
  await nginx?.[Symbol.asyncDispose]();
  await deployment?.[Symbol.asyncDispose]();
});

type Headers = Readonly<Record<string, string>>;

const root: Headers = { cookie: 'session=session-of-root' };
const ada: Headers = { cookie: 'session=session-of-ada' };

/** One request on a connection of its own. */
async function ask(url: string, headers: Headers, body?: unknown): Promise<HttpAnswer> {
  const method = body === undefined ? 'GET' : 'POST';
  const request = http.request(url, { method, headers, agent: false });
  request.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return { status: response.statusCode ?? 0, headers: response.headers, body: text };
}

interface Answer {
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly data: { readonly reason: string } };
}

async function call(
  headers: Headers,
  method: string,
  params: unknown,
  base: string = nginx!.base,
): Promise<Answer> {
  const request = { jsonrpc: '2.0', id: 1, method, params };
  const { status, body } = await ask(`${base}rpc`, headers, request);
  expect(status).toBe(200);
  return JSON.parse(body) as Answer;
}

interface StreamedEvent {
  readonly id: string;
  readonly data: object;
}

/** The first events of a stream of Server-Sent Events, whose connection is ended then. */
async function eventsOf(
  url: string,
  headers: Headers,
  count: number,
): Promise<readonly StreamedEvent[]> {
  const request = http.get(url, { headers, agent: false });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const events: StreamedEvent[] = [];
  let rest = '';
  for await (const chunk of response) {
    const parts = (rest + (chunk as Buffer).toString()).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const fields = new Map(
        part.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line)?.slice(1) as [string, string]),
      );
      const data = fields.get('data');
      if (data === undefined) continue;
      events.push({ id: fields.get('id') ?? '', data: JSON.parse(data) as object });
    }
    if (events.length >= count) break;
  }
  request.destroy();
  return events.slice(0, count);
}

describe('behind nginx with the configuration of docs/router.md', () => {
  it('answers under the prefix as on the socket', async () => {
    const { base } = nginx!;

    const direct = await askHttp(deployment!.daemon.socketPath, { path: '/openrpc.json' });
    expect((await ask(`${base}openrpc.json`, {})).body).toBe(direct.body);
    expect((await ask(`${base}health`, {})).status).toBe(200);
    for (const path of ['rpc', '', 'api/main/rpc']) {
      const { body } = await ask(`${base}${path}`, root, {
        jsonrpc: '2.0',
        id: 7,
        method: 'get_info',
      });
      expect(JSON.parse(body), path).toMatchObject({ id: 7, result: { version: '0.1.0' } });
    }
  });

  it('answers a batch, and a notification with 204', async () => {
    const { base } = nginx!;
    const calls = ['list_vms', 'list_users'].map((method, id) => ({ jsonrpc: '2.0', id, method }));

    expect(JSON.parse((await ask(`${base}rpc`, root, calls)).body)).toMatchObject([
      { id: 0, result: { vms: [] } },
      { id: 1, result: {} },
    ]);
    const notification = { jsonrpc: '2.0', method: 'list_vms' };
    expect(await ask(`${base}rpc`, root, notification)).toMatchObject({ status: 204, body: '' });
  });

  it('knows the user by what the proxy says, never by what the client says', async () => {
    const lies = { 'x-hero-user': 'root', 'x-hero-claims': 'hero_os_tfgrid_deployer.admin' };

    expect((await call(lies, 'list_vms', {})).error?.data.reason).toBe('USER_REQUIRED');
    const denied = await call({ ...ada, ...lies }, 'delete_user', { user: 'nobody' });
    expect(denied.error?.data.reason).toBe('ACCESS_DENIED');
    const contradicted = { ...root, 'x-hero-user': 'eve', 'x-hero-impersonator': 'eve' };
    await call(contradicted, 'create_user', { username: 'eve' });
    const { result, error } = await call(root, 'read_events', {
      after_seq: 0,
      topics: ['type:audit'],
    });
    expect(error).toBeUndefined();
    const { events } = result as { events: readonly { data: { audit: object } }[] };
    expect(events.at(-1)?.data.audit).toMatchObject({
      caller: 'root',
      via: 'router',
      method: 'create_user',
      outcome: 'accepted',
    });
    expect(events.at(-1)?.data.audit).not.toHaveProperty('impersonator');
  });

  it('tells events over a WebSocket', async () => {
    const socket = new WebSocket(`${nginx!.base.replace('http', 'ws')}ws`, { headers: root });
    await once(socket, 'open');
    const received: { method?: string; params?: { data: { user: object } } }[] = [];
    socket.on('message', (data: Buffer) => {
      received.push(JSON.parse(data.toString()) as (typeof received)[number]);
    });
    const params = { topics: ['type:user.created'], after_seq: 0 };
    socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'subscribe_events', params }));
    await call(root, 'create_user', { username: 'ada' });

    const isAda = ({ params: told }: (typeof received)[number]): boolean =>
      (told?.data.user as { username?: string } | undefined)?.username === 'ada';
    while (!received.some(isAda)) await once(socket, 'message');
    socket.close();
    await once(socket, 'close');
    expect(received.find(isAda)?.method).toBe('event');
  });

  it('tells events by SSE, and goes on behind the last one', async () => {
    const { base } = nginx!;
    await call(root, 'create_user', { username: 'ada' });
    const all = await eventsOf(`${base}api/main/events?after_seq=0`, root, 2);
    const [first = ''] = all.map(({ id }) => id);
    const rest = await eventsOf(`${base}api/main/events`, { ...root, 'last-event-id': first }, 1);

    expect(rest).toEqual(all.slice(1, 2));
    expect((await ask(`${base}api/main/events`, {})).status).toBe(401);
  });

  it('tells events to a poll that waits', async () => {
    const { result } = await call(root, 'get_info', {});
    const poll = call(root, 'read_events', {
      after_seq: result?.['head_seq'],
      topics: ['type:user.created', 'type:user.deleted'],
      wait_ms: 25_000,
    });
    await call(root, 'create_user', { username: 'ada' });
    await call(root, 'delete_user', { user: 'ada' });

    expect((await poll).result?.['events']).toMatchObject([{ data: { user: {} } }]);
  });
});

describe('behind a proxy that buffers answers and lets no Upgrade through', () => {
  it('refuses a WebSocket, so that a client takes another way', async () => {
    const socket = new WebSocket(`${nginx!.poorBase.replace('http', 'ws')}ws`, { headers: root });
    const [error] = (await once(socket, 'error')) as [Error];

    expect(error.message).toContain('426');
  });

  it('tells events by SSE all the same, as they happen', async () => {
    const { result } = await call(root, 'get_info', {});
    const address = `${nginx!.poorBase}api/main/events?after_seq=${String(result?.['head_seq'])}`;
    const told = eventsOf(address, root, 1);
    await call(root, 'create_user', { username: 'ada' });
    await call(root, 'delete_user', { user: 'ada' });

    expect((await told)[0]?.data).toMatchObject({ seq: Number(result?.['head_seq']) + 1 });
  });

  it('tells the same events to polls, from the first to the last', async () => {
    const { poorBase } = nginx!;
    await call(root, 'create_user', { username: 'ada' }, poorBase);
    const all = await call(root, 'read_events', { after_seq: 0 }, poorBase);
    const events = all.result?.['events'] as readonly { seq: number }[];
    const paged: { seq: number }[] = [];
    for (let cursor = 0; paged.length < events.length; cursor = paged.at(-1)?.seq ?? cursor) {
      const params = { after_seq: cursor, limit: 1, wait_ms: 25_000 };
      const page = await call(root, 'read_events', params, poorBase);
      paged.push(...(page.result?.['events'] as readonly { seq: number }[]));
    }

    expect(paged).toEqual(events);
  });
});
