import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('migrations/schema.sql is what the migrations give', () => {
  const script = fileURLToPath(new URL('../../../scripts/dump-schema.ts', import.meta.url));
  const check = () => execFileSync(process.execPath, ['--import', 'tsx', script, '--check']);
  expect(check).not.toThrow();
});
