import process from 'node:process';
import { parseArgs } from 'node:util';
import type { ChaosOptions, ChaosRates } from './chaos.ts';
import { createKeyPair } from './key-pair.ts';
import { startSimulator, type SimulatorOptions } from './simulator.ts';

/*
 * The simulator as a program. One line of JSON on stdout says where everything is, as soon as it
 * is there. SIGTERM and SIGINT end it and all that it has made; with --with-parent so does the end
 * of stdin, that is: of whoever started it.
 */

const help = `usage: node simulator/main.js [--dir DIR] [--speed fast|realistic] [--ssh-port PORT]
         [--web-port PORT] [--ssh-server auto|openssh|ssh2] [--framing both|line|http]
         [--user NAME]... [--user-without-key NAME]... [--slices N] [--journal FILE]
         [--chaos-seed N [--chaos-rates JSON]] [--with-parent]
`;

function readArguments(): { readonly options: SimulatorOptions; readonly endsWithParent: boolean } {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      speed: { type: 'string', default: 'realistic' },
      'ssh-port': { type: 'string', default: '2222' },
      'web-port': { type: 'string', default: '9988' },
      'ssh-server': { type: 'string', default: 'auto' },
      framing: { type: 'string', default: 'both' },
      user: { type: 'string', multiple: true, default: ['alice'] },
      'user-without-key': { type: 'string', multiple: true, default: [] },
      slices: { type: 'string', default: '16' },
      journal: { type: 'string' },
      'chaos-seed': { type: 'string' },
      'chaos-rates': { type: 'string' },
      'with-parent': { type: 'boolean', default: false },
    },
  });
  const options: SimulatorOptions = {
    ...(values.dir === undefined ? {} : { dir: values.dir }),
    speed: oneOf(['fast', 'realistic'], 'speed', values.speed),
    sshPort: portOf('ssh-port', values['ssh-port']),
    webPort: portOf('web-port', values['web-port']),
    sshServer: oneOf(['auto', 'openssh', 'ssh2'], 'ssh-server', values['ssh-server']),
    slices: countOf('slices', values.slices),
    ...(values.journal === undefined ? {} : { journalFile: values.journal }),
    ...(values['chaos-seed'] === undefined
      ? {}
      : { chaos: chaosOf(values['chaos-seed'], values['chaos-rates']) }),
    framing: oneOf(['both', 'line', 'http'], 'framing', values.framing),
    forgeUsers: [
      ...values.user.map((username) => ({ username, keys: [createKeyPair(username).publicKey] })),
      ...values['user-without-key'].map((username) => ({ username })),
    ],
  };
  return { options, endsWithParent: values['with-parent'] };
}

function oneOf<T extends string>(allowed: readonly T[], name: string, value: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new Error(`--${name} is "${value}"; expected ${allowed.join(' or ')}`);
}

function portOf(name: string, value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`--${name} is "${value}"; expected a port`);
}

function countOf(name: string, value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 0) return count;
  throw new Error(`--${name} is "${value}"; expected a whole number`);
}

function chaosOf(seed: string, rates: string | undefined): ChaosOptions {
  return {
    seed: countOf('chaos-seed', seed),
    // The caller's own word is taken for its shape.
    ...(rates === undefined ? {} : { rates: JSON.parse(rates) as ChaosRates }),
  };
}

async function untilAskedToEnd(endsWithParent: boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
    process.once('SIGHUP', resolve);
    if (!endsWithParent) return;
    // A pipe is closed when it ends; a file or /dev/null only ends.
    for (const event of ['end', 'close', 'error']) process.stdin.once(event, () => resolve());
    process.stdin.resume();
  });
  process.stdin.destroy();
}

async function run(): Promise<void> {
  const { options, endsWithParent } = readArguments();
  const asked = untilAskedToEnd(endsWithParent);
  await using simulator = await startSimulator(options);
  // Nobody may be left to read it.
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${JSON.stringify(simulator.endpoints)}\n`);
  await asked;
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${help}`);
  process.exitCode = 1;
}
