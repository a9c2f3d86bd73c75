import type { Command } from 'commander';
import type { CopyReport, ProgramDependencies, ProgramFlags } from '../dependencies.ts';
import { CommandExit, exitCodes } from '../exit-codes.ts';
import { loadConfig } from '../load-config.ts';
import { writeJson } from '../session.ts';
import { escapeControls } from '../terminal-text.ts';

interface JsonFlag {
  readonly json?: boolean;
}

/** The commands that work on the data folder themselves, instead of asking the daemon. */
export function addMaintenanceCommands<C>(
  program: Command,
  dependencies: ProgramDependencies<C>,
): void {
  const configuration = async (): Promise<C> =>
    await loadConfig(dependencies, program.opts<ProgramFlags>());
  program
    .command('backup <file>')
    .description('copy the database, checked, also while the daemon runs')
    .option('--json', 'print what was copied as JSON')
    .action(async (file: string, flags: JsonFlag) => {
      await backUp(dependencies, await configuration(), { ...flags, file });
    });
  program
    .command('restore <file>')
    .description('put a backup in the place of the database; the daemon has to be stopped')
    .option('--replace', 'put a database that is there aside')
    .option('--json', 'print what was restored as JSON')
    .action(async (file: string, flags: JsonFlag & { readonly replace?: boolean }) => {
      await restore(dependencies, await configuration(), { ...flags, file });
    });
  program
    .command('rotate-key')
    .description('seal all secrets with a new key; the daemon has to be stopped')
    .option('--json', 'print what was done as JSON')
    .action(async (flags: JsonFlag) => {
      await rotateKey(dependencies, await configuration(), flags);
    });
}

async function backUp<C>(
  dependencies: ProgramDependencies<C>,
  config: C,
  { file, json }: JsonFlag & { readonly file: string },
): Promise<void> {
  const { maintenance, stdout } = dependencies;
  const signal = dependencies.interruption();
  const report = await maintenance.backup(config, { file, signal }).catch((error: unknown) => {
    throw signal.aborted ? new CommandExit(exitCodes.interrupted) : error;
  });
  const { bytes, keyFiles } = report;
  if (json === true) {
    const copy = { file: report.file, bytes, ...presentCopy(report) };
    writeJson(stdout, { ...copy, sealing_key_files: keyFiles });
    return;
  }
  const key = `The sealing key is not in it: without ${keyFiles.join(' and ')} nothing of it unseals. Keep a copy of that apart from the backup.`;
  const lines = [
    `backed up to ${report.file} (${bytes} bytes, mode 0600), checked`,
    ...describeCopy(report),
    ...(keyFiles.length === 0 ? [] : [key]),
  ];
  stdout.write(`${lines.map(escapeControls).join('\n')}\n`);
}

async function restore<C>(
  { maintenance, stdout }: ProgramDependencies<C>,
  config: C,
  { file, json, replace }: JsonFlag & { readonly file: string; readonly replace?: boolean },
): Promise<void> {
  const report = await maintenance.restore(config, { file, replaces: replace === true });
  const { aside, database, unfinishedJobs } = report;
  if (json === true) {
    const put = aside === undefined ? {} : { put_aside: aside };
    const unfinished = { unfinished_jobs: unfinishedJobs };
    writeJson(stdout, { file, database, ...presentCopy(report), ...put, ...unfinished });
    return;
  }
  const lines = [
    `restored from ${file} to ${database}`,
    ...(aside === undefined ? [] : [`the database before is ${aside}`]),
    ...describeCopy(report),
    'What to do: start the daemon, and look at what it finds (`vm list`, `job list`): VMs that were made or',
    'deleted after the backup are not as the database has them. Reconciliation only reports what it finds',
    '(`problem list`), and no VM expires, until you let it act: `reconcile --end-report-only`.',
    ...describeUnfinished(unfinishedJobs),
    'Readers of events are told STREAM_RESET, and begin anew.',
  ];
  stdout.write(`${lines.map(escapeControls).join('\n')}\n`);
}

async function rotateKey<C>(
  { maintenance, stdout }: ProgramDependencies<C>,
  config: C,
  { json }: JsonFlag,
): Promise<void> {
  const report = await maintenance.rotateKey(config);
  const { keyId, previousKeyId, keptFile, secrets, unreadable } = report;
  if (json === true) {
    const kept = { previous_key_id: previousKeyId, previous_key_file: keptFile };
    writeJson(stdout, { key_id: keyId, ...kept, secrets, unreadable_secrets: unreadable });
    return;
  }
  const lines = [
    `${secrets} secrets are sealed with key ${keyId} now, and were opened with it`,
    ...describeUnreadable(unreadable),
    `The key before, ${previousKeyId}, is kept as ${keptFile}: older backups need it. Remove it with the last of them.`,
    'What to do: copy the new sealing key to where you keep it, make a backup, then start the daemon.',
  ];
  stdout.write(`${lines.map(escapeControls).join('\n')}\n`);
}

function describeUnfinished(jobs: number): string[] {
  if (jobs === 0) return [];
  return [
    `Jobs that had not ended in the backup: ${jobs}. They are not gone on with: the daemon's start ends them as`,
    'failed, with the reason RESTORED. `job retry ID` goes on with one that is still wanted.',
  ];
}

function describeCopy({ streamId, schemaVersion, counts, secrets }: CopyReport): string[] {
  const rows = Object.entries(counts).map(([table, count]) => `${table} ${count}`);
  return [
    `stream ${streamId}, schema version ${schemaVersion}, ${secrets.opened} secrets, each of them opened`,
    ...describeUnreadable(secrets.unreadable),
    `rows: ${rows.join(', ')}`,
  ];
}

/** The VMs can be neither looked for nor deleted; a problem of each says so. */
function describeUnreadable(vms: readonly string[]): string[] {
  if (vms.length === 0) return [];
  const what =
    vms.length === 1 ? '1 secret does not unseal' : `secrets of ${vms.length} VMs do not unseal`;
  return [`${what}, and no key changes that (\`problem list\`): ${vms.join(', ')}`];
}

function presentCopy({ streamId, schemaVersion, counts, secrets }: CopyReport): object {
  return { stream_id: streamId, schema_version: schemaVersion, counts, ...presentSecrets(secrets) };
}

function presentSecrets({ opened, unreadable }: CopyReport['secrets']): object {
  return { secrets: opened, unreadable_secrets: unreadable };
}
