import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StepFailed, capture, report, runStep } from './steps.mjs';

/** What the tests start of OpenSSH. */
const programs = ['sshd', 'ssh-agent', 'ssh-keygen', 'ssh-add'];

/** What the tests start of systemd, and what listens to it. */
const systemdPrograms = ['systemd-analyze', 'systemd-notify', 'systemd-socket-activate', 'python3'];

const policyFile = '/usr/sbin/policy-rc.d';

/** Whether a program is there; `sshd` and the like lie outside the PATH of most users. */
function hasProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Installs packages where we may (root, apt); false where we may not. */
export async function ensureDebianPackages(name, packages) {
  if (process.getuid?.() !== 0 || !hasProgram('apt-get')) return false;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const first = await capture(install, { env });
  if (first.code === 0) {
    report('ok', name, `installed ${packages.join(', ')}`);
    return true;
  }
  // A fresh image has no package lists.
  await runStep('apt lists', ['apt-get', 'update'], { env });
  await runStep(name, install, { env });
  return true;
}

/**
 * OpenSSH for the tests that talk to a real server. They start their own on a loopback address, so
 * the machine's service is kept from being started by the installation, now and at the next boot.
 */
export async function ensureOpenSsh() {
  const missing = programs.filter((name) => !hasProgram(name));
  if (missing.length > 0 && !(await installOpenSsh(missing))) {
    report('skip', 'openssh', `without ${missing.join(', ')} the tests that need it are skipped:`);
    report('', '', 'install openssh-server and openssh-client');
    return;
  }
  // The service would make it at its start; sshd refuses to run as root without it.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
}

/** The shell of small VMs, for the tests of what runs in a VM. */
export async function ensureBusybox() {
  if (existsSync('/bin/busybox') || (await installQuietly('busybox', ['busybox']))) return;
  report('skip', 'busybox', 'without it the tests of its shell are skipped: install busybox');
}

/** systemd's programs, for the tests of the units and of what the daemon tells a supervisor. */
export async function ensureSystemd() {
  const missing = systemdPrograms.filter((name) => !hasProgram(name));
  if (missing.length === 0 || (await installQuietly('systemd', ['systemd', 'python3']))) return;
  report('skip', 'systemd', `without ${missing.join(', ')} the tests that need it are skipped:`);
  report('', '', 'install systemd and python3');
}

/** False where the packages cannot be had, whyever. */
async function installQuietly(name, packages) {
  try {
    return await ensureDebianPackages(name, packages);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    return false;
  }
}

/** What stands in for the router and for a user's browser, and what a shell has for sockets. */
const edges = [
  { program: 'nginx', units: ['nginx.service'] },
  { program: 'chromium', units: [] },
  { program: 'socat', units: [] },
  { program: 'curl', units: [] },
];

/** For the tests of the daemon behind a proxy, from a browser and from a shell. */
export async function ensureEdges() {
  for (const { program, units } of edges.filter(({ program }) => !hasProgram(program))) {
    try {
      const install = async () => await ensureDebianPackages(program, [program]);
      if (await withoutServices(units, install)) continue;
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      console.error(error.message);
    }
    report('skip', program, `without it the tests that need it are skipped: install ${program}`);
  }
}

async function installOpenSsh(missing) {
  try {
    const units = missing.includes('sshd') ? ['ssh.service', 'ssh.socket'] : [];
    return await withoutServices(units, () =>
      ensureDebianPackages('openssh', ['openssh-server', 'openssh-client']),
    );
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    return false;
  }
}

/** Keeps what is installed from being started, now and at the next boot. */
async function withoutServices(units, install) {
  const ownPolicy = units.length > 0 && process.getuid?.() === 0 && !existsSync(policyFile);
  try {
    if (ownPolicy) writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    return await install();
  } finally {
    if (ownPolicy) rmSync(policyFile, { force: true });
    if (units.length > 0 && process.getuid?.() === 0 && existsSync('/run/systemd/system')) {
      await capture(['systemctl', 'disable', '--now', ...units]);
    }
  }
}
