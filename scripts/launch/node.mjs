import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StepFailed, capture, report, root, runForeground } from './steps.mjs';

/*
 * The Node that the project runs under: the machine's own when it is new enough, else the one
 * that scripts/node pins, fetched as an npm package that carries the binary.
 */
const folder = path.join(root, 'scripts/node');

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** `>=22.14` of package.json as [22, 14]. */
function floor() {
  const range = readJson(path.join(root, 'package.json')).engines.node;
  return range.replace('>=', '').split('.').map(Number);
}

/** Whether a version is the floor or above it; only major and minor count. */
function isNewEnough(version, [major, minor]) {
  const [haveMajor, haveMinor] = version.split('.').map(Number);
  return haveMajor > major || (haveMajor === major && haveMinor >= minor);
}

/**
 * Calls `run` when this Node is new enough; otherwise runs the whole launch again under the pinned
 * one. Gives the exit code of either.
 */
export async function ensureNode(run) {
  const own = process.versions.node;
  const needed = floor();
  if (isNewEnough(own, needed)) return await run();
  const pinned = await ensurePinnedNode(own, needed);
  report('ok', 'node', `${pinned.version}, pinned, since this machine has ${own}`);
  return await runForeground([pinned.file, ...process.argv.slice(1)], {
    ...process.env,
    PATH: `${path.dirname(pinned.file)}${path.delimiter}${process.env.PATH ?? ''}`,
  });
}

async function ensurePinnedNode(own, needed) {
  const name = `node-${process.platform}-${process.arch}`;
  const version = readJson(path.join(folder, 'package.json')).optionalDependencies[name];
  const remedy = `Install Node ${needed.join('.')} or newer (https://nodejs.org) and run this again.`;
  if (version === undefined) {
    throw new StepFailed(
      `Node ${own} is too old, and none is pinned for ${process.platform} on ${process.arch}. ${remedy}`,
    );
  }
  const file = path.join(folder, 'node_modules', name, 'bin/node');
  if (await isVersion(file, version)) return { file, version };
  const { code, output } = await capture(
    ['npm', 'ci', '--ignore-scripts', '--include=optional', '--loglevel=error'],
    {
      cwd: folder,
    },
  );
  // It is an optional dependency, so npm is content when it could not be had.
  if (code !== 0 || !existsSync(file)) {
    throw new StepFailed(
      `${output}Node ${version} could not be fetched as the npm package ${name}. ${remedy}`,
    );
  }
  if (!(await isVersion(file, version))) {
    throw new StepFailed(`Node ${version} was fetched but does not run on this machine. ${remedy}`);
  }
  return { file, version };
}

async function isVersion(file, version) {
  const { code, output } = await capture([file, '--version']);
  return code === 0 && output.trim() === `v${version}`;
}
