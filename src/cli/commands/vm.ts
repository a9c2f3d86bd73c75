import type { Command } from 'commander';
import type { Vm } from '../../contract/types.gen.ts';
import { allPages, mutate, writeJson, type Session } from '../session.ts';
import { paintState, type Paint } from '../style.ts';
import { formatFields, formatTable, type Column } from '../table.ts';
import { escapeControls } from '../terminal-text.ts';
import { expiryText, stateText, troublesOf } from '../vm-marks.ts';
import { jsonFlag, type JsonOption, type WithSession } from './registration.ts';
import { addMaintenanceCommands } from './vm-maintenance.ts';
import { addRemoveCommand } from './vm-remove.ts';

interface ListOptions extends JsonOption {
  readonly user?: string;
  readonly state?: Vm['state'];
  readonly backend?: string;
}

export function addVmCommands(program: Command, withSession: WithSession): void {
  const vm = program.command('vm').description('VMs');
  vm.command('list')
    .description('all VMs')
    .option('--user <name>', 'of this user only')
    .option('--state <state>', 'in this state only')
    .option('--backend <name>', 'at this backend only')
    .option(...jsonFlag)
    .action(async (options: ListOptions) => {
      await withSession(async (session) => {
        await listVms(session, options);
      });
    });
  vm.command('show <id>')
    .description('one VM, with its conditions')
    .option('--refresh', 'ask the backend first')
    .option(...jsonFlag)
    .action(async (id: string, options: JsonOption & { readonly refresh?: boolean }) => {
      await withSession(async (session) => {
        const { client, signal, stdout, paint } = session;
        const params = { vm: id, ...(options.refresh === true ? { refresh: true } : {}) };
        const { vm: found } = await client.call('get_vm', params, { signal });
        if (options.json === true) writeJson(stdout, { vm: found });
        else stdout.write(describeVm(found, { paint, nowMs: session.now() }));
      });
    });
  addRemoveCommand(vm, withSession);
  vm.command('expire <id> <life>')
    .description('say how long a VM lives from now on: a duration such as 30d, or "never"')
    .option(...jsonFlag)
    .action(async (id: string, life: string, options: JsonOption) => {
      await withSession(async (session) => {
        await setExpiry(session, { id, life }, options);
      });
    });
  vm.command('logs <id>')
    .description("the backend's own log of the VM")
    .option(...jsonFlag)
    .action(async (id: string, options: JsonOption) => {
      await withSession(async ({ client, signal, stdout }) => {
        const result = await client.call('vm_logs', { vm: id }, { signal });
        if (options.json === true) writeJson(stdout, result);
        else for (const line of result.lines) stdout.write(`${escapeControls(line)}\n`);
      });
    });
  addMaintenanceCommands(vm, withSession);
}

async function listVms(session: Session, options: ListOptions): Promise<void> {
  const { client, signal, stdout, paint } = session;
  const { user, state, backend } = options;
  const vms = await allPages(async (cursor) => {
    const params = {
      ...(user === undefined ? {} : { user }),
      ...(state === undefined ? {} : { state }),
      ...(backend === undefined ? {} : { backend }),
      ...(cursor === undefined ? {} : { cursor }),
    };
    const page = await client.call('list_vms', params, { signal });
    return { items: page.vms, next_cursor: page.next_cursor };
  });
  if (options.json === true) {
    writeJson(stdout, { vms });
    return;
  }
  const columns: readonly Column<Vm>[] = [
    { title: 'ID', value: ({ id }) => id },
    { title: 'USER', value: ({ username }) => username },
    {
      title: 'STATE',
      value: stateText,
      paint: (vm, cell) => paintVm(paint, vm, cell),
    },
    { title: 'SIZE', value: ({ size }) => sizeText(size) },
    { title: 'BACKEND', value: ({ backend: name }) => name },
    { title: 'ADDRESS', value: addressOf },
    { title: 'URL', value: ({ url }) => url },
    { title: 'EXPIRES', value: (vm) => expiryText(vm, session.now()) },
  ];
  stdout.write(formatTable(columns, vms, 'no VMs; `provision USER` makes one'));
}

async function setExpiry(
  session: Session,
  { id, life }: { readonly id: string; readonly life: string },
  options: JsonOption,
): Promise<void> {
  const params = { vm: id, expires_in: life === 'never' ? null : life };
  const result = await mutate(session, 'set_vm_expiry', params);
  if (options.json === true) {
    writeJson(session.stdout, result);
    return;
  }
  const { expires_at: date } = result.vm;
  session.stdout.write(
    date === undefined ? `VM ${id} never expires\n` : `VM ${id} is deleted at ${date}\n`,
  );
}

function describeVm(
  vm: Vm,
  { paint, nowMs }: { readonly paint: Paint; readonly nowMs: number },
): string {
  const fields = formatFields([
    ['id', vm.id],
    ['user', vm.username],
    ['profile', vm.profile],
    ['backend', vm.backend],
    ['node', vm.node],
    ['backend id', vm.backend_vm_id],
    ['size', sizeText(vm.size)],
    ['image', vm.image],
    ['address', addressOf(vm)],
    ['url', vm.url],
    ['host key', vm.ssh_host_key],
    ['job', vm.job_id],
    ['created', vm.created_at],
    ['ready', vm.ready_at],
    ['expires', expiryText(vm, nowMs)],
    ['error', vm.error && `${vm.error.reason}: ${vm.error.message}`],
  ]);
  const conditions = formatTable(
    [
      { title: 'CONDITION', value: ({ type }) => type },
      { title: 'STATUS', value: ({ status }) => status },
      { title: 'SINCE', value: ({ last_transition_at }) => last_transition_at },
      { title: 'REASON', value: ({ reason }) => reason },
      { title: 'MESSAGE', value: ({ message }) => message },
    ],
    vm.conditions,
    'no conditions yet',
  );
  return `${vm.name}  ${paintVm(paint, vm, stateText(vm))}\n${fields}\n${conditions}`;
}

/** As the state, but a VM that is ready and has something wrong with it is not as green as that. */
function paintVm(paint: Paint, vm: Vm, text: string): string {
  return troublesOf(vm).length > 0 ? paint('yellow', text) : paintState(paint, vm.state, text);
}

function addressOf(vm: Vm): string | undefined {
  return vm.mycelium_ip ?? vm.public_ip;
}

function sizeText({ cpu, memory_mb }: Vm['size']): string {
  return `${cpu} vCPU, ${Math.round(memory_mb / 102.4) / 10} GB`;
}
