import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { DeployerError } from '../core/errors.ts';
import type { Bootstrap, BootstrapSource } from '../core/ports/guest.ts';

const scriptBytesMax = 4_194_304;
const secretBytesMax = 65_536;
/** Group and others: no bit at all. */
const modeBitsOfOthers = 0o077;

/** A `[bootstraps.*]` entry as configured. */
export interface BootstrapEntry {
  readonly name: string;
  /** Absolute path of the script. */
  readonly script: string;
  readonly timeoutMs: number;
  readonly env: Readonly<Record<string, string>>;
  /** Variable → absolute path of the file with its value. */
  readonly secretEnvFiles: Readonly<Record<string, string>>;
  readonly healthUrl?: string;
}

interface BootstrapFilesOptions {
  /**
   * Where systemd keeps the credentials of services. It lets in nobody else, and shows the access
   * rules of its files as bits of the group. Default `/run/credentials`.
   */
  readonly credentialsRoot?: string;
}

/** Reads the files of an entry at each load, so that a change needs no restart. */
export class BootstrapFiles implements BootstrapSource {
  readonly #entries: ReadonlyMap<string, BootstrapEntry>;
  readonly #credentialsRoot: string;

  constructor(entries: Iterable<BootstrapEntry>, options: BootstrapFilesOptions = {}) {
    this.#entries = new Map(Array.from(entries, (entry) => [entry.name, entry]));
    this.#credentialsRoot = options.credentialsRoot ?? '/run/credentials';
  }

  async load(name: string): Promise<Bootstrap> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw failure(name, 'is not configured');
    const script = await readLimited(entry.script, scriptBytesMax).catch((error: unknown) => {
      throw failure(name, `has a script that ${problemOf(error)}`, error);
    });
    const secretEnv: Record<string, string> = {};
    for (const [variable, file] of Object.entries(entry.secretEnvFiles)) {
      secretEnv[variable] = await this.#secret(file).catch((error: unknown) => {
        throw failure(name, `has a secret file for "${variable}" that ${problemOf(error)}`, error);
      });
    }
    return {
      name,
      script,
      timeoutMs: entry.timeoutMs,
      env: entry.env,
      secretEnv,
      ...(entry.healthUrl === undefined ? {} : { healthUrl: entry.healthUrl }),
    };
  }

  /** The text without the newline that editors put at its end. */
  async #secret(file: string): Promise<string> {
    const isCredential = path.resolve(file).startsWith(`${this.#credentialsRoot}/`);
    const bytes = await readLimited(file, secretBytesMax, (mode) => {
      if (!isCredential && (mode & modeBitsOfOthers) !== 0) {
        const octal = (mode & 0o777).toString(8).padStart(4, '0');
        throw new UnfitFile(
          `has mode ${octal}; expected 0600 or 0400, so that only its owner can read it`,
        );
      }
    });
    if (!isUtf8(bytes)) throw new UnfitFile('is not UTF-8; expected text');
    const text = bytes.toString('utf8').replace(/\r?\n$/, '');
    if (text.includes('\0')) throw new UnfitFile('has a NUL character; expected text');
    return text;
  }
}

class UnfitFile extends Error {
  override readonly name = 'UnfitFile';
}

/** Checks and reads one and the same open file. */
async function readLimited(
  file: string,
  bytesMax: number,
  check: (mode: number) => void = () => undefined,
): Promise<Buffer> {
  await using handle = await open(file, 'r');
  const stat = await handle.stat();
  if (!stat.isFile()) throw new UnfitFile('is not a file');
  check(stat.mode);
  if (stat.size > bytesMax) {
    throw new UnfitFile(`has ${stat.size} bytes; expected at most ${bytesMax}`);
  }
  return await handle.readFile();
}

function problemOf(error: unknown): string {
  if (error instanceof UnfitFile) return error.message;
  const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isAbsent ? 'does not exist' : 'cannot be read';
}

/** Retryable: the file can be put right without a change of the request. */
function failure(name: string, problem: string, cause?: unknown): DeployerError {
  return new DeployerError('BOOTSTRAP_FAILED', `the bootstrap "${name}" ${problem}`, {
    retryable: true,
    cause,
  });
}
