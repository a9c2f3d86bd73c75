import { describe, expect, it } from 'vitest';
import { formatHostKey, hostKeyAlgorithms } from '../../../src/ssh/host-key.ts';
import { parseEnding } from '../../../src/ssh/guest-run.ts';
import { packRun } from '../../../src/ssh/run-files.ts';
import { shellCommand } from '../../../src/ssh/shell-command.ts';
import { launcherText } from '../../../src/ssh/launcher-text.ts';
import * as texts from '../../../src/ssh/shell-texts.ts';

const commands = [
  'startText',
  'watchText',
  'tailText',
  'killText',
  'removeKeysText',
  'statsText',
] as const;

describe('a shell command', () => {
  it.each(commands)('quotes %s whole, whatever the login shell is', (name) => {
    const command = shellCommand(texts[name], ['job_1', '12', 'env/A_b:3']);
    expect(command).toBe(`exec /bin/sh -c '${texts[name]}' sh job_1 12 env/A_b:3`);
    expect(texts[name]).not.toMatch(/'|\\\\/);
  });

  it.each(['', 'a b', '$(x)', '`x`', 'a;b', "a'b", 'a\nb', '*', '~'])(
    'refuses the argument %j',
    (argument) => {
      expect(() => shellCommand('echo', [argument])).toThrow('plain word');
    },
  );

  it('refuses a text that would end its own quotation', () => {
    expect(() => shellCommand("echo 'x'", [])).toThrow('single quotes');
  });
});

describe('the files of a run', () => {
  it('are one stream, and values are only in it', () => {
    const env = { TOKEN: 'sécret', EMPTY: '' };
    const { input, parts } = packRun({ runId: 'job_1', script: Buffer.from('exit 3'), env });
    const launcherBytes = Buffer.byteLength(launcherText);
    expect(parts).toEqual([`launcher:${launcherBytes}`, 'script:6', 'env/TOKEN:7', 'env/EMPTY:0']);
    expect(input.subarray(launcherBytes).toString()).toBe('exit 3sécret');
  });

  it.each([{ '1A': '' }, { 'A-B': '' }, { '': '' }, { 'A/../B': '' }, { A: 'nul\0' }])(
    'refuse %j without quoting a value',
    (env) => {
      const pack = (): unknown => packRun({ runId: 'job_1', script: Buffer.alloc(0), env });
      expect(pack).toThrow(expect.objectContaining({ reason: 'BOOTSTRAP_FAILED' }) as Error);
      expect(pack).not.toThrow('nul');
    },
  );
});

describe('the end of a run', () => {
  it.each([
    ['exited 0 12 345', { end: { kind: 'exited', exitCode: 0 }, stdout: 12, stderr: 345 }],
    ['exited 143 0 0', { end: { kind: 'exited', exitCode: 143 }, stdout: 0, stderr: 0 }],
    ['interrupted - 7 8', { end: { kind: 'interrupted' }, stdout: 7, stderr: 8 }],
    ['absent', { end: { kind: 'absent' }, stdout: 0, stderr: 0 }],
    ['exited  1 2', undefined],
    ['exited 1 2', undefined],
    ['', undefined],
  ])('is read from %j', (line, ending) => {
    expect(parseEnding(line)).toEqual(ending);
  });
});

describe('a host key', () => {
  it('is written with the type that it tells', () => {
    const type = Buffer.from('ssh-ed25519');
    const key = Buffer.concat([
      Buffer.from([0, 0, 0, type.length]),
      type,
      Buffer.from([0, 0, 0, 0]),
    ]);
    expect(formatHostKey(key)).toBe(`ssh-ed25519 ${key.toString('base64')}`);
  });

  it.each([
    [undefined, ['ssh-ed25519', 'ecdsa-sha2-nistp256']],
    ['ssh-ed25519 AAAA', ['ssh-ed25519', 'ecdsa-sha2-nistp256']],
    ['ecdsa-sha2-nistp384 AAAA', ['ecdsa-sha2-nistp384', 'ssh-ed25519']],
    ['ssh-rsa AAAA', ['rsa-sha2-512', 'rsa-sha2-256']],
  ])('pinned as %j is asked for first', (pinned, first) => {
    const algorithms = hostKeyAlgorithms(pinned);
    expect(algorithms.slice(0, 2)).toEqual(first);
    expect(algorithms.toSorted()).toEqual(hostKeyAlgorithms(undefined).toSorted());
    expect(algorithms).not.toContain('ssh-rsa');
  });
});
