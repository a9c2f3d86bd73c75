import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { skipWithoutPrograms } from '../../support/programs.ts';

const folder = path.resolve(import.meta.dirname, '../../../systemd');
const services = ['hero_os_tfgrid_deployer.service', 'hero_os_tfgrid_deployer-agent.service'];
const units = [...services, 'hero_os_tfgrid_deployer.socket'].map((unit) =>
  path.join(folder, unit),
);

/** 1.5, as systemd-analyze counts it: the level at which it calls a service safe is below 2. */
const exposureMax = 15;

function analyze(...args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

describe('the units', () => {
  beforeEach((context) => {
    // Units name the programs that they start.
    skipWithoutPrograms(context, 'systemd-analyze', 'ssh-agent');
  });

  it('are found right by systemd, together', () => {
    expect(analyze('verify', '--man=no', ...units)).toEqual({ status: 0, output: '' });
  });

  it.each(services)('expose no more than they have to: %s', (service) => {
    const file = path.join(folder, service);
    const threshold = `--threshold=${exposureMax}`;
    const { status, output } = analyze('security', '--offline=true', threshold, file);
    expect(output).toContain(`Overall exposure level for ${service}`);
    expect(status, output).toBe(0);
  });
});
