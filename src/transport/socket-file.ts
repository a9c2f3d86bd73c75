import { randomBytes } from 'node:crypto';
import { chmod, link, lstat, mkdir, unlink } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';

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
export class SocketFile implements AsyncDisposable {
  readonly path: string;
  /** Where the server is to be bound; as long as the public path, which fits. */
  readonly boundPath: string;
  #published: FileIdentity | undefined;

  private constructor(socketPath: string) {
    this.path = socketPath;
    const name = `.${randomBytes(4).toString('hex').slice(0, 7)}`;
    this.boundPath = path.join(path.dirname(socketPath), name);
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
    await chmod(this.boundPath, socketMode);
    const { dev, ino } = await lstat(this.boundPath);
    for (;;) {
      try {
        await link(this.boundPath, this.path);
        break;
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
        await removeStale(this.path);
      }
    }
    this.#published = { dev, ino };
    await unlink(this.boundPath);
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

async function removeStale(socketPath: string): Promise<void> {
  const found = await identify(socketPath);
  if (found === undefined) return;
  if (!found.isSocket()) {
    throw new SocketUnavailableError(
      `"${socketPath}" exists and is not a socket: it is left alone; move it away`,
    );
  }
  if (await answers(socketPath)) {
    throw new SocketUnavailableError(
      `something listens on "${socketPath}" already: is another daemon running?`,
    );
  }
  const present = await identify(socketPath);
  if (present?.ino === found.ino && present.dev === found.dev) await unlink(socketPath);
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
