import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GuestTarget } from '../../../src/core/ports/guest.ts';
import { SshGuest, type SshGuestOptions } from '../../../src/ssh/ssh-guest.ts';
import { skipWithoutOpenSsh } from '../../support/openssh.ts';
import { SilentAgent } from '../../support/silent-agent.ts';
import { startSshAgent, type SshAgent } from '../../support/ssh-agent.ts';
import { freePort, startSshd, type Sshd, type SshdOptions } from '../../support/sshd.ts';

/** Where nobody listens: what is asked fails before it is called. */
const unusedTarget: GuestTarget = { host: '127.0.0.1', port: 1, user: 'root' };

const opened: AsyncDisposable[] = [];
let agent: SshAgent;

beforeEach(async (context) => {
  skipWithoutOpenSsh(context);
  agent = opens(await startSshAgent());
});

afterEach(async () => {
  for (const resource of opened.splice(0).reverse()) await resource[Symbol.asyncDispose]();
});

function opens<T extends AsyncDisposable>(resource: T): T {
  opened.push(resource);
  return resource;
}

async function startVm(options: Partial<SshdOptions> = {}): Promise<Sshd> {
  return opens(await startSshd({ authorizedKeys: agent.publicKeys, ...options }));
}

function createGuest(options: Partial<SshGuestOptions> = {}): SshGuest {
  return new SshGuest({
    agentSocket: agent.socketPath,
    connectTimeoutMs: 10_000,
    extraOperatorKeys: [],
    ...options,
  });
}

async function listen(server: net.Server): Promise<number> {
  const sockets: net.Socket[] = [];
  server.on('connection', (socket: net.Socket) => {
    socket.on('error', () => undefined);
    sockets.push(socket);
  });
  opened.push({
    [Symbol.asyncDispose]: async () => {
      server.close();
      sockets.forEach((socket) => socket.destroy());
      await once(server, 'close');
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the operator keys', () => {
  it('are those of the agent, as OpenSSH lines', async () => {
    const two = opens(await startSshAgent({ keys: 2 }));
    const guest = createGuest({ agentSocket: two.socketPath });
    expect(await guest.operatorKeys()).toEqual(two.publicKeys);
  });

  it.each([
    ['no agent is configured', async () => await Promise.resolve(undefined)],
    ['the agent is gone', async () => await Promise.resolve('/nowhere/agent')],
    ['the agent has no key', async () => opens(await startSshAgent({ keys: 0 })).socketPath],
  ])('are said to be unavailable when %s', async (_case, socket) => {
    const guest = createGuest({ agentSocket: await socket() });
    const fault = { reason: 'SSH_AGENT_UNAVAILABLE', retryable: true };
    await expect(guest.operatorKeys()).rejects.toMatchObject(fault);
    await expect(guest.probe(unusedTarget)).rejects.toMatchObject(fault);
    await expect(guest.probe(unusedTarget)).rejects.toThrow('ssh-add');
  });

  it.each<[string, (guest: SshGuest, signal: AbortSignal) => Promise<unknown>]>([
    ['the question for them', async (guest, signal) => await guest.operatorKeys(signal)],
    ['a login', async (guest, signal) => await guest.probe(unusedTarget, signal)],
    [
      'taking them out',
      async (guest, signal) => await guest.removeOperatorKeys(unusedTarget, signal),
    ],
  ])('do not keep %s from its signal while the agent is silent', async (_case, ask) => {
    const silent = opens(await SilentAgent.start());
    const controller = new AbortController();
    const asked = ask(createGuest({ agentSocket: silent.socketPath }), controller.signal);
    const reason = new Error('stopping');
    const refused = expect(asked).rejects.toBe(reason);
    await silent.called();
    controller.abort(reason);
    await refused;
  });
});

describe('a login', () => {
  it.each(['127.0.0.1', '127.34.5.6', '::1'])('reaches %s', async (address) => {
    const vm = await startVm({ address }).catch((error: unknown) => {
      if (address === '::1') return undefined;
      throw error;
    });
    if (vm !== undefined)
      expect(await createGuest().probe(vm.target)).toEqual({ hostKey: vm.hostKey });
  });

  it('tries every key of the agent', async () => {
    const two = opens(await startSshAgent({ keys: 2 }));
    const vm = await startVm({ authorizedKeys: two.publicKeys.slice(1) });
    const { hostKey } = await createGuest({ agentSocket: two.socketPath }).probe(vm.target);
    expect(hostKey).toBe(vm.hostKey);
  });

  it('is told to be refused when no key is accepted', async () => {
    const vm = await startVm({ authorizedKeys: [] });
    await expect(createGuest().probe(vm.target)).rejects.toMatchObject({
      reason: 'SSH_AUTH_FAILED',
      retryable: false,
    });
  });

  it('is told to be refused when the server lets no more keys be tried', async () => {
    const many = opens(await startSshAgent({ keys: 3 }));
    const vm = await startVm({ authorizedKeys: [], config: ['MaxAuthTries 2'] });
    const guest = createGuest({ agentSocket: many.socketPath });
    await expect(guest.probe(vm.target)).rejects.toMatchObject({ reason: 'SSH_AUTH_FAILED' });
  });

  it.each([
    ['refuses', undefined],
    ['says nothing', () => undefined],
    ['hangs up', (socket: net.Socket) => socket.destroy()],
    ['is no SSH server', (socket: net.Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('is told to be impossible, for now, when the peer %s', async (_case, answer) => {
    const server = net.createServer(answer ?? (() => undefined));
    const port = answer === undefined ? await freePort('127.0.0.1') : await listen(server);
    const guest = createGuest({ connectTimeoutMs: 300 });
    await expect(guest.probe({ host: '127.0.0.1', port, user: 'root' })).rejects.toMatchObject({
      reason: 'SSH_UNREACHABLE',
      retryable: true,
      message: expect.stringContaining(`127.0.0.1:${port}`) as unknown,
    });
  });

  it('ends with the reason of the signal', async () => {
    const server = net.createServer();
    const port = await listen(server);
    const target = { host: '127.0.0.1', port, user: 'root' };
    const controller = new AbortController();
    const probing = createGuest().probe(target, controller.signal);
    await once(server, 'connection');
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(probing).rejects.toBe(reason);
    await expect(createGuest().probe(target, controller.signal)).rejects.toBe(reason);
  });
});

describe('the host key', () => {
  it('is pinned: another one is final, and the pinned one is asked for among several', async () => {
    const vm = await startVm({ hostKeyTypes: ['ed25519', 'ecdsa', 'rsa'] });
    const guest = createGuest();
    expect(await guest.probe(vm.target)).toEqual({ hostKey: vm.hostKey });
    for (const hostKey of vm.hostKeys) {
      expect(await guest.probe({ ...vm.target, hostKey })).toEqual({ hostKey });
    }
    await vm.stop();
    const hostKey = vm.hostKey;
    await vm.makeHostKeys();
    await vm.start();
    await expect(guest.probe({ ...vm.target, hostKey })).rejects.toMatchObject({
      reason: 'HOST_KEY_CHANGED',
      retryable: false,
    });
  });

  it('is another one also when the server has none of the pinned type any more', async () => {
    const vm = await startVm();
    const pinned: GuestTarget = { ...vm.target, hostKey: vm.hostKey };
    await vm.stop();
    await vm.makeHostKeys(['ecdsa']);
    await vm.start();
    await expect(createGuest().probe(pinned)).rejects.toMatchObject({ reason: 'HOST_KEY_CHANGED' });
  });
});

describe('a frozen peer', () => {
  it('is noticed by its silence', async () => {
    const vm = await startVm();
    const guest = createGuest({ keepaliveIntervalMs: 50 });
    const runId = 'job_frozen';
    const script = Buffer.from('echo up; sleep 600');
    await guest.startRun(vm.target, { runId, script, env: {} });
    const up = new AbortController();
    const sink = async (): Promise<void> => {
      up.abort();
      await Promise.resolve();
    };
    const following = guest.followRun(vm.target, {
      runId,
      from: { stdout: 0, stderr: 0 },
      sink,
    });
    while (!up.signal.aborted) await sleep(5);
    expect(vm.freezeSessions()).toBeGreaterThan(0);
    await expect(following).rejects.toMatchObject({
      reason: 'SSH_UNREACHABLE',
      message: expect.stringContaining('Keepalive') as unknown,
    });
  });
});

describe('asking for HTTP inside the VM', () => {
  it('tells the status, or that nothing answers', async () => {
    const vm = await startVm();
    const server = http.createServer((request, response) => {
      response.statusCode = request.url === '/health?deep=1' ? 204 : 503;
      response.end('x'.repeat(100_000));
    });
    const port = await listen(server);
    const guest = createGuest();
    const origin = `http://127.0.0.1:${port}`;
    expect(await guest.httpStatus(vm.target, `${origin}/health?deep=1`)).toBe(204);
    expect(await guest.httpStatus(vm.target, origin)).toBe(503);
    const closed = await freePort('127.0.0.1');
    expect(await guest.httpStatus(vm.target, `http://127.0.0.1:${closed}/`)).toBeUndefined();
    const raw = net.createServer((socket) => socket.end('no HTTP\n'));
    const rawPort = await listen(raw);
    expect(await guest.httpStatus(vm.target, `http://127.0.0.1:${rawPort}/`)).toBeUndefined();
  });

  it('tells that nothing answers when the answer does not come', async () => {
    const vm = await startVm();
    const port = await listen(net.createServer());
    const guest = createGuest();
    expect(await guest.httpStatus(vm.target, `http://127.0.0.1:${port}/`)).toBeUndefined();
  });
});

describe('a VM that forbids forwarding', () => {
  it('is told at once', async () => {
    const vm = await startVm({ config: ['AllowTcpForwarding no'] });
    await expect(
      createGuest().httpStatus(vm.target, 'http://127.0.0.1:9988/'),
    ).rejects.toMatchObject({ reason: 'HEALTH_CHECK_FAILED', retryable: false });
  });
});

describe('a look into a VM', () => {
  it('tells memory, disk, load and uptime', async () => {
    const vm = await startVm();
    const stats = await createGuest().stats(vm.target);
    expect(stats.memory.totalBytes).toBe(os.totalmem());
    expect(stats.memory.availableBytes).toBeGreaterThan(0);
    expect(stats.disk.totalBytes).toBeGreaterThanOrEqual(stats.disk.usedBytes);
    expect(Math.abs(stats.uptimeSeconds - os.uptime())).toBeLessThan(60);
    expect(Object.values(stats.load).every((load) => load >= 0)).toBe(true);
  });

  it.each([
    ['says no such thing', '#!/bin/sh\necho "Filesystem missing $(seq 9)"\n'],
    ['never stops talking', '#!/bin/sh\nwhile echo "$PATH$PATH$PATH$PATH"; do :; done\n'],
  ])('says that it is unreadable when the VM %s', async (_case, program) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'tools-'));
    opened.push({
      [Symbol.asyncDispose]: async () => await rm(folder, { recursive: true, force: true }),
    });
    await writeFile(path.join(folder, 'df'), program, { mode: 0o755 });
    const vm = await startVm({ path: `${folder}:/usr/bin:/bin` });
    await expect(createGuest().stats(vm.target)).rejects.toMatchObject({
      reason: 'SSH_UNREACHABLE',
      retryable: true,
    });
  });

  it('ends with its caller', async () => {
    const vm = await startVm();
    const gone = new Error('gone');
    await expect(createGuest().stats(vm.target, AbortSignal.abort(gone))).rejects.toBe(gone);
  });
});

describe('taking the operator keys out', () => {
  it('takes the lines of these keys, and leaves every other as it was', async () => {
    const vm = await startVm();
    const [operatorLine = ''] = agent.publicKeys;
    const [type = '', blob = ''] = operatorLine.split(' ');
    const extra = 'ssh-rsa AAAAextra second operator';
    const users = [
      '# a comment',
      'ssh-ed25519 AAAAuser user@home',
      '',
      `from="10.0.0.1",command="echo a  b" ssh-ed25519 AAAAother * $(touch x) \\n`,
      `ssh-ed25519 AAAAthird not the key ${blob}`,
    ];
    const ours = [operatorLine, `restrict,command="/bin/true  x" ${type} ${blob}`, extra];
    const lines = [users[0], ours[0], users[1], users[2], ours[1], users[3], ours[2], users[4]];
    await writeFile(vm.authorizedKeysFile, lines.join('\n'));
    await chmod(vm.authorizedKeysFile, 0o640);
    await createGuest({ extraOperatorKeys: ['ssh-rsa AAAAextra'] }).removeOperatorKeys(vm.target);
    expect(await readFile(vm.authorizedKeysFile, 'utf8')).toBe(`${users.join('\n')}\n`);
    expect((await stat(vm.authorizedKeysFile)).mode & 0o777).toBe(0o640);
    expect(await vm.namesIn(path.dirname(vm.authorizedKeysFile))).toEqual(['authorized_keys']);
    await expect(createGuest().removeOperatorKeys(vm.target)).rejects.toMatchObject({
      reason: 'SSH_AUTH_FAILED',
    });
  });
});
