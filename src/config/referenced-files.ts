import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TomlTable } from './toml-table.ts';

/** Group and others: no bit at all. */
const modeBitsOfOthers = 0o077;

/**
 * Turns `*_file` keys into paths, and says at once what would fail later: a file that is absent,
 * unreadable, or a secret that others can read. Relative paths start at the configuration's folder.
 */
export class ReferencedFiles {
  readonly credentialsDirectory: string | undefined;
  readonly #folder: string;

  constructor(folder: string, credentialsDirectory: string | undefined) {
    this.#folder = folder;
    this.credentialsDirectory = credentialsDirectory;
  }

  resolve(file: string): string {
    return path.resolve(this.#folder, file);
  }

  /** The path of a systemd credential, if the service was given one of that name. */
  credential(name: string): string | undefined {
    if (this.credentialsDirectory === undefined) return undefined;
    const file = path.join(this.credentialsDirectory, name);
    return existsSync(file) ? file : undefined;
  }

  /** A file that is not secret; it must be there and readable. */
  readable(table: TomlTable, key: string, file: string): string {
    const resolved = this.resolve(file);
    const problem = problemOf(resolved);
    if (problem !== undefined) table.fault(key, `"${file}" ${problem}; expected a readable file`);
    return resolved;
  }

  /**
   * A file with a secret: the credential of that name (or of the file's own name) where there is
   * one, else the file, which nobody but its owner may read.
   */
  secret(
    table: TomlTable,
    key: string,
    { file, credential }: { readonly file: string; readonly credential: string },
  ): string {
    const given = this.credential(credential) ?? this.credential(path.basename(file));
    if (given !== undefined) return given;
    const resolved = this.readable(table, key, file);
    if (statSync(resolved, { throwIfNoEntry: false })?.size === 0) {
      table.fault(key, `"${file}" is empty; expected a file with the secret`);
    }
    const mode = modeOf(resolved);
    if (mode !== undefined && (mode & modeBitsOfOthers) !== 0) {
      const octal = mode.toString(8).padStart(4, '0');
      table.fault(
        key,
        `"${file}" has mode ${octal}; expected 0600 or 0400, so that only its owner can read the secret (chmod 600)`,
      );
    }
    return resolved;
  }
}

function problemOf(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return 'is not a file';
    accessSync(file, constants.R_OK);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? 'does not exist'
      : 'cannot be read';
  }
}

function modeOf(file: string): number | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.mode & 0o777 : undefined;
}
