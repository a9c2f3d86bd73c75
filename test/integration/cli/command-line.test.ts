import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../src/cli/program.ts';
import type { ProgramDependencies } from '../../../src/cli/dependencies.ts';
import { resolvePaths } from '../../../src/config/paths.ts';
import { FakeDaemon, FakeFault } from '../../support/fake-daemon.ts';
import { Screen } from '../../support/screen.ts';
import { wireJob, wireVm } from '../../support/wire-objects.ts';

let daemon: FakeDaemon;
let stderr: string;
let stdout: string;
let interruption: AbortController;
let served: unknown[];

beforeEach(async () => {
  daemon = await FakeDaemon.start();
  stdout = '';
  stderr = '';
  interruption = new AbortController();
  served = [];
});

afterEach(async () => {
  await daemon[Symbol.asyncDispose]();
});

const unexpected = async (): Promise<never> =>
  await Promise.reject(new Error('not expected of this command'));
const noMaintenance = { backup: unexpected, restore: unexpected, rotateKey: unexpected };

async function run(
  args: readonly string[],
  change: Partial<ProgramDependencies<unknown>> = {},
): Promise<number> {
  return await runCommandLine(args, {
    version: '1.2.3',
    environment: { HERO_SOCKET_DIR: daemon.socketDir, HOME: '/home/eve' },
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    resolvePaths: (flags) =>
      resolvePaths(flags, { HERO_SOCKET_DIR: daemon.socketDir, HOME: '/home/eve' }),
    loadConfig: async (flags) => ({ flags }),
    serve: async (config) => void served.push(config),
    maintenance: noMaintenance,
    interruption: () => interruption.signal,
    now: () => Date.parse('2026-01-01T00:00:12.000Z'),
    ...change,
  });
}

function logEvent(text: string, stream = 'stdout') {
  const line = { line: 1, time: '2026-01-01T00:00:00.000Z', stream, text };
  return { type: 'job.log', job_id: 'job_1', data: { lines: [line] } };
}

const updated = (job: object) => ({ type: 'job.updated', job_id: 'job_1', data: { job } });
const ended = (job: { state: string }) => ({
  type: 'job.ended',
  job_id: 'job_1',
  data: { job, state: job.state, last_line: 1 },
});

describe('the program without a subcommand', () => {
  it('serves with the configuration that the flags name', async () => {
    expect(await run(['--config', 'c.toml', '--log-level', 'debug'])).toBe(0);
    expect(served).toEqual([
      { flags: expect.objectContaining({ config: 'c.toml', logLevel: 'debug' }) },
    ]);
  });

  it('tells its version, and about itself as JSON', async () => {
    expect(await run(['--version'])).toBe(0);
    expect(stdout).toBe('1.2.3\n');
    stdout = '';
    expect(await run(['--info'])).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      service: 'hero_os_tfgrid_deployer',
      version: '1.2.3',
      sockets: [{ name: 'rpc', path: daemon.socketPath }],
      environment: { HERO_SOCKET_DIR: daemon.socketDir, PATH_ROOT: null },
    });
    expect(served).toEqual([]);
  });

  it('refuses an argument too many and a number that is none', async () => {
    expect(await run(['user', 'list', 'extra'])).toBe(2);
    expect(stderr).toContain('too many arguments');
    stderr = '';
    expect(await run(['job', 'logs', 'job_1', '--after-line', 'abc'])).toBe(2);
    expect(stderr).toContain("'abc' is invalid. expected a whole number");
  });

  it('checks the configuration without serving', async () => {
    expect(await run(['--check-config', '--config', '/c.toml'])).toBe(0);
    expect(stdout).toContain('/c.toml: the configuration is right');
    const fault = Object.assign(new Error('/c.toml: 1 fault\n  ssh.port: 0'), {
      name: 'ConfigError',
    });
    expect(
      await run(['--check-config'], { loadConfig: async () => await Promise.reject(fault) }),
    ).toBe(2);
    expect(stderr).toBe('error: /c.toml: 1 fault\n  ssh.port: 0\n');
    expect(served).toEqual([]);
  });

  it('documents the exit codes in its help', async () => {
    expect(await run(['--help'])).toBe(0);
    expect(stdout).toMatch(/Exit codes:[\s\S]*\n {2}3 .*\n {2}4 .*\n {2}5 .*\n {2}6 .*\n {2}130 /);
  });

  it.each([
    [['frobnicate']],
    [['--log-level', 'loud']],
    [['vm', 'show']],
    [['vm', 'list', '--nope']],
  ])('ends %j with 2 and says why', async (args) => {
    expect(await run(args)).toBe(2);
    expect(stderr).toMatch(/error: /);
    expect(served).toEqual([]);
  });
});

describe('calls', () => {
  it('prints the result of any method', async () => {
    daemon.on('get_user', (params) => ({ user: { username: params['user'] } }));
    expect(await run(['call', 'get_user', '{"user":"alice"}'])).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ user: { username: 'alice' } });
  });

  it('tells an error with its reason and what to do', async () => {
    daemon.on('provision_vm', () => {
      throw new FakeFault(-32602, 'user "bob" has no SSH key', { reason: 'NO_SSH_KEYS' });
    });
    expect(await run(['provision', 'bob'])).toBe(2);
    expect(stderr).toContain('error: NO_SSH_KEYS: user "bob" has no SSH key');
    expect(stderr).toContain('what to do: ');
  });

  it('ends with 3 where no daemon is', async () => {
    await daemon.stop();
    expect(await run(['vm', 'list'])).toBe(3);
    expect(stderr).toContain(`no daemon answers at "${daemon.socketPath}"`);
  });

  it('refuses params that are not JSON without calling', async () => {
    expect(await run(['call', 'get_user', '{user}'])).toBe(2);
    expect(daemon.calls).toEqual([]);
  });

  it('adds a user and shows the one-time password', async () => {
    daemon.on('create_user', (params) => ({
      user: { id: 'usr_1', username: params['username'] },
      initial_password: 'once',
    }));
    expect(await run(['user', 'add', 'alice', '--email', 'a@example.org'])).toBe(0);
    expect(stdout).toBe('user alice added (usr_1)\none-time password, shown this once: once\n');
    expect(daemon.calls[0]?.params).toMatchObject({ username: 'alice', email: 'a@example.org' });
    expect(daemon.calls[0]?.params['request_id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lists all pages as one table, or as JSON', async () => {
    daemon.on('list_vms', ({ cursor }) =>
      cursor === undefined
        ? { vms: [wireVm()], next_cursor: 'next' }
        : { vms: [wireVm({ id: 'vm_2', username: 'bob', state: 'failed' })] },
    );
    expect(await run(['vm', 'list', '--user', 'alice'])).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/).slice(0, 4))).toEqual([
      ['ID', 'USER', 'STATE', 'SIZE'],
      ['vm_1', 'alice', 'ready', '2 vCPU, 8 GB'],
      ['vm_2', 'bob', 'failed', '2 vCPU, 8 GB'],
      [''],
    ]);
    expect(daemon.calls.map(({ params }) => params)).toEqual([
      { user: 'alice' },
      { user: 'alice', cursor: 'next' },
    ]);
    stdout = '';
    expect(await run(['vm', 'list', '--json'])).toBe(0);
    expect(JSON.parse(stdout).vms).toHaveLength(2);
  });

  it('colours on a terminal only, and not with NO_COLOR', async () => {
    daemon.on('list_vms', () => ({ vms: [wireVm()] }));
    const terminal = { write: (text: string) => (stdout += text), isTTY: true };
    await run(['vm', 'list'], { stdout: terminal });
    expect(stdout).toContain('\u001b[32mready');
    stdout = '';
    await run(['vm', 'list'], { stdout: terminal, environment: { NO_COLOR: '1' } });
    expect(stdout).not.toContain('\u001b');
  });

  it('shows a VM, a job and a log', async () => {
    daemon.on('get_vm', () => ({ vm: wireVm() }));
    daemon.on('get_job', () => ({ job: wireJob(3) }));
    daemon.on('job_logs', ({ after_line }) => ({
      lines:
        after_line === 0 ? [{ line: 1, time: '', stream: 'stdout', text: 'hello\u001b[1m' }] : [],
      last_line: 1,
      complete: true,
    }));
    expect(await run(['vm', 'show', 'vm_1'])).toBe(0);
    expect(stdout).toContain('hero-vm-1  ready\n');
    expect(stdout).toMatch(/^address {2,}500::1$/m);
    expect(await run(['job', 'show', 'job_1'])).toBe(0);
    expect(stdout).toMatch(/^reach {2,}running {2,}7s/m);
    stdout = '';
    expect(await run(['job', 'logs', 'job_1'])).toBe(0);
    expect(stdout).toBe('hello\u001b[1m\n');
  });

  it('passes the gateway on as the contract has it, and only one of them', async () => {
    daemon.on('provision_vm', () => ({ vm: wireVm(), job: wireJob(0) }));
    await run(['provision', 'alice', '--gateway-name', 'alice1', '--profile', 'big']);
    await run(['provision', 'alice', '--no-gateway', '--node', 'tfnode-1', '--request-id', 'r']);
    await run(['provision', 'alice']);
    expect(daemon.calls.map(({ params }) => params)).toEqual([
      {
        user: 'alice',
        profile: 'big',
        gateway: { name: 'alice1' },
        request_id: expect.any(String),
      },
      { user: 'alice', node: 'tfnode-1', gateway: false, request_id: 'r' },
      { user: 'alice', request_id: expect.any(String) },
    ]);
    expect(await run(['provision', 'alice', '--gateway-name', 'a', '--no-gateway'])).toBe(2);
    expect(daemon.calls).toHaveLength(3);
  });

  it('makes a mutation again under the same request_id when the answer is lost', async () => {
    daemon.on('delete_vm', (_params, socket) => {
      if (daemon.callsOf('delete_vm').length > 1) return { vm: wireVm(), job: wireJob(0) };
      return socket.destroy();
    });
    expect(await run(['vm', 'rm', 'vm_1'])).toBe(0);
    const [first, second] = daemon.callsOf('delete_vm');
    expect(first?.params['request_id']).toBe(second?.params['request_id']);
    expect(stderr).toContain('the daemon is away');
  });
});

describe('--watch', () => {
  beforeEach(() => {
    daemon.on('provision_vm', () => ({ vm: wireVm({ state: 'provisioning' }), job: wireJob(0) }));
    daemon.on('get_vm', () => ({ vm: wireVm() }));
    let answers = 0;
    daemon.on('get_job', () => ({ job: (answers += 1) === 1 ? wireJob(0) : lastJob() }));
  });

  const lastJob = () =>
    (daemon.events.at(-1)?.['data'] as { job?: ReturnType<typeof wireJob> } | undefined)?.job ??
    wireJob(0);

  it('writes a line for each change where the output is no terminal', async () => {
    daemon.emit(updated(wireJob(1)));
    daemon.emit(logEvent('hello'));
    daemon.emit(logEvent('\u001b[2Joops', 'stderr'));
    daemon.emit(ended(wireJob(7)));
    expect(await run(['provision', 'alice', '--watch'])).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'provision_vm job_1 running',
      'read_keys succeeded (5s)',
      'deploy running',
      '  | hello',
      '  ! \\x1b[2Joops',
      'deploy succeeded (5s)',
      'boot succeeded (5s)',
      'reach succeeded (5s)',
      'gateway succeeded (5s)',
      'bootstrap succeeded (5s)',
      'verify succeeded (5s)',
      'provision_vm job_1 succeeded after 1m 05s',
      'vm       vm_1',
      'state    ready',
      'address  500::1',
      'url      https://alice.example.org/hero_cockpit/web/',
      '',
    ]);
    expect(daemon.callsOf('subscribe_events')[0]?.params).toEqual({
      topics: ['job:job_1'],
      after_seq: 0,
    });
  });

  it('repaints one block on a terminal', async () => {
    const screen = new Screen({ columns: 60 });
    daemon.emit(updated(wireJob(1)));
    daemon.emit(logEvent('hello'));
    daemon.emit(ended(wireJob(7)));
    expect(await run(['provision', 'alice', '--watch'], { stdout: screen })).toBe(0);
    expect(screen.text.split('\n')).toEqual([
      'provision_vm job_1  succeeded  1m 05s',
      `${'█'.repeat(30)} 7/7`,
      '  ✓ read_keys  5s',
      '  ✓ deploy     5s',
      '  ✓ boot       5s',
      '  ✓ reach      5s',
      '  ✓ gateway    5s',
      '  ✓ bootstrap  5s',
      '  ✓ verify     5s',
      'vm       vm_1',
      'state    ready',
      'address  500::1',
      'url      https://alice.example.org/hero_cockpit/web/',
    ]);
  });

  it('gives events as lines of JSON, at last the job', async () => {
    daemon.emit(updated(wireJob(1)));
    daemon.emit(ended(wireJob(7)));
    expect(await run(['provision', 'alice', '--watch', '--json'])).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => line['seq'])).toEqual([1, 2, undefined]);
    expect(lines[0]).not.toHaveProperty('subscription_id');
    expect(lines[2]).toMatchObject({
      job: { id: 'job_1', state: 'succeeded' },
      vm: { id: 'vm_1' },
    });
  });

  it.each([
    ['failed', 4],
    ['canceled', 5],
  ] as const)(
    'tells a job that %s by exit code %i, with reason and remedy',
    async (state, code) => {
      const error = {
        reason: 'BOOTSTRAP_FAILED',
        message: 'the script exited with 3',
        step: 'bootstrap',
        retryable: true,
      };
      daemon.emit(ended(wireJob(5, { state, error })));
      expect(await run(['job', 'watch', 'job_1'])).toBe(code);
      expect(stderr).toContain(
        'error: BOOTSTRAP_FAILED: the script exited with 3 (step bootstrap of job_1)',
      );
      expect(stderr).toContain('what to do: `job logs ID`');
    },
  );

  it('goes on by its cursor over a restart of the daemon, and says so', async () => {
    const watching = run(['provision', 'alice', '--watch', '--json']);
    await until(() => daemon.subscriberCount === 1);
    daemon.emit(updated(wireJob(1)));
    await until(() => stdout.includes('"seq":1'));
    await daemon.stop();
    daemon.emit(logEvent('while away'));
    daemon.emit(ended(wireJob(7)));
    await until(() => stderr.includes('the daemon is away'));
    await daemon.listen();
    expect(await watching).toBe(0);
    const seqs = [...stdout.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq));
    expect(seqs).toEqual([1, 2, 3]);
    expect(stderr).toContain('the daemon is back');
  });

  it('ends with 130 when the user interrupts; the job goes on', async () => {
    const watching = run(['provision', 'alice', '--watch']);
    await until(() => daemon.subscriberCount === 1);
    interruption.abort(new Error('interrupted'));
    expect(await watching).toBe(130);
    expect(stderr).toContain('`job watch job_1`');
  });

  it('shows a job that has ended without waiting for events', async () => {
    daemon.on('get_job', () => ({ job: wireJob(7) }));
    expect(await run(['job', 'watch', 'job_1'])).toBe(0);
    expect(stdout).toContain('provision_vm job_1 succeeded after 1m 05s');
    expect(daemon.callsOf('subscribe_events')).toHaveLength(0);
  });

  it('says that a deleted VM is gone', async () => {
    daemon.on('delete_vm', () => ({ vm: wireVm(), job: wireJob(0, { kind: 'delete_vm' }) }));
    daemon.on('get_vm', () => {
      throw new FakeFault(1001, 'VM "vm_1" does not exist', { reason: 'VM_NOT_FOUND' });
    });
    daemon.emit(ended(wireJob(7, { kind: 'delete_vm' })));
    expect(await run(['vm', 'rm', 'vm_1', '--watch'])).toBe(0);
    expect(stdout).toContain('delete_vm job_1 succeeded');
    expect(stdout).not.toContain('address');
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1));
}
