import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { skipWithoutOpenSsh } from '../../support/openssh.ts';
import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { shellKinds } from '../../support/shells.ts';
import { RealGuestCore } from '../real-guest/real-guest-core.ts';
import { commandTexts, fragileTexts, mixedText, traceName } from './injections.ts';
import { ShellVm } from './shell-vm.ts';

const random = new SeededRandom('hostile');
const oneLiners = [...commandTexts, ...fragileTexts].filter((text) => !/[\n\0]/.test(text));

let opened: AsyncDisposableStack;
beforeEach((context) => {
  skipWithoutOpenSsh(context);
  opened = new AsyncDisposableStack();
});
afterEach(async () => {
  await opened.disposeAsync();
});

describe('what others named, all the way through the core', () => {
  const texts = random.shuffled([...commandTexts, ...fragileTexts.slice(0, -1)]).slice(0, 3);

  it.each([...texts, mixedText(random)])('%j arrives as it is, and runs nothing', async (text) => {
    const script = '#!/bin/sh\ncat /proc/self/environ >"$HOME/environ"\n';
    const real = opened.use(await RealGuestCore.open({ script, connectTimeoutMs: 20_000 }));
    const { core, vm } = real;
    const { backend, bootstraps, forge } = core;
    // A login of the Forge, a domain of the backend, a secret of the operator.
    const login = `ada${text}`;
    const fqdn = `${text}.example`;
    const secret = `secret ${text}`;
    forge.accounts.set('ada', { login });
    forge.keys.set(login.toLowerCase(), ['ssh-ed25519 AAAAuser']);
    bootstraps.entry = { ...bootstraps.entry, secretEnv: { PROVIDER_KEY: secret } };
    const deployGateway = backend.deployGateway.bind(backend);
    const findGateway = backend.findGateway.bind(backend);
    backend.deployGateway = async (spec) => ({ ...(await deployGateway(spec)), fqdn });
    backend.findGateway = async (id, owner) => {
      const found = await findGateway(id, owner);
      return found === undefined ? undefined : { ...found, fqdn };
    };
    const created = await core.users.createUser({ username: 'ada' }, core.context);
    if (!('user' in created)) throw new Error('expected a user');
    const { job } = await core.provision(created.user.id);

    expect(await core.ended(job.id)).toMatchObject({ state: 'succeeded' });
    const environ = (await readFile(path.join(vm.home, 'environ'), 'utf8')).split('\0');
    expect(environ).toContain(`DEPLOYER_USERNAME=${login}`);
    expect(environ).toContain(`DEPLOYER_FQDN=${fqdn}`);
    expect(environ).toContain(`PROVIDER_KEY=${secret}`);
    const names = await readdir(vm.home, { recursive: true });
    expect(names.filter((name) => name.includes(traceName))).toEqual([]);
  });
});

describe.each(shellKinds)('taking the operator keys out of a VM with $name', (kind) => {
  it('leaves every other line as it is, and runs nothing', async (context) => {
    const extra = `ssh-ed25519 AAAAextra $(touch ${traceName})`;
    const vm = await ShellVm.open(kind, [extra]);
    if (typeof vm === 'string') {
      context.skip(vm);
      return;
    }
    opened.use(vm);
    const file = vm.sshd.authorizedKeysFile;
    const ours = (await readFile(file, 'utf8')).trim();
    const others = random
      .shuffled(oneLiners)
      .slice(0, 12)
      .flatMap((text) => [
        text,
        `ssh-ed25519 AAAAuser ${text}`,
        `command="${text}" ssh-rsa AAAAother user`,
      ]);
    await vm.writeAuthorizedKeys([...others, ours, extra, `restrict ${ours}`, 'ssh-rsa AAAAlast']);
    await vm.guest.removeOperatorKeys(vm.sshd.target);

    const left = (await readFile(file, 'utf8')).split('\n');
    expect(left).toEqual([...others, 'ssh-rsa AAAAlast', '']);
    expect(await vm.traces()).toEqual([]);
  });
});

describe('a health URL', () => {
  it('is asked for as a URL is, whatever it has in it', async () => {
    const asked: string[] = [];
    const server = http.createServer((request, response) => {
      asked.push(`${request.url ?? ''} ${request.rawHeaders.length}`);
      response.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    opened.defer(async () => {
      server.close();
      await once(server, 'close');
    });
    const { port } = server.address() as AddressInfo;
    const vm = await ShellVm.open(shellKinds[0]!);
    if (typeof vm === 'string') throw new Error(vm);
    opened.use(vm);
    const tails = random.shuffled([...commandTexts, ...fragileTexts.slice(0, -1)]).slice(0, 12);
    for (const tail of ['', ...tails]) {
      const url = new URL(`http://127.0.0.1:${port}/health${tail}`);
      expect(await vm.guest.httpStatus(vm.sshd.target, url.href), tail).toBe(200);
      expect(asked.at(-1)).toBe(`${url.pathname}${url.search} 4`);
    }
    expect(await vm.traces()).toEqual([]);
  });
});
