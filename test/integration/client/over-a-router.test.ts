import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ConnectionLostError,
  CursorLostError,
  DaemonUnreachableError,
  HttpAnswerError,
} from '../../../src/client/client-errors.ts';
import { DeployerClient, type ClientOptions } from '../../../src/client/deployer-client.ts';
import type { Event } from '../../../src/contract/types.gen.ts';
import { until } from '../../support/core.ts';
import { FakeRouter } from '../../support/fake-router.ts';
import { ServedCore } from '../../support/served-core.ts';

let served: ServedCore;
let router: FakeRouter;
let client: DeployerClient;

/** Silence is noticed soon, attempts follow each other soon. */
const hurried: ClientOptions = {
  silence: { firstMs: 300, thenMs: 5_000 },
  reconnect: { firstMs: 1, maxMs: 20 },
};

beforeEach(async () => {
  served = await ServedCore.start();
  router = await FakeRouter.start(served.path);
  client = new DeployerClient(router.url, hurried);
});

afterEach(async () => {
  await client.close();
  await router[Symbol.asyncDispose]();
  await served[Symbol.asyncDispose]();
});

async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Adds users, and reads until there are as many events as were made. */
async function take(events: AsyncGenerator<Event>, count: number): Promise<number[]> {
  const seqs: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const { value, done } = await events.next();
    if (done === true) throw new Error('the stream ended');
    seqs.push(value.seq);
  }
  return seqs;
}

describe('calls through a router', () => {
  it('are made by POST, with the headers that were given', async () => {
    await using named = await DeployerClient.connect(router.url, {
      headers: { authorization: 'Bearer t0ken' },
    });
    expect(await named.list_users()).toEqual({ users: [] });
    expect(router.requests).toEqual(['POST ', 'POST ']);
    expect(router.headers[1]).toMatchObject({ authorization: 'Bearer t0ken' });
  });

  it('tell errors of the daemon from those of the way', async () => {
    expect(await faultOf(client.get_vm({ vm: 'vm_01ARZ3NDEKTSV4RRFFQ69G5FAV' }))).toMatchObject({
      name: 'DeployerRpcError',
      code: 1001,
      reason: 'VM_NOT_FOUND',
      retryable: false,
    });
    router.manner.answers = { status: 401, text: '<h1>Log in</h1>' };
    const refused = await faultOf(client.list_users());
    expect(refused).toBeInstanceOf(HttpAnswerError);
    expect(String(refused)).toContain('HTTP 401: <h1>Log in</h1>');
    router.manner.answers = { status: 200, text: '<h1>Welcome</h1>' };
    expect(await faultOf(client.list_users())).toBeInstanceOf(HttpAnswerError);
    router.manner.answers = { status: 502, text: '' };
    expect(await faultOf(client.list_users())).toBeInstanceOf(ConnectionLostError);
    await router[Symbol.asyncDispose]();
    expect(await faultOf(client.list_users())).toBeInstanceOf(DaemonUnreachableError);
    router = await FakeRouter.start(served.path);
  });

  it('take effect once when the answer is lost, and are not repeated where that is not wanted', async () => {
    await served.core.addUser('ada');
    const lost: unknown[] = [];
    router.manner.losesAnswers = 2;
    const onRetry = (error: Error) => lost.push(error);
    const { vm } = await client.provision_vm({ user: 'ada' }, { onRetry });
    expect(router.requests).toHaveLength(3);
    expect(lost).toEqual([expect.any(ConnectionLostError)]);
    expect((await client.list_vms()).vms.map(({ id }) => id)).toEqual([vm.id]);

    router.manner.losesAnswers = 1;
    const once = client.delete_vm({ vm: vm.id }, { retryForMs: 0 });
    expect(await faultOf(once)).toBeInstanceOf(ConnectionLostError);
    router.manner.losesAnswers = 1;
    expect(await faultOf(client.list_users())).toBeInstanceOf(ConnectionLostError);
  });

  it('validate only where that is asked, and say so by their type', async () => {
    await served.core.addUser('ada');
    const { validated } = await client.provision_vm({ user: 'ada', validate_only: true });
    expect(validated).toBe(true);
    expect((await client.list_vms()).vms).toEqual([]);
  });

  it('give up an answer that does not come', async () => {
    await using impatient = new DeployerClient(router.url, { answerTimeoutMs: 50 });
    await served.core.addUser('ada');
    const { job } = await served.core.provision();
    await served.core.ended(job.id);
    const head = (await client.eventPosition()).after_seq;
    const waiting = impatient.read_events({ after_seq: head, wait_ms: 20_000 });
    expect(await faultOf(waiting)).toMatchObject({ message: 'no answer within 0.05 s' });
  });

  it('end with the signal, and with the client', async () => {
    const head = (await client.eventPosition()).after_seq;
    const controller = new AbortController();
    const waiting = client.read_events(
      { after_seq: head, wait_ms: 20_000 },
      { signal: controller.signal },
    );
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    const left = faultOf(client.read_events({ after_seq: head, wait_ms: 20_000 }));
    await client.close();
    expect(await left).toMatchObject({ message: 'the client was closed' });
  });
});

describe('calls over a WebSocket', () => {
  it('share one, which is opened again after it was lost', async () => {
    await using over = await DeployerClient.connect(
      `${router.url.replace('http', 'ws')}/ws`,
      hurried,
    );
    expect(await over.list_users()).toEqual({ users: [] });
    router.cut();
    await until(async () => (await faultOf(over.list_users())) === undefined);
    expect(router.requests).toEqual(['UPGRADE /ws', 'UPGRADE /ws']);
    const events = over.events({ after_seq: 0 });
    await served.core.addUser('ada');
    expect(await take(events, 1)).toEqual([1]);
    expect(over.way).toBe('websocket');
    await events.return();
  });

  it('say what is there where there is no WebSocket', async () => {
    const url = `${router.url.replace('http', 'ws')}/ws`;
    router.manner.upgrades = 'strip';
    expect(String(await faultOf(DeployerClient.connect(url, hurried)))).toContain('HTTP 426');
    router.manner.upgrades = 'swallow';
    expect(String(await faultOf(DeployerClient.connect(url, hurried)))).toContain('timed out');
  });
});

/** Each user is followed by the audit of the call that made them. */
const topics = ['type:user.created'];

describe.each([
  { way: 'websocket', manner: {} },
  { way: 'sse', manner: { upgrades: 'strip' } },
  { way: 'sse', manner: { upgrades: 'swallow' } },
  { way: 'polling', manner: { upgrades: 'strip', buffers: true } },
] as const)('events by $way where the router does $manner', ({ way, manner }) => {
  beforeEach(() => {
    Object.assign(router.manner, manner);
  });

  it('are complete and in order, over cut connections and a way that is shut', async () => {
    for (const name of ['ada', 'bob']) await served.core.addUser(name);
    const events = client.events({ after_seq: 0, topics });
    const seqs = await take(events, 2);
    expect(client.way).toBe(way);
    router.cut();
    await served.core.addUser('cyd');
    seqs.push(...(await take(events, 1)));
    router.manner.answers = { status: 502, text: '' };
    router.cut();
    await served.core.addUser('dee');
    const next = take(events, 1);
    await until(() => router.requests.length > 6);
    router.manner.answers = undefined;
    seqs.push(...(await next));
    expect(seqs).toEqual([1, 3, 5, 7]);
    expect(client.way).toBe(way);
    await events.return();
  });

  it('begin where they were asked for, before anything else is known', async () => {
    await served.core.addUser('ada');
    const events = client.events({ topics });
    const first = events.next();
    await until(() => client.way === way);
    await served.core.addUser('bob');
    expect((await first).value).toMatchObject({ seq: 3, type: 'user.created' });
    await events.return();
  });

  it('say when there is no going on', async () => {
    await served.core.addUser('ada');
    const reset = client.events({ after_seq: 1, stream_id: 'another' });
    const error = await faultOf(reset.next());
    expect(error).toBeInstanceOf(CursorLostError);
    expect(error).toMatchObject({ reason: 'STREAM_RESET', isExpired: false });
  });

  it('end quietly by the signal', async () => {
    const controller = new AbortController();
    const events = client.events({ signal: controller.signal });
    const next = events.next();
    await until(() => client.way === way);
    controller.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

describe('a way that turned out to be shut', () => {
  it('is not tried again by the next stream', async () => {
    router.manner.upgrades = 'strip';
    await served.core.addUser('ada');
    for (let at = 0; at < 2; at += 1) {
      const events = client.events({ after_seq: 0 });
      expect(await take(events, 1)).toEqual([1]);
      await events.return();
    }
    expect(router.requests.filter((request) => request.startsWith('UPGRADE'))).toHaveLength(1);
  });

  it('is waited for where it had worked: the router knows no service while the daemon is away', async () => {
    await served.core.addUser('ada');
    const events = client.events({ after_seq: 0, topics });
    expect(await take(events, 1)).toEqual([1]);
    router.manner.answers = { status: 404, text: 'no such service' };
    router.cut();
    const next = take(events, 1);
    await until(() => router.requests.length >= 4);
    router.manner.answers = undefined;
    await served.core.addUser('bob');
    expect(await next).toEqual([3]);
    expect(client.way).toBe('websocket');
    await events.return();
  });

  it('is the end where no way is left', async () => {
    router.manner.answers = { status: 404, text: 'no such service' };
    const events = client.events({ after_seq: 0 });
    expect(await faultOf(events.next())).toMatchObject({ name: 'HttpAnswerError', status: 404 });
  });
});
