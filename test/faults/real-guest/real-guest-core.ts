import { TestCore } from '../../support/core.ts';
import { startSshAgent } from '../../support/ssh-agent.ts';
import { startSshd, type Sshd } from '../../support/sshd.ts';
import { createStore } from '../../support/store.ts';
import { SshBackedGuest } from './ssh-backed-guest.ts';

export interface RealGuestOptions {
  readonly script: string;
  /** The port at which the VM is met; default: its own. For what stands in between. */
  readonly portTo?: (vm: Sshd) => number;
  /** Milliseconds. */
  readonly connectTimeoutMs: number;
  readonly keepaliveIntervalMs?: number;
}

/** The real core, on a real store, whose only VM is a real sshd; the rest is in memory. */
export class RealGuestCore implements AsyncDisposable {
  readonly core: TestCore;
  readonly guest: SshBackedGuest;
  readonly vm: Sshd;
  readonly #resources: AsyncDisposableStack;

  private constructor(
    parts: Pick<RealGuestCore, 'core' | 'guest' | 'vm'>,
    resources: AsyncDisposableStack,
  ) {
    this.core = parts.core;
    this.guest = parts.guest;
    this.vm = parts.vm;
    this.#resources = resources;
  }

  static async open({ script, portTo, ...patience }: RealGuestOptions): Promise<RealGuestCore> {
    await using opened = new AsyncDisposableStack();
    const agent = opened.use(await startSshAgent());
    const vm = opened.use(await startSshd({ authorizedKeys: agent.publicKeys }));
    const port = portTo?.(vm) ?? vm.port;
    const store = opened.use(await createStore());
    const guest = new SshBackedGuest({
      agentSocket: agent.socketPath,
      extraOperatorKeys: [],
      killGraceMs: 300,
      ...patience,
    });
    const ssh = {
      user: vm.target.user,
      port,
      reachableTimeoutMs: 600_000,
      keepOperatorAccess: true,
      extraOperatorKeys: [],
    };
    const core = opened.use(new TestCore(store.store, { guest, settings: { ssh } }));
    const { healthUrl: _none, ...entry } = core.bootstraps.entry;
    core.bootstraps.entry = { ...entry, timeoutMs: 600_000, script: Buffer.from(script) };
    return new RealGuestCore({ core, guest, vm }, opened.move());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#resources[Symbol.asyncDispose]();
  }
}
