import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DaemonProcess } from '../support/daemon-process.ts';
import { Deployment } from '../support/deployment.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';

/**
 * Every file under a folder with a digest of what is in it; sockets and folders by their names. Without
 * SQLite's -shm file, which is memory of those who read, too.
 */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries
      .filter(({ name }) => !name.endsWith('-shm'))
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const bytes = entry.isFile() ? await readFile(file) : '';
        return [file, createHash('sha256').update(bytes).digest('hex')] as const;
      }),
  );
  return Object.fromEntries(files);
}

describe('a second daemon', () => {
  let deployment: Deployment;
  let place: (name: string) => string;

  beforeEach(async (context) => {
    skipWithoutOpenSsh(context);
    deployment = await Deployment.open();
    place = (name) => path.join(deployment.folder, name);
    const { job } = await deployment.provision();
    await deployment.ended(job.id);
  });
  afterEach(async () => {
    await deployment[Symbol.asyncDispose]();
  });

  /** All that a daemon could touch: both data folders, the sockets, and who is outside. */
  async function everything(): Promise<unknown> {
    const { simulator, daemon } = deployment;
    const folders = [daemon.dataDir, place('sockets'), place('rival-data'), place('rival-sockets')];
    return {
      files: await Promise.all(folders.map(filesIn)),
      calls: simulator.world.journal.entries.length,
      homes: await filesIn(deployment.home),
    };
  }

  /** Starts it with the flags, and expects that it went without a trace. */
  async function expectRefusal(flags: readonly string[], message: RegExp): Promise<void> {
    const { daemon, client } = deployment;
    const before = await everything();
    const { code, stdout, stderr } = await daemon.run(...flags);

    expect(stderr + stdout).toMatch(message);
    expect(stderr + stdout).not.toMatch(/\n\s+at |node:internal/);
    expect(code).toBe(1);
    expect(await everything()).toEqual(before);
    expect(await client.call('rpc.health', {})).toMatchObject({ status: 'ok' });
  }

  it('on the same data folder ends with a clear message, having touched nothing', async () => {
    await expectRefusal([], /is in use by another daemon|is another daemon running\?/);
    await expectRefusal(
      ['--socket-dir', place('rival-sockets')],
      /data folder ".*" is in use by another daemon/,
    );
  });

  it('on the same socket ends with a clear message, having made no data folder', async () => {
    const listens = /something listens on ".*rpc\.sock" already: is another daemon running\?/;
    await expectRefusal(['--data-dir', place('rival-data')], listens);
  });

  it('on the same socket leaves its own data as it was, and its own jobs alone', async () => {
    const { folder, agent, daemon, simulator } = deployment;
    const configFile = place('deployer.toml');
    const dataDir = place('rival-data');
    const options = { folder, configFile, agentSocket: agent.socketPath, dataDir };
    await daemon.end('SIGTERM');
    {
      await using rival = new DaemonProcess(options);
      await rival.start();
      // A job that a daemon takes up as soon as it starts.
      await simulator.world.down();
      await deployment.provision();
      await rival.end('SIGKILL');
    }
    await simulator.world.up();
    await daemon.start();
    const listens = /something listens on ".*rpc\.sock" already/;
    await expectRefusal(['--data-dir', place('rival-data')], listens);
  });
});
