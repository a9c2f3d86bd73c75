import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/simulator/journal.ts';
import type { Endpoints } from '../../../src/simulator/simulator.ts';
import { askLine, image, until, type WireAnswer } from '../../support/simulator.ts';
import { freePort } from '../../support/sshd.ts';
import { TemporaryFolder } from '../../support/socket-clients.ts';

const program = path.join(import.meta.dirname, '../../../src/simulator/main.ts');

/** The simulator as a process of its own, killed at the end of the block if it still runs. */
class SimulatorProcess implements AsyncDisposable {
  readonly child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<unknown>;
  stderr = '';

  constructor(...args: string[]) {
    this.child = spawn(process.execPath, ['--import', 'tsx', program, ...args]);
    this.#ended = once(this.child, 'close');
    this.child.stderr.on('data', (bytes: Buffer) => (this.stderr += bytes.toString()));
  }

  static async start(...args: string[]): Promise<SimulatorProcess> {
    const ports = ['--ssh-port', String(await freePort('0.0.0.0'))];
    ports.push('--web-port', String(await freePort('0.0.0.0')));
    return new SimulatorProcess('--speed', 'fast', '--ssh-server', 'ssh2', ...ports, ...args);
  }

  async endpoints(): Promise<Endpoints> {
    for await (const line of createInterface(this.child.stdout)) {
      // Its one line.
      return JSON.parse(line) as Endpoints;
    }
    throw new Error(`no endpoints: ${this.stderr}`);
  }

  async exitCode(): Promise<number | null> {
    await this.#ended;
    return this.child.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#ended;
  }
}

async function ask(
  socketPath: string,
  method: string,
  params: object,
): Promise<WireAnswer | undefined> {
  const line = await askLine(socketPath, JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
  // What is there of it is for the test to say.
  return line === undefined ? undefined : (JSON.parse(line) as { result?: WireAnswer }).result;
}

/** A VM with a process in it; answers with its home and the pid. */
async function occupy(endpoints: Endpoints): Promise<{ home: string; pid: number }> {
  const { computeSocket, controlSocket, node } = endpoints;
  const params = { name: 'vm', slice_count: 1, secret: 's', image, ssh_keys: [], node_sid: node };
  await ask(computeSocket, 'ComputeService.deploy_vm', params);
  const home = await until(async () => {
    const [vm] = (await ask(controlSocket, 'sim.vms', {})) ?? [];
    return vm?.home;
  });
  // Who works in the VM's folder is in the VM.
  const inside = spawn('sleep', ['1000'], { cwd: home, detached: true, stdio: 'ignore' });
  inside.unref();
  return { home, pid: inside.pid ?? 0 };
}

function readRecords(file: string): readonly { readonly kind: string; readonly seq?: number }[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as { kind: string; seq?: number });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the simulator as a program', () => {
  it.each([
    ['SIGTERM', []],
    ['the end of its stdin', ['--with-parent']],
  ])('ends by %s with everything that it has made', async (how, args) => {
    await using temporary = await TemporaryFolder.create();
    const folder = path.join(temporary.path, 'sim');
    await using simulator = await SimulatorProcess.start('--dir', folder, ...args);
    const endpoints = await simulator.endpoints();
    const { home, pid } = await occupy(endpoints);
    expect(existsSync(home)).toBe(true);
    if (how === 'SIGTERM') simulator.child.kill('SIGTERM');
    else simulator.child.stdin.end();
    expect(await simulator.exitCode(), simulator.stderr).toBe(0);
    await until(() => !isAlive(pid));
    expect(existsSync(folder)).toBe(false);
  });

  it('lets its faults be programmed from outside, and is down and up again', async () => {
    await using simulator = await SimulatorProcess.start();
    const { computeSocket, controlSocket } = await simulator.endpoints();
    const fault = { kind: 'lose_answer' };
    await ask(controlSocket, 'sim.fault', { method: 'list_slices', fault });
    expect(await ask(computeSocket, 'ComputeService.list_slices', {})).toBeUndefined();
    const journal = await ask(controlSocket, 'sim.journal', {});
    expect(journal).toMatchObject([
      { method: 'list_slices', fault: 'lose_answer', outcome: 'lost', tookEffect: true },
    ]);
    await ask(controlSocket, 'sim.down', {});
    await expect(ask(computeSocket, 'ComputeService.list_slices', {})).rejects.toThrow();
    await ask(controlSocket, 'sim.up', {});
    expect(await ask(computeSocket, 'ComputeService.list_slices', {})).toHaveLength(16);
    simulator.child.kill('SIGTERM');
    expect(await simulator.exitCode()).toBe(0);
  });

  it('meets calls with chaos, and keeps a journal beyond its end', async () => {
    await using temporary = await TemporaryFolder.create();
    const journalFile = path.join(temporary.path, 'journal');
    const rates = JSON.stringify({ lose_answer: 1 });
    const chaos = ['--chaos-seed', '1', '--chaos-rates', rates, '--slices', '3'];
    await using simulator = await SimulatorProcess.start('--journal', journalFile, ...chaos);
    const { computeSocket, controlSocket, node } = await simulator.endpoints();
    const params = { name: 'vm', slice_count: 1, secret: 's', image, ssh_keys: [], node_sid: node };
    expect(await ask(computeSocket, 'ComputeService.deploy_vm', params)).toBeUndefined();
    await ask(controlSocket, 'sim.calm', {});
    expect(await ask(computeSocket, 'ComputeService.list_slices', {})).toHaveLength(3);
    await ask(computeSocket, 'ComputeService.delete_vm', { sid: '0001', secret: 's' });
    await until(
      async () => (await ask(controlSocket, 'sim.vms', {}))?.[Symbol.iterator]().next().done,
    );
    simulator.child.kill('SIGKILL');
    await simulator.exitCode();

    const records = readRecords(journalFile);
    const secret = digestOf('s');
    expect(records.filter(({ seq }) => seq === 1).at(-1)).toMatchObject({
      ...{ kind: 'call', method: 'deploy_vm', params: { name: 'vm', secret } },
      ...{ fault: 'lose_answer', outcome: 'lost', tookEffect: true },
    });
    const lifetimes = records.filter(({ kind }) => kind === 'lifetime');
    const vm = { resource: 'vm', sid: '0001', name: 'vm', secret, createdAt: expect.any(Number) };
    expect(lifetimes).toEqual([
      { kind: 'lifetime', ...vm },
      { kind: 'lifetime', ...vm, goneAt: expect.any(Number) },
    ]);
  });

  it('ends at once when its stdin has nothing to give', async () => {
    const args = ['--import', 'tsx', program, '--ssh-server', 'ssh2', '--with-parent'];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['--speed', 'slow', 'expected fast or realistic'],
    ['--slices', 'many', 'expected a whole number'],
    ['--chaos-seed', '-1', 'expected a whole number'],
  ])('says what is wrong with an argument: %s %s', async (name, value, expected) => {
    await using simulator = new SimulatorProcess(`${name}=${value}`);
    expect(await simulator.exitCode()).toBe(1);
    expect(simulator.stderr).toContain(`${name} is "${value}"; ${expected}`);
  });
});
