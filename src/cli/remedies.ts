import type { Reason } from '../core/errors.ts';

/** What to do about a fault, for people at a terminal. The message has said what happened. */
const remedies: Partial<Record<Reason, string>> = {
  NO_SSH_KEYS: 'let the user add a public SSH key at the Forge, then call again',
  USER_NOT_FOUND: '`user list` shows the users, `user add NAME` registers one',
  VM_NOT_FOUND: '`vm list` shows the VMs',
  JOB_NOT_FOUND: '`job list` shows the jobs',
  PROBLEM_NOT_FOUND: '`problem list` shows the problems',
  USER_HAS_VMS: 'delete the VMs first: `vm rm ID --watch`',
  GATEWAY_NAME_TAKEN: 'choose another name with --gateway-name',
  JOB_IN_PROGRESS: 'wait for the job (`job watch ID`) or stop it (`job cancel ID`)',
  NO_OPERATOR_ACCESS:
    '`vm redeploy ID` makes the VM anew; with ssh.keep_operator_access = true the keys stay in it',
  VM_NOT_READY: '`vm show ID` shows how far the VM is',
  JOB_NOT_RETRYABLE: 'only a job that failed or was canceled can be retried',
  VM_QUOTA: 'delete a VM that nobody needs (`vm list`, `vm rm ID`), or raise the limit',
  NO_CAPACITY: 'choose another node (`call list_nodes` shows them), or wait until one is free',
  STORE_UNAVAILABLE:
    'see that the disk of the data folder has room and works (`call get_info` names the folder), then call again',
  BACKEND_UNAVAILABLE: 'see that the backend runs: `call list_backends`',
  FORGE_UNAVAILABLE: 'see that the Forge answers, then call again',
  FORGE_REJECTED: 'see that the token in forge.token_file is an admin token of the Forge',
  SHUTTING_DOWN: 'call again once the daemon has started anew',
  TOO_MANY_REQUESTS: 'call again in a moment',
  VM_LOST: '`vm redeploy ID` makes it anew, `vm rm ID` clears what is left',
  SECRET_UNREADABLE:
    'start the daemon with the sealing key that sealed it; where that is lost, `problem list` shows the problem, and `problem resolve ID forget` ends it',
  DEPLOY_FAILED: '`vm logs ID` shows what the backend said; `vm redeploy ID` makes it anew',
  DEPLOY_TIMEOUT: '`job retry ID` waits on; `vm logs ID` shows what the backend said',
  SSH_UNREACHABLE: 'see that this machine reaches the VM over the overlay, then try again',
  SSH_AUTH_FAILED: 'see that the agent holds the operator key (`ssh-add -l`)',
  SSH_AGENT_UNAVAILABLE: 'start an ssh-agent and name it by SSH_AUTH_SOCK or ssh.agent',
  HOST_KEY_CHANGED:
    'the VM is not the one that was deployed: look at it, or `vm redeploy ID`, or `vm rm ID`',
  BOOTSTRAP_FAILED: '`job logs ID` shows what the script said; `job retry ID` goes on from there',
  BOOTSTRAP_TIMEOUT: '`job logs ID` shows how far the script came; raise its timeout or retry',
  BOOTSTRAP_INTERRUPTED: 'the VM restarted during the script: `job retry ID` runs it again',
  HEALTH_CHECK_FAILED: '`job logs ID` shows what the script said; `job retry ID` asks again',
  URL_UNREACHABLE: '`job retry ID` asks again; gateway.verify_url = false asks nothing',
  RESTORED:
    '`vm show ID` and `problem list` show what is there; `job retry ID` goes on with what is still wanted',
  CANCELED: '`job retry ID` goes on where it stopped, `vm rm ID` takes away what exists',
};

/** Where a job has ended so there is a VM, with what it was asked for. */
const remediesOfJobs: typeof remedies = {
  GATEWAY_NAME_TAKEN:
    '`vm rm ID`, then provision with another --gateway-name: a retry or a redeploy keeps the name',
};

/** Of the fault that a job ended with. */
export function remedyForJob(reason: string): string | undefined {
  return (isReason(reason) ? remediesOfJobs[reason] : undefined) ?? remedyFor(reason);
}

export function remedyFor(reason: string): string | undefined {
  return isReason(reason) ? remedies[reason] : undefined;
}

function isReason(reason: string): reason is Reason {
  return Object.hasOwn(remedies, reason);
}
