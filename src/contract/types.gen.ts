/* Generated from openrpc.json by scripts/generate-contract.ts; do not edit. `npm run generate` */
/** Every method with its params, by name, and its result. */
export interface Methods {
  /** Register a user. */
  create_user: { params: CreateUserParams; result: CreateUserResult };
  /** Look at a user. */
  get_user: { params: GetUserParams; result: GetUserResult };
  /** List users. */
  list_users: { params: ListUsersParams; result: ListUsersResult };
  /** Remove a user. */
  delete_user: { params: DeleteUserParams; result: DeleteUserResult };
  /** Set a new one-time password. */
  reset_password: { params: ResetPasswordParams; result: ResetPasswordResult };
  /** Give a user a VM. */
  provision_vm: { params: ProvisionVmParams; result: ProvisionVmResult };
  /** Look at a VM. */
  get_vm: { params: GetVmParams; result: GetVmResult };
  /** List VMs. */
  list_vms: { params: ListVmsParams; result: ListVmsResult };
  /** Delete a VM. */
  delete_vm: { params: DeleteVmParams; result: DeleteVmResult };
  /** Say when a VM is deleted. */
  set_vm_expiry: { params: SetVmExpiryParams; result: SetVmExpiryResult };
  /** Make a VM anew. */
  redeploy_vm: { params: RedeployVmParams; result: RedeployVmResult };
  /** Run the bootstrap of a VM again. */
  bootstrap_vm: { params: BootstrapVmParams; result: BootstrapVmResult };
  /** Read the backend's log of a VM. */
  vm_logs: { params: VmLogsParams; result: VmLogsResult };
  /** Look into a VM. */
  vm_stats: { params: VmStatsParams; result: VmStatsResult };
  /** Look at a job. */
  get_job: { params: GetJobParams; result: GetJobResult };
  /** List jobs. */
  list_jobs: { params: ListJobsParams; result: ListJobsResult };
  /** Wait for a job to end. */
  wait_job: { params: WaitJobParams; result: WaitJobResult };
  /** Cancel a job. */
  cancel_job: { params: CancelJobParams; result: CancelJobResult };
  /** Go on with a failed job. */
  retry_job: { params: RetryJobParams; result: RetryJobResult };
  /** Read the log of a job. */
  job_logs: { params: JobLogsParams; result: JobLogsResult };
  /** Be told of events as they happen. */
  subscribe_events: { params: SubscribeEventsParams; result: SubscribeEventsResult };
  /** End a subscription. */
  unsubscribe_events: { params: UnsubscribeEventsParams; result: UnsubscribeEventsResult };
  /** Read events by polling. */
  read_events: { params: ReadEventsParams; result: ReadEventsResult };
  /** List profiles. */
  list_profiles: { params: ListProfilesParams; result: ListProfilesResult };
  /** List compute backends. */
  list_backends: { params: ListBackendsParams; result: ListBackendsResult };
  /** List nodes. */
  list_nodes: { params: ListNodesParams; result: ListNodesResult };
  /** List what reconciliation found. */
  list_problems: { params: ListProblemsParams; result: ListProblemsResult };
  /** Resolve a problem. */
  resolve_problem: { params: ResolveProblemParams; result: ResolveProblemResult };
  /** Compare the backends with the database now. */
  reconcile: { params: ReconcileParams; result: ReconcileResult };
  /** Look at the daemon. */
  get_info: { params: GetInfoParams; result: GetInfoResult };
  /** Get this document. */
  'rpc.discover': { params: RpcDiscoverParams; result: RpcDiscoverResult };
  /** Ask whether the daemon works. */
  'rpc.health': { params: RpcHealthParams; result: RpcHealthResult };
}

export type MethodName = keyof Methods;

/**
 * Id of a user: the prefix and 26 characters that sort by time of creation. Never used again.
 */
export type UserId = string;
/**
 * Id of a VM: the prefix and 26 characters that sort by time of creation. Never used again.
 */
export type VmId = string;
/**
 * Id of a job: the prefix and 26 characters that sort by time of creation. Never used again.
 */
export type JobId = string;
/**
 * Id of a problem: the prefix and 26 characters that sort by time of opening. Never used again.
 */
export type ProblemId = string;
/**
 * Names a subscription on its connection.
 */
export type SubscriptionId = string;
/**
 * Names the log of events. It changes when the database is another one, after a restore for instance; cursors of another stream are worth nothing.
 */
export type StreamId = string;
/**
 * RFC 3339 in UTC with milliseconds.
 */
export type Timestamp = string;
/**
 * Forge username: letters and digits, with single "-", "." or "_" between them.
 */
export type Username = string;
/**
 * Id of a user, or the Forge username regardless of case.
 */
export type UserReference = string;
/**
 * Id of a VM.
 */
export type VmReference = string;
/**
 * Id of a job.
 */
export type JobReference = string;
/**
 * Id of a problem.
 */
export type ProblemReference = string;
/**
 * The caller's own name for this request, for idempotency. The scope is caller and method; kept at least 24 hours.
 */
export type RequestId = string;
/**
 * Items on a page.
 */
export type PageLimit = number;
/**
 * `next_cursor` of the page before; opaque.
 */
export type PageCursor = string;
/**
 * A place in the log of events. As a cursor it is exclusive: what comes after it is read; 0 is the beginning of what is kept.
 */
export type EventSeq = number;
/**
 * `vm:<id>`, `job:<id>`, `user:<id>` or `type:<event type>`.
 */
export type Topic = string;
/**
 * What to tell of: events of any of these topics. None means all.
 *
 * @maxItems 256
 */
export type Topics = Topic[];
/**
 * In slices, or by its parts where the backend can give those.
 */
export type SizeRequest = SizeBySlices | SizeByParts;
/**
 * A duration from 10m to 3650d: an integer and one of `ms`, `s`, `m`, `h`, `d`.
 */
export type ExpiresIn = string;
/**
 * A name, a domain, or false for no public address. Absent: as the profile says, with a generated name.
 */
export type GatewayRequest = GatewayByName | GatewayByFqdn | false;
/**
 * `provisioning` → `installing` → `ready`; `failed`; `deleting`, after which the VM is gone.
 */
export type VmState = 'provisioning' | 'installing' | 'ready' | 'failed' | 'deleting';
export type JobKind = 'provision_vm' | 'delete_vm' | 'redeploy_vm' | 'bootstrap_vm';
/**
 * `queued` → `running` → `succeeded` or `failed`; `canceling` → `canceled`.
 */
export type JobState = 'queued' | 'running' | 'canceling' | 'succeeded' | 'failed' | 'canceled';
/**
 * `orphan_vm`: a VM that carries the secret of one of ours and is not it, or that a forced delete gave up on. `orphan_gateway`: the same of a gateway. `missing_vm`: the backend no longer shows a VM that we have. `leftover_after_delete`: a VM or gateway that carries the secret of one that was deleted. `secret_unreadable`: a secret that does not unseal.
 */
export type ProblemKind =
  'orphan_vm' | 'missing_vm' | 'orphan_gateway' | 'leftover_after_delete' | 'secret_unreadable';
/**
 * `ignored`: an operator said so; it is not acted on, and closes once its cause is gone.
 */
export type ProblemState = 'open' | 'ignored' | 'closed';
/**
 * `adopt`: it becomes the VM's own. `delete`: it is deleted at the backend; a missing VM by a job. `forget`: it is struck from the books, and nothing is asked of the backend. `ignore`: it stays as it is.
 */
export type Resolution = 'adopt' | 'delete' | 'forget' | 'ignore';
/**
 * The whole object as it then was, or the log lines.
 */
export type EventData =
  | JobData
  | JobLogData
  | JobEndedData
  | VmData
  | VmExpiringData
  | UserData
  | ProblemData
  | AuditData;
/**
 * Further types will come: clients ignore ones that they do not know.
 */
export type EventType =
  | 'job.created'
  | 'job.updated'
  | 'job.log'
  | 'job.ended'
  | 'vm.created'
  | 'vm.updated'
  | 'vm.deleted'
  | 'vm.expiring'
  | 'user.created'
  | 'user.deleted'
  | 'problem.opened'
  | 'problem.updated'
  | 'problem.closed'
  | 'audit';
/**
 * One entry of the log of events. Further types will come: clients ignore ones that they do not know.
 */
export type Event =
  | JobEvent
  | JobLogEvent
  | JobEndedEvent
  | VmEvent
  | VmExpiringEvent
  | UserEvent
  | ProblemEvent
  | AuditEvent;
/**
 * The user, and the password of an account that was created.
 */
export type CreateUserResult = CreatedUser | Validated;
/**
 * Nothing to tell.
 */
export type DeleteUserResult = Deleted | Validated;
/**
 * The password.
 */
export type ResetPasswordResult = PasswordReset | Validated;
/**
 * The VM and its job.
 */
export type ProvisionVmResult = VmAndJob | Validated;
/**
 * The VM and the job.
 */
export type DeleteVmResult = VmAndJob | Validated;
/**
 * The VM.
 */
export type SetVmExpiryResult = VmOnly | Validated;
/**
 * The VM and the job.
 */
export type RedeployVmResult = VmAndJob | Validated;
/**
 * The VM and the job.
 */
export type BootstrapVmResult = VmAndJob | Validated;
/**
 * What the VM told.
 */
export type VmStatsResult = VmStats;
/**
 * The job.
 */
export type CancelJobResult = JobOnly | Validated;
/**
 * The new job.
 */
export type RetryJobResult = JobOnly | Validated;
/**
 * Nothing to tell.
 */
export type UnsubscribeEventsResult = Deleted;
/**
 * The problem, and the job where there is one.
 */
export type ResolveProblemResult = ProblemAndJob | Validated;
/**
 * What the sweep came to.
 */
export type ReconcileResult = Sweep | Validated;
/**
 * The daemon about itself.
 */
export type GetInfoResult = Info;
/**
 * The document.
 */
export type RpcDiscoverResult = OpenRpcDocument;
/**
 * The state of health.
 */
export type RpcHealthResult = Health;

export interface SizeBySlices {
  /**
   * Slices of a node, each 1 virtual CPU and 4 GiB of memory.
   */
  slices: number;
}
export interface SizeByParts {
  /**
   * Virtual CPUs.
   */
  cpu: number;
  /**
   * Memory in MiB.
   */
  memory_mb: number;
  /**
   * Data disk in GiB.
   */
  disk_gb?: number;
  /**
   * Root file system in MiB.
   */
  rootfs_mb?: number;
  /**
   * Whether the VM has a public IPv4 address of its own.
   */
  public_ip?: boolean;
}
export interface GatewayByName {
  /**
   * The grid gives the domain that this name stands in.
   */
  name: string;
}
export interface GatewayByFqdn {
  /**
   * A domain of the caller's own, which points at the gateway.
   */
  fqdn: string;
}
/**
 * What the backend gives: always CPUs and memory, and what else is known.
 */
export interface VmSize {
  /**
   * Slices, on a backend that counts in them.
   */
  slices?: number;
  /**
   * Virtual CPUs.
   */
  cpu: number;
  /**
   * Memory in MiB.
   */
  memory_mb: number;
  /**
   * Data disk in GiB.
   */
  disk_gb?: number;
  /**
   * Root file system in MiB.
   */
  rootfs_mb?: number;
  /**
   * Whether the VM has a public IPv4 address of its own.
   */
  public_ip?: boolean;
}
/**
 * One observed fact about a VM.
 */
export interface Condition {
  type:
    | 'BackendRunning'
    | 'AddressAssigned'
    | 'SshReachable'
    | 'Bootstrapped'
    | 'GatewayReady'
    | 'Healthy';
  status: 'true' | 'false' | 'unknown';
  /**
   * Why, as one word.
   */
  reason?: string;
  /**
   * Why, for people.
   */
  message?: string;
  last_transition_at: Timestamp;
}
export interface Gateway {
  /**
   * `name`: the grid gives the domain; `fqdn`: the caller owns it.
   */
  kind: 'name' | 'fqdn';
  /**
   * Name of kind `name`.
   */
  name?: string;
  /**
   * The public domain; of kind `name` known once the gateway is ready.
   */
  fqdn?: string;
  /**
   * `pending`, or the backend's own word.
   */
  state: string;
}
/**
 * Why a job or a VM failed.
 */
export interface JobError {
  /**
   * Stable name of the fault. Clients switch on it and accept ones that they do not know. Besides reasons that answer calls: `DEPLOY_TIMEOUT` and `DEPLOY_FAILED` (the backend did not make the VM run), `VM_LOST` (the backend no longer shows it; `redeploy_vm` makes it anew), `SECRET_UNREADABLE` (the VM's ownership secret does not unseal; `resolve_problem` with `forget`), `SSH_UNREACHABLE`, `SSH_AUTH_FAILED`, `SSH_AGENT_UNAVAILABLE`, `HOST_KEY_CHANGED` (never retried), `BOOTSTRAP_FAILED` (`details.exit_code`), `BOOTSTRAP_TIMEOUT`, `BOOTSTRAP_INTERRUPTED` (the VM restarted during the script), `HEALTH_CHECK_FAILED`, `GATEWAY_FAILED`, `URL_UNREACHABLE`, `CANCELED`, `SUPERSEDED` (a delete overtook the job), `RESTORED` (the database was restored from a backup in which the job had not ended).
   */
  reason: string;
  /**
   * What was attempted and what happened, for people.
   */
  message: string;
  /**
   * The step that failed.
   */
  step: string;
  /**
   * Whether `retry_job` may succeed without a change elsewhere.
   */
  retryable: boolean;
  /**
   * What else is known; members depend on `reason`, and further ones may come.
   */
  details?: {
    /**
     * Of the script that failed.
     */
    exit_code?: number;
    /**
     * Deploys that were sent to the backend.
     */
    attempts?: number;
    /**
     * The VM's state in the backend's own words.
     */
    backend_state?: string;
    /**
     * The last lines of the backend's own log.
     */
    backend_log?: string[];
    [k: string]: unknown;
  };
}
export interface User {
  id: UserId;
  /**
   * The Forge login, in the Forge's own spelling.
   */
  username: string;
  /**
   * Full name.
   */
  display_name?: string;
  /**
   * E-mail address.
   */
  email?: string;
  /**
   * VMs that the user has now.
   */
  vm_count: number;
  created_at: Timestamp;
  updated_at: Timestamp;
}
export interface Vm {
  id: VmId;
  user_id: UserId;
  /**
   * Forge username of the owner.
   */
  username: string;
  /**
   * Name of the workload at the backend.
   */
  name: string;
  /**
   * The profile that it was made from.
   */
  profile: string;
  /**
   * Configured name of its backend.
   */
  backend: string;
  /**
   * The backend's own id; absent until the backend has accepted it.
   */
  backend_vm_id?: string;
  /**
   * Host name of the node, where one was asked for.
   */
  node?: string;
  size: VmSize;
  /**
   * Full flist URL.
   */
  image: string;
  state: VmState;
  conditions: Condition[];
  /**
   * Address on the Mycelium overlay.
   */
  mycelium_ip?: string;
  /**
   * Public address of its own.
   */
  public_ip?: string;
  gateway?: Gateway;
  /**
   * Public URL.
   */
  url?: string;
  /**
   * Pinned host key as an OpenSSH line, `<type> <base64>`.
   */
  ssh_host_key?: string;
  job_id?: JobId;
  error?: JobError;
  created_at: Timestamp;
  updated_at: Timestamp;
  ready_at?: Timestamp;
  expires_at?: Timestamp;
}
export interface Step {
  /**
   * What is done: `read_keys`, `deploy`, `boot`, `reach`, `gateway`, `bootstrap`, `verify` of a provision; `settle`, `gateway`, `delete`, `confirm` of a delete. A redeploy has those of a delete, then those of a provision, so that it has `gateway` twice; a `bootstrap_vm` has `reach`, `bootstrap`, `verify`.
   */
  name: string;
  state: 'pending' | 'running' | 'succeeded' | 'failed' | 'skipped';
  /**
   * Times that the step was begun, or tried again after a fault.
   */
  attempt: number;
  started_at?: Timestamp;
  ended_at?: Timestamp;
  /**
   * What it does or found, for people.
   */
  message?: string;
}
/**
 * What a VM tells of itself.
 */
export interface VmStats {
  /**
   * Main memory.
   */
  memory: {
    total_bytes: number;
    /**
     * What programs can still have.
     */
    available_bytes: number;
  };
  /**
   * The root file system.
   */
  disk: {
    total_bytes: number;
    used_bytes: number;
    available_bytes: number;
  };
  /**
   * Load averages over minutes.
   */
  load: {
    one: number;
    five: number;
    fifteen: number;
  };
  uptime_seconds: number;
  /**
   * Absent where the VM does not tell.
   */
  cpus?: number;
  taken_at: Timestamp;
}
export interface Job {
  id: JobId;
  kind: JobKind;
  state: JobState;
  vm_id?: VmId;
  user_id?: UserId;
  /**
   * The step at which the job is, or the last one when it has ended.
   */
  step: string;
  steps: Step[];
  progress: {
    /**
     * Position of `step`, from 1.
     */
    step_index: number;
    /**
     * Steps in all.
     */
    step_total: number;
    /**
     * What is going on, for people.
     */
    message?: string;
    /**
     * Share of the steps that are done.
     */
    percentage?: number;
  };
  /**
   * What the job waits for that is not in its own hands, such as `backend main`.
   */
  blocked_on?: string;
  /**
   * Times that the job as a whole was tried again after a fault of the daemon.
   */
  attempt: number;
  next_attempt_at?: Timestamp;
  /**
   * Whether `cancel_job` is possible now.
   */
  cancellable: boolean;
  cancel_requested_at?: Timestamp;
  error?: JobError;
  log: {
    /**
     * Number of the newest log line; 0 when there is none.
     */
    last_line: number;
    /**
     * Whether no further line will come.
     */
    complete: boolean;
  };
  /**
   * Who asked for it.
   */
  requested_by: string;
  request_id?: RequestId;
  retry_of?: JobId;
  superseded_by?: JobId;
  created_at: Timestamp;
  started_at?: Timestamp;
  ended_at?: Timestamp;
}
/**
 * What reconciliation found, and what became of it.
 */
export interface Problem {
  id: ProblemId;
  kind: ProblemKind;
  state: ProblemState;
  vm_id?: VmId;
  user_id?: UserId;
  /**
   * Configured name of the backend.
   */
  backend: string;
  /**
   * The backend's own id of the VM.
   */
  backend_vm_id?: string;
  /**
   * The backend's own id of the gateway.
   */
  backend_gateway_id?: string;
  first_seen_at: Timestamp;
  last_seen_at: Timestamp;
  /**
   * Times that it was seen, one a sweep.
   */
  sightings: number;
  /**
   * One sentence for people.
   */
  summary: string;
  /**
   * What was seen, where and when; never a secret. Members depend on `kind`, and further ones may come.
   */
  evidence: {
    /**
     * The backend's own id of the VM that was seen.
     */
    backend_vm_id?: string;
    /**
     * The backend's own id of the gateway that was seen.
     */
    backend_gateway_id?: string;
    /**
     * Its state in the backend's own words.
     */
    backend_state?: string;
    /**
     * Its name at the backend.
     */
    backend_name?: string;
    /**
     * State of our VM when it was missed.
     */
    vm_state?: string;
    /**
     * Where the secret is kept: `vm` or `tombstone`.
     */
    held_by?: string;
    /**
     * Why the secret outlived its VM.
     */
    cause?: string;
    /**
     * What was done about it unasked.
     */
    action?: string;
    [k: string]: unknown;
  };
  /**
   * What `resolve_problem` can do about it.
   */
  resolutions: Resolution[];
  resolution?: Resolution;
  closed_at?: Timestamp;
  /**
   * How it ended: by a resolution, or because its cause was no longer seen.
   */
  closed_by?: 'adopt' | 'delete' | 'forget' | 'ignore' | 'not_seen';
}
/**
 * A mutating call on record: who called, from where, for what, and how it ended.
 */
export interface Audit {
  /**
   * Name of the caller: `local` straight from the socket, a user's name through the router, `expiry` for the daemon's own delete of an expired VM.
   */
  caller: string;
  /**
   * `local`: straight from the socket; `router`: with headers that only the router sets; `daemon`: of the daemon's own accord.
   */
  via: 'local' | 'router' | 'daemon';
  /**
   * How the router knows the user, as it says.
   */
  auth_method?: string;
  /**
   * Who acts in the user's name, as the router says.
   */
  impersonator?: string;
  /**
   * Name of the method.
   */
  method: string;
  /**
   * Params as they were given, by name, without `request_id`; those of the method that is told.
   */
  params: {
    user?: UserReference;
    vm?: VmReference;
    job?: JobReference;
    problem?: ProblemReference;
    /**
     * Whether it was only checked.
     */
    validate_only?: boolean;
    [k: string]: unknown;
  };
  /**
   * `accepted`: its effect is stored; `refused`: nothing was done.
   */
  outcome: 'accepted' | 'refused';
  /**
   * Why it was refused, as in `ErrorData`.
   */
  reason?: string;
  /**
   * What the caller was told.
   */
  message?: string;
  /**
   * Refused calls before this one that are not on record, because there were too many.
   */
  omitted?: number;
  request_id?: RequestId;
  user_id?: UserId;
  vm_id?: VmId;
  job_id?: JobId;
  problem_id?: ProblemId;
}
export interface LogLine {
  /**
   * Number in the log of the job: 1 to n without a hole.
   */
  line: number;
  time: Timestamp;
  /**
   * `system`: the daemon's own remarks.
   */
  stream: 'stdout' | 'stderr' | 'system';
  /**
   * Without the newline. Not escaped: control characters are as the script wrote them.
   */
  text: string;
  /**
   * True when the line was longer than what is kept.
   */
  truncated?: boolean;
}
export interface JobData {
  job: Job;
}
export interface JobLogData {
  lines: LogLine[];
}
export interface JobEndedData {
  job: Job;
  state: 'succeeded' | 'failed' | 'canceled';
  /**
   * Number of the last log line: who has all up to it has everything.
   */
  last_line: number;
}
export interface VmData {
  vm: Vm;
}
export interface VmExpiringData {
  vm: Vm;
  expires_at: Timestamp;
  /**
   * Until the VM is deleted, at the least; an hour where the date has come without an announcement.
   */
  expires_in_seconds: number;
  /**
   * Which announcement it is; each is made once for an expiry date, and one that a short life has no room for is left out.
   */
  stage: '24h' | '1h';
}
export interface UserData {
  user: User;
}
export interface ProblemData {
  problem: Problem;
}
export interface AuditData {
  audit: Audit;
}
export interface JobEvent {
  stream_id: StreamId;
  /**
   * Place in the log of events; rises, never used again.
   */
  seq: number;
  time: Timestamp;
  type: 'job.created' | 'job.updated';
  vm_id?: VmId;
  job_id?: JobId;
  user_id?: UserId;
  data: JobData;
}
export interface JobLogEvent {
  stream_id: StreamId;
  /**
   * Place in the log of events; rises, never used again.
   */
  seq: number;
  time: Timestamp;
  type: 'job.log';
  vm_id?: VmId;
  job_id?: JobId;
  user_id?: UserId;
  data: JobLogData;
}
export interface JobEndedEvent {
  stream_id: StreamId;
  /**
   * Place in the log of events; rises, never used again.
   */
  seq: number;
  time: Timestamp;
  type: 'job.ended';
  vm_id?: VmId;
  job_id?: JobId;
  user_id?: UserId;
  data: JobEndedData;
}
export interface VmEvent {
  stream_id: StreamId;
  /**
   * Place in the log of events; rises, never used again.
   */
  seq: number;
  time: Timestamp;
  type: 'vm.created' | 'vm.updated' | 'vm.deleted';
  vm_id?: VmId;
  job_id?: JobId;
  user_id?: UserId;
  data: VmData;
}
export interface VmExpiringEvent {
  stream_id: StreamId;
  /**
   * Place in the log of events; rises, never used again.
   */
  seq: number;
  time: Timestamp;
  type: 'vm.expiring';
  vm_id?: VmId;
  job_id?: JobId;
  user_id?: UserId;
  data: VmExpiringData;
}
export interface UserEvent {
  stream_id: StreamId;
  /**
   * Place in the log of events; rises, never used again.
   */
  seq: number;
  time: Timestamp;
  type: 'user.created' | 'user.deleted';
  vm_id?: VmId;
  job_id?: JobId;
  user_id?: UserId;
  data: UserData;
}
export interface ProblemEvent {
  stream_id: StreamId;
  /**
   * Place in the log of events; rises, never used again.
   */
  seq: number;
  time: Timestamp;
  type: 'problem.opened' | 'problem.updated' | 'problem.closed';
  vm_id?: VmId;
  job_id?: JobId;
  user_id?: UserId;
  data: ProblemData;
}
export interface AuditEvent {
  stream_id: StreamId;
  /**
   * Place in the log of events; rises, never used again.
   */
  seq: number;
  time: Timestamp;
  type: 'audit';
  vm_id?: VmId;
  job_id?: JobId;
  user_id?: UserId;
  data: AuditData;
}
export interface Profile {
  /**
   * What `profile` of `provision_vm` names.
   */
  name: string;
  /**
   * Where its VMs go by default.
   */
  backend: string;
  size: VmSize | SizeBySlices;
  /**
   * Full flist URL.
   */
  image: string;
  /**
   * A configured script, or `none`.
   */
  bootstrap: string;
  /**
   * Whether its VMs get a public address.
   */
  gateway: boolean;
  /**
   * How long its VMs live, e.g. `30d`; absent: for ever.
   */
  expires_in?: string;
}
export interface Backend {
  /**
   * Configured name.
   */
  name: string;
  kind: 'hero_compute' | 'opentofu';
  /**
   * Whether it answered just now.
   */
  reachable: boolean;
  checked_at: Timestamp;
  /**
   * Why it is not reachable.
   */
  reason?: string;
  capabilities: {
    /**
     * Sizes by their parts.
     */
    free_size: boolean;
    /**
     * Public addresses.
     */
    public_ip: boolean;
    /**
     * Gateways by name.
     */
    name_gateway: boolean;
    /**
     * Gateways by domain.
     */
    fqdn_gateway: boolean;
  };
}
export interface Node {
  /**
   * Configured name of the backend.
   */
  backend: string;
  /**
   * Host name, as `node` of `provision_vm` takes it.
   */
  node: string;
  /**
   * Slices in all, where the backend tells.
   */
  slices_total?: number;
  /**
   * Slices free, where the backend tells.
   */
  slices_free?: number;
}
export interface Info {
  /**
   * Name of the service.
   */
  service: string;
  /**
   * Semantic version.
   */
  version: string;
  stream_id: StreamId;
  /**
   * Oldest event kept.
   */
  oldest_seq: number;
  /**
   * Newest event; 0 when there is none.
   */
  head_seq: number;
  started_at: Timestamp;
  /**
   * Whole seconds since the start.
   */
  uptime_seconds: number;
  /**
   * Path of the socket.
   */
  socket: string;
  /**
   * Path of the data folder.
   */
  data_dir: string;
  counts: {
    /**
     * Users.
     */
    users: number;
    /**
     * VMs, of whatever state.
     */
    vms: number;
    /**
     * Jobs that wait for their turn.
     */
    jobs_queued: number;
    /**
     * Jobs under way.
     */
    jobs_running: number;
  };
  reconcile: {
    /**
     * `proven`: what is ours and unwanted beyond doubt is deleted; `report`: problems are opened, and nothing is done without being asked for.
     */
    mode: 'proven' | 'report';
    /**
     * Why it only reports.
     */
    reason?: string;
    last_sweep_at?: Timestamp;
  };
}
/**
 * `degraded` as soon as one of `checks` has failed. `GET /health` answers with it, with the status 503 where one of those that are `vital` has failed, else with 200.
 */
export interface Health {
  status: 'ok' | 'degraded';
  /**
   * Name of the service.
   */
  service: string;
  /**
   * Semantic version.
   */
  version: string;
  /**
   * Whole seconds since the start.
   */
  uptime_secs: number;
  /**
   * What is wrong, when degraded: the name of each check that failed, a colon and its reason.
   */
  reasons?: string[];
  /**
   * Everything that is looked at: `database`, `disk`, `backend <name>` for each backend, `forge` and `ssh_agent`.
   */
  checks?: HealthCheck[];
}
export interface HealthCheck {
  /**
   * What is looked at.
   */
  name: string;
  /**
   * `unknown` until the first look after a start is over.
   */
  status: 'ok' | 'failed' | 'unknown';
  /**
   * Whether the daemon can do nothing without it. Jobs wait for what is not vital, and all else goes on.
   */
  vital: boolean;
  /**
   * What is wrong, when it failed.
   */
  reason?: string;
  /**
   * Whole seconds since the look, where it was made in the background; absent: just now.
   */
  age_secs?: number;
}
/**
 * This document, as the OpenRPC specification has it.
 */
export interface OpenRpcDocument {
  /**
   * Version of the OpenRPC specification.
   */
  openrpc: string;
  info: {
    /**
     * Name of the service.
     */
    title: string;
    /**
     * Version of the contract.
     */
    version: string;
    [k: string]: unknown;
  };
  /**
   * All of the service's methods.
   */
  methods: {
    /**
     * Name of the method.
     */
    name: string;
    [k: string]: unknown;
  }[];
  /**
   * What the methods refer to.
   */
  components?: {
    /**
     * JSON Schemas by name.
     */
    schemas?: {
      /**
       * A JSON Schema.
       */
      [k: string]: {
        /**
         * What it is, for people.
         */
        description?: string;
        [k: string]: unknown;
      };
    };
    /**
     * Errors by name, each with all its reasons.
     */
    errors?: {
      /**
       * An error of OpenRPC.
       */
      [k: string]: {
        /**
         * Code of JSON-RPC.
         */
        code: number;
        /**
         * Name of the code.
         */
        message: string;
        [k: string]: unknown;
      };
    };
    [k: string]: unknown;
  };
  [k: string]: unknown;
}
/**
 * The answer to `validate_only`: everything was checked, nothing happened.
 */
export interface Validated {
  validated: true;
}
export interface CreatedUser {
  user: User;
  /**
   * One-time password of a Forge account that was made by this call. It is in this answer and nowhere else.
   */
  initial_password?: string;
  /**
   * In a repeated answer: a password was handed out the first time. `reset_password` gives another.
   */
  password_issued?: boolean;
}
export interface PasswordReset {
  /**
   * The new one-time password. It is in this answer and nowhere else.
   */
  initial_password?: string;
  /**
   * In a repeated answer, instead of the password.
   */
  password_issued?: boolean;
}
/**
 * Nothing to tell.
 */
export interface Deleted {}
export interface VmOnly {
  vm: Vm;
}
export interface VmAndJob {
  vm: Vm;
  job: Job;
}
export interface JobOnly {
  job: Job;
}
export interface ProblemAndJob {
  problem: Problem;
  job?: Job;
}
export interface Sweep {
  started_at: Timestamp;
  ended_at: Timestamp;
  /**
   * Problems opened.
   */
  opened: number;
  /**
   * Problems closed.
   */
  closed: number;
  /**
   * What was adopted, and deletions that a backend accepted.
   */
  acted: number;
  /**
   * Backends that could not be looked at in full. What was not seen there counts for nothing.
   */
  incomplete: {
    /**
     * Configured name.
     */
    backend: string;
    /**
     * Why.
     */
    reason: string;
  }[];
}
/**
 * `error.data` of every error. Clients switch on `reason`; further members depend on it.
 */
export interface ErrorData {
  /**
   * Stable name of the fault.
   */
  reason: string;
  /**
   * Whether the same call may succeed later.
   */
  retryable: boolean;
  /**
   * Names this very answer in the daemon's log.
   */
  request_id: string;
  /**
   * The limit that was exceeded.
   */
  limit?: number;
  /**
   * Milliseconds after which another attempt makes sense, where waiting helps.
   */
  retry_after_ms?: number;
  /**
   * The param at fault, such as `size.cpu`.
   */
  path?: string;
  /**
   * What was expected there.
   */
  expected?: string;
  /**
   * What was there instead, cut.
   */
  value?: {
    [k: string]: unknown;
  };
  /**
   * The known name that comes closest to an unknown one.
   */
  nearest?: string;
  [k: string]: unknown;
}
/**
 * Params of `create_user`, by name.
 */
export interface CreateUserParams {
  /**
   * The Forge username.
   */
  username: Username;
  /**
   * Full name; default: as the Forge account has it.
   */
  display_name?: string;
  /**
   * E-mail address; default: as the Forge account has it. Needed where the account is to be created.
   */
  email?: string;
  /**
   * Whether a missing Forge account is created.
   */
  create_account?: boolean;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `get_user`, by name.
 */
export interface GetUserParams {
  /**
   * Id or Forge username of the user.
   */
  user: UserReference;
}
/**
 * The user.
 */
export interface GetUserResult {
  user: User;
}
/**
 * Params of `list_users`, by name.
 */
export interface ListUsersParams {
  /**
   * Items on a page.
   */
  limit?: PageLimit;
  /**
   * `next_cursor` of the page before.
   */
  cursor?: PageCursor;
}
/**
 * A page of users.
 */
export interface ListUsersResult {
  users: User[];
  /**
   * `cursor` of the next page; absent on the last one.
   */
  next_cursor?: string;
}
/**
 * Params of `delete_user`, by name.
 */
export interface DeleteUserParams {
  /**
   * Id or Forge username of the user.
   */
  user: UserReference;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `reset_password`, by name.
 */
export interface ResetPasswordParams {
  /**
   * Id or Forge username of the user.
   */
  user: UserReference;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `provision_vm`, by name.
 */
export interface ProvisionVmParams {
  /**
   * Id or Forge username of the user.
   */
  user: UserReference;
  /**
   * A configured profile.
   */
  profile?: string;
  /**
   * A configured backend; default: the profile's.
   */
  backend?: string;
  /**
   * Host name of a node of the backend; default: the backend's.
   */
  node?: string;
  /**
   * The size; default: the profile's. One that the backend cannot give exactly is refused.
   */
  size?: SizeRequest;
  /**
   * Full flist URL; default: the profile's.
   */
  image?: string;
  /**
   * A name, a domain, or false for no public address; default: as the profile says, with a generated name.
   */
  gateway?: GatewayRequest;
  /**
   * A configured script, or `none`; default: the profile's.
   */
  bootstrap?: string;
  /**
   * How long the VM lives from now on, 10 minutes at least; then it is deleted. Default: the profile's, or for ever.
   */
  expires_in?: ExpiresIn;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `get_vm`, by name.
 */
export interface GetVmParams {
  /**
   * Id of the VM.
   */
  vm: VmReference;
  /**
   * Ask the backend now.
   */
  refresh?: boolean;
}
/**
 * The VM.
 */
export interface GetVmResult {
  vm: Vm;
}
/**
 * Params of `list_vms`, by name.
 */
export interface ListVmsParams {
  /**
   * Only VMs of this user: id or Forge username.
   */
  user?: UserReference;
  /**
   * Only VMs of this state.
   */
  state?: VmState;
  /**
   * Only VMs of this backend.
   */
  backend?: string;
  /**
   * Items on a page.
   */
  limit?: PageLimit;
  /**
   * `next_cursor` of the page before.
   */
  cursor?: PageCursor;
}
/**
 * A page of VMs.
 */
export interface ListVmsResult {
  vms: Vm[];
  /**
   * `cursor` of the next page; absent on the last one.
   */
  next_cursor?: string;
}
/**
 * Params of `delete_vm`, by name.
 */
export interface DeleteVmParams {
  /**
   * Id of the VM.
   */
  vm: VmReference;
  /**
   * Give up on a backend that gives no answer for 60 s, or that is not configured any more: the VM is dropped then, though it may still run and cost money. Takes `confirm_vm`, and asks for admin access.
   */
  force?: boolean;
  /**
   * The id of the VM once more, with `force`.
   */
  confirm_vm?: VmReference;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `set_vm_expiry`, by name.
 */
export interface SetVmExpiryParams {
  /**
   * Id of the VM.
   */
  vm: VmReference;
  /**
   * How long the VM lives from now on; null: for ever.
   */
  expires_in: ExpiresIn | null;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `redeploy_vm`, by name.
 */
export interface RedeployVmParams {
  /**
   * Id of the VM.
   */
  vm: VmReference;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `bootstrap_vm`, by name.
 */
export interface BootstrapVmParams {
  /**
   * Id of the VM.
   */
  vm: VmReference;
  /**
   * A configured script, which is the VM's from now on; default: the one it has.
   */
  bootstrap?: string;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `vm_logs`, by name.
 */
export interface VmLogsParams {
  /**
   * Id of the VM.
   */
  vm: VmReference;
}
/**
 * The lines, oldest first.
 */
export interface VmLogsResult {
  lines: string[];
}
/**
 * Params of `vm_stats`, by name.
 */
export interface VmStatsParams {
  /**
   * Id of the VM.
   */
  vm: VmReference;
}
/**
 * Params of `get_job`, by name.
 */
export interface GetJobParams {
  /**
   * Id of the job.
   */
  job: JobReference;
}
/**
 * The job.
 */
export interface GetJobResult {
  job: Job;
}
/**
 * Params of `list_jobs`, by name.
 */
export interface ListJobsParams {
  /**
   * Only jobs of this VM.
   */
  vm?: VmReference;
  /**
   * Only jobs of this user: id or Forge username.
   */
  user?: UserReference;
  /**
   * Only jobs of this state.
   */
  state?: JobState;
  /**
   * Items on a page.
   */
  limit?: PageLimit;
  /**
   * `next_cursor` of the page before.
   */
  cursor?: PageCursor;
}
/**
 * A page of jobs.
 */
export interface ListJobsResult {
  jobs: Job[];
  /**
   * `cursor` of the next page; absent on the last one.
   */
  next_cursor?: string;
}
/**
 * Params of `wait_job`, by name.
 */
export interface WaitJobParams {
  /**
   * Id of the job.
   */
  job: JobReference;
  /**
   * How long to wait at most, in milliseconds.
   */
  timeout_ms?: number;
}
/**
 * The job.
 */
export interface WaitJobResult {
  job: Job;
}
/**
 * Params of `cancel_job`, by name.
 */
export interface CancelJobParams {
  /**
   * Id of the job.
   */
  job: JobReference;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `retry_job`, by name.
 */
export interface RetryJobParams {
  /**
   * Id of the job.
   */
  job: JobReference;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `job_logs`, by name.
 */
export interface JobLogsParams {
  /**
   * Id of the job.
   */
  job: JobReference;
  /**
   * Only lines with a higher number.
   */
  after_line?: number;
  /**
   * Lines at most.
   */
  limit?: number;
}
/**
 * The lines.
 */
export interface JobLogsResult {
  lines: LogLine[];
  /**
   * Number of the newest line; 0 when there is none.
   */
  last_line: number;
  /**
   * Whether no further line will come.
   */
  complete: boolean;
}
/**
 * Params of `subscribe_events`, by name.
 */
export interface SubscribeEventsParams {
  /**
   * Events of any of these topics; none: all.
   */
  topics?: Topics;
  /**
   * Cursor, exclusive; 0: the beginning of what is kept; absent: from now.
   */
  after_seq?: EventSeq;
  /**
   * The stream that `after_seq` is of.
   */
  stream_id?: StreamId;
  /**
   * Whether to tell of `job.log`.
   */
  logs?: boolean;
}
/**
 * The subscription, and the bounds of the stream.
 */
export interface SubscribeEventsResult {
  subscription_id: SubscriptionId;
  stream_id: StreamId;
  /**
   * Oldest event kept.
   */
  oldest_seq: number;
  /**
   * Newest event; 0 when there is none.
   */
  head_seq: number;
}
/**
 * Params of `unsubscribe_events`, by name.
 */
export interface UnsubscribeEventsParams {
  /**
   * A subscription of this connection.
   */
  subscription_id: SubscriptionId;
}
/**
 * Params of `read_events`, by name.
 */
export interface ReadEventsParams {
  /**
   * Cursor, exclusive; 0: the beginning of what is kept.
   */
  after_seq: EventSeq;
  /**
   * Events of any of these topics; none: all.
   */
  topics?: Topics;
  /**
   * The stream that `after_seq` is of.
   */
  stream_id?: StreamId;
  /**
   * Events at most.
   */
  limit?: number;
  /**
   * How long to wait at most, in milliseconds.
   */
  wait_ms?: number;
}
/**
 * The events in order, and the bounds of the stream.
 */
export interface ReadEventsResult {
  stream_id: StreamId;
  events: Event[];
  /**
   * Oldest event kept.
   */
  oldest_seq: number;
  /**
   * Newest event; 0 when there is none.
   */
  head_seq: number;
}
/**
 * Params of `list_profiles`, by name.
 */
export interface ListProfilesParams {}
/**
 * The profiles.
 */
export interface ListProfilesResult {
  profiles: Profile[];
}
/**
 * Params of `list_backends`, by name.
 */
export interface ListBackendsParams {}
/**
 * The backends.
 */
export interface ListBackendsResult {
  backends: Backend[];
}
/**
 * Params of `list_nodes`, by name.
 */
export interface ListNodesParams {}
/**
 * The nodes.
 */
export interface ListNodesResult {
  nodes: Node[];
}
/**
 * Params of `list_problems`, by name.
 */
export interface ListProblemsParams {
  /**
   * Only problems of this state; by default those that are open.
   */
  state?: ProblemState;
  /**
   * Items on a page.
   */
  limit?: PageLimit;
  /**
   * `next_cursor` of the page before.
   */
  cursor?: PageCursor;
}
/**
 * A page of problems.
 */
export interface ListProblemsResult {
  problems: Problem[];
  /**
   * `cursor` of the next page; absent on the last one.
   */
  next_cursor?: string;
}
/**
 * Params of `resolve_problem`, by name.
 */
export interface ResolveProblemParams {
  /**
   * Id of the problem.
   */
  problem: ProblemReference;
  /**
   * One of the problem's `resolutions`.
   */
  resolution: Resolution;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `reconcile`, by name.
 */
export interface ReconcileParams {
  /**
   * After a restore: from now on what is proven may be done again.
   */
  end_report_only?: boolean;
  /**
   * The caller's own name for this request: the same id with the same params gives the same answer as the first time.
   */
  request_id?: RequestId;
  /**
   * Check everything and do nothing.
   */
  validate_only?: boolean;
}
/**
 * Params of `get_info`, by name.
 */
export interface GetInfoParams {}
/**
 * Params of `rpc.discover`, by name.
 */
export interface RpcDiscoverParams {}
/**
 * Params of `rpc.health`, by name.
 */
export interface RpcHealthParams {}
/**
 * Params of the notification `event`.
 */
export interface EventNotification {
  /**
   * The subscription that it is for.
   */
  subscription_id: SubscriptionId;
  /**
   * The stream that `seq` is of.
   */
  stream_id: StreamId;
  /**
   * Place in the stream; the cursor to go on with.
   */
  seq: number;
  /**
   * When it happened.
   */
  time: Timestamp;
  /**
   * What happened.
   */
  type: EventType;
  /**
   * The VM that it is about.
   */
  vm_id?: VmId;
  /**
   * The job that it is about.
   */
  job_id?: JobId;
  /**
   * The user that it is about.
   */
  user_id?: UserId;
  /**
   * The whole object as it then was, or the log lines.
   */
  data: EventData;
}
/**
 * Params of the notification `heartbeat`.
 */
export interface HeartbeatNotification {
  /**
   * The subscription that it is for.
   */
  subscription_id: SubscriptionId;
  /**
   * Newest event of the stream, of whatever topic.
   */
  head_seq: number;
}
