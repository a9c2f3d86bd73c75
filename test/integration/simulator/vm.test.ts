import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { createKeyPair } from '../../../src/simulator/key-pair.ts';
import type { Simulator } from '../../../src/simulator/simulator.ts';
import type { SshServerKind } from '../../../src/simulator/vm/choose-ssh-server.ts';
import {
  callCompute,
  closeOf,
  connectSsh,
  deployVm,
  runOverSsh,
  sshServerKinds,
  startFastSimulator,
  until,
} from '../../support/simulator.ts';
import { TemporaryFolder } from '../../support/socket-clients.ts';

const kinds: readonly SshServerKind[] = ['openssh', 'ssh2'];

function skipUnlessThere(kind: SshServerKind, context: TestContext): void {
  if (!sshServerKinds.includes(kind)) context.skip('OpenSSH is not installed');
}

function homeOf(simulator: Simulator, sid: string): string {
  const home = simulator.world.fleet.all.find((vm) => vm.sid === sid)?.machine?.home;
  if (home === undefined) throw new Error(`no VM ${sid}`);
  return home;
}

function isAlive(pid: number): boolean {
  try {
    // A zombie that nobody buries is not alive.
    process.kill(pid, 0);
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Processes whose command line has the text in it. */
function processesThatName(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .filter((command) => command.includes(text));
}

describe.each(kinds)('a VM with %s', (sshServer) => {
  it('runs commands in a home of its own', async (context) => {
    skipUnlessThere(sshServer, context);
    await using simulator = await startFastSimulator({ sshServer });
    const vm = await deployVm(simulator);
    await using ssh = await connectSsh(vm.login);
    const where = await runOverSsh(
      ssh.client,
      'echo "$HOME"; pwd; cat; echo lost >&2; exit 7',
      'in',
    );
    const home = homeOf(simulator, vm.sid);
    expect(where).toEqual({ stdout: `${home}\n${home}\nin`, stderr: 'lost\n', code: 7 });
    expect(vm.address).toMatch(/^127\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./);
  });

  it('lets in the keys of its deploy, and those that are added inside, and no other', async (context) => {
    skipUnlessThere(sshServer, context);
    await using simulator = await startFastSimulator({ sshServer });
    const vm = await deployVm(simulator);
    const other = createKeyPair('other');
    const asOther = { ...vm.login, privateKey: other.privateKey };
    await expect(connectSsh(asOther)).rejects.toThrow(/authentication/i);
    await using ssh = await connectSsh(vm.login);
    await runOverSsh(ssh.client, 'cat >> "$HOME/.ssh/authorized_keys"', `${other.publicKey}\n`);
    await using second = await connectSsh(asOther);
    expect((await runOverSsh(second.client, 'echo in')).stdout).toBe('in\n');
  });

  it('keeps what runs when the connection breaks, and kills it when it is deleted', async (context) => {
    skipUnlessThere(sshServer, context);
    await using simulator = await startFastSimulator({ sshServer });
    const vm = await deployVm(simulator);
    const home = homeOf(simulator, vm.sid);
    await using ssh = await connectSsh(vm.login);
    const detached = '(cd /; trap "" HUP; exec sleep 1000) >/dev/null 2>&1 </dev/null & echo $!';
    const pid = Number((await runOverSsh(ssh.client, detached)).stdout);
    const closed = closeOf(ssh.client);
    await simulator.world.fleet.cutConnections(vm.sid);
    await closed;
    expect(isAlive(pid)).toBe(true);
    await using again = await connectSsh(vm.login);
    expect((await runOverSsh(again.client, 'echo back')).stdout).toBe('back\n');

    await callCompute(simulator, 'delete_vm', { sid: vm.sid, secret: vm.secret });
    await until(() => simulator.world.fleet.all.length === 0);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(home)).toBe(false);
    await expect(connectSsh(vm.login)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('reboots: processes die, files and host key stay', async (context) => {
    skipUnlessThere(sshServer, context);
    await using simulator = await startFastSimulator({ sshServer });
    const vm = await deployVm(simulator);
    const seen: string[] = [];
    const login = {
      ...vm.login,
      hostVerifier: (key: Buffer) => seen.push(key.toString('base64')) > 0,
    };
    await using ssh = await connectSsh(login);
    const started = 'touch kept; sleep 1000 >/dev/null 2>&1 </dev/null & echo $!';
    const pid = Number((await runOverSsh(ssh.client, started)).stdout);
    await simulator.world.fleet.reboot(vm.sid);
    expect(isAlive(pid)).toBe(false);
    await using again = await connectSsh(login);
    expect((await runOverSsh(again.client, 'ls')).stdout).toBe('kept\n');
    expect(new Set(seen).size).toBe(1);
  });

  it('forwards TCP and answers on its web port once it is ready', async (context) => {
    skipUnlessThere(sshServer, context);
    await using simulator = await startFastSimulator({ sshServer });
    const vm = await deployVm(simulator);
    const url = `http://${vm.address}:${simulator.endpoints.webPort}/health`;
    expect((await fetch(url)).status).toBe(503);
    await using ssh = await connectSsh(vm.login);
    await runOverSsh(ssh.client, 'touch "$HOME/.hero_ready"');
    expect((await fetch(url)).status).toBe(200);
    const answer = await new Promise<string>((resolve, reject) => {
      const { webPort } = simulator.endpoints;
      ssh.client.forwardOut('127.0.0.1', 0, vm.address, webPort, (error, channel) => {
        if (error !== undefined) {
          reject(error);
          return;
        }
        let text = '';
        channel.on('data', (bytes: Buffer) => (text += bytes.toString()));
        channel.on('end', () => resolve(text));
        channel.end('GET / HTTP/1.0\r\n\r\n');
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('the end of a simulator', () => {
  it('leaves no process and no folder, wherever its VMs are', async () => {
    const simulator = await startFastSimulator({ delays: { bootMs: 0 } });
    const vm = await deployVm(simulator, 'booted');
    const folder = path.dirname(path.dirname(path.dirname(homeOf(simulator, vm.sid))));
    const marker = path.join(homeOf(simulator, vm.sid), 'pid');
    await using ssh = await connectSsh(vm.login);
    await runOverSsh(ssh.client, `sleep 1000 >/dev/null 2>&1 </dev/null & echo $! > ${marker}`);
    const pid = Number(await readFile(marker, 'utf8'));
    const params = { slice_count: 1, secret: 's', image: 'http://flist', ssh_keys: [] };
    await callCompute(simulator, 'deploy_vm', { ...params, name: 'young' });
    const { sid } = await callCompute(simulator, 'deploy_vm', { ...params, name: 'booting' });
    await until(() => simulator.world.fleet.all.find((found) => found.sid === sid)?.machine);
    expect(await readdir(folder)).toContain('vms');

    await simulator[Symbol.asyncDispose]();

    expect(isAlive(pid)).toBe(false);
    expect(existsSync(folder)).toBe(false);
    expect(processesThatName(folder)).toEqual([]);
    await expect(connectSsh(vm.login)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('removes from a folder that was there only what it has made', async () => {
    await using temporary = await TemporaryFolder.create();
    const folder = temporary.path;
    await writeFile(path.join(folder, 'mine'), '');
    const simulator = await startFastSimulator({ dir: folder, sshServer: 'ssh2' });
    await deployVm(simulator);
    expect(await readdir(folder)).toContain('vms');
    await simulator[Symbol.asyncDispose]();
    expect(await readdir(folder)).toEqual(['mine']);
  });

  it('gives two simulators different addresses', async () => {
    await using one = await startFastSimulator({ sshServer: 'ssh2' });
    const { sshPort, webPort } = one.endpoints;
    await using two = await startFastSimulator({ sshServer: 'ssh2', sshPort, webPort });
    const vms = [await deployVm(one, 'a'), await deployVm(one, 'b'), await deployVm(two, 'c')];
    expect(new Set(vms.map(({ address }) => address)).size).toBe(3);
  });
});
