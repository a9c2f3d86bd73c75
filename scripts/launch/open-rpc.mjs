import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { capture, report, root } from './steps.mjs';

const folder = path.join(root, 'scripts/open-rpc');
const stampFile = path.join(folder, 'node_modules/.stamp');

/** Clients that nobody here wrote, for the tests that use them on openrpc.json. */
export async function ensureOpenRpcTools() {
  const stamp = lockHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const install = ['npm', 'ci', '--ignore-scripts', '--loglevel=error'];
  const { code, output } = await capture(install, { cwd: folder });
  if (code !== 0) {
    console.error(output.trimEnd());
    report(
      'skip',
      'open-rpc',
      'its packages could not be fetched: the tests that use them are skipped',
    );
    return;
  }
  writeFileSync(stampFile, stamp);
  report('ok', 'open-rpc', 'fetched the clients of the OpenRPC project');
}

function lockHash() {
  const lock = readFileSync(path.join(folder, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')}\n`;
}
