import type { Command } from 'commander';
import type { DoctorFinding, ProgramDependencies, ProgramFlags } from '../dependencies.ts';
import { CommandExit, exitCodes } from '../exit-codes.ts';
import { writeJson } from '../session.ts';
import { paintFor, type Colour, type Paint } from '../style.ts';
import { escapeControls, padWidth, wrapText } from '../terminal-text.ts';
import { jsonFlag, type JsonOption } from './registration.ts';

type Status = DoctorFinding['status'];

const colours: Readonly<Record<Status, Colour>> = {
  ok: 'green',
  warning: 'yellow',
  broken: 'red',
  skipped: 'dim',
};
const statusWidth = 'warning'.length;

/** What the daemon needs, looked at by this process itself. */
export function addDoctorCommand<C>(program: Command, dependencies: ProgramDependencies<C>): void {
  program
    .command('doctor')
    .description('check everything that the daemon needs; one line each, with the remedy')
    .option(...jsonFlag)
    .action(async (options: JsonOption) => {
      const { stdout, environment } = dependencies;
      const signal = dependencies.interruption();
      const findings = await dependencies.examine(program.opts<ProgramFlags>(), signal);
      if (signal.aborted) throw new CommandExit(exitCodes.interrupted);
      const isBroken = findings.some(({ status }) => status === 'broken');
      if (options.json === true) {
        writeJson(stdout, { ok: !isBroken, checks: findings });
      } else {
        // A line for each, unless a terminal would break it anywhere.
        const columns = stdout.isTTY === true ? (stdout.columns ?? 80) : Infinity;
        stdout.write(describe(findings, { columns, paint: paintFor(stdout, environment) }));
      }
      if (isBroken) throw new CommandExit(exitCodes.failed);
    });
}

function describe(
  findings: readonly DoctorFinding[],
  { columns, paint }: { readonly columns: number; readonly paint: Paint },
): string {
  const nameWidth = Math.max(...findings.map(({ name }) => name.length));
  const indent = statusWidth + nameWidth + 4;
  return findings
    .map(({ name, status, message, remedy }) => {
      const text = escapeControls(`${message}${remedy === undefined ? '' : ` -> ${remedy}`}`);
      const [first = '', ...more] = wrapText(text, columns - indent);
      const head = `${paint(colours[status], status.padEnd(statusWidth))}  ${padWidth(name, nameWidth)}  ${first}`;
      return [head, ...more.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
    })
    .map((line) => `${line}\n`)
    .join('');
}
