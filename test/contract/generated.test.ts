import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');

const copied = [
  ...['openrpc.json', 'package.json', 'tsconfig.json', '.prettierrc.json'],
  ...['scripts', 'src/contract', 'src/client', 'docs'],
];

/** A copy of what the generator reads and writes, so that a test may spoil it. */
let copy = '';

beforeAll(async () => {
  copy = await mkdtemp(path.join(os.tmpdir(), 'contract-'));
  for (const part of copied) {
    await cp(path.join(root, part), path.join(copy, part), {
      recursive: true,
      filter: (file) => !file.includes('node_modules'),
    });
  }
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
});

afterAll(async () => await rm(copy, { recursive: true, force: true }));

async function check(
  generator: string,
): Promise<{ readonly code: number; readonly stderr: string }> {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const args = [tsx, `scripts/${generator}.ts`, '--check'];
  try {
    const { stderr } = await run(process.execPath, args, { cwd: copy });
    return { code: 0, stderr };
  } catch (error) {
    // What execFile rejects with when the program has ended with a code.
    return error as { readonly code: number; readonly stderr: string };
  }
}

describe('the generators', () => {
  it.each(['generate-contract', 'generate-docs'])(
    'find the checked-in files to be what the document says: %s',
    async (generator) => {
      expect(await check(generator)).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it.each([
    ['generate-contract', 'src/contract/validators.gen.ts'],
    ['generate-docs', 'docs/methods.md'],
  ])('name the files that the document has left behind: %s', async (generator, stale) => {
    const file = path.join(copy, 'openrpc.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll('"maximum": 25000', '"maximum": 30000'));

    expect(await check(generator)).toMatchObject({
      code: 1,
      stderr: `not what openrpc.json says: ${stale}; run \`npm run generate\`\n`,
    });
    await writeFile(file, text);
  });
});
