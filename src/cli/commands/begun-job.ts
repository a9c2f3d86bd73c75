import type { VmAndJob } from '../../contract/types.gen.ts';
import { writeJson, type Session } from '../session.ts';
import { watchAndExit } from '../watch/watch-command.ts';
import type { WatchOptions } from './registration.ts';

/** What a command says once its job has begun: the whole watch, JSON, or how to follow it. */
export async function tellBegunJob(
  session: Session,
  result: VmAndJob,
  options: WatchOptions & { readonly says: string },
): Promise<void> {
  const { vm, job } = result;
  if (options.watch === true) {
    await watchAndExit(session, job.id, options);
  } else if (options.json === true) {
    writeJson(session.stdout, result);
  } else {
    session.stdout.write(`VM ${vm.id} ${options.says} by job ${job.id}\n`);
    session.stdout.write(`follow it: job watch ${job.id}\n`);
  }
}
