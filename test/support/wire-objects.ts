import type { Job, Problem, Vm } from '../../src/contract/types.gen.ts';

const time = '2026-01-01T00:00:00.000Z';
const laterTime = '2026-01-01T00:00:05.000Z';

const names = ['read_keys', 'deploy', 'boot', 'reach', 'gateway', 'bootstrap', 'verify'];

/** A provision job whose first `done` steps succeeded; the next one runs while the job does. */
export function wireJob(done: number, change: Partial<Job> = {}): Job {
  const state = change.state ?? (done === names.length ? 'succeeded' : 'running');
  const steps = names.map((name, at): Job['steps'][number] => {
    if (at < done) {
      return { name, state: 'succeeded', attempt: 1, started_at: time, ended_at: laterTime };
    }
    if (at === done && state === 'running') {
      return { name, state: 'running', attempt: 1, started_at: laterTime };
    }
    return { name, state: 'pending', attempt: 0 };
  });
  return {
    id: 'job_1',
    kind: 'provision_vm',
    state,
    vm_id: 'vm_1',
    user_id: 'usr_1',
    step: names[Math.min(done, names.length - 1)]!,
    steps,
    progress: { step_index: done, step_total: names.length },
    attempt: 1,
    cancellable: true,
    log: { last_line: 0, complete: false },
    requested_by: 'local',
    created_at: time,
    started_at: time,
    ...(state === 'running' || state === 'queued' ? {} : { ended_at: '2026-01-01T00:01:05.000Z' }),
    ...change,
  };
}

export function wireVm(change: Partial<Vm> = {}): Vm {
  return {
    id: 'vm_1',
    user_id: 'usr_1',
    username: 'alice',
    name: 'hero-vm-1',
    profile: 'demo',
    backend: 'main',
    size: { cpu: 2, memory_mb: 8_192 },
    image: 'https://hub.grid.tf/ubuntu.flist',
    state: 'ready',
    conditions: [],
    mycelium_ip: '500::1',
    gateway: { kind: 'name', name: 'alice', state: 'ready' },
    url: 'https://alice.example.org/hero_cockpit/web/',
    created_at: time,
    updated_at: time,
    ...change,
  };
}

export function wireProblem(change: Partial<Problem> = {}): Problem {
  return {
    id: 'prb_1',
    kind: 'orphan_vm',
    state: 'open',
    vm_id: 'vm_1',
    backend: 'main',
    backend_vm_id: 'sid-2',
    first_seen_at: time,
    last_seen_at: laterTime,
    sightings: 2,
    summary: 'backend "main" shows a second VM',
    evidence: { backend_state: 'running', own: ['sid-1'] },
    resolutions: ['delete', 'ignore'],
    ...change,
  };
}
