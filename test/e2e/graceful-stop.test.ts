import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoneDaemon } from '../support/lone-daemon.ts';
import { SilentAgent } from '../support/silent-agent.ts';
import { addUser, claim, submitDelete, submitProvision } from '../support/store.ts';
import { Deployment } from '../support/deployment.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';
import { eventually, LineClient, MessageClient } from '../support/socket-clients.ts';

const lines = 3_000;

/** More output than a socket's buffers take, then a wait that outlasts the daemon. */
const script = `#!/bin/sh
echo run >> "$HOME/runs"
n=1
while [ "$n" -le ${lines} ]; do
  echo "line $n ${'x'.repeat(400)}"
  n=$((n + 1))
done
while [ ! -e "$HOME/go" ]; do sleep 0.1; done
touch "$HOME/.hero_ready"
`;

describe('a graceful stop', () => {
  let deployment: Deployment;

  beforeEach(async (context) => {
    skipWithoutOpenSsh(context);
    deployment = await Deployment.open({ script });
  });

  afterEach(async () => {
    await deployment[Symbol.asyncDispose]();
  });

  it('waits for no peer, leaves the bootstrap running, and the next start goes on with it', async () => {
    const { client, daemon } = deployment;
    const { job } = await deployment.provision();
    const lastLine = async (): Promise<number> =>
      (await client.call('get_job', { job: job.id })).job.log.last_line;
    await eventually(async () => (await lastLine()) >= lines);

    await using crowd = await Crowd.gather(daemon.socketPath, job.id);
    expect(await daemon.end('SIGTERM')).toBe(0);
    await crowd.dispersed();

    await writeFile(path.join(deployment.home, 'go'), '');
    await daemon.start();
    expect((await deployment.ended(job.id)).state).toBe('succeeded');
    expect(await readFile(path.join(deployment.home, 'runs'), 'utf8')).toBe('run\n');
    const { lines: last } = await client.call('job_logs', {
      job: job.id,
      after_line: (await lastLine()) - 1,
    });
    expect(last).toHaveLength(1);
  });
});

describe('a stop while the backend does not answer', () => {
  it('does not wait for it, and the job goes on after the next start', async () => {
    await using daemon = await LoneDaemon.open('keep waiting');
    const store = await daemon.openStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    await submitDelete(store, 2, vm.id);
    await store[Symbol.asyncDispose]();
    await daemon.process.start();
    await eventually(() => daemon.calls > 0);
    expect(await daemon.process.end('SIGTERM')).toBe(0);
    const calls = daemon.calls;
    await daemon.process.start();
    await eventually(() => daemon.calls > calls);
  });
});

describe('a stop while the ssh-agent does not answer', () => {
  it('ends the question, and deploys nothing', async () => {
    await using agent = await SilentAgent.start();
    await using daemon = await LoneDaemon.open('keep waiting', agent.socketPath);
    const store = await daemon.openStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    const held = await claim(store);
    const keys: string[] = [];
    const steps = [{ index: 0, state: 'succeeded' as const, data: { keys } }];
    await store.jobs.advance(held.claim, { now: 3_000, steps });
    await store[Symbol.asyncDispose]();
    await daemon.process.start();
    await agent.called();
    expect(await daemon.process.end('SIGTERM')).toBe(0);
    await using after = await daemon.openStore();
    // Were the stop to wait for the answer, the job would say that there is none.
    expect((await after.jobs.find(held.job.id))?.blockedOn).toBeUndefined();
    expect((await after.vms.find(vm.id))?.deploy).toEqual({ attempts: 0 });
  });
});

/** A hundred peers: idle ones, such that wait for an answer, subscribers, and one that reads nothing. */
class Crowd implements AsyncDisposable {
  readonly #peers: readonly (LineClient | MessageClient)[];

  private constructor(peers: readonly (LineClient | MessageClient)[]) {
    this.#peers = peers;
  }

  static async gather(socketPath: string, job: string): Promise<Crowd> {
    const peers: (LineClient | MessageClient)[] = [];
    const call = (method: string, params: object) => ({ jsonrpc: '2.0', id: 1, method, params });
    for (let n = 0; n < 99; n += 1) {
      const isLine = n % 2 === 0;
      const peer = isLine
        ? await LineClient.connect(socketPath)
        : await MessageClient.connect(socketPath);
      peers.push(peer);
      if (n % 3 === 0) peer.send(call('wait_job', { job, timeout_ms: 25_000 }));
      else {
        if (n % 3 === 1) peer.send(call('subscribe_events', { after_seq: 0 }));
        else peer.send(call('get_info', {}));
        await peer.next();
      }
    }
    const stalled = await LineClient.connect(socketPath);
    stalled.socket.pause();
    stalled.send(call('subscribe_events', { after_seq: 0 }));
    return new Crowd([...peers, stalled]);
  }

  /** Resolves when the daemon has ended every connection. */
  async dispersed(): Promise<void> {
    for (const peer of this.#peers) {
      if (peer instanceof LineClient) peer.socket.resume();
      await peer.closed();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const peer of this.#peers) await peer[Symbol.asyncDispose]();
  }
}
