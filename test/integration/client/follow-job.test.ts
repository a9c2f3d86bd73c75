import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeployerClient } from '../../../src/client/deployer-client.ts';
import type { JobProgress } from '../../../src/client/follow-job.ts';
import type { Job, LogLine } from '../../../src/contract/types.gen.ts';
import { until } from '../../support/core.ts';
import { FakeDaemon, FakeFault } from '../../support/fake-daemon.ts';
import { ServedCore } from '../../support/served-core.ts';
import { wireJob } from '../../support/wire-objects.ts';

let daemon: FakeDaemon;
let client: DeployerClient;
/** What the daemon has of the job and its log. */
let job: Job;
let log: LogLine[];

const line = (number: number): LogLine => ({
  line: number,
  time: '2026-01-01T00:00:00.000Z',
  stream: 'stdout',
  text: `line ${number}`,
});

beforeEach(async () => {
  daemon = await FakeDaemon.start();
  job = wireJob(3);
  log = [1, 2, 3].map(line);
  daemon.on('get_job', () => ({
    job: { ...job, log: { last_line: log.length, complete: false } },
  }));
  daemon.on('read_events', () => ({
    stream_id: daemon.streamId,
    head_seq: daemon.events.length,
    oldest_seq: 1,
    events: [],
  }));
  daemon.on('job_logs', ({ after_line }) => ({
    lines: log.filter(({ line: number }) => number > Number(after_line)).slice(0, 2),
    last_line: log.length,
    complete: false,
  }));
  const reconnect = { firstMs: 1, maxMs: 10 };
  client = await DeployerClient.connect(`unix:${daemon.socketPath}`, { reconnect });
});

afterEach(async () => {
  await client.close();
  await daemon[Symbol.asyncDispose]();
});

const told = (...numbers: number[]): void => {
  const lines = numbers.map(line);
  log.push(...lines);
  daemon.emit({ type: 'job.log', job_id: 'job_1', data: { lines } });
};

const end = (lastLine: number): void => {
  job = wireJob(7);
  daemon.emit({
    type: 'job.ended',
    job_id: 'job_1',
    data: { job, state: job.state, last_line: lastLine },
  });
};

class Follower {
  readonly lines: number[] = [];
  readonly kinds: string[] = [];
  readonly done: Promise<void>;

  constructor(progress: AsyncIterable<JobProgress>) {
    this.done = this.#follow(progress);
  }

  async #follow(progress: AsyncIterable<JobProgress>): Promise<void> {
    for await (const item of progress) {
      this.kinds.push(item.kind);
      if (item.kind === 'log') this.lines.push(...item.lines.map((one) => one.line));
    }
  }
}

describe('followJob', () => {
  it('gives the log so far and then what comes, each line once, and the end at last', async () => {
    const follower = new Follower(client.followJob('job_1'));
    await until(() => daemon.subscriberCount === 1);
    told(4, 5);
    daemon.emit({ type: 'job.updated', job_id: 'job_1', data: { job: wireJob(5) } });
    end(5);
    await follower.done;
    expect(follower.lines).toEqual([1, 2, 3, 4, 5]);
    expect(follower.kinds).toEqual(['job', 'log', 'log', 'log', 'job', 'ended']);
  });

  it('begins behind the line that is there already', async () => {
    const follower = new Follower(client.followJob('job_1', { after_line: 2 }));
    await until(() => daemon.subscriberCount === 1);
    end(3);
    await follower.done;
    expect(follower.lines).toEqual([3]);
  });

  it('fills a hole before it goes on, and at the end what no event has told', async () => {
    const follower = new Follower(client.followJob('job_1'));
    await until(() => daemon.subscriberCount === 1);
    log.push(line(4), line(5), line(6));
    told(7);
    log.push(line(8));
    end(8);
    await follower.done;
    expect(follower.lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(follower.kinds.at(-1)).toBe('ended');
  });

  it('says that it is incomplete where lines are gone, and never that it ended', async () => {
    const follower = new Follower(client.followJob('job_1'));
    await until(() => daemon.subscriberCount === 1);
    end(9);
    await expect(follower.done).rejects.toMatchObject({
      name: 'JobLogIncompleteError',
      afterLine: 3,
      lastLine: 9,
    });
    expect(follower.kinds).not.toContain('ended');
  });

  it('looks anew after the cursor was lost, and repeats no line', async () => {
    const follower = new Follower(client.followJob('job_1'));
    await until(() => daemon.subscriberCount === 1);
    told(4);
    await until(() => follower.lines.length === 4);
    await daemon.stop();
    daemon.events.length = 0;
    daemon.streamId = 'stream-2';
    log.push(line(5));
    await daemon.listen();
    await until(() => daemon.subscriberCount === 1);
    told(6);
    end(6);
    await follower.done;
    expect(follower.lines).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('tells of a job that had ended, without events', async () => {
    job = wireJob(7);
    const follower = new Follower(client.followJob('job_1'));
    await follower.done;
    expect(follower.kinds).toEqual(['job', 'log', 'log', 'ended']);
    expect(daemon.callsOf('subscribe_events')).toEqual([]);
  });

  it('throws the reason of the signal: an end that was not seen is none', async () => {
    const controller = new AbortController();
    const follower = new Follower(client.followJob('job_1', { signal: controller.signal }));
    await until(() => daemon.subscriberCount === 1);
    controller.abort(new Error('enough'));
    await expect(follower.done).rejects.toThrow('enough');
  });

  it('is complete against the real core', async () => {
    await using served = await ServedCore.start();
    await using real = await DeployerClient.connect(`unix:${served.path}`);
    await served.core.addUser('ada');
    const begun = await real.provision_vm({ user: 'ada' });
    const follower = new Follower(real.followJob(begun.job.id));
    const ended = await real.waitForJob(begun.job.id);
    await follower.done;
    expect(ended.state).toBe('succeeded');
    expect(follower.lines.length).toBe(ended.log.last_line);
    expect(follower.lines).toEqual(follower.lines.map((_, at) => at + 1));
    expect(follower.kinds.at(-1)).toBe('ended');
  });
});

describe('waitForJob', () => {
  it('asks until the job has ended, also over a restart of the daemon', async () => {
    let asked = 0;
    daemon.on('wait_job', (_params, socket) => {
      asked += 1;
      if (asked === 2) socket.destroy();
      if (asked === 3) throw new FakeFault(1015, 'stopping', { reason: 'SHUTTING_DOWN' });
      return { job: asked < 4 ? wireJob(3) : wireJob(7) };
    });
    expect((await client.waitForJob('job_1')).state).toBe('succeeded');
    expect(asked).toBe(4);
  });
});

describe('listAndFollow', () => {
  it('leaves nothing between the list and the events, and lists anew after the cursor was lost', async () => {
    daemon.emit({ type: 'vm.created', data: { vm: { id: 'vm_1' } } });
    const seen: unknown[] = [];
    const items = client.listAndFollow({
      list: async () => {
        // What happens while it lists is in the events in any case.
        daemon.emit({ type: 'vm.updated', data: {} });
        return daemon.events.length;
      },
    });
    for await (const item of items) {
      seen.push(item.kind === 'snapshot' ? `snapshot ${item.snapshot}` : item.event.seq);
      if (seen.length === 2) {
        await daemon.stop();
        daemon.events.length = 0;
        daemon.streamId = 'stream-2';
        await daemon.listen();
      }
      if (seen.length === 4) break;
    }
    expect(seen).toEqual(['snapshot 2', 2, 'snapshot 1', 1]);
  });
});
