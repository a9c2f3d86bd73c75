import type { Command } from 'commander';
import type { VmStats } from '../../contract/types.gen.ts';
import { formatDuration } from '../../core/durations.ts';
import { mutate, writeJson } from '../session.ts';
import { formatFields } from '../table.ts';
import { tellBegunJob } from './begun-job.ts';
import {
  jsonEventsFlag,
  jsonFlag,
  watchFlag,
  type JsonOption,
  type WatchOptions,
  type WithSession,
} from './registration.ts';

const bytesOfGigabyte = 1_024 ** 3;

/** Commands of `vm` around a VM that exists. */
export function addMaintenanceCommands(vm: Command, withSession: WithSession): void {
  vm.command('redeploy <id>')
    .description('destroy a VM and make it anew, with the same id and public name')
    .option(...watchFlag)
    .option(...jsonEventsFlag)
    .action(async (id: string, options: WatchOptions) => {
      await withSession(async (session) => {
        const result = await mutate(session, 'redeploy_vm', { vm: id });
        await tellBegunJob(session, result, { ...options, says: 'is being made anew' });
      });
    });
  vm.command('bootstrap <id>')
    .description('run the bootstrap of a VM again')
    .option('--bootstrap <name>', 'another one, which is that of the VM from now on')
    .option(...watchFlag)
    .option(...jsonEventsFlag)
    .action(async (id: string, options: WatchOptions & { readonly bootstrap?: string }) => {
      await withSession(async (session) => {
        const { bootstrap } = options;
        const params = { vm: id, ...(bootstrap === undefined ? {} : { bootstrap }) };
        const result = await mutate(session, 'bootstrap_vm', params);
        await tellBegunJob(session, result, { ...options, says: 'is being bootstrapped' });
      });
    });
  vm.command('stats <id>')
    .description('memory, disk, load and uptime, as the VM tells them')
    .option(...jsonFlag)
    .action(async (id: string, options: JsonOption) => {
      await withSession(async ({ client, signal, stdout }) => {
        const stats = await client.call('vm_stats', { vm: id }, { signal });
        if (options.json === true) writeJson(stdout, stats);
        else stdout.write(describeStats(stats));
      });
    });
}

function describeStats({ memory, disk, load, uptime_seconds, cpus }: VmStats): string {
  const free = (available: number, total: number): string =>
    `${gigabytes(available)} of ${gigabytes(total)} GB available`;
  return formatFields([
    ['memory', free(memory.available_bytes, memory.total_bytes)],
    ['disk', free(disk.available_bytes, disk.total_bytes)],
    ['load', `${load.one} ${load.five} ${load.fifteen}`],
    ['cpus', cpus === undefined ? undefined : String(cpus)],
    ['uptime', formatDuration(uptime_seconds * 1_000)],
  ]);
}

function gigabytes(bytes: number): string {
  return (bytes / bytesOfGigabyte).toFixed(1);
}
