#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { exitCodes } from './cli/exit-codes.ts';
import { processTerminal } from './cli/process-terminal.ts';
import { runCommandLine } from './cli/program.ts';
import { loadConfig, type Config } from './config.ts';
import { resolvePaths } from './config/paths.ts';
import { takeSupervision, type Supervision } from './config/supervision.ts';
import { startDaemon } from './daemon.ts';
import { examine } from './daemon/doctor/examine.ts';
import {
  faultPointsVariable,
  parseFaultPlan,
  type FaultPlan,
} from './daemon/fault-points/fault-plan.ts';
import { FaultPoints } from './daemon/fault-points/fault-points.ts';
import { maintenance } from './daemon/maintenance.ts';
import { stopRequested } from './lifecycle.ts';
import { createLog } from './log.ts';

interface SupervisedConfig extends Config {
  readonly supervision: Supervision;
}

const packageFile = new URL('../package.json', import.meta.url);
// npm requires the member; the file is our own.
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };

// Node opens its inspector on this signal: a way into the daemon's memory for whoever may send it.
process.on('SIGUSR1', () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  ...processTerminal(),
  version,
  resolvePaths: (flags) => resolvePaths(flags, process.env),
  loadConfig: async (flags) => {
    // Refused like a wrong configuration, before any of it is read.
    readFaultPlan();
    const supervision = takeSupervision(process.env, process.pid);
    return { ...(await loadConfig({ flags, environment: process.env })), supervision };
  },
  serve,
  maintenance,
  examine: async (flags, signal) => await examine({ flags, environment: process.env, signal }),
});

/** Serves until a signal asks for a stop, or the daemon cannot go on. */
async function serve(config: SupervisedConfig): Promise<void> {
  const faultPlan = readFaultPlan();
  const { supervision } = config;
  const log = createLog(config.logLevel);
  const stop = stopRequested(process, exitCodes.forced);
  const faultPoints = faultPlan === undefined ? undefined : createFaultPoints(faultPlan);
  if (faultPlan !== undefined) log.warn({ faultPlan }, 'this process is told to fail');
  await using daemon = await startDaemon(config, { log, version, faultPoints, supervision });
  const end = await Promise.race([stop, daemon.failed]);
  const socket = daemon.socketPath;
  if (end instanceof Error) {
    log.error({ err: end, socket }, 'the daemon cannot go on; stopping');
    throw end;
  }
  log.info({ signal: end, socket }, 'stopping');
}

function readFaultPlan(): FaultPlan | undefined {
  const text = process.env[faultPointsVariable];
  return text === undefined || text === '' ? undefined : parseFaultPlan(text);
}

function createFaultPoints(plan: FaultPlan): FaultPoints {
  return new FaultPoints(plan, (signal) => process.kill(process.pid, signal));
}
