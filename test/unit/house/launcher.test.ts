import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs this Node; `onOutput` is called with all output so far, whenever there is more. */
async function runNode(
  args: readonly string[],
  onOutput: (output: string, kill: () => void) => void = () => undefined,
): Promise<Ended> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      onOutput(output, () => child.kill('SIGTERM'));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

/** Runs a line of code that has the launcher's steps in scope. */
const withSteps = (code: string): readonly string[] => [
  '--input-type=module',
  '--eval',
  `import { runForeground, runStep } from './scripts/launch/steps.mjs';\n${code}`,
];

describe('the launcher', () => {
  it('names its tasks when it gets another one', async () => {
    const { code, output } = await runNode(['scripts/launch.mjs', 'tets']);

    expect(code).toBe(1);
    expect(output).toContain('expected one of the tasks demo, test, check, build, generate');
    expect(output).toContain('got "tets"');
  });

  it('says one line of a step that succeeds', async () => {
    const { output } = await runNode(
      withSteps(`await runStep('quiet', ['sh', '-c', 'echo noise']);`),
    );

    expect(output).toMatch(/^ok +quiet +\d+\.\d s\n$/);
  });

  it('shows the end of what a failed step said, and keeps its exit code', async () => {
    const step = `['sh', '-c', 'seq 1 500; exit 7']`;
    const { output } = await runNode(
      withSteps(
        `await runStep('loud', ${step}).catch((error) => console.log(error.exitCode, error.message));`,
      ),
    );

    expect(output).toMatch(/^FAIL +loud .*exit code 7\n7 /);
    expect(output).toContain('(380 lines above)');
    expect(output.trimEnd().endsWith(' 500')).toBe(true);
  });

  it('hands a stop on to the program in the foreground, and ends as it does', async () => {
    const program = `trap 'echo stopped; exit 9' TERM; echo up; while :; do sleep 0.05; done`;
    const { code, output } = await runNode(
      withSteps(
        `process.exitCode = await runForeground(['sh', '-c', ${JSON.stringify(program)}]);`,
      ),
      (soFar, kill) => {
        if (soFar === 'up\n') kill();
      },
    );

    expect(output).toBe('up\nstopped\n');
    expect(code).toBe(9);
  });
});
