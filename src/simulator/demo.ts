import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isRecord } from './demo/is-record.ts';
import { runForOutput, runInForeground } from './demo/child.ts';
import { findLeftovers } from './demo/leftovers.ts';
import { StageBuilder, type Stage } from './demo/stage.ts';

/*
 * `npm run demo`: the whole path on this machine, in a folder of its own. Simulated grid and Forge,
 * real daemon, real SSH, real commands; at the end nothing is left. Exit code 0 when all of it
 * worked, 130 after an interruption, 1 otherwise.
 */

const username = 'alice';

const self = fileURLToPath(import.meta.url);
const mainFile = path.join(path.dirname(self), '..', `main${path.extname(self)}`);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Shows a command as one would type it, and runs it. Throws when it fails. */
async function show(args: readonly string[], stage: Stage, signal: AbortSignal): Promise<void> {
  say(`\n$ hero_os_tfgrid_deployer ${args.join(' ')}`);
  const command = [process.execPath, mainFile, ...args] as const;
  const exitCode = await runInForeground(command, stage.environment, signal);
  if (exitCode !== 0) throw new Error(`\`${args.join(' ')}\` ended with exit code ${exitCode}`);
}

async function onlyVmId({ environment }: Stage): Promise<string> {
  const args = ['vm', 'list', '--json'];
  const list: unknown = JSON.parse(
    await runForOutput([process.execPath, mainFile, ...args], environment),
  );
  const vms = isRecord(list) && Array.isArray(list['vms']) ? (list['vms'] as unknown[]) : [];
  const [vm] = vms;
  if (vms.length !== 1 || !isRecord(vm) || typeof vm['id'] !== 'string') {
    throw new Error(`expected one VM, found ${JSON.stringify(list)}`);
  }
  return vm['id'];
}

async function play(builder: StageBuilder, signal: AbortSignal): Promise<void> {
  const stage = await builder.build(username, process.env);
  signal.throwIfAborted();
  say(`A simulated grid and Forge, ${stage.agentDescription} and the daemon run in`);
  say(builder.folder);
  await show(['user', 'add', username], stage, signal);
  await show(['provision', username, '--watch'], stage, signal);
  await show(['vm', 'list'], stage, signal);
  await show(['vm', 'rm', await onlyVmId(stage), '--watch'], stage, signal);
  await show(['vm', 'list'], stage, signal);
}

/** The exit code. */
async function demo(): Promise<number> {
  if (!existsSync(mainFile)) throw new Error(`${mainFile} is missing: build first`);
  const startedMs = performance.now();
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => interruption.abort(new Error(`interrupted by ${signal}`)));
  }
  const builder = await StageBuilder.create(mainFile);
  const faults: unknown[] = [];
  try {
    await play(builder, interruption.signal);
  } catch (error) {
    faults.push(error);
    if (!interruption.signal.aborted) {
      say(`\n${await builder.logTails()}`);
    }
  }
  faults.push(...(await builder.tearDown()));
  for (const left of findLeftovers(builder.folder)) faults.push(new Error(`left behind: ${left}`));
  for (const fault of faults)
    say(`\nerror: ${fault instanceof Error ? fault.message : String(fault)}`);
  const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1);
  if (interruption.signal.aborted) return 130;
  if (faults.length > 0) return 1;
  say(`\nFrom nothing to a ready VM and back in ${seconds} s; nothing is left.`);
  return 0;
}

process.exitCode = await demo();
