import { chmodSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Deployment } from '../support/deployment.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';

interface Report {
  readonly ok: boolean;
  readonly checks: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly remedy?: string;
  }[];
}

/** Everything in a folder: name, size and time of the last change. */
function stateOf(folder: string): unknown {
  return readdirSync(folder)
    .map((name) => {
      const { size, mtimeMs, ctimeMs, mode } = statSync(path.join(folder, name));
      return [name, size, mtimeMs, ctimeMs, mode];
    })
    .sort();
}

describe('the doctor', () => {
  let deployment: Deployment;

  beforeEach(async (context) => {
    skipWithoutOpenSsh(context);
    deployment = await Deployment.open();
  });

  afterEach(async () => {
    await deployment[Symbol.asyncDispose]();
  });

  async function examine(...flags: string[]): Promise<{ code: number | null; report: Report }> {
    const { code, stdout } = await deployment.daemon.run(...flags, 'doctor', '--json');
    return { code, report: JSON.parse(stdout) as Report };
  }

  const statuses = ({ checks }: Report): Record<string, string> =>
    Object.fromEntries(checks.map(({ name, status }) => [name, status]));

  it('finds all well beside a daemon that works', async () => {
    const { job } = await deployment.provision();
    await deployment.ended(job.id);
    const { code, report } = await examine();
    expect(report.checks.filter(({ status }) => status === 'broken')).toEqual([]);
    expect(statuses(report)).toEqual({
      configuration: 'ok',
      'socket folder': 'ok',
      daemon: 'ok',
      database: 'ok',
      disk: expect.stringMatching(/ok|warning/),
      'backend main': 'ok',
      'forge token': 'ok',
      clock: 'ok',
      'ssh agent': 'ok',
      overlay: 'ok',
    });
    expect(code).toBe(0);
    const text = await deployment.daemon.run('doctor');
    expect(text.stdout.trimEnd().split('\n')).toHaveLength(report.checks.length);
    expect(text.stdout).toMatch(/^ok +overlay +1 of 1 VMs answer on port \d+$/m);
    expect(text.stdout).not.toContain('\u001b');
  });

  it('says of each thing that is broken what to do, with the daemon down, and writes nothing', async () => {
    await deployment.daemon.end('SIGKILL');
    const before = stateOf(deployment.daemon.dataDir);
    const token = path.join(deployment.folder, 'forge_token');
    writeFileSync(token, 'another');
    const { code, report } = await examine();
    expect(code).toBe(1);
    expect(report.ok).toBe(false);
    expect(statuses(report)).toMatchObject({
      configuration: 'ok',
      daemon: 'broken',
      database: 'ok',
      'backend main': 'ok',
      'forge token': 'broken',
      'ssh agent': 'ok',
    });
    for (const { status, remedy } of report.checks) {
      if (status === 'broken' || status === 'warning') expect(remedy).toMatch(/\w/);
    }
    expect(stateOf(deployment.daemon.dataDir)).toEqual(before);
  });

  it('tells a damaged database, an open socket folder and an agent that is not there', async () => {
    await deployment.daemon.end('SIGTERM');
    chmodSync(path.dirname(deployment.daemon.socketPath), 0o755);
    truncateSync(path.join(deployment.daemon.dataDir, 'deployer.db'), 8_192);
    await deployment.agent[Symbol.asyncDispose]();
    const { code, report } = await examine();
    expect(code).toBe(1);
    expect(statuses(report)).toMatchObject({
      'socket folder': 'warning',
      database: 'broken',
      'ssh agent': 'broken',
    });
    rmSync(path.join(deployment.folder, 'deployer.toml'));
    const without = await examine();
    expect(statuses(without.report)).toMatchObject({
      configuration: 'broken',
      'ssh agent': 'skipped',
      disk: expect.stringMatching(/ok|warning/),
    });
  });
});
