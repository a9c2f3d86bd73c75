import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  askHttp,
  eventually,
  LineClient,
  MessageClient,
  SseClient,
} from '../../support/socket-clients.ts';
import { ServedCore } from '../../support/served-core.ts';

let served: ServedCore;

beforeEach(async () => {
  served = await ServedCore.start();
});
afterEach(async () => {
  await served[Symbol.asyncDispose]();
});

async function scrape(): Promise<string> {
  const answer = await askHttp(served.path, { path: '/metrics' });
  expect(answer.status).toBe(200);
  return answer.body;
}

/** The value of one series; undefined where it is not there. */
async function valueOf(series: string): Promise<number | undefined> {
  const line = (await scrape()).split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

async function post(body: string): Promise<void> {
  await askHttp(served.path, { method: 'POST', path: '/rpc', body });
}

const call = (method: string, params: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });

test('the answer is in the text format of Prometheus and not to be kept', async () => {
  const { headers, body } = await askHttp(served.path, { path: '/metrics' });
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(headers['cache-control']).toBe('no-store');
  expect(body).toContain('hero_deployer_build_info{version="0.1.0"} 1');
  for (const line of body.split('\n').filter((each) => each !== '')) {
    expect(line).toMatch(/^(# (HELP|TYPE) \S+ .+|\w+(\{[^}]*\})? [-+0-9.eNaInf]+)$/);
  }
});

test('requests are counted by method and outcome, and made-up methods share one name', async () => {
  await post(call('get_info'));
  await post(call('deployer.get_info'));
  await post(call('get_user', { user: 'nobody' }));
  for (let count = 0; count < 20; count += 1) await post(call(`made_up_${count}`));
  await post('{');
  await post(JSON.stringify({ jsonrpc: '2.0', method: 'get_info' }));
  const requests = (labels: string) => `hero_deployer_requests_total{${labels}}`;
  expect(await valueOf(requests('method="get_info",outcome="ok"'))).toBe(2);
  expect(await valueOf(requests('method="get_info",outcome="notification"'))).toBe(1);
  expect(await valueOf(requests('method="get_user",outcome="USER_NOT_FOUND"'))).toBe(1);
  expect(await valueOf(requests('method="unknown",outcome="METHOD_NOT_FOUND"'))).toBe(20);
  expect(await valueOf(requests('method="unknown",outcome="PARSE_ERROR"'))).toBe(1);
  expect(await valueOf('hero_deployer_request_duration_seconds_count{method="get_info"}')).toBe(3);
  expect(await scrape()).not.toContain('made_up');
});

test('jobs are shown by the step that they are in, VMs by their state', async () => {
  await served.core.addUser('ada');
  served.core.guest.hold();
  const { job } = await served.core.provision('ada');
  await eventually(() => served.core.guest.runs.size === 1);
  const labels = 'kind="provision_vm",state="running",step="bootstrap"';
  await eventually(async () => (await valueOf(`hero_deployer_jobs{${labels}}`)) === 1);
  expect(await valueOf('hero_deployer_vms{state="installing"}')).toBe(1);
  expect(await valueOf('hero_deployer_users')).toBe(1);
  served.core.guest.letGo();
  await served.core.ended(job.id);
  expect(await valueOf(`hero_deployer_jobs{${labels}}`)).toBeUndefined();
  expect(await valueOf('hero_deployer_vms{state="ready"}')).toBe(1);
});

test('open problems are shown by kind', async () => {
  await served.core.addUser('ada');
  const { job } = await served.core.provision('ada');
  await served.core.ended(job.id);
  served.core.backend.vms.clear();
  await eventually(async () => (await served.core.sweeper.sweep()).opened === 1);
  const series = 'hero_deployer_problems{kind="missing_vm",state="open"}';
  expect(await valueOf(series)).toBe(1);
  expect(await scrape()).not.toMatch(/^hero_deployer_unowned_vms\{/m);
});

test('readers are counted by form, with how far the last of them is behind', async () => {
  await using lines = await LineClient.connect(served.path);
  lines.send({ jsonrpc: '2.0', id: 1, method: 'subscribe_events' });
  await lines.next();
  await using messages = await MessageClient.connect(served.path);
  for (const id of [1, 2]) {
    messages.send({ jsonrpc: '2.0', id, method: 'subscribe_events' });
    await messages.next();
  }
  const stream = await SseClient.connect(served.path);
  await served.core.addUser('ada');
  await using polls = await MessageClient.connect(served.path);
  const params = { after_seq: 0, topics: ['type:user.deleted'], wait_ms: 25_000 };
  polls.send({ jsonrpc: '2.0', id: 1, method: 'read_events', params });
  const readers = async (form: string) =>
    await valueOf(`hero_deployer_stream_readers{form="${form}"}`);
  await eventually(async () => (await readers('poll')) === 1);
  expect([await readers('line'), await readers('websocket'), await readers('sse')]).toEqual([
    1, 2, 1,
  ]);
  expect(await valueOf('hero_deployer_stream_lag_events{form="poll"}')).toBe(2);
  await eventually(
    async () => (await valueOf('hero_deployer_stream_lag_events{form="sse"}')) === 0,
  );
  await stream[Symbol.asyncDispose]();
  await eventually(async () => (await readers('sse')) === 0);
  // The scrape's own connection is one of them.
  expect(await valueOf('hero_deployer_connections')).toBe(4);
});

test('without a database the rest is told, and that it is missing', async () => {
  await scrape();
  served.store.store.tallies = async () => await Promise.reject(new Error('disk I/O error'));
  expect(await valueOf('hero_deployer_scrape_failures_total')).toBe(1);
  expect(await valueOf('hero_deployer_connections')).toBe(1);
});

test('an identity header that is there twice is refused', async () => {
  const headers = ['Host', 'x', 'X-Hero-User', 'a', 'X-Hero-User', 'b'];
  const answer = await askHttp(served.path, { path: '/metrics', headers });
  expect(answer.status).toBe(403);
});
