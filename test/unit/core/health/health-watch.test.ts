import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeployerError } from '../../../../src/core/errors.ts';
import { HealthWatch } from '../../../../src/core/health/health-watch.ts';
import { BackendError } from '../../../../src/core/ports/compute.ts';
import { ManualClock, settle } from '../../../support/manual-clock.ts';

let clock: ManualClock;
let told: string[];
let watch: HealthWatch;
let looks: number;
/** What the next looks do. */
let answer: () => Promise<unknown>;

const refused = async (): Promise<never> =>
  await Promise.reject(new BackendError('not_sent', 'backend "main" refuses the connection'));

beforeEach(() => {
  clock = new ManualClock();
  told = [];
  looks = 0;
  answer = async () => await Promise.resolve();
  const tell = (_: object, message: string): void => void told.push(message);
  watch = new HealthWatch({
    clock,
    log: { debug: tell, info: tell, warn: tell, error: tell },
    checks: [
      {
        name: 'backend main',
        intervalMs: 10_000,
        look: async () => {
          looks += 1;
          await answer();
        },
      },
    ],
  });
});
afterEach(async () => {
  await watch[Symbol.asyncDispose]();
});

test('nothing is known before the first look, and asking sets none off', async () => {
  expect(watch.report()).toEqual([{ name: 'backend main', status: 'unknown' }]);
  watch.start();
  await settle();
  for (let count = 0; count < 100; count += 1) watch.report();
  expect(looks).toBe(1);
  await clock.advance(4_000);
  expect(watch.report()).toEqual([{ name: 'backend main', status: 'ok', ageMs: 4_000 }]);
});

test('it looks again after the interval, and sooner while something is wrong', async () => {
  watch.start();
  await settle();
  await clock.advance(9_999);
  expect(looks).toBe(1);
  answer = refused;
  await clock.advance(1);
  expect(looks).toBe(2);
  await clock.advance(4_999);
  expect(looks).toBe(2);
  answer = async () => await Promise.resolve();
  await clock.advance(1);
  expect(watch.report()).toEqual([{ name: 'backend main', status: 'ok', ageMs: 0 }]);
});

test('what is wrong is told with its reason, in the log only when it changes', async () => {
  answer = refused;
  watch.start();
  await settle();
  const reason = 'backend "main" refuses the connection';
  expect(watch.report()).toMatchObject([{ status: 'failed', reason }]);
  await clock.advance(5_000);
  await clock.advance(5_000);
  answer = async () => await Promise.resolve();
  await clock.advance(5_000);
  expect(looks).toBe(4);
  expect(told).toEqual(['something that is needed fails', 'what failed is there again']);
});

test('a look that does not end counts as failed, and no second one is begun', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  answer = async () => await held;
  watch.start();
  await settle();
  await clock.advance(30_000);
  expect(watch.report()).toMatchObject([{ status: 'failed', reason: 'no answer within 30 s' }]);
  await clock.advance(600_000);
  expect(looks).toBe(1);
  letGo();
  await settle();
  expect(watch.report()).toMatchObject([{ status: 'ok' }]);
});

test('a fault that nobody expects is told without its text', async () => {
  answer = async () => await Promise.reject(new Error('ENOENT /secret/path'));
  watch.start();
  await settle();
  expect(JSON.stringify(watch.report())).not.toContain('secret');
  answer = async () =>
    await Promise.reject(new DeployerError('FORGE_REJECTED', 'the token is not accepted'));
  await clock.advance(5_000);
  expect(watch.report()).toMatchObject([{ reason: 'the token is not accepted' }]);
});

test('its end waits for no look and leaves no sleeper', async () => {
  answer = async () => await new Promise(() => undefined);
  watch.start();
  await settle();
  await watch[Symbol.asyncDispose]();
  await settle();
  expect(clock.sleepers).toBe(0);
});
