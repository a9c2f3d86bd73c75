import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/contract/types.gen.ts';
import { digestOf, type JournalEntry } from '../../../src/simulator/journal.ts';
import type { Lifetime } from '../../../src/simulator/lifetimes.ts';
import { scriptLines } from '../deployer/deployer-folder.ts';
import { checkAll } from './check-all.ts';
import type { Evidence } from './evidence.ts';
import { unownedVmSeconds } from './ownership.ts';

const vmId = `vm_${'1'.repeat(26)}`;
const jobId = `job_${'2'.repeat(26)}`;
const secret = 'the-secret-of-the-vm';

const names = Array.from({ length: scriptLines }, (_, at) => [`out ${at + 1}`, `err ${at + 1}`]);
const logLines = names.flat().map((text, at) => ({
  line: at + 1,
  time: 'now',
  stream: text.startsWith('out') ? 'stdout' : 'stderr',
  text,
}));

function job(state: string, step: string, changes: object = {}): object {
  return { id: jobId, state, steps: [{ name: 'deploy', state: step }], ...changes };
}

/** A VM's life as the event log tells it: made, ready, deleted. */
const story: readonly object[] = [
  { type: 'vm.created', vm_id: vmId, data: { vm: { id: vmId, state: 'provisioning' } } },
  { type: 'job.created', job_id: jobId, data: { job: job('queued', 'pending') } },
  { type: 'job.updated', job_id: jobId, data: { job: job('running', 'pending') } },
  { type: 'job.updated', job_id: jobId, data: { job: job('running', 'running') } },
  { type: 'job.log', job_id: jobId, data: { lines: logLines } },
  { type: 'vm.updated', vm_id: vmId, data: { vm: { id: vmId, state: 'ready' } } },
  {
    type: 'job.ended',
    job_id: jobId,
    data: {
      state: 'succeeded',
      last_line: logLines.length,
      job: job('succeeded', 'succeeded', { ended_at: 'now' }),
    },
  },
  { type: 'vm.updated', vm_id: vmId, data: { vm: { id: vmId, state: 'deleting' } } },
  { type: 'vm.deleted', vm_id: vmId, data: { vm: { id: vmId, state: 'deleting' } } },
];

/** With seqs from 1 on, a second apart. */
function eventsOf(parts: readonly object[]): readonly Event[] {
  return parts.map((part, at) => {
    const time = new Date(at * 1_000).toISOString();
    // As much of an event as the checks look at.
    return { ...part, seq: at + 1, time } as unknown as Event;
  });
}

const events = eventsOf(story);

const deployCall: JournalEntry = {
  seq: 1,
  receivedAt: 'now',
  method: 'deploy_vm',
  params: { name: vmId, secret: digestOf(secret) },
  outcome: 'answered',
  tookEffect: true,
};

const lifetime: Lifetime = {
  resource: 'vm',
  sid: '0001',
  name: vmId,
  secret: digestOf(secret),
  createdAt: 1_000,
  goneAt: 7_000,
};

const data: Evidence['data'] = {
  faults: [],
  vms: [{ id: vmId, isDeleted: true, secret }],
  events,
  unfinishedJobs: [],
  userIds: ['usr'],
  vmUserIds: ['usr'],
};

const sound: Evidence = {
  data,
  grid: { calls: [deployCall], lifetimes: [lifetime] },
  gridVms: [],
  lives: [{ pid: 1, plan: undefined, startedAt: 0, asks: 1, code: 0, signal: null }],
  log: '{"level":"info","msg":"serving"}\n',
  answers: [`{"vm":{"id":"${vmId}"}}`],
  witnessed: events,
  scriptStarts: new Map([[jobId, 1]]),
  texts: [{ where: 'the environment', text: 'PATH=/bin' }],
  canaries: ['a-canary'],
  openFiles: { atFirst: 20, atLast: 21 },
};

const withEvents = (changed: readonly Event[]): Partial<Evidence> => ({
  data: { ...data, events: changed },
  witnessed: changed,
});
const without = (at: number): readonly Event[] =>
  eventsOf(story.filter((_, index) => index !== at));
const living: Lifetime = { ...lifetime, sid: '0002' };

/** What is broken, the part of the evidence that shows it, and what is said about it. */
const broken: readonly [string, Partial<Evidence>, RegExp][] = [
  [
    'I1',
    {
      grid: {
        calls: [deployCall],
        lifetimes: [
          { ...lifetime, resource: 'gateway' },
          omitGoneAt({ ...lifetime, resource: 'gateway', sid: '9' }),
        ],
      },
    },
    /gateway 9 .* lives after its deletion/,
  ],
  ['I2', { grid: { calls: [deployCall], lifetimes: [lifetime, living] } }, /0001 and 0002/],
  [
    'I3',
    { data: { ...data, vms: [{ id: vmId, isDeleted: true, secret: 'another' }] } },
    /deploy_vm/,
  ],
  ['I3', { data: { ...data, vms: [{ id: vmId, isDeleted: true, secret: undefined }] } }, /unseal/],
  ['I4', { answers: [`{"id":"usr_${'3'.repeat(26)}"}`] }, /an answer named usr_3/],
  [
    'I4',
    { witnessed: [...events.slice(0, -1), { ...events.at(-1)!, time: 'then' }] },
    /handed out/,
  ],
  ['I5', { data: { ...data, unfinishedJobs: [jobId] } }, /has not ended/],
  ['I6', { data: { ...data, faults: ['row 1 missing from index'] } }, /missing from index/],
  ['I7', withEvents(without(3)), /went from pending to succeeded/],
  ['I7', withEvents(without(0)), /was never made/],
  ['I7', withEvents(eventsOf([...story, story[5]!])), /was over already/],
  ['I9', { scriptStarts: new Map([[jobId, 2]]) }, /was started 2 times/],
  ['I9', withEvents(withLines(logLines.slice(0, -1))), /ended with line 80, but has 79/],
  ['I9', withEvents(withLines([...logLines.slice(1), logLines[0]!])), /line 2 where 1 should be/],
  ['I11', { data: { ...data, userIds: [] } }, /who is no user/],
  ['I12', { log: `{"msg":"${secret}"}\n` }, /the secret of vm_1+ is in the log/],
  ['I12', { texts: [{ where: 'the environment', text: 'KEY=a-canary' }] }, /in the environment/],
  ['I13', { log: 'UnhandledPromiseRejection\n' }, /other lines/],
  ['I13', { log: '{"level":"error","msg":"a call failed unexpectedly"}\n' }, /has an error/],
  ['I13', { openFiles: { atFirst: 20, atLast: 30 } }, /20 open files became 30/],
  ['I13', { lives: [{ ...sound.lives[0]!, asks: 0, code: 1 }] }, /ended with code 1/],
  ['I13', { lives: [{ ...sound.lives[0]!, asks: 1, code: 130 }] }, /ended with code 130/],
  [
    'I13',
    { lives: [{ ...sound.lives[0]!, signal: 'SIGKILL', isOverdue: true }] },
    /ended with SIG/,
  ],
  ['I14', { witnessed: [events[0]!, ...events.slice(2)] }, /the subscriber got 1, 3/],
];

function omitGoneAt({ goneAt: _gone, ...rest }: Lifetime): Lifetime {
  return rest;
}

function withLines(lines: readonly object[]): readonly Event[] {
  return eventsOf(story.map((part, at) => (at === 4 ? { ...part, data: { lines } } : part)));
}

describe('the invariants', () => {
  it('hold where nothing is wrong', () => {
    expect(checkAll(sound)).toEqual([]);
  });

  it.each(broken)('tell of a broken %s', (invariant, changes, evidence) => {
    const findings = checkAll({ ...sound, ...changes });
    expect(findings).toContainEqual({ invariant, evidence: expect.stringMatching(evidence) });
  });

  it.each(['duplicate', 'very_late'])(
    'do not blame the deployer for a request that is %s',
    (fault) => {
      const calls = [{ ...deployCall, fault }];
      expect(checkAll({ ...sound, grid: { calls, lifetimes: [lifetime, living] } })).toEqual([]);
    },
  );

  it('take errors of the store for what a full disk makes of it', () => {
    const log = '{"level":"error","err":{"type":"StoreUnavailableError"}}\n';
    const life = { ...sound.lives[0]!, plan: 'full@commit:before#1x1' };
    expect(checkAll({ ...sound, log, lives: [life] })).toEqual([]);
    expect(checkAll({ ...sound, log })).toHaveLength(1);
  });
});

describe('unowned VM-seconds', () => {
  it('are those before the row is there, after it is gone, and of a second VM beside its own', () => {
    expect(unownedVmSeconds(sound.grid, data, 20_000)).toBe(0);
    const lifetimes = [{ ...lifetime, goneAt: 9_500 }];
    expect(unownedVmSeconds({ calls: [], lifetimes }, data, 20_000)).toBe(1.5);
    const beside = { ...living, createdAt: 5_000, goneAt: 7_500 };
    expect(unownedVmSeconds({ calls: [], lifetimes: [lifetime, beside] }, data, 20_000)).toBe(2);
    const unknown = [{ ...omitGoneAt(lifetime), name: 'another' }];
    expect(unownedVmSeconds({ calls: [], lifetimes: unknown }, data, 20_000)).toBe(19);
  });
});
