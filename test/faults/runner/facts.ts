import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

const root = path.resolve(import.meta.dirname, '../../..');

/** On what a run was done. */
export interface RunFacts {
  readonly deployer: string;
  readonly commit: string;
  readonly node: string;
  readonly sqlite: string;
  readonly openssh: string;
  readonly kernel: string;
  readonly processor: string;
  readonly processors: number;
  readonly memoryGiB: number;
}

export function readFacts(): RunFacts {
  const packageFile = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(packageFile) as { readonly version: string };
  return {
    deployer: version,
    commit: said('git', ['describe', '--always', '--dirty', '--exclude', '*']),
    node: process.versions.node,
    sqlite: sqliteVersion(),
    openssh: said('ssh', ['-V']).split(',')[0] ?? '',
    kernel: `${os.type()} ${os.release()} ${os.arch()}`,
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    processors: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
  };
}

function sqliteVersion(): string {
  const database = new BetterSqlite3(':memory:');
  try {
    return String(database.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    database.close();
  }
}

/** What a program says, on whichever output; empty where it cannot be run. */
function said(program: string, args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  return error === undefined ? `${stdout}${stderr}`.trim() : '';
}
