import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { socketPathBytesMax } from '../../config/paths.ts';
import { broken, ok, textOf, warning, type Finding } from './finding.ts';
import { nearestFolder } from './nearest-folder.ts';

const name = 'socket folder';
const bitsOfOthers = 0o007;

/** Who can open the socket is admin: the folder's mode and the socket's decide. */
export function checkSocketFolder(socketPath: string): Finding {
  const folder = path.dirname(socketPath);
  const bytes = Buffer.byteLength(socketPath);
  if (bytes > socketPathBytesMax) {
    const message = `"${socketPath}" has ${bytes} bytes; at most ${socketPathBytesMax} make a socket`;
    return broken(name, message, 'choose a shorter --socket-dir');
  }
  try {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) return checkParent(folder);
    const socket = statSync(socketPath, { throwIfNoEntry: false });
    const open = [
      ...(isOpen(stats.mode) ? [`${folder} has mode ${octal(stats.mode)}`] : []),
      ...(socket !== undefined && isOpen(socket.mode)
        ? [`rpc.sock has mode ${octal(socket.mode)}`]
        : []),
    ];
    if (open.length === 0) return ok(name, `${folder} has mode ${octal(stats.mode)}`);
    const message = `${open.join(', ')}: whoever is on this machine may get at the socket, and is admin then`;
    return warning(name, message, `chmod 750 ${folder}`);
  } catch (error) {
    return broken(name, textOf(error), 'run it as the user of the daemon, or as root');
  }
}

function checkParent(folder: string): Finding {
  const parent = nearestFolder(folder);
  try {
    accessSync(parent, constants.W_OK);
    return ok(name, `${folder} is made at the start`);
  } catch {
    const message = `${folder} is missing, and this user may not make it in ${parent}`;
    return broken(name, message, `make ${folder} for the user of the daemon, with mode 0750`);
  }
}

function isOpen(mode: number): boolean {
  return (mode & bitsOfOthers) !== 0;
}

function octal(mode: number): string {
  return (mode & 0o777).toString(8).padStart(4, '0');
}
