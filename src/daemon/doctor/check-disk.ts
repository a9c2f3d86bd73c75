import { statfsSync } from 'node:fs';
import { broken, ok, textOf, warning, type Finding } from './finding.ts';
import { nearestFolder } from './nearest-folder.ts';

const name = 'disk';
const mebibyte = 1_048_576;

/** Below the first nothing that costs money may be accepted any more; below the second, soon. */
const bytesMin = 64 * mebibyte;
const bytesScarce = 1_024 * mebibyte;
const remedy = 'make room, or shorten [retention]';

/** Room for the database, where it lies or will lie. */
export function checkDisk(dataDir: string): Finding {
  try {
    const { bavail, bsize, files, ffree } = statfsSync(nearestFolder(dataDir));
    const bytes = bavail * bsize;
    const message = `${Math.floor(bytes / mebibyte)} MiB free at ${dataDir}`;
    if (bytes < bytesMin) return broken(name, message, remedy);
    if (files > 0 && ffree < 100) return broken(name, `${message}, but no inodes`, remedy);
    return bytes < bytesScarce ? warning(name, message, remedy) : ok(name, message);
  } catch (error) {
    return broken(name, textOf(error), 'see that the disk of the data folder works');
  }
}
