/*
 * What the scripts of package.json start: `node scripts/launch.mjs <task> [arguments]`. It runs on
 * the machine's own Node, 20 or newer, before any package is installed: first it sees that the
 * Node is one that the project supports, then that the packages are there, then it does the task.
 */
import { ensureNode } from './launch/node.mjs';
import { ensurePackages } from './launch/packages.mjs';
import { StepFailed } from './launch/steps.mjs';
import { tasks } from './launch/tasks.mjs';

const [name, ...args] = process.argv.slice(2);
const task = tasks[name];

try {
  if (task === undefined) {
    throw new StepFailed(
      `expected one of the tasks ${Object.keys(tasks).join(', ')}, got ${JSON.stringify(name)}`,
    );
  }
  const exitCode = await ensureNode(async () => {
    await ensurePackages();
    return await task(args);
  });
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
