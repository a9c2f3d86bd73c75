import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDocument } from '../../../src/contract/document.ts';
import { createSettings, TestCore, until } from '../../support/core.ts';
import { DirectRpc } from '../../support/direct-rpc.ts';
import { createStore, type TestStore } from '../../support/store.ts';

interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

interface Example {
  readonly name: string;
  readonly params: readonly NamedValue[];
  readonly result: NamedValue;
}

const document = loadDocument();
// The document holds what the contract tests prove about it.
const methods = document.parsed.methods as unknown as readonly {
  readonly name: string;
  readonly examples: readonly Example[];
}[];
const examplesOf = (method: string): readonly Example[] =>
  methods.find(({ name }) => name === method)?.examples ?? [];

const executed = new Set<string>();
const exampleId = /(?:usr|vm|job|prb|sub)_[0-9a-hjkmnp-tv-z]{26}/g;

/** Executes the examples of the document against the real rooms, in an order that makes sense. */
class Play implements AsyncDisposable {
  readonly core: TestCore;
  readonly #held: TestStore;
  readonly #rpc: DirectRpc;
  /** What the document calls it → what it is called here. */
  readonly #ids = new Map<string, string>();

  private constructor(held: TestStore) {
    this.#held = held;
    // What looks into a VM needs the operator's access to it.
    const ssh = { ...createSettings().ssh, keepOperatorAccess: true };
    this.core = new TestCore(held.store, { settings: { ssh } });
    this.#rpc = new DirectRpc(this.core);
  }

  static async open(): Promise<Play> {
    return new Play(await createStore());
  }

  /** Runs every example of a method; the answer has to have the shape of the example's. */
  async run(method: string): Promise<void> {
    for (const example of examplesOf(method)) {
      const params = Object.fromEntries(example.params.map(({ name, value }) => [name, value]));
      const answer = await this.#rpc.call(method, params, (request) =>
        request.replace(exampleId, (id) => this.here(id)),
      );
      expect(answer, `${method}, "${example.name}"`).toHaveProperty('result');
      this.#learn(example.result.value, answer['result']);
      expectShape(example.result.value, answer['result'], `${method}, "${example.name}"`);
      executed.add(`${method}: ${example.name}`);
    }
  }

  /** The id of the example's job, as it is here. */
  here(id: string): string {
    return this.#ids.get(id) ?? id;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#rpc[Symbol.dispose]();
    await this.core[Symbol.asyncDispose]();
    await this.#held[Symbol.asyncDispose]();
  }

  #learn(example: unknown, actual: unknown): void {
    if (typeof example === 'string' && typeof actual === 'string') {
      if (new RegExp(`^${exampleId.source}$`).test(example)) this.#ids.set(example, actual);
      return;
    }
    if (typeof example !== 'object' || example === null) return;
    if (typeof actual !== 'object' || actual === null) return;
    for (const [key, value] of Object.entries(example)) {
      this.#learn(value, (actual as Record<string, unknown>)[key]);
    }
  }
}

/** Every member of the example is in the answer, with a value of its type. */
function expectShape(example: unknown, actual: unknown, where: string): void {
  expect(kindOf(actual), where).toBe(kindOf(example));
  if (Array.isArray(example) && Array.isArray(actual)) {
    if (example.length > 0) expectShape(example[0], actual[0], `${where}[0]`);
  } else if (typeof example === 'object' && example !== null) {
    for (const [key, value] of Object.entries(example)) {
      expectShape(value, (actual as Record<string, unknown>)[key], `${where}.${key}`);
    }
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

describe('the examples of openrpc.json', () => {
  let play: Play;

  beforeEach(async () => {
    play = await Play.open();
    await play.run('create_user');
    play.core.forge.keys.set('ada', ['ssh-ed25519 AAAAada ada@laptop']);
  });

  afterEach(async () => {
    await play[Symbol.asyncDispose]();
  });

  const provisionJob = 'job_01k9vn4r7tc9d2f4g6h8jkmnpq';

  it('are true from the first user to the last', async () => {
    const { core } = play;
    for (const method of ['rpc.discover', 'rpc.health', 'get_info', 'list_profiles']) {
      await play.run(method);
    }
    for (const method of ['list_backends', 'list_nodes', 'get_user', 'list_users']) {
      await play.run(method);
    }
    await play.run('reset_password');
    core.guest.hold();
    await play.run('provision_vm');
    await until(() => core.guest.runs.size === 1);
    await play.run('get_job');
    core.guest.letGo();
    await core.ended(play.here(provisionJob));
    for (const method of ['wait_job', 'list_jobs', 'get_vm', 'list_vms', 'vm_logs', 'job_logs']) {
      await play.run(method);
    }
    await play.run('set_vm_expiry');
    core.backend.vms.clear();
    await until(async () => (await core.sweeper.sweep()).opened === 1);
    for (const method of ['list_problems', 'resolve_problem', 'reconcile']) await play.run(method);
    for (const method of ['subscribe_events', 'unsubscribe_events', 'read_events', 'delete_vm']) {
      await play.run(method);
    }
    await until(async () => (await core.vms.listVms({})).vms.length === 0);
    await play.run('delete_user');
  });

  it('are true of a job that is canceled and retried', async () => {
    const { core } = play;
    core.guest.hold();
    await play.run('provision_vm');
    await until(() => core.guest.runs.size === 1);
    await play.run('cancel_job');
    await core.ended(play.here(provisionJob));
    core.guest.letGo();
    await play.run('retry_job');
  });

  it('are true of a VM that is looked into, bootstrapped again and made anew', async () => {
    const { core } = play;
    await play.run('provision_vm');
    await core.ended(play.here(provisionJob));
    await play.run('vm_stats');
    for (const method of ['bootstrap_vm', 'redeploy_vm']) {
      await play.run(method);
      const [example] = examplesOf(method).slice(-1);
      const { job } = example?.result.value as { job: { id: string } };
      await core.ended(play.here(job.id));
    }
  });

  afterAll(() => {
    const all = methods.flatMap(({ name, examples }) =>
      examples.map((example) => `${name}: ${example.name}`),
    );
    expect([...executed].sort()).toEqual(all.sort());
  });
});
