import { InvalidArgumentError, type Command } from 'commander';
import type { Job } from '../../contract/types.gen.ts';
import { formatDuration } from '../../core/durations.ts';
import { allPages, mutate, writeJson, type Session } from '../session.ts';
import { paintState } from '../style.ts';
import { formatFields, formatTable, type Column } from '../table.ts';
import { escapeControls } from '../terminal-text.ts';
import { elapsedMs, nextTryInMs } from '../watch/job-view.ts';
import { watchAndExit } from '../watch/watch-command.ts';
import {
  jsonEventsFlag,
  jsonFlag,
  watchFlag,
  type JsonOption,
  type WatchOptions,
  type WithSession,
} from './registration.ts';

interface ListOptions extends JsonOption {
  readonly vm?: string;
  readonly user?: string;
  readonly state?: Job['state'];
}

export function addJobCommands(program: Command, withSession: WithSession): void {
  const job = program.command('job').description('jobs: what takes time');
  job
    .command('list')
    .description('all jobs that are kept')
    .option('--vm <id>', 'of this VM only')
    .option('--user <name>', 'of this user only')
    .option('--state <state>', 'in this state only')
    .option(...jsonFlag)
    .action(async (options: ListOptions) => {
      await withSession(async (session) => {
        await listJobs(session, options);
      });
    });
  job
    .command('show <id>')
    .description('one job, with its steps')
    .option(...jsonFlag)
    .action(async (id: string, options: JsonOption) => {
      await withSession(async (session) => {
        const { job: found } = await session.client.call(
          'get_job',
          { job: id },
          { signal: session.signal },
        );
        if (options.json === true) writeJson(session.stdout, { job: found });
        else session.stdout.write(describeJob(found, session));
      });
    });
  job
    .command('watch <id>')
    .description('follow a job to its end; the exit code tells the outcome')
    .option('--json', 'one event a line, at last the job')
    .action(async (id: string, options: JsonOption) => {
      await withSession(async (session) => {
        await watchAndExit(session, id, options);
      });
    });
  addChangingCommand(job, withSession, {
    name: 'cancel',
    method: 'cancel_job',
    description: 'stop a job; what exists already stays',
  });
  addChangingCommand(job, withSession, {
    name: 'retry',
    method: 'retry_job',
    description: 'a new job that goes on at the step that failed',
  });
  job
    .command('logs <id>')
    .description('the log of a job')
    .option('--after-line <n>', 'only lines after this number', lineNumber, 0)
    .option(...jsonFlag)
    .action(async (id: string, options: JsonOption & { readonly afterLine: number }) => {
      await withSession(async (session) => {
        await showLogs(session, id, options);
      });
    });
}

function addChangingCommand(
  job: Command,
  withSession: WithSession,
  command: {
    readonly name: string;
    readonly method: 'cancel_job' | 'retry_job';
    readonly description: string;
  },
): void {
  job
    .command(`${command.name} <id>`)
    .description(command.description)
    .option(...watchFlag)
    .option(...jsonEventsFlag)
    .action(async (id: string, options: WatchOptions) => {
      await withSession(async (session) => {
        const result = await mutate(session, command.method, { job: id });
        if (options.watch === true) await watchAndExit(session, result.job.id, options);
        else if (options.json === true) writeJson(session.stdout, result);
        else session.stdout.write(`job ${result.job.id} ${result.job.state}\n`);
      });
    });
}

async function listJobs(session: Session, options: ListOptions): Promise<void> {
  const { client, signal, stdout, paint } = session;
  const { vm, user, state } = options;
  const jobs = await allPages(async (cursor) => {
    const params = {
      ...(vm === undefined ? {} : { vm }),
      ...(user === undefined ? {} : { user }),
      ...(state === undefined ? {} : { state }),
      ...(cursor === undefined ? {} : { cursor }),
    };
    const page = await client.call('list_jobs', params, { signal });
    return { items: page.jobs, next_cursor: page.next_cursor };
  });
  if (options.json === true) {
    writeJson(stdout, { jobs });
    return;
  }
  const columns: readonly Column<Job>[] = [
    { title: 'ID', value: ({ id }) => id },
    { title: 'KIND', value: ({ kind }) => kind },
    {
      title: 'STATE',
      value: ({ state: current }) => current,
      paint: (job, cell) => paintState(paint, job.state, cell),
    },
    { title: 'STEP', value: ({ step }) => step },
    { title: 'TOOK', value: (job) => durationOf(job, session.now()) },
    { title: 'VM', value: ({ vm_id }) => vm_id },
    { title: 'CREATED', value: ({ created_at }) => created_at },
  ];
  stdout.write(formatTable(columns, jobs, 'no jobs'));
}

function describeJob(job: Job, session: Session): string {
  const { paint } = session;
  const fields = formatFields([
    ['id', job.id],
    ['vm', job.vm_id],
    ['created', job.created_at],
    ['took', durationOf(job, session.now())],
    ['waits for', job.blocked_on],
    ['next try', nextTryInMs(job, session.now()) === 0 ? 'trying now' : job.next_attempt_at],
    ['requested by', job.requested_by],
    ['log lines', String(job.log.last_line)],
    ['error', job.error && `${job.error.reason} at ${job.error.step}: ${job.error.message}`],
  ]);
  const steps = formatTable<Job['steps'][number]>(
    [
      { title: 'STEP', value: ({ name }) => name },
      {
        title: 'STATE',
        value: ({ state }) => state,
        paint: ({ state }, cell) => paintState(paint, state, cell),
      },
      { title: 'TOOK', value: (step) => durationOf(step, session.now()) },
      { title: 'ATTEMPT', value: ({ attempt }) => String(attempt) },
      { title: 'MESSAGE', value: ({ message }) => message },
    ],
    job.steps,
    'no steps',
  );
  return `${job.kind}  ${paintState(paint, job.state)}\n${fields}\n${steps}`;
}

function durationOf(span: Parameters<typeof elapsedMs>[0], nowMs: number): string | undefined {
  const elapsed = elapsedMs(span, nowMs);
  return elapsed === undefined ? undefined : formatDuration(elapsed);
}

/** Page by page, written as it comes; escaped on a terminal only, so that a file gets what was said. */
async function showLogs(
  { client, signal, stdout }: Session,
  job: string,
  options: JsonOption & { readonly afterLine: number },
): Promise<void> {
  let after_line = options.afterLine;
  for (;;) {
    const { lines } = await client.call('job_logs', { job, after_line }, { signal });
    for (const line of lines) {
      if (options.json === true) stdout.write(`${JSON.stringify(line)}\n`);
      else stdout.write(`${stdout.isTTY === true ? escapeControls(line.text) : line.text}\n`);
    }
    const last = lines.at(-1);
    if (last === undefined) return;
    after_line = last.line;
  }
}

/** commander turns the error into words and exit code 2. */
function lineNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a whole number, 0 or more');
}
