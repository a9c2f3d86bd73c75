import { Argument, Option, type Command } from 'commander';
import type { Problem, Resolution, Sweep } from '../../contract/types.gen.ts';
import { CommandExit, exitCodes } from '../exit-codes.ts';
import { writeFault } from '../report-error.ts';
import { allPages, mutate, writeJson, type Session } from '../session.ts';
import { formatFields, formatTable, type Column } from '../table.ts';
import { escapeControls } from '../terminal-text.ts';
import { jsonFlag, type JsonOption, type WithSession } from './registration.ts';

const states = ['open', 'ignored', 'closed'] as const satisfies readonly Problem['state'][];
const resolutions = [
  'adopt',
  'delete',
  'forget',
  'ignore',
] as const satisfies readonly Resolution[];

interface ListOptions extends JsonOption {
  readonly state: Problem['state'];
}

export function addProblemCommands(program: Command, withSession: WithSession): void {
  const problem = program
    .command('problem')
    .description('what the backends have and the database has not, and the other way round');
  problem
    .command('list')
    .description('problems, newest first')
    .addOption(new Option('--state <state>', 'in this state').choices(states).default('open'))
    .option(...jsonFlag)
    .action(async (options: ListOptions) => {
      await withSession(async (session) => {
        const problems = await listProblems(session, options.state);
        if (options.json === true) writeJson(session.stdout, { problems });
        else session.stdout.write(tableOf(problems, options.state));
      });
    });
  problem
    .command('show <id>')
    .description('one problem, with what was seen and how it can be resolved')
    .option(...jsonFlag)
    .action(async (id: string, options: JsonOption) => {
      await withSession(async (session) => {
        const found = await findProblem(session, id);
        if (options.json === true) writeJson(session.stdout, { problem: found });
        else session.stdout.write(describeProblem(found));
      });
    });
  problem
    .command('resolve <id>')
    .description('say what is to become of a problem')
    .addArgument(new Argument('<resolution>', 'one that `problem show` names').choices(resolutions))
    .option(...jsonFlag)
    .action(async (id: string, resolution: Resolution, options: JsonOption) => {
      await withSession(async (session) => {
        await resolveProblem(session, { problem: id, resolution }, options);
      });
    });
}

export function addReconcileCommand(program: Command, withSession: WithSession): void {
  program
    .command('reconcile')
    .description('compare the backends with the database now')
    .option('--end-report-only', 'after a restore: what is proven may be done again')
    .option(...jsonFlag)
    .action(async (options: JsonOption & { readonly endReportOnly?: boolean }) => {
      await withSession(async (session) => {
        const params = options.endReportOnly === true ? { end_report_only: true } : {};
        const sweep = await mutate(session, 'reconcile', params);
        if (options.json === true) writeJson(session.stdout, sweep);
        else session.stdout.write(describeSweep(sweep));
      });
    });
}

function tableOf(problems: readonly Problem[], state: Problem['state']): string {
  const more = state === 'closed' ? closedColumns : unclosedColumns;
  return formatTable([...columns, ...more], problems, `no ${state} problems`);
}

const columns: readonly Column<Problem>[] = [
  { title: 'ID', value: ({ id }) => id },
  { title: 'KIND', value: ({ kind }) => kind },
  { title: 'BACKEND', value: ({ backend }) => backend },
  { title: 'VM', value: ({ vm_id }) => vm_id },
  { title: 'SINCE', value: ({ first_seen_at }) => first_seen_at },
  { title: 'SEEN', value: ({ sightings }) => `${sightings}x` },
];

const closedColumns: readonly Column<Problem>[] = [
  { title: 'CLOSED', value: ({ closed_at }) => closed_at },
  { title: 'BY', value: ({ closed_by }) => closed_by },
];

const unclosedColumns: readonly Column<Problem>[] = [
  { title: 'CHOSEN', value: ({ resolution }) => resolution },
  { title: 'RESOLUTIONS', value: ({ resolutions: possible }) => possible.join(', ') },
];

async function listProblems(
  { client, signal }: Session,
  state: Problem['state'],
): Promise<readonly Problem[]> {
  return await allPages(async (cursor) => {
    const params = cursor === undefined ? { state } : { state, cursor };
    const page = await client.call('list_problems', params, { signal });
    return { items: page.problems, next_cursor: page.next_cursor };
  });
}

async function findProblem(session: Session, id: string): Promise<Problem> {
  for (const state of states) {
    const found = (await listProblems(session, state)).find((problem) => problem.id === id);
    if (found !== undefined) return found;
  }
  const fault = { reason: 'PROBLEM_NOT_FOUND', message: `problem "${id}" does not exist` };
  writeFault(fault, session.stderr, session.paint);
  throw new CommandExit(exitCodes.failed);
}

function describeProblem(problem: Problem): string {
  const fields = formatFields([
    ['id', problem.id],
    ['vm', problem.vm_id],
    ['backend', problem.backend],
    ['backend id', problem.backend_vm_id],
    ['gateway id', problem.backend_gateway_id],
    ['first seen', problem.first_seen_at],
    ['last seen', `${problem.last_seen_at}, ${problem.sightings} times in all`],
    ['being resolved', problem.resolution],
    ['closed', problem.closed_at && `${problem.closed_at} (${problem.closed_by ?? ''})`],
  ]);
  const evidence = formatFields(
    Object.entries(problem.evidence).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const how = problem.resolutions.map((name) => `problem resolve ${problem.id} ${name}\n`).join('');
  const left = problem.state === 'closed' ? '' : `\nresolve it by one of:\n${how}`;
  const summary = escapeControls(problem.summary);
  return `${problem.kind}  ${problem.state}\n${summary}\n\n${fields}\nevidence:\n${evidence}${left}`;
}

async function resolveProblem(
  session: Session,
  params: { readonly problem: string; readonly resolution: Resolution },
  options: JsonOption,
): Promise<void> {
  const { stdout } = session;
  const before =
    params.resolution === 'ignore' ? await findProblem(session, params.problem) : undefined;
  const result = await mutate(session, 'resolve_problem', params);
  const { problem, job } = result;
  if (options.json === true) writeJson(stdout, result);
  else if (job !== undefined) stdout.write(`job ${job.id} deletes it: job watch ${job.id}\n`);
  else if (problem.resolution === undefined)
    stdout.write(`problem ${problem.id} ${problem.state}${undone(before)}\n`);
  else stdout.write(`problem ${problem.id} is being resolved by the next sweeps\n`);
}

/** What ignoring a problem does not take back. */
function undone(before: Problem | undefined): string {
  const isDeleted = before?.resolution === 'delete' || before?.evidence['action'] !== undefined;
  return isDeleted ? '; its delete was decided before, and may have been asked for already' : '';
}

function describeSweep({ opened, closed, acted, incomplete }: Sweep): string {
  const missed = incomplete.map(
    ({ backend, reason }) =>
      `backend ${escapeControls(backend)} could not be looked at in full: ${escapeControls(reason)}\n`,
  );
  return `${opened} opened, ${closed} closed, ${acted} acted on\n${missed.join('')}`;
}
