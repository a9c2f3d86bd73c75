#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { processTerminal } from './cli/process-terminal.ts';
import { runCommandLine } from './cli/program.ts';
import { loadConfig, type Config } from './config.ts';
import { resolvePaths } from './config/paths.ts';
import { startDaemon } from './daemon.ts';
import { maintenance } from './daemon/maintenance.ts';
import { stopRequested } from './lifecycle.ts';
import { createLog } from './log.ts';

const packageFile = new URL('../package.json', import.meta.url);
// npm requires the member; the file is our own.
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };

// Node opens its inspector on this signal: a way into the daemon's memory for whoever may send it.
process.on('SIGUSR1', () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  ...processTerminal(),
  version,
  resolvePaths: (flags) => resolvePaths(flags, process.env),
  loadConfig: async (flags) => await loadConfig({ flags, environment: process.env }),
  serve,
  maintenance,
});

/** Serves until a signal asks for a stop, or the daemon cannot go on. */
async function serve(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const stop = stopRequested(process);
  await using daemon = await startDaemon(config, { log, version });
  const end = await Promise.race([stop, daemon.failed]);
  const socket = daemon.socketPath;
  if (end instanceof Error) {
    log.error({ err: end, socket }, 'the daemon cannot go on; stopping');
    throw end;
  }
  log.info({ signal: end, socket }, 'stopping');
}
