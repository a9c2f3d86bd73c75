import { describe, expect, test } from 'vitest';
import {
  presentJob,
  presentLogLine,
  presentTime,
  presentUser,
  presentVm,
} from '../../../src/core/present.ts';
import type { JobRecord, StepRecord, VmRecord } from '../../../src/core/records.ts';

const step = (name: string, state: StepRecord['state'], more: Partial<StepRecord> = {}) => ({
  name,
  state,
  attempt: state === 'pending' ? 0 : 1,
  ...more,
});

const job: JobRecord = {
  id: 'job_1',
  kind: 'provision_vm',
  state: 'running',
  vmId: 'vm_1',
  userId: 'usr_1',
  steps: [
    step('read_keys', 'succeeded', { startedAt: 1, endedAt: 2, data: { keys: ['private'] } }),
    step('deploy', 'skipped', { message: 'not needed' }),
    step('boot', 'running', { startedAt: 3, attempt: 4 }),
    step('reach', 'pending'),
  ],
  attempt: 1,
  lastLine: 7,
  logComplete: false,
  requestedBy: 'local',
  createdAt: 0,
  runEpoch: 4,
};

const vm: VmRecord = {
  id: 'vm_1',
  userId: 'usr_1',
  username: 'ada',
  name: 'vm_1',
  profile: 'demo',
  backend: 'main',
  size: { slices: 2, cpu: 2, memory_mb: 8_192 },
  image: 'https://hub.example/ubuntu.flist',
  bootstrap: 'hero_os',
  state: 'ready',
  conditions: [{ type: 'Healthy', status: 'true', reason: 'Answered', lastTransitionAt: 5 }],
  gateway: {
    kind: 'name',
    name: 'ada',
    state: 'ready',
    backendGatewayId: '12',
    attempts: 2,
    uncertainSince: 9,
    fixedName: true,
  },
  deploy: { attempts: 2, uncertainSince: 8, rejection: 'rejected:no' },
  operatorAccess: true,
  createdAt: 0,
  updatedAt: 1,
};

test('times are RFC 3339 in UTC with milliseconds', () => {
  expect(presentTime(0)).toBe('1970-01-01T00:00:00.000Z');
  expect(presentTime(1_700_000_000_123)).toBe('2023-11-14T22:13:20.123Z');
});

test('a user shows what is known and leaves out what is not', () => {
  const user = { id: 'usr_1', username: 'ada', vmCount: 2, createdAt: 0, updatedAt: 1 };
  expect(presentUser(user)).toEqual({
    id: 'usr_1',
    username: 'ada',
    vm_count: 2,
    created_at: '1970-01-01T00:00:00.000Z',
    updated_at: '1970-01-01T00:00:00.001Z',
  });
  expect(presentUser({ ...user, displayName: 'Ada', email: 'a@b.c' })).toMatchObject({
    display_name: 'Ada',
    email: 'a@b.c',
  });
});

test('a VM shows its state and its gateway, and nothing internal', () => {
  expect(presentVm(vm)).toEqual({
    id: 'vm_1',
    user_id: 'usr_1',
    username: 'ada',
    name: 'vm_1',
    profile: 'demo',
    backend: 'main',
    size: { slices: 2, cpu: 2, memory_mb: 8_192 },
    image: 'https://hub.example/ubuntu.flist',
    state: 'ready',
    conditions: [
      {
        type: 'Healthy',
        status: 'true',
        reason: 'Answered',
        last_transition_at: '1970-01-01T00:00:00.005Z',
      },
    ],
    gateway: { kind: 'name', name: 'ada', state: 'ready' },
    created_at: '1970-01-01T00:00:00.000Z',
    updated_at: '1970-01-01T00:00:00.001Z',
  });
});

test('a VM shows all that is known of it', () => {
  const error = { reason: 'X', message: 'm', step: 'boot', retryable: false };
  const known = {
    backendVmId: '7',
    node: 'tfnode-1',
    myceliumIp: '4f0::1',
    publicIp: '192.0.2.1',
    url: 'https://ada.example.org/',
    sshHostKey: 'ssh-ed25519 AAAA',
    jobId: 'job_1',
    error,
    readyAt: 2,
    expiresAt: 3,
  };
  expect(presentVm({ ...vm, ...known })).toMatchObject({
    backend_vm_id: '7',
    node: 'tfnode-1',
    mycelium_ip: '4f0::1',
    public_ip: '192.0.2.1',
    url: 'https://ada.example.org/',
    ssh_host_key: 'ssh-ed25519 AAAA',
    job_id: 'job_1',
    error,
    ready_at: '1970-01-01T00:00:00.002Z',
    expires_at: '1970-01-01T00:00:00.003Z',
  });
});

describe('a job', () => {
  test('shows its steps without their memory, and where it stands', () => {
    expect(presentJob(job)).toEqual({
      id: 'job_1',
      kind: 'provision_vm',
      state: 'running',
      vm_id: 'vm_1',
      user_id: 'usr_1',
      step: 'boot',
      steps: [
        {
          name: 'read_keys',
          state: 'succeeded',
          attempt: 1,
          started_at: '1970-01-01T00:00:00.001Z',
          ended_at: '1970-01-01T00:00:00.002Z',
        },
        { name: 'deploy', state: 'skipped', attempt: 1, message: 'not needed' },
        { name: 'boot', state: 'running', attempt: 4, started_at: '1970-01-01T00:00:00.003Z' },
        { name: 'reach', state: 'pending', attempt: 0 },
      ],
      progress: { step_index: 3, step_total: 4, percentage: 50 },
      attempt: 4,
      cancellable: true,
      log: { last_line: 7, complete: false },
      requested_by: 'local',
      created_at: '1970-01-01T00:00:00.000Z',
    });
  });

  test('that is over stands at its last step, at 100 percent', () => {
    const steps = job.steps.map((each) => ({ ...each, state: 'succeeded' as const }));
    const over = presentJob({ ...job, state: 'succeeded', steps, endedAt: 9 });
    expect(over.step).toBe('reach');
    expect(over.progress).toEqual({ step_index: 4, step_total: 4, percentage: 100 });
    expect(over).toMatchObject({ cancellable: false, ended_at: '1970-01-01T00:00:00.009Z' });
  });

  test('that failed stands at the step that failed', () => {
    const [first, second, boot, reach] = job.steps;
    const steps = [first!, second!, { ...boot!, state: 'failed' as const }, reach!];
    const error = { reason: 'VM_LOST', message: 'gone', step: 'boot', retryable: true };
    const failed = presentJob({ ...job, state: 'failed', steps, error, endedAt: 9 });
    expect(failed).toMatchObject({ step: 'boot', error, progress: { step_index: 3 } });
  });

  test('that waits says for what and until when; one that is being canceled cannot be again', () => {
    const waiting = presentJob({
      ...job,
      state: 'canceling',
      message: 'no answer',
      blockedOn: 'backend main',
      nextAttemptAt: 10,
      cancelRequestedAt: 11,
      startedAt: 12,
      requestId: 'r',
      retryOf: 'job_0',
      supersededBy: 'job_2',
    });
    expect(waiting).toMatchObject({
      progress: { message: 'no answer' },
      blocked_on: 'backend main',
      next_attempt_at: '1970-01-01T00:00:00.010Z',
      cancel_requested_at: '1970-01-01T00:00:00.011Z',
      started_at: '1970-01-01T00:00:00.012Z',
      request_id: 'r',
      retry_of: 'job_0',
      superseded_by: 'job_2',
      cancellable: false,
    });
  });
});

test('a log line keeps its number and text, and says if it was cut', () => {
  const line = { line: 3, time: 4, stream: 'stderr' as const, text: 'a\u001b[0m' };
  const shown = { ...line, time: '1970-01-01T00:00:00.004Z' };
  expect(presentLogLine(line)).toEqual(shown);
  expect(presentLogLine({ ...line, truncated: true })).toEqual({ ...shown, truncated: true });
});
