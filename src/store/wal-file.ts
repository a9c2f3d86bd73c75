import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

/*
 * The write-ahead log as SQLite writes it (sqlite.org/walformat.html). SQLite itself takes a log that it
 * cannot read for an empty one, and with it goes what was committed to it.
 */

const headerBytes = 32;
const frameHeaderBytes = 24;
const magicLittleEndian = 0x377f0682;
const magicBigEndian = 0x377f0683;
const formatVersion = 3_007_000;

interface Header {
  readonly isLittleEndian: boolean;
  readonly pageBytes: number;
  /** Both salts, as they are in each frame of this generation of the log. */
  readonly salts: Buffer;
  readonly sum: Sum;
}

type Sum = readonly [number, number];

/**
 * What is wrong with a database's write-ahead log; undefined when SQLite will read all of it that was
 * acknowledged, or there is none. A torn end is right: it is a commit that was never acknowledged.
 * To be asked before SQLite opens the database.
 */
export function findWalDamage(databaseFile: string): string | undefined {
  const log = readLog(`${databaseFile}-wal`);
  // Frames follow the header: in less there is none.
  if (log === undefined || log.length <= headerBytes) return undefined;
  const header = readHeader(log);
  if (header === undefined) {
    // Made longer, and not written before the power went.
    return log.every((byte) => byte === 0) ? undefined : 'its write-ahead log is none';
  }
  return isSyncedBehind(log, header, validEnd(log, header))
    ? 'its write-ahead log is damaged before its end'
    : undefined;
}

function readLog(file: string): Buffer | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return fstatSync(descriptor).size === 0 ? undefined : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readHeader(log: Buffer): Header | undefined {
  const magic = log.readUInt32BE(0);
  if (magic !== magicLittleEndian && magic !== magicBigEndian) return undefined;
  const isLittleEndian = magic === magicLittleEndian;
  const sum = addTo([0, 0], log.subarray(0, 24), isLittleEndian);
  const isWhole = log.readUInt32BE(24) === sum[0] && log.readUInt32BE(28) === sum[1];
  if (!isWhole || log.readUInt32BE(4) !== formatVersion) return undefined;
  return { isLittleEndian, pageBytes: log.readUInt32BE(8), salts: log.subarray(16, 24), sum };
}

/** Where the first frame begins that SQLite will not read. */
function validEnd(log: Buffer, header: Header): number {
  const frameBytes = frameHeaderBytes + header.pageBytes;
  let { sum } = header;
  let at = headerBytes;
  for (
    ;
    at + frameBytes <= log.length && isFrame(log, header, { at, before: sum });
    at += frameBytes
  ) {
    sum = sumOf(log, at);
  }
  return at;
}

/**
 * Whether a commit that was synced lies behind the frame at `start`, which SQLite will not read. A commit
 * is synced before the next begins, and each frame's sum begins with the one of the frame before: so a
 * whole frame that goes on from the last one of a commit proves it. A single commit proves nothing: it
 * may be the one that a crash tore. Nor do several without such a frame: commits whose sync failed, or
 * that had no room, all began at the same place, and what a longer one left behind a shorter one
 * does not go on from that.
 */
function isSyncedBehind(log: Buffer, header: Header, start: number): boolean {
  const frameBytes = frameHeaderBytes + header.pageBytes;
  let isCommitBefore = false;
  for (let at = start + frameBytes; at + frameBytes <= log.length; at += frameBytes) {
    const isWhole = isFrame(log, header, { at, before: sumOf(log, at - frameBytes) });
    if (isWhole && isCommitBefore) return true;
    isCommitBefore = isWhole && log.readUInt32BE(at + 4) !== 0;
  }
  return false;
}

function isFrame(
  log: Buffer,
  { salts, isLittleEndian, pageBytes }: Header,
  { at, before }: { readonly at: number; readonly before: Sum },
): boolean {
  if (!log.subarray(at + 8, at + 16).equals(salts)) return false;
  const head = addTo(before, log.subarray(at, at + 8), isLittleEndian);
  const page = at + frameHeaderBytes;
  const [first, second] = addTo(head, log.subarray(page, page + pageBytes), isLittleEndian);
  return log.readUInt32BE(at + 16) === first && log.readUInt32BE(at + 20) === second;
}

/** The sum that is written in a frame. */
function sumOf(log: Buffer, at: number): Sum {
  return [log.readUInt32BE(at + 16), log.readUInt32BE(at + 20)];
}

/** SQLite's checksum over pairs of 32-bit words. */
function addTo([first, second]: Sum, bytes: Buffer, isLittleEndian: boolean): Sum {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let a = first | 0;
  let b = second | 0;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + words.getInt32(at, isLittleEndian) + b) | 0;
    b = (b + words.getInt32(at + 4, isLittleEndian) + a) | 0;
  }
  return [a >>> 0, b >>> 0];
}
