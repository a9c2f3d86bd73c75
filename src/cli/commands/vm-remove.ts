import type { Command } from 'commander';
import { UsageError } from '../exit-codes.ts';
import { mutate, type Session } from '../session.ts';
import { formatFields } from '../table.ts';
import { tellBegunJob } from './begun-job.ts';
import { jsonEventsFlag, watchFlag, type WatchOptions, type WithSession } from './registration.ts';

interface RemoveOptions extends WatchOptions {
  readonly force?: boolean;
  readonly confirm?: string;
}

export function addRemoveCommand(vm: Command, withSession: WithSession): void {
  vm.command('rm <id>')
    .description('delete a VM, at its backend first')
    .option('--force', 'give up on a backend that does not answer; the VM may go on costing money')
    .option('--confirm <id>', 'the id once more, for --force where nobody can be asked')
    .option(...watchFlag)
    .option(...jsonEventsFlag)
    .action(async (id: string, options: RemoveOptions) => {
      if (options.confirm !== undefined && options.force !== true) {
        throw new UsageError('--confirm goes with --force');
      }
      await withSession(async (session) => {
        const forced = options.force === true ? await confirmed(session, id, options.confirm) : {};
        const result = await mutate(session, 'delete_vm', { vm: id, ...forced });
        await tellBegunJob(session, result, { ...options, says: 'is being deleted' });
        const isWatched = options.watch === true && options.json !== true;
        if (options.force === true && isWatched) await tellSteps(session, result.job.id);
      });
    });
}

/** Whether a forced delete has deleted or given up is in how its steps ended. */
async function tellSteps({ client, signal, stdout }: Session, jobId: string): Promise<void> {
  const { job } = await client.call('get_job', { job: jobId }, { signal });
  const ended = job.steps.filter(({ state }) => state === 'succeeded');
  stdout.write(formatFields(ended.map(({ name, message }) => [name, message])));
}

/** The params of a forced delete, once the id has been said twice. */
async function confirmed(
  { ask, signal }: Session,
  id: string,
  given: string | undefined,
): Promise<{ readonly force: true; readonly confirm_vm: string }> {
  const question = `What is given up may go on costing money. Type the id of the VM to go on: `;
  const typed = given ?? (await ask?.(question, signal))?.trim();
  if (typed === id) return { force: true, confirm_vm: id };
  throw new UsageError(
    typed === undefined
      ? `--force takes "--confirm ${id}" where nobody can be asked; nothing was deleted`
      : `"${typed}" is not "${id}"; nothing was deleted`,
  );
}
