/* Generated from openrpc.json by scripts/generate-contract.ts; do not edit. `npm run generate` */
import type { MethodName } from './types.gen.ts';

/** Each includes those before it. */
export type Access = 'open' | 'read' | 'operate' | 'admin';

/** What is known of a method besides its shapes. */
export interface MethodFacts {
  readonly summary: string;
  /** Names in the order of params by position. */
  readonly params: readonly string[];
  /** What the caller needs. */
  readonly access: Access;
  /** What it needs where it gives a param, beyond that. */
  readonly paramAccess: Readonly<Record<string, Access>>;
  /** Whether a second call changes nothing more. */
  readonly idempotent: boolean;
  /** Whether it takes away what cannot be had back. */
  readonly destructive: boolean;
  /** Whether it takes `request_id` and `validate_only`. */
  readonly mutating: boolean;
}

export const methods: Readonly<Record<MethodName, MethodFacts>> = {
'create_user': {"summary":"Register a user.","params":["username","display_name","email","create_account","request_id","validate_only"],"access":"admin","paramAccess":{},"idempotent":false,"destructive":false,"mutating":true},
'get_user': {"summary":"Look at a user.","params":["user"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'list_users': {"summary":"List users.","params":["limit","cursor"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'delete_user': {"summary":"Remove a user.","params":["user","request_id","validate_only"],"access":"admin","paramAccess":{},"idempotent":true,"destructive":true,"mutating":true},
'reset_password': {"summary":"Set a new one-time password.","params":["user","request_id","validate_only"],"access":"admin","paramAccess":{},"idempotent":false,"destructive":true,"mutating":true},
'provision_vm': {"summary":"Give a user a VM.","params":["user","profile","backend","node","size","image","gateway","bootstrap","expires_in","request_id","validate_only"],"access":"operate","paramAccess":{},"idempotent":false,"destructive":false,"mutating":true},
'get_vm': {"summary":"Look at a VM.","params":["vm","refresh"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'list_vms': {"summary":"List VMs.","params":["user","state","backend","limit","cursor"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'delete_vm': {"summary":"Delete a VM.","params":["vm","force","confirm_vm","request_id","validate_only"],"access":"operate","paramAccess":{"force":"admin"},"idempotent":true,"destructive":true,"mutating":true},
'set_vm_expiry': {"summary":"Say when a VM is deleted.","params":["vm","expires_in","request_id","validate_only"],"access":"operate","paramAccess":{},"idempotent":true,"destructive":true,"mutating":true},
'redeploy_vm': {"summary":"Make a VM anew.","params":["vm","request_id","validate_only"],"access":"operate","paramAccess":{},"idempotent":false,"destructive":true,"mutating":true},
'bootstrap_vm': {"summary":"Run the bootstrap of a VM again.","params":["vm","bootstrap","request_id","validate_only"],"access":"operate","paramAccess":{},"idempotent":false,"destructive":false,"mutating":true},
'vm_logs': {"summary":"Read the backend's log of a VM.","params":["vm"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'vm_stats': {"summary":"Look into a VM.","params":["vm"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'get_job': {"summary":"Look at a job.","params":["job"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'list_jobs': {"summary":"List jobs.","params":["vm","user","state","limit","cursor"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'wait_job': {"summary":"Wait for a job to end.","params":["job","timeout_ms"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'cancel_job': {"summary":"Cancel a job.","params":["job","request_id","validate_only"],"access":"operate","paramAccess":{},"idempotent":true,"destructive":true,"mutating":true},
'retry_job': {"summary":"Go on with a failed job.","params":["job","request_id","validate_only"],"access":"operate","paramAccess":{},"idempotent":false,"destructive":false,"mutating":true},
'job_logs': {"summary":"Read the log of a job.","params":["job","after_line","limit"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'subscribe_events': {"summary":"Be told of events as they happen.","params":["topics","after_seq","stream_id","logs"],"access":"read","paramAccess":{},"idempotent":false,"destructive":false,"mutating":false},
'unsubscribe_events': {"summary":"End a subscription.","params":["subscription_id"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'read_events': {"summary":"Read events by polling.","params":["after_seq","topics","stream_id","limit","wait_ms"],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'list_profiles': {"summary":"List profiles.","params":[],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'list_backends': {"summary":"List compute backends.","params":[],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'list_nodes': {"summary":"List nodes.","params":[],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'list_problems': {"summary":"List what reconciliation found.","params":["state","limit","cursor"],"access":"admin","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'resolve_problem': {"summary":"Resolve a problem.","params":["problem","resolution","request_id","validate_only"],"access":"admin","paramAccess":{},"idempotent":true,"destructive":true,"mutating":true},
'reconcile': {"summary":"Compare the backends with the database now.","params":["end_report_only","request_id","validate_only"],"access":"admin","paramAccess":{},"idempotent":true,"destructive":true,"mutating":true},
'get_info': {"summary":"Look at the daemon.","params":[],"access":"read","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'rpc.discover': {"summary":"Get this document.","params":[],"access":"open","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
'rpc.health': {"summary":"Ask whether the daemon works.","params":[],"access":"open","paramAccess":{},"idempotent":true,"destructive":false,"mutating":false},
};
