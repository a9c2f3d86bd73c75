import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDeployerError } from '../../../src/core/errors.ts';
import { BootstrapFiles, type BootstrapEntry } from '../../../src/ssh/bootstrap-files.ts';

let folder: string;
let entry: BootstrapEntry;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bootstrap-'));
  entry = {
    name: 'hero_os',
    script: path.join(folder, 'script'),
    timeoutMs: 60_000,
    env: { CHANNEL: 'latest' },
    secretEnvFiles: { KEY: path.join(folder, 'key') },
    healthUrl: 'http://127.0.0.1:9988/health',
  };
  await writeFile(entry.script, '#!/bin/sh\n');
  await writeFile(path.join(folder, 'key'), 'first\nsecond\n\n', { mode: 0o600 });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function faultOf(files: BootstrapFiles, name = 'hero_os'): Promise<string> {
  const error: unknown = await files.load(name).catch((fault: unknown) => fault);
  if (!isDeployerError(error, 'BOOTSTRAP_FAILED')) throw error;
  expect(error.message).not.toContain(folder);
  return error.message;
}

describe('a bootstrap entry', () => {
  it('is given with its files as they are at that moment', async () => {
    const files = new BootstrapFiles([entry]);
    expect(await files.load('hero_os')).toEqual({
      name: 'hero_os',
      script: Buffer.from('#!/bin/sh\n'),
      timeoutMs: 60_000,
      env: { CHANNEL: 'latest' },
      secretEnv: { KEY: 'first\nsecond\n' },
      healthUrl: 'http://127.0.0.1:9988/health',
    });
    await writeFile(entry.script, 'changed');
    expect((await files.load('hero_os')).script).toEqual(Buffer.from('changed'));
  });

  it('that is unknown is named', async () => {
    expect(await faultOf(new BootstrapFiles([entry]), 'other')).toContain('"other"');
  });

  it('whose script is gone, too long or no file fails without its path', async () => {
    const files = new BootstrapFiles([entry]);
    await writeFile(entry.script, Buffer.alloc(4_194_305));
    expect(await faultOf(files)).toMatch(/"hero_os".*4194305 bytes; expected at most 4194304/);
    await rm(entry.script);
    expect(await faultOf(files)).toMatch(/"hero_os".*script.*does not exist/);
    const other = new BootstrapFiles([{ ...entry, script: folder }]);
    expect(await faultOf(other)).toContain('is not a file');
  });

  it('whose secret is readable for others, gone or binary fails with the variable', async () => {
    const files = new BootstrapFiles([entry]);
    const key = path.join(folder, 'key');
    await chmod(key, 0o640);
    expect(await faultOf(files)).toMatch(/"hero_os".*"KEY".*0640; expected 0600/);
    await chmod(key, 0o600);
    await writeFile(key, 'a\0b');
    expect(await faultOf(files)).toMatch(/"KEY".*NUL/);
    await writeFile(key, Buffer.from([0x61, 0xe9, 0x62]));
    expect(await faultOf(files)).toMatch(/"KEY".*is not UTF-8/);
    await rm(key);
    expect(await faultOf(files)).toMatch(/"KEY".*does not exist/);
  });

  it('may have a systemd credential, whose mode shows access rules as those of the group', async () => {
    await chmod(path.join(folder, 'key'), 0o440);
    const files = new BootstrapFiles([entry], { credentialsRoot: folder });
    expect((await files.load('hero_os')).secretEnv).toEqual({ KEY: 'first\nsecond\n' });
  });
});
