import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const program = path.resolve(import.meta.dirname, '../../dist/main.js');
const example = path.resolve(import.meta.dirname, '../../docs/config.example.toml');

describe('the variable for fault points', () => {
  it('is refused where it is wrong, like a wrong configuration', () => {
    const env = { PATH: process.env['PATH'], HERO_DEPLOYER_FAULT_POINTS: 'kill@somewhere' };
    const args = [program, '--config', example, '--check-config'];
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    expect(stderr).toContain('"kill@somewhere": expected kill@<port>.<method>:before#<n>');
    expect(status).toBe(2);
  });
});
