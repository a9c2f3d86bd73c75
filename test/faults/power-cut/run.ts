import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { describeStore, faultsOf, openDataFolder } from './data-folder.ts';
import { LossyDisk } from './lossy-disk.ts';
import { readRecording, recordingEnvironment, type DiskRecord } from './recording.ts';

export interface PowerCutRun {
  readonly seed: string | number;
  /** Cuts of one recording. */
  readonly cuts: number;
  /** Changes of one recording. */
  readonly changes?: number;
  /** How the store syncs: NORMAL is a planted fault. */
  readonly synchronous?: 'FULL' | 'NORMAL';
}

export interface PowerCutReport {
  /** Changes that were acknowledged. */
  readonly changes: number;
  /** One for each cut: what was not as it has to be after it. */
  readonly cuts: readonly (readonly string[])[];
}

const changesDefault = 220;
const workload = fileURLToPath(new URL('./store-workload.ts', import.meta.url));

/**
 * Records what a store writes while it acknowledges changes, and cuts the power at many moments of that:
 * what is left on the disk has to open, be whole, and have everything that was acknowledged.
 */
export async function runPowerCuts(library: string, run: PowerCutRun): Promise<PowerCutReport> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'power-'));
  try {
    const records = await recordWorkload(run, folder, library);
    return await cutPower(records, { ...run, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function recordWorkload(
  { seed, changes = changesDefault, synchronous = 'FULL' }: PowerCutRun,
  folder: string,
  library: string,
): Promise<readonly DiskRecord[]> {
  const disk = path.join(folder, 'disk');
  const [marksFile, logFile] = [path.join(folder, 'marks'), path.join(folder, 'log')];
  for (const name of [disk, marksFile, logFile]) await rm(name, { recursive: true, force: true });
  await mkdir(disk);
  const dataDir = path.join(disk, 'var', 'data');
  const args = [
    '--import',
    'tsx',
    workload,
    dataDir,
    marksFile,
    `${seed}`,
    `${changes}`,
    synchronous,
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...recordingEnvironment({ library, folder: disk, marksFile, logFile }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`the workload failed: ${complaint}`);
  return await readRecording(logFile);
}

interface Acknowledged {
  readonly change: string;
  readonly state: string;
}

/** Walks through the recording once, and cuts at chosen records. */
async function cutPower(
  records: readonly DiskRecord[],
  run: PowerCutRun & { readonly folder: string },
): Promise<PowerCutReport> {
  const random = new SeededRandom(run.seed).fork('cuts');
  const marks = records.filter(({ type }) => type === 'mark').map(({ data }) => parseMark(data));
  const moments = chooseMoments(records, run.cuts, random);
  const disk = new LossyDisk([path.join(run.folder, 'disk')]);
  const cuts: (readonly string[])[] = [];
  let acknowledged = 0;
  for (const [at, record] of records.entries()) {
    disk.apply(record);
    if (record.type === 'mark') acknowledged += 1;
    if (!moments.has(at)) continue;
    const found = await faultsAfterCut(disk, random.fork(at), {
      folder: run.folder,
      last: marks[acknowledged - 1],
      next: marks[acknowledged],
    });
    const where = `cut after record ${at}, ${acknowledged} acknowledged`;
    cuts.push(found.map((fault) => `${where}: ${fault}`));
  }
  return { changes: marks.length, cuts };
}

/** Places in the recording, half of them where it is not the ordinary write to the log of changes. */
function chooseMoments(
  records: readonly DiskRecord[],
  count: number,
  random: SeededRandom,
): ReadonlySet<number> {
  const all = [...records.keys()];
  const rare = all.filter((at) => {
    const { type, path: name } = records[at] ?? {};
    return type !== 'mark' && !(type === 'written' && name?.endsWith('-wal') === true);
  });
  return new Set(Array.from({ length: count }, () => random.pick(random.pick([all, rare]))));
}

async function faultsAfterCut(
  disk: LossyDisk,
  random: SeededRandom,
  around: {
    readonly folder: string;
    readonly last: Acknowledged | undefined;
    readonly next: Acknowledged | undefined;
  },
): Promise<readonly string[]> {
  const { folder, last, next } = around;
  const origin = path.join(folder, 'disk');
  const copy = path.join(folder, 'after-cut');
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy);
  const { folders, files } = disk.afterCut(random);
  const moved = (name: string): string => path.join(copy, path.relative(origin, name));
  for (const name of folders) await mkdir(moved(name));
  for (const [name, bytes] of files) await writeFile(moved(name), bytes, { mode: 0o600 });
  try {
    await using store = await openDataFolder(path.join(copy, 'var', 'data'));
    const state = await describeStore(store);
    const isKnown = last === undefined || state === last.state || state === next?.state;
    const unknown = isKnown ? [] : [`not as after "${last.change}": ${difference(last, state)}`];
    return [...(await faultsOf(store)), ...unknown];
  } catch (error) {
    return [`it does not open: ${String(error)}`];
  }
}

function parseMark(data: Buffer): Acknowledged {
  // Written by the workload.
  return JSON.parse(data.toString()) as Acknowledged;
}

/** Where two descriptions part. */
function difference({ state: expected }: Acknowledged, actual: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === actual[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `expected …${expected.slice(from, at + 60)}…, got …${actual.slice(from, at + 60)}…`;
}
