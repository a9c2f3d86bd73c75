import { parseArgs } from 'node:util';
import { plantedBugs } from './bugs.ts';
import type { PlantedBug } from './planted-bug.ts';
import { ScratchCopy } from './scratch-copy.ts';

/*
 * `npm run test:planted [-- --only NAME]`: puts one bug after the other into a scratch copy of the
 * project and runs the tests that have to notice it. Exit code 0 when the tests are green without
 * a bug and red with each.
 */

const needsBuild = ({ tests }: PlantedBug): boolean =>
  tests.some((file) => /^test\/(e2e|faults)\//.test(file));

function chosen(): readonly PlantedBug[] {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const { only } = values;
  if (only === undefined) return plantedBugs;
  const unknown = only.find((name) => plantedBugs.every((bug) => bug.name !== name));
  if (unknown === undefined) return plantedBugs.filter(({ name }) => only.includes(name));
  const names = plantedBugs.map(({ name }) => name).join(', ');
  throw new Error(`--only is "${unknown}"; expected one of ${names}`);
}

/** A test that is red without a bug would prove nothing. */
function expectGreen(copy: ScratchCopy, bugs: readonly PlantedBug[]): void {
  const files = [...new Set(bugs.flatMap(({ tests }) => tests))].sort();
  if (bugs.some(needsBuild)) copy.build();
  const run = copy.test(files, { bail: false });
  if (run.failed > 0 || run.passed === 0) {
    throw new Error(`without a bug the tests are not green:\n${run.output}`);
  }
  console.log(`ok      without a bug: ${run.passed} tests of ${files.length} files pass`);
}

async function isCaught(copy: ScratchCopy, bug: PlantedBug): Promise<boolean> {
  return await copy.with(bug, async () => {
    if (needsBuild(bug)) copy.build();
    const run = copy.test(bug.tests, { bail: true });
    const [failure] = run.failures;
    if (failure === undefined) {
      console.log(`MISSED  ${bug.name}: ${bug.harm} (${run.passed} tests pass)`);
      return await Promise.resolve(false);
    }
    console.log(`caught  ${bug.name}: ${failure}`);
    return await Promise.resolve(true);
  });
}

const bugs = chosen();
using copy = new ScratchCopy();
expectGreen(copy, bugs);
let caught = 0;
for (const bug of bugs) caught += (await isCaught(copy, bug)) ? 1 : 0;
console.log(`${caught} of ${bugs.length} planted bugs caught`);
if (caught < bugs.length) process.exitCode = 1;
