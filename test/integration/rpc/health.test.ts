import { expect, test } from 'vitest';
import { HealthWatch } from '../../../src/core/health/health-watch.ts';
import { outsideChecks } from '../../../src/core/health/outside-checks.ts';
import { DeployerError } from '../../../src/core/errors.ts';
import { InfoService } from '../../../src/core/info/info-service.ts';
import { BackendError } from '../../../src/core/ports/compute.ts';
import { askHttp, eventually } from '../../support/socket-clients.ts';
import { ServedCore } from '../../support/served-core.ts';
import type { TestCore } from '../../support/core.ts';

/** A served core whose surroundings are really looked at; `spoil` breaks them before the first look. */
async function serve(spoil: (core: TestCore) => void): Promise<ServedCore & AsyncDisposable> {
  let watch: HealthWatch | undefined;
  const served = await ServedCore.start({}, (services, core) => {
    spoil(core);
    watch = new HealthWatch({ ...core.world, checks: outsideChecks(core.world) });
    watch.start();
    const { store, clock } = core.world;
    const identity = { service: 's', version: '0.1.0', socket: '/s', dataDir: '/d' };
    const { sweeper, ownership } = core;
    const info = new InfoService({ store, clock, sweeper, ownership, watch }, identity);
    return { ...services, info };
  });
  const dispose = served[Symbol.asyncDispose].bind(served);
  served[Symbol.asyncDispose] = async () => {
    await watch?.[Symbol.asyncDispose]();
    await dispose();
  };
  return served;
}

interface Health {
  readonly status: string;
  readonly reasons?: readonly string[];
  readonly checks: readonly { readonly name: string; readonly status: string }[];
}

/** Once every first look is over. */
async function healthOf(served: ServedCore): Promise<Health & { readonly http: number }> {
  for (;;) {
    const answer = await askHttp(served.path, { path: '/health' });
    const health = JSON.parse(answer.body) as Health;
    if (health.checks.every(({ status }) => status !== 'unknown')) {
      return { ...health, http: answer.status };
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('with everything there it is ok', async () => {
  await using served = await serve(() => undefined);
  const { reasons, ...health } = await healthOf(served);
  expect(health).toMatchObject({ http: 200, status: 'ok' });
  expect(reasons).toBeUndefined();
});

test('what is missing outside is told by name; the daemon answers 200, since it serves', async () => {
  await using served = await serve((core) => {
    core.backend.check = async () =>
      await Promise.reject(new BackendError('not_sent', 'it refuses the connection'));
    core.forge.findAccount = async () =>
      await Promise.reject(new DeployerError('FORGE_REJECTED', 'the token is not accepted'));
    core.guest.operatorKeys = async () =>
      await Promise.reject(new DeployerError('SSH_AGENT_UNAVAILABLE', 'it has no key'));
  });
  expect(await healthOf(served)).toMatchObject({
    http: 200,
    status: 'degraded',
    reasons: [
      'backend main: it refuses the connection',
      'forge: the token is not accepted',
      'ssh_agent: it has no key',
    ],
  });
});

test('a database that does not answer is 503, beside what else is wrong', async () => {
  await using served = await serve((core) => {
    core.guest.operatorKeys = async () =>
      await Promise.reject(new DeployerError('SSH_AGENT_UNAVAILABLE', 'it has no key'));
  });
  await healthOf(served);
  served.store.store.counts = async () => await Promise.reject(new Error('I/O error'));
  expect(await healthOf(served)).toMatchObject({
    http: 503,
    status: 'degraded',
    reasons: ['database: the database cannot be read', 'ssh_agent: it has no key'],
  });
});

test('an answer waits for no backend', async () => {
  let isAsked = false;
  await using served = await serve((core) => {
    core.backend.check = async () => {
      isAsked = true;
      await new Promise(() => undefined);
    };
  });
  await eventually(() => isAsked);
  const answer = await askHttp(served.path, { path: '/health' });
  expect(answer.status).toBe(200);
  expect((JSON.parse(answer.body) as Health).checks).toContainEqual({
    name: 'backend main',
    status: 'unknown',
    vital: false,
  });
});
