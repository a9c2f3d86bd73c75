import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBusybox, ensureEdges, ensureOpenSsh, ensureSystemd } from './debian.mjs';
import { ensureOpenRpcTools } from './open-rpc.mjs';
import { StepFailed, root, runForeground, runStep, tool } from './steps.mjs';

const cache = (name) => path.join(root, 'node_modules/.cache', name);

const generators = {
  contract: tool('tsx', 'scripts/generate-contract.ts'),
  schema: tool('tsx', 'scripts/dump-schema.ts'),
  docs: tool('tsx', 'scripts/generate-docs.ts'),
};

/** The slow one first: two run at a time. */
const checks = [
  [
    'eslint',
    tool('eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', cache('eslint/')),
  ],
  ['contract', [...generators.contract, '--check']],
  ['schema', [...generators.schema, '--check']],
  ['docs', [...generators.docs, '--check']],
  ['prettier', tool('prettier', '--check', '--log-level', 'warn', '.')],
  ['tsc', tool('tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', cache('tsc.json'))],
  ['imports', tool('depcruise', 'src', '--config', '--output-type', 'err')],
  ['knip', tool('knip', '--no-progress')],
];

/** Each gives an exit code, or throws StepFailed. */
export const tasks = {
  demo,
  test,
  check,
  build,
  generate,
  'test:faults': testFaults,
  'test:planted': testPlanted,
};

async function build() {
  await runStep('build', tool('tsc', '-p', 'tsconfig.build.json'));
  removeLeftovers('');
  chmodSync(path.join(root, 'dist/main.js'), 0o755);
  return 0;
}

/** All of them, also after one has failed: who reads the output wants to know everything. */
async function check() {
  const failures = [];
  const queue = [...checks];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      await runStep(...next).catch((error) => {
        if (!(error instanceof StepFailed)) throw error;
        console.error(error.message);
        failures.push(next[0]);
      });
    }
  };
  await Promise.all([work(), work()]);
  if (failures.length > 0) throw new StepFailed(`failed: ${failures.join(', ')}`);
  return 0;
}

async function test(args) {
  await ensureOpenSsh();
  await ensureBusybox();
  await ensureSystemd();
  await ensureEdges();
  await ensureOpenRpcTools();
  await build();
  return await runForeground(tool('vitest', 'run', ...args));
}

/** The long run of the fault tests; its report is formatted like every other document. */
async function testFaults(args) {
  await ensureOpenSsh();
  await ensureBusybox();
  await build();
  const exitCode = await runForeground(tool('tsx', 'test/faults/run.ts', ...args));
  if (existsSync(path.join(root, 'docs/faults.md'))) {
    await runStep('docs', tool('prettier', '--write', '--log-level', 'warn', 'docs/faults.md'));
  }
  return exitCode;
}

/** Whether the tests notice each of a list of faults: see test/planted/. */
async function testPlanted(args) {
  await ensureOpenSsh();
  return await runForeground(tool('tsx', 'test/planted/run.ts', ...args));
}

async function demo(args) {
  await build();
  return await runForeground([process.execPath, 'dist/simulator/demo.js', ...args]);
}

async function generate() {
  for (const [name, command] of Object.entries(generators)) await runStep(name, command);
  return 0;
}

/** The compiler leaves what it once made of sources that are gone. */
function removeLeftovers(folder) {
  for (const entry of readdirSync(path.join(root, 'dist', folder), { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    const source = path.join(root, 'src', name.replace(/\.(d\.ts|js\.map|js)$/, '.ts'));
    if (entry.isDirectory() && existsSync(source)) removeLeftovers(name);
    else if (entry.name !== '.tsbuildinfo' && !existsSync(source)) {
      rmSync(path.join(root, 'dist', name), { recursive: true });
    }
  }
}
