import type { Reason } from '../core/errors.ts';

/** What to do about a fault, for people at a terminal. The message has said what happened. */
const remedies: Readonly<Record<Reason, string>> = {
  INVALID_PARAMS: '`--help` of the command, or openrpc.json, says what is expected',
  NO_SSH_KEYS: 'let the user add a public SSH key at the Forge, then call again',
  USER_NOT_FOUND: '`user list` shows the users, `user add NAME` registers one',
  VM_NOT_FOUND: '`vm list` shows the VMs',
  JOB_NOT_FOUND: '`job list` shows the jobs',
  PROBLEM_NOT_FOUND: '`problem list` shows the problems',
  SUBSCRIPTION_NOT_FOUND: 'subscribe again: a subscription ends with its connection',
  USER_EXISTS: '`user list` shows who is registered',
  USER_HAS_VMS: 'delete the VMs first: `vm rm ID --watch`',
  GATEWAY_NAME_TAKEN: 'choose another name with --gateway-name',
  JOB_IN_PROGRESS: 'wait for the job (`job watch ID`) or stop it (`job cancel ID`)',
  NO_OPERATOR_ACCESS:
    '`vm redeploy ID` makes the VM anew; with ssh.keep_operator_access = true the keys stay in it',
  VM_DELETING: 'wait until it is gone: `job list --vm ID` shows the job',
  VM_NOT_READY: '`vm show ID` shows how far the VM is',
  JOB_NOT_RETRYABLE: 'only a job that failed or was canceled can be retried',
  JOB_ENDED: '`job show ID` tells how it ended; `job retry ID` goes on with one that failed',
  PROBLEM_CLOSED: 'nothing is left to do: `problem show ID` tells how it ended',
  RESOLUTION_NOT_POSSIBLE: '`problem show ID` names the resolutions that are possible',
  VM_QUOTA: 'delete a VM that nobody needs (`vm list`, `vm rm ID`), or raise the limit',
  NO_CAPACITY: 'choose another node (`call list_nodes` shows them), or wait until one is free',
  SUBSCRIPTION_LIMIT: 'end a subscription of this connection first, or raise the limit',
  STORE_UNAVAILABLE:
    'see that the disk of the data folder has room and works (`call get_info` names the folder), then call again',
  ACCESS_DENIED: 'ask whoever gives out the claims for the one that this method needs',
  USER_REQUIRED: 'log in at the router, then call again',
  BACKEND_UNAVAILABLE: 'see that the backend runs: `call list_backends`',
  FORGE_UNAVAILABLE: 'see that the Forge answers, then call again',
  FORGE_REJECTED: 'see that the token in forge.token_file is an admin token of the Forge',
  BACKEND_REJECTED: '`call list_backends` and the log of the backend say more',
  SIZE_NOT_EXPRESSIBLE: 'take the nearest size that the message names',
  NOT_SUPPORTED_BY_BACKEND: 'choose another backend: `call list_backends` shows what each can do',
  TRANSPORT_CANNOT_STREAM: 'subscribe over a WebSocket or lines, or poll `read_events`',
  IDEMPOTENCY_MISMATCH: 'take another --request-id: this one is of a call with other params',
  CURSOR_EXPIRED: 'list anew, and read events from the head on',
  STREAM_RESET: 'the database is another one: list anew, and read events from the head on',
  SHUTTING_DOWN: 'call again once the daemon has started anew',
  TOO_MANY_REQUESTS: 'call again in a moment',
  VM_LOST: '`vm redeploy ID` makes it anew, `vm rm ID` clears what is left',
  SECRET_UNREADABLE:
    'start the daemon with the sealing key that sealed it; where that is lost, `problem list` shows the problem, and `problem resolve ID forget` ends it',
  DEPLOY_FAILED: '`vm logs ID` shows what the backend said; `vm redeploy ID` makes it anew',
  DELETE_TIMEOUT: '`job retry ID` asks again; `vm rm ID --force` gives up on the backend',
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
  GATEWAY_FAILED:
    '`job retry ID` tries again; `call list_backends` shows whether its backend answers',
  URL_UNREACHABLE: '`job retry ID` asks again; gateway.verify_url = false asks nothing',
  RESTORED:
    '`vm show ID` and `problem list` show what is there; `job retry ID` goes on with what is still wanted',
  SUPERSEDED: 'a delete overtook it: `job list --vm ID` shows that one',
  INTERNAL: 'the log of the daemon has the whole of it, under the id of the message',
  CANCELED: '`job retry ID` goes on where it stopped, `vm rm ID` takes away what exists',
};

/** Where a job has ended so there is a VM, with what it was asked for. */
const remediesOfJobs: Readonly<Partial<Record<Reason, string>>> = {
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
