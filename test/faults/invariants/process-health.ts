import type { Evidence, Finding } from './evidence.ts';
import type { Life } from '../deployer/supervised-daemon.ts';

/** What a runtime keeps open after its first use of it. */
const openFilesSlack = 2;
/** Of a stop that was asked for twice. */
const forcedCode = 130;

/**
 * I13: the daemon ends only when it is told to, says only JSON and nothing of an error that the faults
 * do not explain, and closes what it opened.
 */
export function findUnhealth({
  lives,
  log,
  openFiles,
}: Pick<Evidence, 'lives' | 'log' | 'openFiles'>): Finding[] {
  const faults = lives
    .filter((life) => !isDueEnd(life))
    .map(({ pid, code, signal }) => `process ${pid} ended with ${signal ?? `code ${code ?? '?'}`}`);
  const lines = log.split('\n').filter((line) => line !== '');
  const stray = lines.filter((line) => !isRecord(line));
  if (stray.length > 0) faults.push(`the log has other lines: ${stray.slice(0, 8).join(' ⏎ ')}`);
  const isDiskFull = lives.some(({ plan }) => plan?.includes('full@') === true);
  const errors = lines.filter((line) => line.includes('"level":"error"'));
  for (const line of errors) {
    const isExplained = isDiskFull && line.includes('StoreUnavailableError');
    if (!isExplained) faults.push(`the log has an error: ${line}`);
  }
  if (openFiles !== undefined && openFiles.atLast > openFiles.atFirst + openFilesSlack) {
    faults.push(`${openFiles.atFirst} open files became ${openFiles.atLast}`);
  }
  return faults.map((evidence) => ({ invariant: 'I13', evidence }));
}

/**
 * Killed, or ended as it was asked to: in order, by the signal itself before it listened for it, or at
 * once when it was asked twice.
 */
function isDueEnd({ signal, code, asks, isOverdue }: Life): boolean {
  if (signal === 'SIGKILL') return isOverdue !== true;
  return asks > 0 && (code === 0 || signal === 'SIGTERM' || (asks > 1 && code === forcedCode));
}

function isRecord(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
