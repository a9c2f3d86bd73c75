import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * What still speaks of the folder: the folder itself, and processes (of those that we may look at)
 * whose command line or working directory is in it. Empty where all is clean.
 */
export function findLeftovers(folder: string): readonly string[] {
  const left = existsSync(folder) ? [`the folder ${folder}`] : [];
  for (const pid of processIds()) {
    const command = readQuietly(() =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
    );
    const directory = readQuietly(() => readlinkSync(`/proc/${pid}/cwd`));
    if (command.includes(folder) || directory.startsWith(folder)) {
      left.push(`process ${pid}: ${command}`);
    }
  }
  return left;
}

/** None where there is no /proc. */
function processIds(): readonly string[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

function readQuietly(read: () => string): string {
  try {
    return read();
  } catch {
    // It ended in between, or belongs to somebody else.
    return '';
  }
}
