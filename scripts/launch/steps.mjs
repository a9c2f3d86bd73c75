import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** How much of a failed step's output is shown: enough for its cause, not the whole scroll. */
const tailLinesMax = 120;

/** Ends the launch with a message for people, without a stack. */
export class StepFailed extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** One plain line a step. */
export function report(status, name, detail = '') {
  console.log(`${status.padEnd(5)} ${name.padEnd(12)} ${detail}`.trimEnd());
}

function seconds(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/** The command of a development dependency, run under the Node that runs us. */
export function tool(name, ...args) {
  return [path.join(root, 'node_modules/.bin', name), ...args];
}

/**
 * Runs a command quietly and gives its output and exit code. `options` are those of `spawn`.
 * A command that cannot be started has code 127, as in a shell.
 */
export async function capture([command, ...args], options = {}) {
  return await new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) => resolve({ code: 127, output: `${output()}${error.message}\n` }));
    child.on('close', (code, signal) => {
      resolve({ code: code ?? signalCode(signal), output: output() });
    });
  });
}

/** Runs a command as one step: a line when it is done, the tail of its output when it failed. */
export async function runStep(name, command, options) {
  const startedAt = performance.now();
  const { code, output } = await capture(command, options);
  if (code === 0) {
    report('ok', name, seconds(startedAt));
    return;
  }
  report('FAIL', name, `${seconds(startedAt)}, exit code ${code}`);
  throw new StepFailed(tail(output), code);
}

/** Runs a command with our own input and output and gives its exit code. */
export async function runForeground([command, ...args], env = process.env) {
  return await new Promise((resolve, reject) => {
    const running = { child: undefined };
    // From a terminal the whole process group gets an interrupt, so it is not sent on twice.
    const forward = (signal) => {
      if (signal !== 'SIGINT' || process.stdin.isTTY !== true) running.child?.kill(signal);
    };
    // Before the program runs: a stop in between would end this process and leave the program.
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
    running.child = child;
    const release = () => {
      for (const signal of signals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      release();
      reject(new StepFailed(`${command}: ${error.message}`, 127));
    });
    child.on('close', (code, signal) => {
      release();
      resolve(code ?? signalCode(signal));
    });
  });
}

function signalCode(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}

function tail(output) {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - tailLinesMax;
  const shown = left > 0 ? [`(${left} lines above)`, ...lines.slice(-tailLinesMax)] : lines;
  return shown.map((line) => `      ${line}`.trimEnd()).join('\n');
}
