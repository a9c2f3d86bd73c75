import { statSync } from 'node:fs';
import path from 'node:path';

/** The folder itself, or the nearest above it that is there. */
export function nearestFolder(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? folder : nearestFolder(parent);
}
