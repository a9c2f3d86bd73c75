import { DeployerError } from '../../../src/core/errors.ts';
import type { Forge, ForgeAccount, NewForgeAccount } from '../../../src/core/ports/forge.ts';
import type { Bootstrap, BootstrapSource, UrlProbe } from '../../../src/core/ports/guest.ts';
import type { Cloud } from './cloud.ts';
import type { World } from './world.ts';

/** Secrets that must never be seen outside of where they belong (I12). */
export const canaries = ['canary-provider-7Qm2', 'canary-token-Zx81'] as const;

/** The Forge: accounts and keys; a call can fail before or after what it does. */
export class SimForge implements Forge {
  readonly keysPageUrl = 'https://forge.example/user/settings/keys';
  readonly #world: World;
  readonly #accounts = new Map<string, ForgeAccount>();

  constructor(world: World) {
    this.#world = world;
  }

  addAccount(login: string): void {
    this.#accounts.set(login.toLowerCase(), { login });
  }

  async findAccount(username: string): Promise<ForgeAccount | undefined> {
    return await this.#call(() => this.#accounts.get(username.toLowerCase()));
  }

  async listKeys(username: string): Promise<readonly string[]> {
    return await this.#call(() => [`ssh-ed25519 AAAAuser ${username}@laptop`]);
  }

  async createAccount({ username, email }: NewForgeAccount): Promise<ForgeAccount> {
    return await this.#call(() => {
      const account = { login: username, email };
      this.#accounts.set(username.toLowerCase(), account);
      return account;
    });
  }

  async setPassword(): Promise<void> {
    await this.#call(() => undefined);
  }

  async #call<T>(act: () => T): Promise<T> {
    const { time, random } = this.#world;
    await time.wait(random.integer(1, 200));
    if (this.#world.happens('forgeFails')) {
      if (random.chance(0.3)) act();
      throw new DeployerError('FORGE_UNAVAILABLE', 'the Forge does not answer', {
        retryable: true,
      });
    }
    return act();
  }
}

/** The `[bootstraps.*]` of the simulated daemon. */
export function createBootstraps(world: World): BootstrapSource {
  const base = {
    script: Buffer.from('#!/bin/sh\n'),
    timeoutMs: world.random.fork('bootstrap').pick([60_000, 300_000, 900_000]),
    env: { HERO_CHANNEL: 'latest' },
    secretEnv: { PROVIDER_KEY: canaries[0], TOKEN: canaries[1] },
  };
  const entries = new Map<string, Bootstrap>([
    ['hero_os', { ...base, name: 'hero_os', healthUrl: 'http://127.0.0.1:9988/health' }],
    ['quick', { ...base, name: 'quick' }],
  ]);
  return {
    load: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new DeployerError('BOOTSTRAP_FAILED', `no entry "${name}"`);
      return await Promise.resolve(entry);
    },
  };
}

/** The public address of a VM as it is met from outside. */
export function createUrlProbe(world: World, cloud: Cloud): UrlProbe {
  return {
    status: async (url, signal) => {
      await world.time.wait(world.random.integer(5, 500), signal);
      if (world.happens('urlFails')) return world.random.pick([undefined, 502]);
      const vm = cloud.behind(new URL(url).hostname);
      return vm?.machine.isHealthy === true ? 200 : 404;
    },
  };
}
