import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestCore, type SettingsChanges } from '../../support/core.ts';
import { createStore, type TestStore } from '../../support/store.ts';

let held: TestStore;
let core: TestCore;

beforeEach(async () => {
  held = await createStore();
});
afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
});

/** The log of a bootstrap with this output, under these limits. */
async function logOf(stdout: string, limits: SettingsChanges['limits']) {
  core = new TestCore(held.store, { settings: { limits: { ...limits } } });
  core.guest.stdout = stdout;
  core.guest.stderr = '';
  await core.addUser('ada');
  const { job } = await core.provision('ada');
  expect((await core.ended(job.id)).state).toBe('succeeded');
  const { lines } = await core.jobs.jobLogs({ job: job.id, limit: 1_000 });
  return lines.filter(({ stream }) => stream === 'stdout');
}

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, at) => `line ${at + 1}\n`).join('');

test('a line is kept up to the length that is configured, then cut and marked', async () => {
  const output = `${'a'.repeat(300)}\n${'b'.repeat(301)}\n`;
  const [whole, cut] = await logOf(output, { logLineBytes: 300 });
  expect(whole).toMatchObject({ text: 'a'.repeat(300) });
  expect(whole).not.toHaveProperty('truncated');
  expect(cut).toMatchObject({ text: 'b'.repeat(300), truncated: true });
});

test('as many lines of a job are kept as are configured: its beginning and its end', async () => {
  const lines = await logOf(numbered(200), { jobLogLines: 100 });
  const texts = lines.map(({ text }) => text);
  expect(texts).toHaveLength(100);
  expect(texts.slice(0, 75)).toEqual(numbered(75).trimEnd().split('\n'));
  expect(texts.slice(75)).toEqual(numbered(200).trimEnd().split('\n').slice(-25));
});

test('as many bytes of a job are kept as are configured', async () => {
  const lines = await logOf(`${'x'.repeat(999)}\n`.repeat(300), { jobLogBytes: 100_000 });
  const bytes = lines.reduce((sum, { text }) => sum + text.length, 0);
  expect(bytes).toBeGreaterThan(95_000);
  expect(bytes).toBeLessThanOrEqual(101_000);
});
