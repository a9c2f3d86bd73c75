import { afterAll, beforeAll, expect } from 'vitest';

/**
 * After each file: what its tests opened must be closed. (An unhandled rejection fails a run by
 * itself.) Child processes and sockets are counted; they get a few seconds to go, since closing
 * takes a turn or two of the event loop.
 */
const watched = new Set([
  'ProcessWrap',
  'TCPServerWrap',
  'TCPSocketWrap',
  'PipeWrap',
  'PipeServerWrap',
]);
const graceMs = 5_000;

let before: readonly string[] = [];

function openResources(): string[] {
  return process.getActiveResourcesInfo().filter((name) => watched.has(name));
}

beforeAll(() => {
  // Opened by the first use of each, and then open for good.
  process.stdout.write('');
  process.stderr.write('');
  before = openResources();
});

afterAll(async () => {
  const deadline = Date.now() + graceMs;
  while (openResources().length > before.length && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const left = openResources();
  expect(
    left.length,
    `tests end what they start; still open: ${left.join(', ')} (before: ${before.join(', ')})`,
  ).toBeLessThanOrEqual(before.length);
});
