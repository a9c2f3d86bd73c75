import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDebianPackages } from './debian.mjs';
import { StepFailed, capture, root, runStep } from './steps.mjs';

const stampFile = path.join(root, 'node_modules/.stamp');
const database = path.join(root, 'node_modules/better-sqlite3');

/** Installs exactly what the lock file says, unless that is what is there. */
export async function ensurePackages() {
  if (readStamp() === expectedStamp()) return;
  // No dependency needs an install script: see the dependency table of CONTRIBUTING.md.
  await runStep('packages', ['npm', 'ci', '--ignore-scripts', '--include=dev', '--loglevel=error']);
  await ensureNativeModule();
  writeFileSync(stampFile, expectedStamp());
}

function expectedStamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} node ${process.versions.node} ${process.platform}-${process.arch}\n`;
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}

/** better-sqlite3 carries its binaries for the usual platforms; elsewhere it is compiled, once. */
async function ensureNativeModule() {
  const probe = [process.execPath, '-e', `new (require('better-sqlite3'))(':memory:').close()`];
  const first = await capture(probe);
  if (first.code === 0) return;
  const ready = await ensureDebianPackages('compiler', ['build-essential', 'python3']);
  if (!ready) {
    throw new StepFailed(
      `better-sqlite3 has no binary for ${process.platform}-${process.arch} that runs here, and compiling it ` +
        `needs a C++ compiler, make and Python: apt-get install build-essential python3\n${first.output}`,
    );
  }
  await runStep('sqlite', ['npm', 'run', 'build-release'], {
    cwd: database,
    env: { ...process.env, ...ownHeaders() },
  });
  const second = await capture(probe);
  if (second.code !== 0) throw new StepFailed(`better-sqlite3 does not load:\n${second.output}`);
}

/** The headers that lie beside this Node, so that none are downloaded. */
function ownHeaders() {
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  const hasHeaders = existsSync(path.join(prefix, 'include/node/node.h'));
  return hasHeaders ? { npm_config_nodedir: prefix } : {};
}
