import { readFile, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { SocketUnavailableError } from './socket-file.ts';
import type { SocketPlace } from './socket-place.ts';

/** Columns of the kernel's list of Unix sockets (proc(5)), whose last one is where it is bound. */
const listedSocket =
  /^[\da-f]+: [\da-f]+ [\da-f]+ (?<flags>[\da-f]+) (?<type>[\da-f]+) [\da-f]+ +(?<inode>\d+)(?: (?<bound>.*))?$/i;
/** `__SO_ACCEPTCON`: somebody called listen(2). */
const listeningFlag = 0x1_0000;
/** `SOCK_STREAM`. */
const streamType = 1;

/**
 * A socket that the supervisor made, bound and listens on before the daemon runs and after it: its file,
 * mode and owner are the supervisor's, and so are clients that come while no daemon is there.
 */
export class InheritedSocket implements SocketPlace {
  readonly path: string;
  readonly listenOptions: { readonly fd: number };

  private constructor(socketPath: string, fd: number) {
    this.path = socketPath;
    this.listenOptions = { fd };
  }

  /**
   * Throws SocketUnavailableError where the descriptor is no Unix stream socket that listens at the very
   * path under which clients look for this service.
   */
  static async check(fd: number, socketPath: string): Promise<InheritedSocket> {
    const bound = await findListening(fd);
    if (bound === undefined) {
      throw new SocketUnavailableError(
        `file descriptor ${fd}, which the supervisor handed over (LISTEN_FDS), is not a Unix stream socket that listens: expected the one of "${socketPath}"`,
      );
    }
    if (!(await isSamePlace(bound, socketPath))) {
      throw new SocketUnavailableError(
        `the socket that the supervisor handed over (LISTEN_FDS) is bound to "${bound}"; expected "${socketPath}": let ListenStream= of the socket unit and PATH_SOCKET or PATH_ROOT of the service agree`,
      );
    }
    return new InheritedSocket(socketPath, fd);
  }

  async publish(): Promise<void> {
    await Promise.resolve();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.resolve();
  }
}

/** Where the descriptor's socket listens; undefined where it is none that does. */
async function findListening(fd: number): Promise<string | undefined> {
  let listed: string;
  let target: string;
  try {
    target = await readlink(`/proc/self/fd/${fd}`);
    listed = await readFile('/proc/self/net/unix', 'utf8');
  } catch {
    return undefined;
  }
  const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
  for (const line of listed.split('\n')) {
    const found = listedSocket.exec(line)?.groups;
    if (found === undefined || found['inode'] !== inode) continue;
    const isListening = (Number.parseInt(found['flags'] ?? '', 16) & listeningFlag) !== 0;
    const isStream = Number.parseInt(found['type'] ?? '', 16) === streamType;
    return isListening && isStream ? (found['bound'] ?? '') : undefined;
  }
  return undefined;
}

/** The same name in the same folder, however the folder is spelled. */
async function isSamePlace(bound: string, socketPath: string): Promise<boolean> {
  if (bound === socketPath) return true;
  if (path.basename(bound) !== path.basename(socketPath)) return false;
  try {
    const [one, other] = await Promise.all(
      [bound, socketPath].map(async (file) => await realpath(path.dirname(file))),
    );
    return one === other;
  } catch {
    return false;
  }
}
