import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Deployment } from '../support/deployment.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';
import { askHttp, eventually, SseClient } from '../support/socket-clients.ts';

interface Health {
  readonly status: string;
  readonly reasons?: readonly string[];
  readonly checks: readonly { readonly name: string; readonly status: string }[];
}

describe('a daemon that is watched', () => {
  let deployment: Deployment;

  beforeEach(async (context) => {
    skipWithoutOpenSsh(context);
    deployment = await Deployment.open();
  });

  afterEach(async () => {
    await deployment[Symbol.asyncDispose]();
  });

  const ask = async (path: string) => await askHttp(deployment.daemon.socketPath, { path });

  async function healthOf(): Promise<Health & { readonly http: number }> {
    const answer = await ask('/health');
    return { ...(JSON.parse(answer.body) as Health), http: answer.status };
  }

  it('is ok with everything there, and names what is gone', async () => {
    await eventually(async () => {
      const { checks } = await healthOf();
      return checks.every(({ status }) => status === 'ok');
    });
    expect(await healthOf()).toMatchObject({ http: 200, status: 'ok' });
    await deployment.agent[Symbol.asyncDispose]();
    await eventually(async () => (await healthOf()).status === 'degraded');
    const { http, reasons } = await healthOf();
    expect(http).toBe(200);
    expect(reasons).toEqual([expect.stringMatching(/^ssh_agent: /)]);
  });

  it('tells Prometheus of itself, of its process and of what it calls', async () => {
    const { job } = await deployment.provision();
    expect((await deployment.ended(job.id)).state).toBe('succeeded');
    const { body } = await ask('/metrics');
    expect(body).toMatch(/^process_cpu_seconds_total \d/m);
    expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
    expect(body).toMatch(/^hero_deployer_build_info\{version="\d+\.\d+\.\d+"\} 1$/m);
    expect(body).toMatch(
      /^hero_deployer_backend_calls_total\{backend="main",operation="deploy",outcome="ok"\} 1$/m,
    );
    expect(body).toMatch(
      /^hero_deployer_step_duration_seconds_count\{step="bootstrap",outcome="succeeded"\} 1$/m,
    );
  });

  it('ends its streams when it stops, and goes on behind the last event after a restart', async () => {
    const { client, daemon } = deployment;
    await client.call('create_user', { username: 'ada' });
    const path = '/api/main/events?after_seq=0&topic=type:user.created';
    const first = await SseClient.connect(daemon.socketPath, { path });
    const { id = '' } = await first.next();
    expect(await daemon.end('SIGTERM')).toBe(0);
    expect(await first.ended()).toBe(true);
    await daemon.start();
    const headers = { 'Last-Event-ID': id };
    await using second = await SseClient.connect(daemon.socketPath, { path, headers });
    const answer = await askHttp(daemon.socketPath, {
      method: 'POST',
      path: '/rpc',
      body: '{"jsonrpc":"2.0","id":1,"method":"create_user","params":{"username":"eve"}}',
    });
    expect(JSON.parse(answer.body)).toHaveProperty('result');
    const next = await second.next();
    expect(next).toMatchObject({ event: 'user.created' });
    // Between the two stands the audit of the first.
    expect(JSON.parse(next['data'] ?? '')).toMatchObject({ seq: Number(id.split(':')[1]) + 2 });
  });
});
