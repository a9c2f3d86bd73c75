import { randomBytes } from 'node:crypto';
import { chmod, link, lstat, mkdir, rename, unlink } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import type { SocketPlace } from './socket-place.ts';

/** `sun_path` holds 108 bytes with the final NUL; Linux cuts or refuses what is longer. */
const pathBytesMax = 107;

const folderMode = 0o750;
const socketMode = 0o660;

/** Thrown when the socket cannot be had; the message is for the operator. */
export class SocketUnavailableError extends Error {
  override readonly name = 'SocketUnavailableError';
}

interface FileIdentity {
  readonly dev: number;
  readonly ino: number;
}

/**
 * The socket's place in the file system. The server is bound under a name that nobody knows, gets
 * its mode, and only then appears as `rpc.sock`: no moment is open, a live socket is never replaced,
 * and libuv, which unlinks the name it was bound to, never meets the public one.
 */
export class SocketFile implements SocketPlace {
  readonly path: string;
  /** Where the server is to be bound; the name is as long as the public one, which fits. */
  readonly listenOptions: { readonly path: string };
  #published: FileIdentity | undefined;

  private constructor(socketPath: string) {
    this.path = socketPath;
    this.listenOptions = { path: nameBeside(socketPath) };
  }

  /**
   * Makes the folder `<socketDir>/<service>` (0750; an existing one is left as it is).
   * Throws SocketUnavailableError when the path is too long.
   */
  static async prepare(socketDir: string, service: string): Promise<SocketFile> {
    const socketPath = path.join(socketDir, service, 'rpc.sock');
    const pathBytes = Buffer.byteLength(socketPath);
    if (pathBytes > pathBytesMax) {
      throw new SocketUnavailableError(
        `socket path "${socketPath}" has ${pathBytes} bytes; a Unix socket's path has at most ${pathBytesMax}: choose a shorter --socket-dir`,
      );
    }
    await mkdir(socketDir, { recursive: true });
    await makeFolder(path.dirname(socketPath));
    return new SocketFile(socketPath);
  }

  /** Throws SocketUnavailableError when something answers at the path or it is not a socket. */
  async publish(): Promise<void> {
    const { path: boundPath } = this.listenOptions;
    await chmod(boundPath, socketMode);
    const { dev, ino } = await lstat(boundPath);
    for (;;) {
      try {
        await link(boundPath, this.path);
        break;
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
        await removeStale(this.path);
      }
    }
    this.#published = { dev, ino };
    await unlink(boundPath);
  }

  /** Removes the file if it is still ours. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#published === undefined) return;
    const present = await identify(this.path);
    if (present?.ino === this.#published.ino && present.dev === this.#published.dev) {
      await unlink(this.path);
    }
    this.#published = undefined;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    throw error;
  }
  // Apart from mkdir, because the process's umask would narrow the mode given there.
  await chmod(folder, folderMode);
}

/**
 * Throws SocketUnavailableError when something answers at the path, or it is not a socket; writes
 * nothing. What comes there later is for `publish` to meet.
 */
export async function refuseTakenSocket(socketPath: string): Promise<void> {
  await findStale(socketPath);
}

/** The socket file on which nobody listens; undefined where there is none. */
async function findStale(socketPath: string): Promise<FileIdentity | undefined> {
  const found = await identify(socketPath);
  if (found === undefined) return undefined;
  if (!found.isSocket()) {
    throw new SocketUnavailableError(
      `"${socketPath}" exists and is not a socket: it is left alone; move it away`,
    );
  }
  if (await answers(socketPath)) {
    throw new SocketUnavailableError(
      `something listens on "${socketPath}" already: is another daemon running? Stop that one, or choose another --socket-dir`,
    );
  }
  return found;
}

/**
 * Takes a stale file away under a name of its own first: should another daemon have published its
 * socket since the look, that one is what was moved, and is put back.
 */
async function removeStale(socketPath: string): Promise<void> {
  const stale = await findStale(socketPath);
  if (stale === undefined) return;
  const moved = nameBeside(socketPath);
  try {
    await rename(socketPath, moved);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const { dev, ino } = await lstat(moved);
  if (dev !== stale.dev || ino !== stale.ino) await putBack(moved, socketPath);
  await unlink(moved);
}

async function putBack(moved: string, socketPath: string): Promise<void> {
  try {
    await link(moved, socketPath);
  } catch (error) {
    // Somebody was faster; the one that was moved is served no more by that name.
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

/** A name in the same folder that nobody knows, as long as the public one, which fits. */
function nameBeside(socketPath: string): string {
  const name = `.${randomBytes(4).toString('hex').slice(0, 7)}`;
  return path.join(path.dirname(socketPath), name);
}

/** Only a refused connection proves that nobody listens. */
async function answers(socketPath: string): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    const socket = net.connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => {
      if (hasCode(error, 'ECONNREFUSED') || hasCode(error, 'ENOENT')) resolve(false);
      // A full backlog is a listener, too.
      else if (hasCode(error, 'EAGAIN')) resolve(true);
      else {
        reject(
          new SocketUnavailableError(
            `cannot tell whether something listens on "${socketPath}": ${error.message}`,
          ),
        );
      }
    });
  });
}

async function identify(file: string) {
  try {
    return await lstat(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
