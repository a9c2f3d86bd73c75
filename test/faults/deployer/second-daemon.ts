import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../invariants/evidence.ts';
import type { SupervisedDaemon } from './supervised-daemon.ts';

const program = path.resolve(import.meta.dirname, '../../../dist/main.js');

/** What a second daemon has in common with the first. */
const rivals = {
  'the same data and socket': {},
  'the same data': { HERO_SOCKET_DIR: 'rival-sockets' },
  'the same socket': { HERO_DEPLOYER_DATA_DIR: 'rival-data' },
} as const;

/** I15: a second daemon ends with a message and has touched nothing of the first one's. */
export async function findRivalry(daemon: SupervisedDaemon): Promise<readonly Finding[]> {
  const { folder, dataDir } = daemon.place;
  const findings: Finding[] = [];
  for (const [what, changes] of Object.entries(rivals)) {
    const before = await lookOf(dataDir);
    const own = Object.entries(changes).map(([name, dir]) => [name, path.join(folder, dir)]);
    const env = { ...daemon.environment, ...(Object.fromEntries(own) as Record<string, string>) };
    const { code, output } = await runToEnd(env);
    const faults = [
      ...(code === 1 ? [] : [`ended with code ${code ?? 'none'}`]),
      ...(/another daemon|in use|already/.test(output) ? [] : [`said "${output.trim()}"`]),
      ...((await lookOf(dataDir)) === before ? [] : ['changed the data folder']),
    ];
    findings.push(
      ...faults.map((fault) => ({
        invariant: 'I15' as const,
        evidence: `a second daemon with ${what} ${fault}`,
      })),
    );
  }
  return findings;
}

async function runToEnd(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

/** Names, sizes and times of the database's files: those that a write changes. */
async function lookOf(dataDir: string): Promise<string> {
  const names = (await readdir(dataDir)).filter((name) => /^deployer\.db(-wal)?$/.test(name));
  const looks = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(path.join(dataDir, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
  return looks.sort().join('\n');
}
