import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Deployment } from '../../support/deployment.ts';
import { createTarget, type FuzzWorld } from './fuzz-world.ts';
import { openDescriptors } from './open-resources.ts';

/** The limits of a daemon that is not told others. */
const limits = { requestBytes: 1_048_576, batch: 100 };

const loudLine = /"level":"(?:error|fatal)"|^[^{]/;

/** The built daemon as a process, with a simulated grid and Forge behind it. */
export async function startDaemonWorld(): Promise<FuzzWorld> {
  const deployment = await Deployment.open();
  const { daemon, client, simulator } = deployment;
  const usernames = ['ada', 'eve'];
  for (const username of usernames) await client.call('create_user', { username });
  const { pid } = daemon;
  const target = await createTarget({
    socketPath: daemon.socketPath,
    limits,
    usernames,
    secrets: () => simulator.world.fleet.all.map(({ request }) => request.secret),
  });
  return {
    target: { ...target, isPatient: true },
    resources: () => ({ descriptors: openDescriptors(pid), timers: 0 }),
    rest: async () => {
      for (;;) {
        const { counts } = await client.call('get_info', {});
        if (counts.jobs_running + counts.jobs_queued === 0) return;
        await sleep(20);
      }
    },
    complaints: async () => {
      const log = await readFile(daemon.logFile, 'utf8');
      const lines = log.split('\n').filter((line) => loudLine.test(line));
      const exitCode = await daemon.end('SIGTERM');
      return exitCode === 0 ? lines : [...lines, `the daemon ended with ${String(exitCode)}`];
    },
    [Symbol.asyncDispose]: async () => await deployment[Symbol.asyncDispose](),
  };
}
