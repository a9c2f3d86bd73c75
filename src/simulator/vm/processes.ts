import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
}

const rescanMs = 10;
/** A process that was forked during a look is seen by the next one. */
const cleanLooksNeeded = 2;
const looksMax = 500;

/** All living descendants of a process, not itself. Zombies are not alive. */
export function descendantsOf(root: number): readonly number[] {
  return descendantsIn(livingProcesses(), [root]);
}

/** Those of the given processes that run a program whose name begins so. */
export function named(pids: readonly number[], prefix: string): readonly number[] {
  const wanted = new Set(pids);
  return livingProcesses()
    .filter(({ pid, name }) => wanted.has(pid) && name.startsWith(prefix))
    .map(({ pid }) => pid);
}

/**
 * Everything inside a VM: processes that carry `marker` (a `NAME=value`) in their environment or
 * work in its folder, and their descendants.
 */
export function processesOfVm(marker: string, folder: string): readonly number[] {
  const rows = livingProcesses();
  const roots = rows
    .filter(({ pid }) => pid !== process.pid && (carries(pid, marker) || worksIn(pid, folder)))
    .map(({ pid }) => pid);
  return [...new Set([...roots, ...descendantsIn(rows, roots)])];
}

/** Kills whatever `find` finds until it finds nothing any more. */
export async function killAll(find: () => readonly number[]): Promise<void> {
  let cleanLooks = 0;
  for (let look = 0; cleanLooks < cleanLooksNeeded; look += 1) {
    const found = find();
    if (look > looksMax) throw new Error(`processes ${found.join(', ')} cannot be killed`);
    cleanLooks = found.length === 0 ? cleanLooks + 1 : 0;
    for (const pid of found) signalQuietly(pid, 'SIGKILL');
    await sleep(rescanMs);
  }
}

/** Sends a signal to a process that may have ended. */
export function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}

function descendantsIn(rows: readonly ProcessRow[], roots: readonly number[]): readonly number[] {
  const found = new Set<number>();
  let parents = new Set(roots);
  while (parents.size > 0) {
    const children = rows.filter(({ pid, parent }) => parents.has(parent) && !found.has(pid));
    parents = new Set(children.map(({ pid }) => pid));
    for (const pid of parents) found.add(pid);
  }
  return [...found];
}

/** Empty where there is no /proc. */
function livingProcesses(): readonly ProcessRow[] {
  if (!existsSync('/proc/self/stat')) return [];
  const rows: ProcessRow[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readQuietly(() => readFileSync(`/proc/${entry}/stat`, 'latin1'));
    // The name is in parentheses and may itself have some.
    const end = stat.lastIndexOf(')');
    const [state, parent] = stat.slice(end + 2).split(' ');
    if (end === -1 || state === 'Z' || state === 'X') continue;
    const name = stat.slice(stat.indexOf('(') + 1, end);
    rows.push({ pid: Number(entry), parent: Number(parent), name });
  }
  return rows;
}

function carries(pid: number, marker: string): boolean {
  const environment = readQuietly(() => readFileSync(`/proc/${pid}/environ`, 'latin1'));
  return environment.split('\0').includes(marker);
}

function worksIn(pid: number, folder: string): boolean {
  const directory = readQuietly(() => readlinkSync(`/proc/${pid}/cwd`));
  return directory === folder || directory.startsWith(`${folder}/`);
}

/** Empty when the process ended in between or belongs to somebody else. */
function readQuietly(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
