import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../src/cli/program.ts';
import type { ProgramDependencies } from '../../../src/cli/dependencies.ts';
import { stepNames } from '../../../src/core/jobs/step-names.ts';
import { resolvePaths } from '../../../src/config/paths.ts';
import { FakeDaemon, FakeFault } from '../../support/fake-daemon.ts';
import { Screen } from '../../support/screen.ts';
import { wireJob, wireProblem, wireVm } from '../../support/wire-objects.ts';

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

  it.each([
    ['{user}', 'params are no JSON: {user}'],
    ['7', 'params are 7'],
  ])('refuses the params %s without calling, with an example', async (params, fault) => {
    expect(await run(['call', 'get_user', params])).toBe(2);
    expect(stderr).toBe(
      `error: ${fault}; expected a JSON object or array, e.g. '{"user":"alice"}'\n`,
    );
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

  it('says how long a VM lives, when it is made and later', async () => {
    const date = '2026-02-01T00:00:00.000Z';
    daemon.on('provision_vm', () => ({ vm: wireVm({ expires_at: date }), job: wireJob(0) }));
    daemon.on('set_vm_expiry', ({ expires_in }) => ({
      vm: wireVm(expires_in === null ? {} : { expires_at: date }),
    }));
    daemon.on('list_vms', () => ({ vms: [wireVm({ expires_at: date })] }));
    expect(await run(['provision', 'alice', '--expires-in', '30d'])).toBe(0);
    stdout = '';
    expect(await run(['vm', 'expire', 'vm_1', '30d'])).toBe(0);
    expect(await run(['vm', 'expire', 'vm_1', 'never'])).toBe(0);
    expect(stdout).toBe(`VM vm_1 is deleted at ${date}\nVM vm_1 never expires\n`);
    expect(daemon.calls.map(({ params }) => params['expires_in'])).toEqual(['30d', '30d', null]);
    stdout = '';
    await run(['vm', 'list']);
    expect(stdout).toContain('EXPIRES');
    expect(stdout).toContain(date);
  });

  it('marks VMs that should be gone already, and those that are ready and not well', async () => {
    const since = { last_transition_at: '2026-01-01T00:00:00.000Z' };
    const gone = { type: 'BackendRunning', status: 'false', reason: 'NotShown', ...since } as const;
    const unsure = { type: 'Bootstrapped', status: 'unknown', ...since } as const;
    const past = '2026-01-01T00:00:11.999Z';
    daemon.on('list_vms', () => ({
      vms: [
        wireVm({ id: 'vm_4', conditions: [gone] }),
        wireVm({ id: 'vm_3', conditions: [unsure] }),
        wireVm({ id: 'vm_2', state: 'failed', conditions: [gone], expires_at: past }),
        wireVm({ id: 'vm_1', state: 'deleting', expires_at: past }),
      ],
    }));
    daemon.on('get_vm', () => ({ vm: wireVm({ conditions: [gone], expires_at: past }) }));
    expect(await run(['vm', 'list'])).toBe(0);
    expect(stdout).toMatch(/vm_4 .* ready \(not BackendRunning: NotShown\) /);
    expect(stdout).toMatch(/vm_3 +alice +ready  /);
    expect(stdout).toMatch(/vm_2 +alice +failed  .*T00:00:11\.999Z \(overdue\)\n/);
    expect(stdout).toMatch(/vm_1 .* deleting .*T00:00:11\.999Z\n/);
    stdout = '';
    expect(await run(['vm', 'show', 'vm_1'])).toBe(0);
    expect(stdout).toContain('hero-vm-1  ready (not BackendRunning: NotShown)\n');
    expect(stdout).toContain(`${past} (overdue)`);
  });

  it('says of a job that waits when it tries next, or that it does', async () => {
    const waiting = { blocked_on: 'backend main' };
    let next_attempt_at = '2026-01-01T00:00:12.001Z';
    daemon.on('get_job', () => ({ job: wireJob(1, { ...waiting, next_attempt_at }) }));
    expect(await run(['job', 'show', 'job_1'])).toBe(0);
    expect(stdout).toMatch(/next try +2026-01-01T00:00:12.001Z\n/);
    stdout = '';
    next_attempt_at = '2026-01-01T00:00:12.000Z';
    expect(await run(['job', 'show', 'job_1'])).toBe(0);
    expect(stdout).toMatch(/next try +trying now\n/);
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

describe('commands around a VM that exists', () => {
  it('begin a job and tell how to follow it', async () => {
    daemon.on('redeploy_vm', () => ({ vm: wireVm(), job: wireJob(0, { kind: 'redeploy_vm' }) }));
    daemon.on('bootstrap_vm', () => ({ vm: wireVm(), job: wireJob(0, { kind: 'bootstrap_vm' }) }));
    expect(await run(['vm', 'redeploy', 'vm_1'])).toBe(0);
    expect(stdout).toBe('VM vm_1 is being made anew by job job_1\nfollow it: job watch job_1\n');
    stdout = '';
    expect(await run(['vm', 'bootstrap', 'vm_1', '--bootstrap', 'tools', '--json'])).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ vm: { id: 'vm_1' }, job: { id: 'job_1' } });
    expect(daemon.callsOf('bootstrap_vm')[0]?.params).toEqual({
      vm: 'vm_1',
      bootstrap: 'tools',
      request_id: expect.any(String),
    });
  });

  it('force a delete only when the id is said twice', async () => {
    daemon.on('delete_vm', () => ({ vm: wireVm(), job: wireJob(0, { kind: 'delete_vm' }) }));
    const questions: string[] = [];
    const typing = (answer: string) => ({
      ask: async (question: string) => {
        questions.push(question);
        return answer;
      },
    });
    expect(await run(['vm', 'rm', 'vm_1', '--force'])).toBe(2);
    expect(stderr).toContain('--force takes "--confirm vm_1" where nobody can be asked');
    expect(await run(['vm', 'rm', 'vm_1', '--force'], typing('yes'))).toBe(2);
    expect(stderr).toContain('"yes" is not "vm_1"; nothing was deleted');
    expect(await run(['vm', 'rm', 'vm_1', '--confirm', 'vm_1'])).toBe(2);
    expect(daemon.callsOf('delete_vm')).toEqual([]);
    expect(await run(['vm', 'rm', 'vm_1', '--force'], typing('vm_1\n'))).toBe(0);
    expect(await run(['vm', 'rm', 'vm_1', '--force', '--confirm', 'vm_1'])).toBe(0);
    expect(questions).toHaveLength(2);
    expect(daemon.callsOf('delete_vm').map(({ params }) => params)).toEqual(
      [1, 2].map(() => ({
        vm: 'vm_1',
        force: true,
        confirm_vm: 'vm_1',
        request_id: expect.any(String),
      })),
    );
  });

  it('tell at the end of a forced delete that is watched what became of it', async () => {
    const message = 'gave up: backend "main" has given no answer for 61 s';
    const steps = [{ name: 'settle', state: 'succeeded' as const, attempt: 1, message }];
    const job = wireJob(7, { kind: 'delete_vm', steps });
    daemon.on('delete_vm', () => ({ vm: wireVm(), job }));
    daemon.on('get_job', () => ({ job }));
    daemon.on('get_vm', () => ({ vm: wireVm() }));
    expect(await run(['vm', 'rm', 'vm_1', '--force', '--confirm', 'vm_1', '--watch'])).toBe(0);
    expect(stdout.split('\n').at(-2)).toBe(`settle  ${message}`);
  });

  it('show what a VM tells of itself, as text and as JSON', async () => {
    const stats = {
      memory: { total_bytes: 8_589_934_592, available_bytes: 7_730_941_133 },
      disk: { total_bytes: 296_352_743_424, used_bytes: 4_294_967_296, available_bytes: 0 },
      load: { one: 0.21, five: 0.34, fifteen: 0.3 },
      uptime_seconds: 4_210,
      taken_at: '2026-01-01T00:00:00.000Z',
    };
    daemon.on('vm_stats', () => stats);
    expect(await run(['vm', 'stats', 'vm_1'])).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'memory  7.2 of 8.0 GB available',
      'disk    0.0 of 276.0 GB available',
      'load    0.21 0.34 0.3',
      'uptime  1h 10m',
      '',
    ]);
    stdout = '';
    expect(await run(['vm', 'stats', 'vm_1', '--json'])).toBe(0);
    expect(JSON.parse(stdout)).toEqual(stats);
  });

  it('say what to do when the operator has no access', async () => {
    daemon.on('vm_stats', () => {
      throw new FakeFault(1003, 'no access', { reason: 'NO_OPERATOR_ACCESS' });
    });
    expect(await run(['vm', 'stats', 'vm_1'])).toBe(1);
    expect(stderr).toContain('what to do: `vm redeploy ID`');
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

  it('shows all eleven steps of a redeploy, those with one name apart', async () => {
    const screen = new Screen({ columns: 60 });
    const steps = stepNames.redeploy_vm.map((name) => ({
      name,
      state: 'succeeded' as const,
      attempt: 1,
    }));
    const job = wireJob(7, { kind: 'redeploy_vm', steps });
    daemon.on('redeploy_vm', () => ({ vm: wireVm(), job: wireJob(0) }));
    daemon.emit(updated(wireJob(1, { kind: 'redeploy_vm', steps })));
    daemon.emit(ended(job));
    expect(await run(['vm', 'redeploy', 'vm_1', '--watch'], { stdout: screen })).toBe(0);
    const shown = screen.text.split('\n').filter((line) => line.startsWith('  ✓ '));
    expect(shown.map((line) => line.slice(4).trim())).toEqual([...stepNames.redeploy_vm]);
    expect(screen.text).toContain(' 11/11');
    expect(await run(['vm', 'redeploy', 'vm_1', '--watch'])).toBe(0);
    expect(stdout.split('\n').filter((line) => line === 'gateway succeeded')).toHaveLength(2);
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

describe('problem', () => {
  it('lists the open ones, and those of another state, with all pages', async () => {
    daemon.on('list_problems', ({ state, cursor }) =>
      cursor === undefined
        ? { problems: [wireProblem({ state: state as 'open' })], next_cursor: 'more' }
        : { problems: [wireProblem({ id: 'prb_0' })] },
    );

    expect(await run(['problem', 'list'])).toBe(0);
    expect(stdout).toMatch(/prb_1 +orphan_vm +main +vm_1 +\S+ +2x +- +delete, ignore\nprb_0 /);
    expect(daemon.calls.map(({ params }) => params)).toEqual([
      { state: 'open' },
      { state: 'open', cursor: 'more' },
    ]);
    stdout = '';
    expect(await run(['problem', 'list', '--state', 'closed', '--json'])).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ state: 'closed' }, { id: 'prb_0' }] });
    expect(await run(['problem', 'list', '--state', 'odd'])).toBe(2);
  });

  it('lists with an open one what was chosen, and with a closed one how and when it ended', async () => {
    daemon.on('list_problems', ({ state }) => ({
      problems: [
        state === 'open'
          ? wireProblem({ resolution: 'delete' })
          : wireProblem({
              state: 'closed',
              closed_at: '2026-01-01T00:00:09.000Z',
              closed_by: 'not_seen',
            }),
      ],
    }));

    expect(await run(['problem', 'list'])).toBe(0);
    expect(stdout).toContain('CHOSEN');
    expect(stdout).toMatch(/prb_1 .* 2x +delete +delete, ignore\n/);
    stdout = '';
    expect(await run(['problem', 'list', '--state', 'closed'])).toBe(0);
    expect(stdout).toMatch(/SEEN +CLOSED +BY\n/);
    expect(stdout).toMatch(/prb_1 .* 2x +2026-01-01T00:00:09.000Z +not_seen\n/);
  });

  it.each([
    { resolution: 'delete' } as const,
    { evidence: { action: 'delete' } },
    { state: 'ignored', evidence: { action: 'deleted' } } as const,
  ])('says that ignoring it takes back no delete that was decided: %j', async (change) => {
    const before = wireProblem(change);
    daemon.on('list_problems', ({ state }) => ({
      problems: state === before.state ? [before] : [],
    }));
    daemon.on('resolve_problem', () => ({ problem: wireProblem({ state: 'ignored' }) }));
    expect(await run(['problem', 'resolve', 'prb_1', 'ignore'])).toBe(0);
    expect(stdout).toBe(
      'problem prb_1 ignored; its delete was decided before, and may have been asked for already\n',
    );
  });

  it('shows one of whatever state, with the evidence and the commands that resolve it', async () => {
    daemon.on('list_problems', ({ state }) => ({
      problems: state === 'ignored' ? [wireProblem({ state: 'ignored' })] : [],
    }));

    expect(await run(['problem', 'show', 'prb_1'])).toBe(0);
    expect(stdout).toContain('orphan_vm  ignored\nbackend "main" shows a second VM\n');
    expect(stdout).toMatch(/backend_state +running\nown +\["sid-1"\]\n/);
    expect(stdout).toContain('problem resolve prb_1 delete\nproblem resolve prb_1 ignore\n');
    expect(await run(['problem', 'show', 'prb_9'])).toBe(1);
    expect(stderr).toContain('PROBLEM_NOT_FOUND: problem "prb_9" does not exist');
  });

  it('is resolved once, and tells how it goes on', async () => {
    daemon.on('list_problems', () => ({ problems: [wireProblem()] }));
    daemon.on('resolve_problem', ({ problem, resolution }) => {
      if (problem === 'prb_2') return { problem: wireProblem(), job: wireJob(0) };
      return {
        problem: wireProblem(resolution === 'delete' ? { resolution } : { state: 'ignored' }),
      };
    });

    expect(await run(['problem', 'resolve', 'prb_1', 'ignore'])).toBe(0);
    expect(await run(['problem', 'resolve', 'prb_1', 'delete'])).toBe(0);
    expect(await run(['problem', 'resolve', 'prb_2', 'delete'])).toBe(0);
    expect(stdout).toBe(
      'problem prb_1 ignored\nproblem prb_1 is being resolved by the next sweeps\njob job_1 deletes it: job watch job_1\n',
    );
    const [call] = daemon.callsOf('resolve_problem');
    expect(call?.params).toEqual({
      problem: 'prb_1',
      resolution: 'ignore',
      request_id: expect.any(String),
    });
    stdout = '';
    expect(await run(['problem', 'resolve', 'prb_2', 'delete', '--json'])).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ job: { id: 'job_1' } });
    expect(await run(['problem', 'resolve', 'prb_1', 'burn'])).toBe(2);
  });
});

describe('reconcile', () => {
  const sweep = {
    started_at: '2026-01-01T00:00:00.000Z',
    ended_at: '2026-01-01T00:00:01.000Z',
    opened: 1,
    closed: 0,
    acted: 2,
    incomplete: [{ backend: 'far', reason: 'no answer' }],
  };

  it('tells what came of it, and what could not be looked at', async () => {
    daemon.on('reconcile', () => sweep);

    expect(await run(['reconcile'])).toBe(0);
    expect(stdout).toBe(
      '1 opened, 0 closed, 2 acted on\nbackend far could not be looked at in full: no answer\n',
    );
    stdout = '';
    expect(await run(['reconcile', '--end-report-only', '--json'])).toBe(0);
    expect(JSON.parse(stdout)).toEqual(sweep);
    expect(daemon.calls.map(({ params }) => params['end_report_only'])).toEqual([undefined, true]);
  });
});
