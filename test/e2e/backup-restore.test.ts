import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoneDaemon } from '../support/lone-daemon.ts';
import { addUser, idOf, submitProvision } from '../support/store.ts';

interface Info {
  readonly stream_id: string;
  readonly counts: { readonly users: number };
}

describe('backup, restore and rotate-key', () => {
  let daemon: LoneDaemon;
  let backup: string;

  beforeEach(async () => {
    daemon = await LoneDaemon.open();
    backup = path.join(daemon.folder, 'backup.db');
    await using store = await daemon.openStore();
    await addUser(store);
    await submitProvision(store, 1);
  });

  afterEach(async () => {
    await daemon[Symbol.asyncDispose]();
  });

  const info = async (): Promise<Info> =>
    JSON.parse((await daemon.process.run('call', 'get_info')).stdout) as Info;

  it('lead back to what was, beside a daemon that works and in its absence', async () => {
    const { process: program } = daemon;
    await program.start();
    const before = await info();
    const copied = await program.run('backup', backup, '--json');
    expect(copied.stderr).toBe('');
    expect(JSON.parse(copied.stdout)).toMatchObject({
      file: backup,
      stream_id: before.stream_id,
      secrets: 1,
      unreadable_secrets: [],
      sealing_key_files: [path.join(daemon.dataDir, 'sealing.key')],
    });
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const again = await program.run('backup', backup);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('exists already') });
    for (const args of [['restore', backup, '--replace'], ['rotate-key']]) {
      const refused = await program.run(...args);
      expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('is in use') });
    }
    expect(await program.end('SIGTERM')).toBe(0);

    const plain = await program.run('restore', backup);
    expect(plain).toMatchObject({ code: 1, stderr: expect.stringContaining('--replace') });
    const restored = await program.run('restore', backup, '--replace');
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toContain(` to ${path.join(daemon.dataDir, 'deployer.db')}\n`);
    expect(restored.stdout).toContain('What to do: start the daemon');
    const rotated = await program.run('rotate-key');
    expect(rotated).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(daemon.dataDir).filter((name) => name.startsWith('sealing.key.'))).toEqual([
      expect.stringMatching(/^sealing\.key\.[0-9a-f]{16}$/),
    ]);

    await program.start();
    const after = await info();
    expect(after.counts).toEqual(before.counts);
    expect(after.stream_id).not.toBe(before.stream_id);
    const cursor = JSON.stringify({ after_seq: 1, stream_id: before.stream_id });
    const old = await program.run('call', 'read_events', cursor);
    expect(old).toMatchObject({ code: 1, stderr: expect.stringContaining('STREAM_RESET') });
    expect(await program.end('SIGTERM')).toBe(0);
    await using store = await daemon.openStore();
    expect(await store.vms.secret(idOf('vm', 1))).toBe(`secret-of-${idOf('vm', 1)}`);
  });

  it('say what is missing where there is nothing', async () => {
    const { process: program } = daemon;
    const nowhere = path.join(daemon.folder, 'nowhere');
    for (const args of [['backup', backup], ['restore', backup], ['rotate-key']]) {
      const { code, stderr } = await program.run('--data-dir', nowhere, ...args);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^error: .*(sealing key file ".*" is missing|does not exist)/);
    }
    expect(existsSync(nowhere)).toBe(false);
  });
});
