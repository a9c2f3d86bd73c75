import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { plant, type PlantedBug } from './planted-bug.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** How a run of some test files ended. */
export interface TestRun {
  readonly passed: number;
  readonly failed: number;
  /** Names of failed tests. */
  readonly failures: readonly string[];
  /** What the runner printed, for when something is not as expected. */
  readonly output: string;
}

interface JsonReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** A copy of the project, to be spoiled. Its packages are those of the project itself. */
export class ScratchCopy implements Disposable {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'planted-'));

  constructor() {
    const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    for (const file of listed.split('\0')) {
      // What is listed may have been removed and not yet committed.
      if (file === '' || !existsSync(path.join(root, file))) continue;
      mkdirSync(path.dirname(path.join(this.#folder, file)), { recursive: true });
      cpSync(path.join(root, file), path.join(this.#folder, file));
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(this.#folder, 'node_modules'));
  }

  /** Runs `work` with the bug in the copy, and takes it out again. */
  async with<T>(bug: PlantedBug, work: () => Promise<T>): Promise<T> {
    const before = new Map<string, string>();
    try {
      for (const change of bug.changes) {
        const file = path.join(this.#folder, change.file);
        const text = readFileSync(file, 'utf8');
        if (!before.has(file)) before.set(file, text);
        writeFileSync(file, plant(bug, change, text));
      }
      return await work();
    } finally {
      for (const [file, text] of before) writeFileSync(file, text);
    }
  }

  /** Builds `dist/`, which tests of the whole daemon run. A bug may well offend the compiler. */
  build(): void {
    this.#run('tsc', '-p', 'tsconfig.build.json', '--incremental', 'false');
    if (!existsSync(path.join(this.#folder, 'dist/main.js'))) throw new Error('nothing was built');
  }

  /** Runs test files in the copy; one failed test is enough. */
  test(files: readonly string[], options: { readonly bail: boolean }): TestRun {
    const reportFile = path.join(this.#folder, 'report.json');
    rmSync(reportFile, { force: true });
    const bail = options.bail ? ['--bail', '1'] : [];
    const report = ['--reporter=json', `--outputFile=${reportFile}`];
    const output = this.#run('vitest', 'run', ...bail, ...report, ...files);
    if (!existsSync(reportFile)) throw new Error(`the tests did not run:\n${output}`);
    // vitest's own report, in the shape of Jest's.
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(reportFile, 'utf8'),
    ) as JsonReport;
    const failures = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => fullName);
    return { passed: numPassedTests, failed: numFailedTests, failures, output };
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(tool: string, ...args: readonly string[]): string {
    const command = path.join(this.#folder, 'node_modules/.bin', tool);
    const { stdout, stderr } = spawnSync(command, args, {
      cwd: this.#folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return `${stdout}${stderr}`;
  }
}
