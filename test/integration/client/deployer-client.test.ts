import { link } from 'node:fs/promises';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ConnectionLostError,
  DaemonUnreachableError,
  DeployerRpcError,
} from '../../../src/client/client-errors.ts';
import { DeployerClient } from '../../../src/client/deployer-client.ts';
import type { ConnectionChange } from '../../../src/client/events/events-options.ts';
import { FakeDaemon, FakeFault } from '../../support/fake-daemon.ts';

let daemon: FakeDaemon;

beforeEach(async () => {
  daemon = await FakeDaemon.start();
});

afterEach(async () => {
  await daemon[Symbol.asyncDispose]();
});

async function connect(): Promise<DeployerClient> {
  const reconnect = { firstMs: 1, maxMs: 10 };
  return await DeployerClient.connect(`unix:${daemon.socketPath}`, { reconnect });
}

async function faultOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('DeployerClient calls', () => {
  it('answers each call with its own result, whatever the order of the answers', async () => {
    let releaseFirst: (value: unknown) => void = () => undefined;
    daemon.on('get_vm', async () => await new Promise((resolve) => (releaseFirst = resolve)));
    daemon.on('get_job', () => {
      releaseFirst({ vm: { id: 'vm_1' } });
      return { job: { id: 'job_1' } };
    });
    await using client = await connect();
    const [vm, job] = await Promise.all([
      client.call('get_vm', { vm: 'vm_1' }),
      client.call('get_job', { job: 'job_1' }),
    ]);
    expect(vm.vm.id).toBe('vm_1');
    expect(job.job.id).toBe('job_1');
  });

  it('carries code, reason, message and details of an error', async () => {
    daemon.on('get_vm', () => {
      throw new FakeFault(1001, 'there is no VM "vm_9"', {
        reason: 'VM_NOT_FOUND',
        retryable: false,
        vm: 'vm_9',
      });
    });
    await using client = await connect();
    const error = await faultOf(client.call('get_vm', { vm: 'vm_9' }));
    expect(error).toBeInstanceOf(DeployerRpcError);
    expect(error).toMatchObject({
      code: 1001,
      reason: 'VM_NOT_FOUND',
      message: 'there is no VM "vm_9"',
      details: { vm: 'vm_9' },
    });
  });

  it('puts together an answer that arrives in pieces, cut inside a character', async () => {
    daemon.on('get_user', async (_params, socket) => {
      const answer = { jsonrpc: '2.0', id: 1, result: { user: { username: 'zoë' } } };
      const bytes = Buffer.from(`${JSON.stringify(answer)}\n`);
      const cut = bytes.indexOf(0xc3) + 1;
      socket.write(bytes.subarray(0, cut));
      await new Promise((resolve) => setImmediate(resolve));
      socket.write(bytes.subarray(cut));
      return await new Promise(() => undefined);
    });
    await using client = await connect();
    const { user } = await client.call('get_user', { user: 'zoë' });
    expect(user.username).toBe('zoë');
  });

  it('fails the calls under way when the connection is lost, and connects again for the next', async () => {
    daemon.on('get_info', (_params, socket) => {
      socket.destroy();
      return {};
    });
    daemon.on('list_vms', () => ({ vms: [] }));
    await using client = await connect();
    expect(await faultOf(client.call('get_info', {}))).toBeInstanceOf(ConnectionLostError);
    expect(await client.call('list_vms', {})).toEqual({ vms: [] });
  });

  it('gives up a call whose signal is aborted', async () => {
    const controller = new AbortController();
    daemon.on('wait_job', async () => {
      controller.abort(new Error('enough'));
      return await new Promise(() => undefined);
    });
    await using client = await connect();
    const waiting = client.call('wait_job', { job: 'job_1' }, { signal: controller.signal });
    await expect(waiting).rejects.toThrow('enough');
  });

  it('says what to do where no daemon is', async () => {
    await daemon.stop();
    const error = await faultOf(connect());
    expect(error).toBeInstanceOf(DaemonUnreachableError);
    expect(String(error)).toContain(daemon.socketPath);
    expect(String(error)).toContain('Start the daemon');
  });

  it('tells a socket that was left over from one that never was', async () => {
    await daemon.stop();
    const leftOver = net.createServer().listen(daemon.socketPath);
    await new Promise((resolve) => leftOver.once('listening', resolve));
    const { socketPath } = daemon;
    await link(socketPath, `${socketPath}.old`);
    await new Promise((resolve) => leftOver.close(resolve));
    const error = await faultOf(DeployerClient.connect(`unix:${socketPath}.old`));
    expect(String(error)).toContain('left over');
  });
});

describe('DeployerClient events', () => {
  it('replays from the cursor and then follows, in order', async () => {
    daemon.emit({ type: 'job.created', data: {} });
    daemon.emit({ type: 'job.updated', data: {} });
    await using client = await connect();
    const seen: number[] = [];
    for await (const event of client.events({ after_seq: 1, topics: ['job:job_1'] })) {
      seen.push(event.seq);
      if (event.seq === 2) daemon.emit({ type: 'job.updated', data: {} });
      if (event.seq === 3) break;
    }
    expect(seen).toEqual([2, 3]);
    expect(daemon.callsOf('subscribe_events')[0]?.params).toEqual({
      topics: ['job:job_1'],
      after_seq: 1,
    });
  });

  it('goes on behind the last event after a restart: none skipped, none repeated', async () => {
    const changes: ConnectionChange['state'][] = [];
    daemon.emit({ type: 'job.created', data: {} });
    await using client = await connect();
    const seen: number[] = [];
    const events = client.events({
      after_seq: 0,
      onConnection: ({ state }) => changes.push(state),
    });
    for await (const event of events) {
      seen.push(event.seq);
      if (event.seq === 2) {
        await daemon.stop();
        daemon.emit({ type: 'job.updated', data: {} });
        daemon.emit({ type: 'job.updated', data: {} });
        await daemon.listen();
      }
      if (event.seq === 1) daemon.emit({ type: 'job.updated', data: {} });
      if (event.seq === 4) break;
    }
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(changes).toEqual(['lost', 'restored']);
    expect(daemon.callsOf('subscribe_events').at(-1)?.params).toEqual({
      after_seq: 2,
      stream_id: 'stream-1',
    });
  });

  it('starts from now without a cursor, and keeps that beginning over a restart', async () => {
    daemon.emit({ type: 'job.created', data: {} });
    await using client = await connect();
    const events = client.events({
      onConnection: ({ state }) => {
        if (state === 'lost') void daemon.listen();
      },
    });
    const first = events.next();
    await untilSubscribed();
    await daemon.stop();
    daemon.emit({ type: 'job.ended', data: {} });
    expect((await first).value).toMatchObject({ seq: 2, type: 'job.ended' });
    await events.return();
  });

  it('throws where the daemon refuses for good', async () => {
    daemon.emit({ type: 'job.created', data: {} });
    await using client = await connect();
    const events = client.events({ after_seq: 0, stream_id: 'another' });
    await expect(events.next()).rejects.toMatchObject({ reason: 'STREAM_RESET' });
  });

  it('tries again while the daemon is shutting down', async () => {
    daemon.emit({ type: 'job.created', data: {} });
    const subscribe = daemon.methods.get('subscribe_events')!;
    let refusals = 2;
    daemon.on('subscribe_events', (params, socket) => {
      refusals -= 1;
      if (refusals >= 0) {
        throw new FakeFault(1015, 'shutting down', { reason: 'SHUTTING_DOWN' });
      }
      return subscribe(params, socket);
    });
    await using client = await connect();
    const events = client.events({ after_seq: 0 });
    expect((await events.next()).value).toMatchObject({ seq: 1 });
    await events.return();
    expect(daemon.callsOf('subscribe_events')).toHaveLength(3);
  });

  it('takes no more than a consumer can use, and loses nothing by it', async () => {
    const count = 10_000;
    for (let at = 0; at < count; at += 1) {
      daemon.emit({ type: 'job.log', data: { text: 'x'.repeat(2_000) } });
    }
    await using client = await connect();
    let last = 0;
    for await (const event of client.events({ after_seq: 0 })) {
      expect(event.seq).toBe(last + 1);
      last = event.seq;
      if (last === 1) await turns(1_000);
      if (last === 1) expect(daemon.unsentBytes).toBeGreaterThan(0);
      if (last === count) break;
    }
    expect(last).toBe(count);
  });

  it('gives an event once, even if the daemon says it twice', async () => {
    daemon.emit({ type: 'job.created', data: {} });
    daemon.emit({ type: 'job.created', data: {}, seq: 1 });
    daemon.emit({ type: 'job.updated', data: {}, seq: 2 });
    await using client = await connect();
    const events = client.events({ after_seq: 0 });
    expect((await events.next()).value).toMatchObject({ seq: 1 });
    expect((await events.next()).value).toMatchObject({ seq: 2 });
    await events.return();
  });

  it('ends quietly by its signal, also while no daemon is there', async () => {
    await using client = await connect();
    const controller = new AbortController();
    const events = client.events({
      signal: controller.signal,
      onConnection: () => {
        controller.abort();
      },
    });
    const next = events.next();
    await untilSubscribed();
    await daemon.stop();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

async function untilSubscribed(): Promise<void> {
  while (daemon.subscriberCount === 0) await new Promise((resolve) => setImmediate(resolve));
}

async function turns(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await new Promise((resolve) => setImmediate(resolve));
}
