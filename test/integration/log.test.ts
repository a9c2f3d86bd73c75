import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SmallDisk } from '../support/small-disk.ts';

test('a log on a full disk does not end the daemon, and goes on with whole lines', async (context) => {
  using disk = SmallDisk.mount(context, 6);
  const file = path.join(disk.path, 'daemon.log');
  writeFileSync(path.join(disk.path, 'filler'), Buffer.alloc(4 * 1024 * 1024));
  const script = fileURLToPath(new URL('../support/logging-child.ts', import.meta.url));
  const output = openSync(file, 'a');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['pipe', output, 'pipe'],
  });
  closeSync(output);
  const ended = once(child, 'close');
  await once(child.stderr!, 'data');
  expect(disk.freeBytes).toBe(0);
  disk.clear();
  child.stdin!.end('go');
  await ended;
  expect(child.exitCode).toBe(0);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const entries = lines.map((line) => JSON.parse(line) as { n: number; msg: string });
  expect(entries.length).toBeLessThan(8_000);
  expect(entries.at(-1)).toMatchObject({ n: 9, msg: 'after' });
});
