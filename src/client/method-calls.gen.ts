/* Generated from openrpc.json by scripts/generate-contract.ts; do not edit. `npm run generate` */
import type { CallOptions } from './call-options.ts';
import type {
  MethodName,
  Methods,
  Validated,
  CreateUserParams,
  CreateUserResult,
  GetUserParams,
  GetUserResult,
  ListUsersParams,
  ListUsersResult,
  DeleteUserParams,
  DeleteUserResult,
  ResetPasswordParams,
  ResetPasswordResult,
  ProvisionVmParams,
  ProvisionVmResult,
  GetVmParams,
  GetVmResult,
  ListVmsParams,
  ListVmsResult,
  DeleteVmParams,
  DeleteVmResult,
  SetVmExpiryParams,
  SetVmExpiryResult,
  RedeployVmParams,
  RedeployVmResult,
  BootstrapVmParams,
  BootstrapVmResult,
  VmLogsParams,
  VmLogsResult,
  VmStatsParams,
  VmStatsResult,
  GetJobParams,
  GetJobResult,
  ListJobsParams,
  ListJobsResult,
  WaitJobParams,
  WaitJobResult,
  CancelJobParams,
  CancelJobResult,
  RetryJobParams,
  RetryJobResult,
  JobLogsParams,
  JobLogsResult,
  SubscribeEventsParams,
  SubscribeEventsResult,
  UnsubscribeEventsParams,
  UnsubscribeEventsResult,
  ReadEventsParams,
  ReadEventsResult,
  ListProfilesParams,
  ListProfilesResult,
  ListBackendsParams,
  ListBackendsResult,
  ListNodesParams,
  ListNodesResult,
  ListProblemsParams,
  ListProblemsResult,
  ResolveProblemParams,
  ResolveProblemResult,
  ReconcileParams,
  ReconcileResult,
  GetInfoParams,
  GetInfoResult,
  RpcDiscoverParams,
  RpcDiscoverResult,
  RpcHealthParams,
  RpcHealthResult,
} from '../contract/types.gen.ts';

/** Everything is checked and nothing happens. */
interface ValidateOnly {
  validate_only: true;
}

/** The methods of the contract, each under the name that it has on the wire. */
export abstract class MethodCalls {
  abstract call<M extends MethodName>(
    method: M,
    params: Methods[M]['params'],
    options?: CallOptions,
  ): Promise<Methods[M]['result']>;

  /** Register a user. */
  create_user(params: CreateUserParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  create_user(params: CreateUserParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<CreateUserResult, Validated>>;
  async create_user(params: CreateUserParams, options?: CallOptions): Promise<CreateUserResult> {
    return await this.call('create_user', params, options);
  }

  /** Look at a user. */
  async get_user(params: GetUserParams, options?: CallOptions): Promise<GetUserResult> {
    return await this.call('get_user', params, options);
  }

  /** List users. */
  async list_users(params: ListUsersParams = {}, options?: CallOptions): Promise<ListUsersResult> {
    return await this.call('list_users', params, options);
  }

  /** Remove a user. */
  delete_user(params: DeleteUserParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  delete_user(params: DeleteUserParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<DeleteUserResult, Validated>>;
  async delete_user(params: DeleteUserParams, options?: CallOptions): Promise<DeleteUserResult> {
    return await this.call('delete_user', params, options);
  }

  /** Set a new one-time password. */
  reset_password(params: ResetPasswordParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  reset_password(params: ResetPasswordParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<ResetPasswordResult, Validated>>;
  async reset_password(params: ResetPasswordParams, options?: CallOptions): Promise<ResetPasswordResult> {
    return await this.call('reset_password', params, options);
  }

  /** Give a user a VM. */
  provision_vm(params: ProvisionVmParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  provision_vm(params: ProvisionVmParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<ProvisionVmResult, Validated>>;
  async provision_vm(params: ProvisionVmParams, options?: CallOptions): Promise<ProvisionVmResult> {
    return await this.call('provision_vm', params, options);
  }

  /** Look at a VM. */
  async get_vm(params: GetVmParams, options?: CallOptions): Promise<GetVmResult> {
    return await this.call('get_vm', params, options);
  }

  /** List VMs. */
  async list_vms(params: ListVmsParams = {}, options?: CallOptions): Promise<ListVmsResult> {
    return await this.call('list_vms', params, options);
  }

  /** Delete a VM. */
  delete_vm(params: DeleteVmParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  delete_vm(params: DeleteVmParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<DeleteVmResult, Validated>>;
  async delete_vm(params: DeleteVmParams, options?: CallOptions): Promise<DeleteVmResult> {
    return await this.call('delete_vm', params, options);
  }

  /** Say when a VM is deleted. */
  set_vm_expiry(params: SetVmExpiryParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  set_vm_expiry(params: SetVmExpiryParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<SetVmExpiryResult, Validated>>;
  async set_vm_expiry(params: SetVmExpiryParams, options?: CallOptions): Promise<SetVmExpiryResult> {
    return await this.call('set_vm_expiry', params, options);
  }

  /** Make a VM anew. */
  redeploy_vm(params: RedeployVmParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  redeploy_vm(params: RedeployVmParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<RedeployVmResult, Validated>>;
  async redeploy_vm(params: RedeployVmParams, options?: CallOptions): Promise<RedeployVmResult> {
    return await this.call('redeploy_vm', params, options);
  }

  /** Run the bootstrap of a VM again. */
  bootstrap_vm(params: BootstrapVmParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  bootstrap_vm(params: BootstrapVmParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<BootstrapVmResult, Validated>>;
  async bootstrap_vm(params: BootstrapVmParams, options?: CallOptions): Promise<BootstrapVmResult> {
    return await this.call('bootstrap_vm', params, options);
  }

  /** Read the backend's log of a VM. */
  async vm_logs(params: VmLogsParams, options?: CallOptions): Promise<VmLogsResult> {
    return await this.call('vm_logs', params, options);
  }

  /** Look into a VM. */
  async vm_stats(params: VmStatsParams, options?: CallOptions): Promise<VmStatsResult> {
    return await this.call('vm_stats', params, options);
  }

  /** Look at a job. */
  async get_job(params: GetJobParams, options?: CallOptions): Promise<GetJobResult> {
    return await this.call('get_job', params, options);
  }

  /** List jobs. */
  async list_jobs(params: ListJobsParams = {}, options?: CallOptions): Promise<ListJobsResult> {
    return await this.call('list_jobs', params, options);
  }

  /** Wait for a job to end. */
  async wait_job(params: WaitJobParams, options?: CallOptions): Promise<WaitJobResult> {
    return await this.call('wait_job', params, options);
  }

  /** Cancel a job. */
  cancel_job(params: CancelJobParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  cancel_job(params: CancelJobParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<CancelJobResult, Validated>>;
  async cancel_job(params: CancelJobParams, options?: CallOptions): Promise<CancelJobResult> {
    return await this.call('cancel_job', params, options);
  }

  /** Go on with a failed job. */
  retry_job(params: RetryJobParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  retry_job(params: RetryJobParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<RetryJobResult, Validated>>;
  async retry_job(params: RetryJobParams, options?: CallOptions): Promise<RetryJobResult> {
    return await this.call('retry_job', params, options);
  }

  /** Read the log of a job. */
  async job_logs(params: JobLogsParams, options?: CallOptions): Promise<JobLogsResult> {
    return await this.call('job_logs', params, options);
  }

  /** Be told of events as they happen. */
  async subscribe_events(params: SubscribeEventsParams = {}, options?: CallOptions): Promise<SubscribeEventsResult> {
    return await this.call('subscribe_events', params, options);
  }

  /** End a subscription. */
  async unsubscribe_events(params: UnsubscribeEventsParams, options?: CallOptions): Promise<UnsubscribeEventsResult> {
    return await this.call('unsubscribe_events', params, options);
  }

  /** Read events by polling. */
  async read_events(params: ReadEventsParams, options?: CallOptions): Promise<ReadEventsResult> {
    return await this.call('read_events', params, options);
  }

  /** List profiles. */
  async list_profiles(params: ListProfilesParams = {}, options?: CallOptions): Promise<ListProfilesResult> {
    return await this.call('list_profiles', params, options);
  }

  /** List compute backends. */
  async list_backends(params: ListBackendsParams = {}, options?: CallOptions): Promise<ListBackendsResult> {
    return await this.call('list_backends', params, options);
  }

  /** List nodes. */
  async list_nodes(params: ListNodesParams = {}, options?: CallOptions): Promise<ListNodesResult> {
    return await this.call('list_nodes', params, options);
  }

  /** List what reconciliation found. */
  async list_problems(params: ListProblemsParams = {}, options?: CallOptions): Promise<ListProblemsResult> {
    return await this.call('list_problems', params, options);
  }

  /** Resolve a problem. */
  resolve_problem(params: ResolveProblemParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  resolve_problem(params: ResolveProblemParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<ResolveProblemResult, Validated>>;
  async resolve_problem(params: ResolveProblemParams, options?: CallOptions): Promise<ResolveProblemResult> {
    return await this.call('resolve_problem', params, options);
  }

  /** Compare the backends with the database now. */
  reconcile(params: ReconcileParams & ValidateOnly, options?: CallOptions): Promise<Validated>;
  reconcile(params?: ReconcileParams & { validate_only?: false }, options?: CallOptions): Promise<Exclude<ReconcileResult, Validated>>;
  async reconcile(params: ReconcileParams = {}, options?: CallOptions): Promise<ReconcileResult> {
    return await this.call('reconcile', params, options);
  }

  /** Look at the daemon. */
  async get_info(params: GetInfoParams = {}, options?: CallOptions): Promise<GetInfoResult> {
    return await this.call('get_info', params, options);
  }

  /** Get this document. */
  async 'rpc.discover'(params: RpcDiscoverParams = {}, options?: CallOptions): Promise<RpcDiscoverResult> {
    return await this.call('rpc.discover', params, options);
  }

  /** Ask whether the daemon works. */
  async 'rpc.health'(params: RpcHealthParams = {}, options?: CallOptions): Promise<RpcHealthResult> {
    return await this.call('rpc.health', params, options);
  }
}
