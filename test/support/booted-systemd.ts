import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'vitest';
import { skipWithoutPrograms } from './programs.ts';

const bootFile = path.resolve(import.meta.dirname, 'booted-systemd.sh');
const repository = path.resolve(import.meta.dirname, '../..');

/** Where the booted system has the repository. */
export const installed = '/opt/hero-os-tfgrid-deployer';
const programs = [
  'unshare',
  'pivot_root',
  'findmnt',
  'ip',
  'useradd',
  'systemctl',
  'systemd-sysusers',
];
/** Where it does not come up by then, it does not at all. Milliseconds. */
const bootTimeoutMs = 60_000;

interface GuestEnd {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a bash script as root under a systemd of its own, which is booted for it in namespaces of its own:
 * the whole machine to look at, nothing of it to change, no network but loopback. Node is in
 * `/usr/local/bin`, the repository in `installed`, read-only.
 * Skips the test, with its reason, where that cannot be had.
 */
export async function runUnderSystemd(
  context: Pick<TestContext, 'skip'>,
  script: string,
): Promise<GuestEnd> {
  if (process.getuid?.() !== 0) context.skip('only root can boot a systemd of its own');
  skipWithoutPrograms(context, ...programs);
  const cgroups = spawnSync('findmnt', ['-n', '-t', 'cgroup2', '-o', 'TARGET'], {
    encoding: 'utf8',
  });
  const [mountPoint = ''] = cgroups.stdout.split('\n');
  if (mountPoint === '') context.skip('a systemd of its own cannot be booted here (no cgroup2)');
  const shared = mkdtempSync(path.join(os.tmpdir(), 'guest-'));
  const cgroup = path.join(mountPoint, path.basename(shared));
  try {
    writeFileSync(path.join(shared, 'script'), script);
    const complaint = await boot(cgroup, shared);
    if (!existsSync(path.join(shared, 'booted'))) {
      context.skip(`a systemd of its own cannot be booted here (${complaint})`);
    }
    const read = (name: string): string => readFileSync(path.join(shared, name), 'utf8');
    return { code: Number(read('code')), output: read('output') };
  } finally {
    rmSync(shared, { recursive: true, force: true });
    spawnSync('find', [cgroup, '-depth', '-type', 'd', '-exec', 'rmdir', '{}', ';']);
  }
}

/** Resolves at its end, with the last that was said on the way there. */
async function boot(cgroup: string, shared: string): Promise<string> {
  const args = [bootFile, cgroup, shared, repository, process.execPath];
  const child = spawn('bash', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const isUp = (): boolean => existsSync(path.join(shared, 'booted'));
  const deadline = setTimeout(() => {
    if (!isUp()) child.kill('SIGKILL');
  }, bootTimeoutMs);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  clearTimeout(deadline);
  return said.trim().split('\n').at(-1) ?? '';
}
