import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const source = path.join(import.meta.dirname, 'write-recorder.c');
const headerBytes = 32;

const types = {
  O: 'opened',
  W: 'written',
  T: 'cut',
  S: 'synced',
  D: 'folder synced',
  U: 'removed',
  L: 'linked',
  R: 'renamed',
  M: 'folder made',
  A: 'mark',
} as const;

/** One thing that a process told the disk, or a mark of its own. */
export interface DiskRecord {
  readonly type: (typeof types)[keyof typeof types];
  readonly path: string;
  readonly inode: number;
  /** Of a write; the new length of a cut. Bytes. */
  readonly offset: number;
  /** What was written; the other name of a link or a rename; the text of a mark. */
  readonly data: Buffer;
}

/**
 * Compiles the recorder into a folder; answers with the library, or with the reason why there is none.
 */
async function buildRecorder(
  folder: string,
): Promise<{ readonly library: string } | { readonly reason: string }> {
  if (process.platform !== 'linux') return { reason: 'writes are recorded on Linux only' };
  const library = path.join(folder, 'write-recorder.so');
  const args = ['-O1', '-shared', '-fPIC', '-D_LARGEFILE64_SOURCE', '-o', library, source];
  try {
    await promisify(execFile)('cc', [...args, '-ldl', '-lpthread']);
    return { library };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { reason: isMissing ? 'there is no C compiler (cc)' : 'the recorder does not compile' };
  }
}

/** Hands the recorder's library over; answers with the reason where there can be none. */
export async function withRecorder(
  use: (library: string) => Promise<void>,
): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'recorder-'));
  try {
    const built = await buildRecorder(folder);
    if ('reason' in built) return built.reason;
    await use(built.library);
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a process needs in its environment to be recorded. */
export function recordingEnvironment(options: {
  readonly library: string;
  readonly folder: string;
  readonly marksFile: string;
  readonly logFile: string;
}): Readonly<Record<string, string>> {
  return {
    LD_PRELOAD: options.library,
    RECORD_FOLDER: options.folder,
    RECORD_MARKS: options.marksFile,
    RECORD_LOG: options.logFile,
  };
}

export async function readRecording(logFile: string): Promise<readonly DiskRecord[]> {
  const bytes = await readFile(logFile);
  const records: DiskRecord[] = [];
  for (let at = 0; at < bytes.length;) {
    const letter = bytes.toString('latin1', at, at + 1);
    if (!isType(letter)) throw new Error(`the recorder cannot record what was done ("${letter}")`);
    const pathBytes = bytes.readUInt32LE(at + 4);
    const dataFrom = at + headerBytes + pathBytes;
    const dataTo = dataFrom + bytes.readUInt32LE(at + 8);
    records.push({
      type: types[letter],
      path: bytes.toString('utf8', at + headerBytes, dataFrom),
      inode: Number(bytes.readBigUInt64LE(at + 16)),
      offset: Number(bytes.readBigUInt64LE(at + 24)),
      data: bytes.subarray(dataFrom, dataTo),
    });
    at = dataTo;
  }
  return records;
}

function isType(letter: string): letter is keyof typeof types {
  return Object.hasOwn(types, letter);
}
