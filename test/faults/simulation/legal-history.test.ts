import { describe, expect, it } from 'vitest';
import type { Event, Job, User, Vm } from '../../../src/contract/types.gen.ts';
import { checkHistory } from './legal-history.ts';

const time = '2031-01-01T00:00:00.000Z';
const user = { id: 'usr_1', username: 'ada', vm_count: 0, created_at: time, updated_at: time };
const vm = { id: 'vm_1', user_id: 'usr_1', state: 'provisioning' };
const steps = ['read_keys', 'deploy'].map((name) => ({ name, state: 'pending', attempt: 0 }));
const job = {
  id: 'job_1',
  kind: 'provision_vm',
  state: 'queued',
  vm_id: 'vm_1',
  user_id: 'usr_1',
  steps,
  requested_by: 'local',
  log: { last_line: 0, complete: false },
};

type Draft = Partial<Pick<Event, 'seq' | 'stream_id'>> & {
  readonly type: string;
  readonly data: object;
};

/** Events with numbers, of a stream; only what is looked at is there. */
function history(...drafts: readonly Draft[]): Event[] {
  return drafts.map((draft, at) => {
    const {
      vm: aboutVm,
      job: aboutJob,
      user: aboutUser,
    } = draft.data as {
      vm?: Vm;
      job?: Job;
      user?: User;
    };
    const subject = {
      vm_id: aboutVm?.id ?? aboutJob?.vm_id,
      job_id: aboutJob?.id,
      user_id: aboutUser?.id ?? aboutVm?.user_id ?? aboutJob?.user_id,
    };
    // Rows of a log that is made up; the types of the parts are those of the contract.
    return { stream_id: 'stream', seq: at + 1, time, ...subject, ...draft } as unknown as Event;
  });
}

const userCreated = { type: 'user.created', data: { user } };
const vmCreated = { type: 'vm.created', data: { vm } };
const jobCreated = { type: 'job.created', data: { job } };
const begin = [userCreated, vmCreated, jobCreated];

const updatedVm = (change: object): Draft => ({
  type: 'vm.updated',
  data: { vm: { ...vm, ...change } },
});
const updatedJob = (change: object): Draft => ({
  type: 'job.updated',
  data: { job: { ...job, ...change } },
});
const lines = (...numbers: number[]): Draft & { job_id: string; vm_id: string } => ({
  type: 'job.log',
  job_id: 'job_1',
  vm_id: 'vm_1',
  data: { lines: numbers.map((line) => ({ line, time, stream: 'stdout', text: '' })) },
});
const withSteps = (...states: string[]) =>
  states.map((state, at) => ({ name: steps[at]?.name, state, attempt: 1 }));

const succeeded = {
  ...job,
  state: 'succeeded',
  ended_at: time,
  steps: withSteps('succeeded', 'skipped'),
  log: { last_line: 2, complete: true },
};
const running = [
  updatedJob({ state: 'running', steps: withSteps('running', 'pending') }),
  updatedJob({ state: 'running', steps: withSteps('succeeded', 'running') }),
];
const ended = [
  { type: 'job.updated', data: { job: succeeded } },
  { type: 'job.ended', data: { job: succeeded, state: 'succeeded', last_line: 2 } },
];

describe('a legal history', () => {
  it('is one in which everything moves as its tables say', () => {
    const ready = { state: 'ready' };
    const deleted = { type: 'vm.deleted', data: { vm: { ...vm, state: 'deleting' } } };
    const events = history(
      ...begin,
      ...running,
      lines(1, 2),
      updatedVm(ready),
      ...ended,
      updatedVm({ state: 'deleting' }),
      deleted,
      { type: 'user.deleted', data: { user } },
    );

    expect(checkHistory(events)).toEqual([]);
  });
});

describe('an illegal history', () => {
  it.each([
    ['a hole', [...begin, { ...updatedVm({}), seq: 9 }], /follows event 3/],
    ['a repeat', [...begin, { ...updatedVm({}), seq: 3 }], /follows event 3/],
    ['another stream', [userCreated, { ...vmCreated, stream_id: 'other' }], /is another/],
    ['a VM that was not created', [userCreated, updatedVm({})], /was never created/],
    ['a VM of nobody', [vmCreated], /has no user/],
    [
      'an impossible move of a VM',
      [...begin, updatedVm({ state: 'ready' }), updatedVm({})],
      /from ready to provisioning/,
    ],
    [
      'a VM that is deleted before it was to be',
      [...begin, { type: 'vm.deleted', data: { vm } }],
      /is deleted provisioning/,
    ],
    [
      'a user that goes before its VMs',
      [...begin, { type: 'user.deleted', data: { user } }],
      /still has VM/,
    ],
    [
      'an impossible move of a job',
      [...begin, updatedJob({ state: 'canceled', ended_at: time, error: {} })],
      /from queued to canceled/,
    ],
    [
      'a step out of turn',
      [...begin, updatedJob({ steps: withSteps('pending', 'running') })],
      /before its turn/,
    ],
    [
      'a step that begins again',
      [
        ...begin,
        ...running,
        updatedJob({ state: 'running', steps: withSteps('running', 'pending') }),
      ],
      /step read_keys from succeeded/,
    ],
    ['a hole in a log', [...begin, lines(1), lines(3)], /line 3 after 1/],
    ['a line twice', [...begin, lines(1), lines(1)], /line 1 after 1/],
    [
      'a job that ends at another line',
      [...begin, ...running, lines(1), ...ended],
      /ends at line 2 after line 1/,
    ],
    [
      'a job that ends twice',
      [...begin, ...running, lines(1, 2), ...ended, ended[1]!],
      /ends twice/,
    ],
    [
      'a job that goes on after its end',
      [...begin, ...running, lines(1, 2), ...ended, lines(3)],
      /logs after its end/,
    ],
  ] satisfies [string, readonly Draft[], RegExp][])('has %s', (_what, drafts, fault) => {
    expect(checkHistory(history(...drafts)).join('\n')).toMatch(fault);
  });
});
