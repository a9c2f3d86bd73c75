import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyPair } from '../../../src/simulator/key-pair.ts';
import type { Simulator } from '../../../src/simulator/simulator.ts';
import { askLine, callCompute, startFastSimulator } from '../../support/simulator.ts';
import { askHttp, LineClient } from '../../support/socket-clients.ts';

let sim: Simulator;

beforeEach(async () => {
  sim = await startFastSimulator({ sshServer: 'ssh2', forgeUsers: [] });
});

afterEach(async () => {
  await sim[Symbol.asyncDispose]();
});

const request = (method: string, params: object = {}, id: unknown = 1): string =>
  JSON.stringify({ jsonrpc: '2.0', id, method, params });

interface Answer {
  readonly id: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

async function ask(method: string, params: object = {}): Promise<Answer> {
  const line = await askLine(sim.computeSocket, request(method, params));
  // The tests look at its shape.
  return JSON.parse(line ?? 'null') as Answer;
}

async function post(path: string, body: string): Promise<{ status: number; body: string }> {
  return await askHttp(sim.computeSocket, { method: 'POST', path, body });
}

const slices = Array.from({ length: 16 }, (_, at): unknown =>
  expect.objectContaining({ sid: `slice-${at + 1}`, node: 'tfnode-1774', state: 'Free' }),
);

describe('the socket of the simulated ComputeService', () => {
  it('answers a line with a line', async () => {
    const line = request('ComputeService.list_slices', {}, 'seven');
    const text = await askLine(sim.computeSocket, line);
    expect(JSON.parse(text ?? '')).toEqual({ jsonrpc: '2.0', id: 'seven', result: slices });
  });

  it('answers a POST on the same socket', async () => {
    const { status, body } = await post('/rpc', request('ComputeService.list_slices'));
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ jsonrpc: '2.0', id: 1, result: slices });
  });

  it('knows no other path', async () => {
    expect((await post('/other', request('ComputeService.list_slices'))).status).toBe(404);
  });

  it('takes lines in pieces and several in one', async () => {
    await using client = await LineClient.connect(sim.computeSocket);
    const lines = [1, 2, 3].map((id) => `${request('ComputeService.node_status', {}, id)}\n`);
    const text = lines.join('');
    for (const part of [text.slice(0, 10), text.slice(10, 130), text.slice(130)]) {
      client.socket.write(part);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const answers = [await client.next(), await client.next(), await client.next()];
    expect(answers.map(({ id }) => id).sort()).toEqual([1, 2, 3]);
  });

  it('answers what is no JSON', async () => {
    const text = await askLine(sim.computeSocket, '{nonsense');
    expect(JSON.parse(text ?? '')).toMatchObject({ id: null, error: { code: -32700 } });
  });

  it.each(['ComputeService.no_such', 'list_slices', 'Other.list_slices'])(
    'has no method %s',
    async (method) => {
      expect((await ask(method)).error?.code).toBe(-32601);
    },
  );

  it('names what is wrong with a param', async () => {
    const { error } = await ask('ComputeService.list_vms', { secret: 7 });
    expect(error).toMatchObject({ code: -32602, message: expect.stringContaining('secret') });
  });

  it.each([
    'start_vm',
    'stop_vm',
    'restart_vm',
    'inject_ssh_keys',
    'vm_exec',
    'vm_stats',
    'attach_hypervisor',
    'migrate_secret',
  ])('refuses %s as TFGrid does', async (method) => {
    const { error } = await ask(`ComputeService.${method}`);
    expect(error?.message).toBe(`${method} is not supported on TFGrid`);
  });

  it('offers journal, faults, state and users under another prefix', async () => {
    await ask('sim.fault', {
      method: 'list_slices',
      fault: { kind: 'fail', message: 'on purpose' },
    });
    await expect(callCompute(sim, 'list_slices')).rejects.toThrow('on purpose');
    await ask('sim.add_user', { username: 'bob', keys: [createKeyPair('bob').publicKey] });
    const { result: state } = await ask('sim.state');
    expect(state).toMatchObject({
      vms: [],
      users: [{ login: 'bob', keys: 1 }],
    });
    const { result: journal } = await ask('sim.journal');
    expect(journal).toEqual([
      expect.objectContaining({ method: 'list_slices', outcome: 'refused', error: 'on purpose' }),
    ]);
  });
});

describe('the same over TCP', () => {
  it('is behind the path of a router', async () => {
    const { computeUrl } = sim;
    expect(new URL(computeUrl).pathname).toBe('/hero_compute_zos/rpc');
    const body = request('ComputeService.list_gateway_nodes');
    const response = await fetch(computeUrl, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ id: 1, result: [expect.anything()] });
  });

  it('is nowhere else, and takes no GET', async () => {
    const { computeUrl } = sim;
    expect((await fetch(new URL('/rpc', computeUrl), { method: 'POST' })).status).toBe(404);
    expect((await fetch(computeUrl)).status).toBe(405);
  });
});
