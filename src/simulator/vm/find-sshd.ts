import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** An installed sshd that can run here. */
export interface OpenSsh {
  /** Absolute, as sshd demands of its own path. */
  readonly program: string;
  /** Major and minor, as in 9.2. */
  readonly version: number;
}

/** Outside the PATH of most users. */
const moreFolders = ['/usr/sbin', '/usr/local/sbin', '/sbin'];

/** OpenSSH's sshd, or undefined where it is not installed. */
export function findSshd(): OpenSsh | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), ...moreFolders];
  const program = folders
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, 'sshd'))
    .find(isExecutable);
  if (program === undefined) return undefined;
  ensurePrivilegeFolder(program);
  // Old releases do not know -V, and say their version while they complain.
  const said = spawnSync(program, ['-V'], { encoding: 'utf8' });
  const version = /OpenSSH_(\d+\.\d+)/.exec(`${said.stderr}${said.stdout}`)?.[1];
  return version === undefined ? undefined : { program, version: Number(version) };
}

/** As root, sshd wants a folder that its service would have made at boot. */
function ensurePrivilegeFolder(program: string): void {
  if (process.geteuid?.() !== 0) return;
  const tested = spawnSync(program, ['-t'], { encoding: 'utf8' });
  const missing = /Missing privilege separation directory: (\S+)/.exec(tested.stderr)?.[1];
  if (missing !== undefined) mkdirSync(missing, { recursive: true, mode: 0o755 });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
