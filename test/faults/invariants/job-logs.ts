import { scriptLines } from '../deployer/deployer-folder.ts';
import type { Evidence, Finding } from './evidence.ts';

interface StoredLog {
  readonly numbers: number[];
  readonly stdout: string[];
  readonly stderr: string[];
  end?: { readonly state: string; readonly lastLine: number };
}

/** I9: each script was started once, and its log has every line once. */
export function findLogFaults({ data, scriptStarts }: Evidence): Finding[] {
  const faults = [...scriptStarts]
    .filter(([, count]) => count !== 1)
    .map(([job, count]) => `the script of job ${job} was started ${count} times`);
  for (const [job, log] of readLogs(data)) faults.push(...faultsOf(job, log, scriptStarts));
  return faults.map((evidence) => ({ invariant: 'I9', evidence }));
}

function readLogs({ events }: Evidence['data']): ReadonlyMap<string, StoredLog> {
  const logs = new Map<string, StoredLog>();
  for (const event of events) {
    const { job_id: job } = event;
    if (job === undefined) continue;
    const log: StoredLog = logs.get(job) ?? { numbers: [], stdout: [], stderr: [] };
    logs.set(job, log);
    if (event.type === 'job.log') {
      for (const { line, stream, text } of event.data.lines) {
        log.numbers.push(line);
        if (stream !== 'system') log[stream].push(text);
      }
    }
    if (event.type === 'job.ended') {
      log.end = { state: event.data.state, lastLine: event.data.last_line };
    }
  }
  return logs;
}

function faultsOf(
  job: string,
  { numbers, stdout, stderr, end }: StoredLog,
  scriptStarts: ReadonlyMap<string, number>,
): string[] {
  const faults: string[] = [];
  const hole = numbers.findIndex((number, at) => number !== at + 1);
  if (hole >= 0) faults.push(`job ${job}: line ${numbers[hole] ?? 0} where ${hole + 1} should be`);
  if (end !== undefined && end.lastLine !== numbers.length) {
    faults.push(`job ${job} ended with line ${end.lastLine}, but has ${numbers.length}`);
  }
  const isComplete = end?.state === 'succeeded' && scriptStarts.has(job);
  for (const [name, lines] of Object.entries({ out: stdout, err: stderr })) {
    const counted = lines.filter((text) => text.startsWith(name));
    const expected = Array.from({ length: scriptLines }, (_, at) => `${name} ${at + 1}`);
    const wanted = isComplete ? expected : expected.slice(0, counted.length);
    if (counted.join() !== wanted.join()) {
      faults.push(`job ${job}: the script's ${name} lines are ${counted.join()}`);
    }
  }
  return faults;
}
