import type { Job, LogLine, User, Vm, VmStats } from '../contract/types.gen.ts';
import { currentStepIndex } from './jobs/plan.ts';
import type { GuestStats } from './ports/guest.ts';
import type {
  Condition,
  GatewayRecord,
  JobRecord,
  LogLineRecord,
  StepRecord,
  UserRecord,
  VmRecord,
} from './records.ts';

/*
 * From records to the wire shapes of the public contract. What is not named here is internal and
 * reaches no client: intents, attempts at the backend, step memory, epochs.
 */

/** RFC 3339 in UTC with milliseconds. */
export function presentTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export function presentUser(user: UserRecord): User {
  return {
    id: user.id,
    username: user.username,
    ...(user.displayName === undefined ? {} : { display_name: user.displayName }),
    ...(user.email === undefined ? {} : { email: user.email }),
    vm_count: user.vmCount,
    created_at: presentTime(user.createdAt),
    updated_at: presentTime(user.updatedAt),
  };
}

export function presentVm(vm: VmRecord): Vm {
  return {
    id: vm.id,
    user_id: vm.userId,
    username: vm.username,
    name: vm.name,
    profile: vm.profile,
    backend: vm.backend,
    ...(vm.backendVmId === undefined ? {} : { backend_vm_id: vm.backendVmId }),
    ...(vm.node === undefined ? {} : { node: vm.node }),
    size: vm.size,
    image: vm.image,
    state: vm.state,
    conditions: vm.conditions.map(presentCondition),
    ...(vm.myceliumIp === undefined ? {} : { mycelium_ip: vm.myceliumIp }),
    ...(vm.publicIp === undefined ? {} : { public_ip: vm.publicIp }),
    ...(vm.gateway === undefined ? {} : { gateway: presentGateway(vm.gateway) }),
    ...(vm.url === undefined ? {} : { url: vm.url }),
    ...(vm.sshHostKey === undefined ? {} : { ssh_host_key: vm.sshHostKey }),
    ...(vm.jobId === undefined ? {} : { job_id: vm.jobId }),
    ...(vm.error === undefined ? {} : { error: vm.error }),
    created_at: presentTime(vm.createdAt),
    updated_at: presentTime(vm.updatedAt),
    ...(vm.readyAt === undefined ? {} : { ready_at: presentTime(vm.readyAt) }),
    ...(vm.expiresAt === undefined ? {} : { expires_at: presentTime(vm.expiresAt) }),
  };
}

/**
 * `step` is the first step that is not behind the job, or the last one when all are.
 * `attempt` counts the tries of that step, `progress.step_index` is its position from 1, and
 * `percentage` the share of steps behind.
 */
export function presentJob(job: JobRecord): Job {
  const { position, step, attempt, percentage } = progressOf(job);
  const isEnded = job.endedAt !== undefined;
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    ...(job.vmId === undefined ? {} : { vm_id: job.vmId }),
    ...(job.userId === undefined ? {} : { user_id: job.userId }),
    step,
    steps: job.steps.map(presentStep),
    progress: {
      step_index: position,
      step_total: job.steps.length,
      ...(job.message === undefined ? {} : { message: job.message }),
      percentage,
    },
    ...(job.blockedOn === undefined ? {} : { blocked_on: job.blockedOn }),
    attempt,
    ...(job.nextAttemptAt === undefined ? {} : { next_attempt_at: presentTime(job.nextAttemptAt) }),
    cancellable: !isEnded && job.cancelRequestedAt === undefined,
    ...(job.cancelRequestedAt === undefined
      ? {}
      : { cancel_requested_at: presentTime(job.cancelRequestedAt) }),
    ...(job.error === undefined ? {} : { error: job.error }),
    log: { last_line: job.lastLine, complete: job.logComplete },
    requested_by: job.requestedBy,
    ...(job.requestId === undefined ? {} : { request_id: job.requestId }),
    ...(job.retryOf === undefined ? {} : { retry_of: job.retryOf }),
    ...(job.supersededBy === undefined ? {} : { superseded_by: job.supersededBy }),
    created_at: presentTime(job.createdAt),
    ...(job.startedAt === undefined ? {} : { started_at: presentTime(job.startedAt) }),
    ...(job.endedAt === undefined ? {} : { ended_at: presentTime(job.endedAt) }),
  };
}

export function presentStats(stats: GuestStats, takenAt: number): VmStats {
  const { memory, disk, load, uptimeSeconds, cpus } = stats;
  return {
    memory: { total_bytes: memory.totalBytes, available_bytes: memory.availableBytes },
    disk: {
      total_bytes: disk.totalBytes,
      used_bytes: disk.usedBytes,
      available_bytes: disk.availableBytes,
    },
    load,
    uptime_seconds: uptimeSeconds,
    ...(cpus === undefined ? {} : { cpus }),
    taken_at: presentTime(takenAt),
  };
}

export function presentLogLine(line: LogLineRecord): LogLine {
  return {
    line: line.line,
    time: presentTime(line.time),
    stream: line.stream,
    text: line.text,
    ...(line.truncated === undefined ? {} : { truncated: line.truncated }),
  };
}

function progressOf(job: JobRecord) {
  const total = job.steps.length;
  const index = currentStepIndex(job) ?? total - 1;
  const behind = job.steps.filter(({ state }) => state === 'succeeded' || state === 'skipped');
  return {
    position: index + 1,
    step: job.steps[index]?.name ?? '',
    attempt: job.steps[index]?.attempt ?? 0,
    percentage: Math.floor((100 * behind.length) / Math.max(1, total)),
  };
}

function presentStep(step: StepRecord): Job['steps'][number] {
  return {
    name: step.name,
    state: step.state,
    attempt: step.attempt,
    ...(step.startedAt === undefined ? {} : { started_at: presentTime(step.startedAt) }),
    ...(step.endedAt === undefined ? {} : { ended_at: presentTime(step.endedAt) }),
    ...(step.message === undefined ? {} : { message: step.message }),
  };
}

function presentCondition(condition: Condition): Vm['conditions'][number] {
  return {
    type: condition.type,
    status: condition.status,
    ...(condition.reason === undefined ? {} : { reason: condition.reason }),
    ...(condition.message === undefined ? {} : { message: condition.message }),
    last_transition_at: presentTime(condition.lastTransitionAt),
  };
}

function presentGateway(gateway: GatewayRecord): NonNullable<Vm['gateway']> {
  return {
    kind: gateway.kind,
    ...(gateway.name === undefined ? {} : { name: gateway.name }),
    ...(gateway.fqdn === undefined ? {} : { fqdn: gateway.fqdn }),
    state: gateway.state,
  };
}
