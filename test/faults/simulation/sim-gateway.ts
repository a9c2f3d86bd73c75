import type { BackendGateway, GatewaySpec } from '../../../src/core/ports/compute.ts';
import type { World } from './world.ts';

/** A public address at the simulated backend. States: pending, then ready or failed; deleting; gone. */
export class SimGateway {
  readonly id: string;
  readonly spec: GatewaySpec;
  readonly listedFrom: number;
  readonly fqdn: string;
  readonly #world: World;
  readonly #doneAt: number;
  readonly #fails: boolean;
  readonly #onGone: () => void;
  #isDeleting = false;
  #isGone = false;

  constructor(
    world: World,
    spec: GatewaySpec,
    options: { readonly number: number; readonly listedFrom: number; readonly onGone: () => void },
  ) {
    this.#world = world;
    this.#onGone = options.onGone;
    this.id = `gw-${options.number}`;
    this.spec = spec;
    this.listedFrom = options.listedFrom;
    this.fqdn = spec.fqdn ?? `${spec.name ?? ''}.gent01.example`;
    this.#doneAt = world.time.now + world.lasts(3_000, 30_000);
    this.#fails = world.happens('gatewayFails');
  }

  get isAlive(): boolean {
    return !this.#isGone;
  }

  get isReady(): boolean {
    return this.show().phase === 'ready';
  }

  /** Neither failed nor going. */
  get isWanted(): boolean {
    const { phase } = this.show();
    return phase === 'pending' || phase === 'ready';
  }

  delete(): void {
    if (this.#isDeleting) return;
    this.#isDeleting = true;
    this.#world.time.after(this.#world.lasts(2_000, 10_000), () => {
      this.#isGone = true;
      this.#onGone();
    });
  }

  show(): BackendGateway {
    const { kind, name } = this.spec;
    const base = {
      backendGatewayId: this.id,
      kind,
      ...(name === undefined ? {} : { name }),
    };
    if (this.#isDeleting) return { ...base, state: 'deleting', phase: 'deleting' };
    if (this.#world.time.now < this.#doneAt) return { ...base, state: 'pending', phase: 'pending' };
    if (this.#fails) return { ...base, state: 'failed', phase: 'failed' };
    return { ...base, state: 'ready', phase: 'ready', fqdn: this.fqdn };
  }
}
