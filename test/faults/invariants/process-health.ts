import type { Evidence, Finding } from './evidence.ts';

/** What a runtime keeps open after its first use of it. */
const openFilesSlack = 2;

/** I13: the daemon ends only when it is told to, says only JSON, and closes what it opened. */
export function findUnhealth({ lives, log, openFiles }: Evidence): Finding[] {
  const faults = lives
    .filter(
      ({ signal, code }, at) => signal !== 'SIGKILL' && !(at === lives.length - 1 && code === 0),
    )
    .map(({ pid, code, signal }) => `process ${pid} ended with ${signal ?? `code ${code ?? '?'}`}`);
  const stray = log.split('\n').filter((line) => line !== '' && !isRecord(line));
  if (stray.length > 0)
    faults.push(`the log has lines of another kind: ${stray.slice(0, 8).join(' ⏎ ')}`);
  if (openFiles !== undefined && openFiles.atLast > openFiles.atFirst + openFilesSlack) {
    faults.push(`${openFiles.atFirst} open files became ${openFiles.atLast}`);
  }
  return faults.map((evidence) => ({ invariant: 'I13', evidence }));
}

function isRecord(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
