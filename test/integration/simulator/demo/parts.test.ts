import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ssh2 from 'ssh2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoBootstrapScript } from '../../../../src/simulator/demo/bootstrap-script.ts';
import { BackgroundChild, runForOutput } from '../../../../src/simulator/demo/child.ts';
import { findLeftovers } from '../../../../src/simulator/demo/leftovers.ts';
import { startOperatorAgent } from '../../../../src/simulator/demo/operator-agent.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'demo-parts-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the bootstrap script of the demo', () => {
  it('talks for some 150 lines and says where it has come to its end', async () => {
    await mkdir(path.join(folder, 'bin'));
    await writeFile(path.join(folder, 'bin', 'sleep'), '#!/bin/sh\n', { mode: 0o755 });
    const { stdout, stderr, status } = spawnSync('sh', ['-c', demoBootstrapScript()], {
      encoding: 'utf8',
      env: {
        PATH: `${folder}/bin:${process.env['PATH'] ?? ''}`,
        HOME: folder,
        DEPLOYER_USERNAME: 'alice',
        HERO_CHANNEL: 'latest',
      },
    });
    expect(status).toBe(0);
    expect(stdout.split('\n')).toHaveLength(153);
    expect(stdout).toContain('for alice, channel latest');
    expect(stderr).toContain('warning');
    expect(existsSync(path.join(folder, '.hero_ready'))).toBe(true);
  });
});

describe('a background child', () => {
  it('runs until it is stopped, its output in its file', async () => {
    const logFile = path.join(folder, 'log');
    const child = new BackgroundChild('it', ['sh', '-c', 'echo up; exec sleep 60'], {
      logFile,
      environment: process.env,
    });
    await child.untilReady(async () => (await readFile(logFile, 'utf8')) === 'up\n');
    await child.stop();
  });

  it('is not waited for once it has ended by itself', async () => {
    const child = new BackgroundChild('it', ['sh', '-c', 'exit 3'], { environment: process.env });
    await expect(child.untilReady(async () => false)).rejects.toThrow(
      'it ended by itself (exit code 3)',
    );
    await expect(child.stop()).rejects.toThrow('exit code 3');
  });

  it('is told of when there is no such program', async () => {
    const child = new BackgroundChild('it', [path.join(folder, 'none')], { environment: {} });
    await expect(child.untilReady(async () => false)).rejects.toThrow('it ended by itself');
  });
});

describe('findLeftovers', () => {
  it('finds the folder, and a process that works in it', async () => {
    const child = new BackgroundChild(
      'it',
      ['sh', '-c', `cd ${folder}; echo > started; exec sleep 60`],
      { environment: process.env },
    );
    await child.untilReady(async () => existsSync(path.join(folder, 'started')));
    const left = findLeftovers(folder);
    await child.stop();
    expect(left[0]).toBe(`the folder ${folder}`);
    if (existsSync('/proc/self/cmdline')) expect(left[1]).toMatch(/^process \d+: sleep 60$/);
    await rm(folder, { recursive: true });
    expect(findLeftovers(folder)).toEqual([]);
  });
});

describe('the operator agent', () => {
  it.each([
    ['of OpenSSH where it is installed', process.env['PATH']],
    ['of our own where it is not', '/nonexistent'],
  ])('offers one key: %s', async (_case, searchPath) => {
    const environment = { ...process.env, PATH: searchPath };
    const agent = await startOperatorAgent(folder, environment);
    try {
      const keys = await new Promise((resolve, reject) => {
        new ssh2.OpenSSHAgent(agent.socketPath).getIdentities((error, found) => {
          if (found === undefined) reject(error ?? new Error('no answer'));
          else resolve(found);
        });
      });
      expect(keys).toHaveLength(1);
      expect(existsSync(`${agent.socketPath}.key`)).toBe(false);
    } finally {
      await agent.stop();
    }
  });
});

describe('runForOutput', () => {
  it('fails with what the program said', async () => {
    await expect(runForOutput(['sh', '-c', 'echo no >&2; exit 1'], process.env)).rejects.toThrow(
      'no',
    );
  });
});
