/*
 * The long run: every family for its part of the minutes, one after the other. Writes what came of
 * it to `fault-results.json`, and, when all families ran, to `docs/faults.md`.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { families } from './families.ts';
import type { FaultFamily } from './family.ts';
import { readFacts } from './runner/facts.ts';
import { readOptions, usage, type RunOptions } from './runner/options.ts';
import { replayCommand } from './runner/replay.ts';
import { hasSurvived, type FamilyResult, type RunResults } from './runner/results.ts';
import { faultsDocument } from './runner/table.ts';

/** What is ending may take this long after the last family. */
const leftoverMs = 10_000;

const root = path.resolve(import.meta.dirname, '../..');

function say(line: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

async function runFamily(
  family: FaultFamily,
  deadline: number,
  { seed, onlyCase }: RunOptions,
): Promise<FamilyResult> {
  const { name, summary } = family;
  const startedAt = Date.now();
  const minutes = ((deadline - startedAt) / 60_000).toFixed(1);
  say(`${name}: up to ${minutes} min with seed ${seed}`);
  const context = {
    seed,
    share: 'long' as const,
    deadline,
    report: (line: string) => say(`${name}: ${line}`),
    replay: (caseName: string, own = seed) => replayCommand(name, caseName, own),
    ...(onlyCase === undefined ? {} : { onlyCase }),
  };
  const secondsSince = (): number => (Date.now() - startedAt) / 1_000;
  try {
    const rows = await family.run(context);
    for (const { fault, runs, survived } of rows) say(`${name}: ${survived}/${runs} ${fault}`);
    for (const { invariant, evidence, replay } of rows.flatMap((row) => row.violations)) {
      say(`${name}: BROKEN ${invariant} ${evidence}\n  again: ${replay}`);
    }
    return { name, summary, seconds: secondsSince(), rows };
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say(`${name}: FAULT OF THE TEST ${fault}`);
    return { name, summary, seconds: secondsSince(), rows: [], fault };
  }
}

async function runAll(options: RunOptions): Promise<RunResults> {
  const { seed, only, minutes } = options;
  const startedAt = Date.now();
  const end = startedAt + minutes * 60_000;
  const queue = families.filter(({ name }) => only === undefined || only.includes(name));
  const results: FamilyResult[] = [];
  for (const [at, family] of queue.entries()) {
    // What one family leaves of its time is for those after it.
    const weights = queue.slice(at).reduce((sum, { weight }) => sum + weight, 0);
    const now = Date.now();
    const deadline = now + (Math.max(0, end - now) * family.weight) / weights;
    results.push(await runFamily(family, deadline, options));
  }
  return {
    seed,
    startedAt: new Date(startedAt).toISOString(),
    seconds: (Date.now() - startedAt) / 1_000,
    facts: readFacts(),
    families: results,
  };
}

async function main(): Promise<void> {
  const names = families.map(({ name }) => name);
  const options = readOptions(process.argv.slice(2), names);
  const results = await runAll(options);
  await writeFile(path.join(root, 'fault-results.json'), `${JSON.stringify(results, null, 2)}\n`);
  if (options.only === undefined) {
    await writeFile(path.join(root, 'docs/faults.md'), faultsDocument(results));
  }
  if (!hasSurvived(results)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}

// What a family started it has to end. Something that it did not is told, and does not keep the run.
setTimeout(() => {
  const left = [...new Set(process.getActiveResourcesInfo())].join(', ');
  process.stderr.write(`FAULT OF THE TEST: after the end there still was: ${left}\n`);
  process.exit(2);
}, leftoverMs).unref();
