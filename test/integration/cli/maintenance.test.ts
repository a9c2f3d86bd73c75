import { beforeEach, describe, expect, it } from 'vitest';
import type { Maintenance, ProgramDependencies } from '../../../src/cli/dependencies.ts';
import { runCommandLine } from '../../../src/cli/program.ts';
import { resolvePaths } from '../../../src/config/paths.ts';

const copy = {
  streamId: 'stream-1',
  schemaVersion: 2,
  counts: { users: 1, vms: 2 },
  secrets: { opened: 3, unreadable: [] as readonly string[] },
};

let stdout: string;
let stderr: string;
let asked: unknown[];
let interruption: AbortController;
let maintenance: Maintenance<string>;

beforeEach(() => {
  stdout = '';
  stderr = '';
  asked = [];
  interruption = new AbortController();
  maintenance = {
    backup: async (config, { file }) => {
      asked.push(['backup', config, file]);
      return { ...copy, file: `/abs/${file}`, bytes: 4_096, keyFiles: ['/data/sealing.key'] };
    },
    restore: async (config, request) => {
      asked.push(['restore', config, request]);
      return {
        ...copy,
        database: '/data/deployer.db',
        aside: '/data/deployer.db.before-restore-1',
        unfinishedJobs: 2,
      };
    },
    rotateKey: async (config) => {
      asked.push(['rotate', config]);
      const keptFile = '/data/sealing.key.0123';
      return { previousKeyId: '0123', keyId: '4567', keptFile, secrets: 3, unreadable: [] };
    },
  };
});

async function run(...args: string[]): Promise<number> {
  const dependencies: ProgramDependencies<string> = {
    version: '1.2.3',
    environment: {},
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    resolvePaths: (flags) => resolvePaths(flags, { HOME: '/home/eve' }),
    loadConfig: async ({ config = 'default.toml' }) => config,
    serve: async () => await Promise.reject(new Error('serves nothing')),
    maintenance,
    interruption: () => interruption.signal,
    now: () => 0,
  };
  return await runCommandLine(args, dependencies);
}

describe('backup', () => {
  it('says what was copied, and what is not in it', async () => {
    expect(await run('--config', 'c.toml', 'backup', 'b.db')).toBe(0);
    expect(asked).toEqual([['backup', 'c.toml', 'b.db']]);
    expect(stdout).toContain('backed up to /abs/b.db (4096 bytes, mode 0600), checked\n');
    expect(stdout).toContain('stream stream-1, schema version 2, 3 secrets');
    expect(stdout).toContain('rows: users 1, vms 2\n');
    expect(stdout).toMatch(/sealing key is not in it: without \/data\/sealing\.key nothing/);
  });

  it('says it as JSON', async () => {
    expect(await run('backup', 'b.db', '--json')).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      file: '/abs/b.db',
      bytes: 4_096,
      stream_id: 'stream-1',
      schema_version: 2,
      counts: { users: 1, vms: 2 },
      secrets: 3,
      unreadable_secrets: [],
      sealing_key_files: ['/data/sealing.key'],
    });
  });

  it('names the keys of exactly what is in it, and the secrets that no key opens', async () => {
    const { backup } = maintenance;
    maintenance = {
      ...maintenance,
      backup: async (config, request) => ({
        ...(await backup(config, request)),
        secrets: { opened: 1, unreadable: ['vm_7'] },
        keyFiles: ['/data/sealing.key', '/data/sealing.key.0123'],
      }),
    };
    expect(await run('backup', 'b.db')).toBe(0);
    expect(stdout).toContain('without /data/sealing.key and /data/sealing.key.0123 nothing of it');
    expect(stdout).toContain(
      '1 secret does not unseal, and no key changes that (`problem list`): vm_7',
    );
  });

  it('ends with 130 when it is interrupted', async () => {
    maintenance = {
      ...maintenance,
      backup: async (_config, { signal }) => {
        interruption.abort(new Error('interrupted'));
        signal.throwIfAborted();
        return await Promise.reject(new Error('went on'));
      },
    };
    expect(await run('backup', 'b.db')).toBe(130);
    expect(stderr).toBe('');
  });
});

describe('restore', () => {
  it('replaces nothing unless it is told to, and says what to do next', async () => {
    expect(await run('restore', 'b.db')).toBe(0);
    expect(await run('restore', 'b.db', '--replace')).toBe(0);
    expect(asked).toEqual([
      ['restore', 'default.toml', { file: 'b.db', replaces: false }],
      ['restore', 'default.toml', { file: 'b.db', replaces: true }],
    ]);
    expect(stdout).toContain('restored from b.db to /data/deployer.db\n');
    expect(stdout).toContain('the database before is /data/deployer.db.before-restore-1\n');
    expect(stdout).toMatch(/What to do: start the daemon/);
    expect(stdout).toContain('Jobs that had not ended in the backup: 2.');
  });

  it('says it as JSON', async () => {
    expect(await run('restore', 'b.db', '--json')).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'b.db',
      database: '/data/deployer.db',
      stream_id: 'stream-1',
      put_aside: '/data/deployer.db.before-restore-1',
      unfinished_jobs: 2,
    });
  });
});

describe('rotate-key', () => {
  it('says where the key before is, and what to do next', async () => {
    expect(await run('rotate-key')).toBe(0);
    expect(stdout).toContain('3 secrets are sealed with key 4567 now');
    expect(stdout).toContain('The key before, 0123, is kept as /data/sealing.key.0123');
    stdout = '';
    expect(await run('rotate-key', '--json')).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      key_id: '4567',
      previous_key_id: '0123',
      previous_key_file: '/data/sealing.key.0123',
      secrets: 3,
      unreadable_secrets: [],
    });
  });
});

describe('what goes wrong', () => {
  it.each([
    ['a refusal', new Error('"b.db" exists already'), 1],
    ['damage', Object.assign(new Error('damaged'), { name: 'DatabaseDamagedError' }), 6],
  ])('is told in words, with an exit code: %s', async (_, error, code) => {
    maintenance = { ...maintenance, backup: async () => await Promise.reject(error) };
    expect(await run('backup', 'b.db')).toBe(code);
    expect(stderr).toBe(`error: ${error.message}\n`);
  });
});
