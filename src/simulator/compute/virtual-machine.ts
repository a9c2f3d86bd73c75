import type { Machine } from '../vm/machine.ts';

/** What `deploy_vm` was asked for. */
export interface DeployRequest {
  readonly name: string;
  readonly sliceCount: number;
  readonly secret: string;
  readonly image: string;
  readonly sshKeys: readonly string[];
  readonly node?: string;
}

/** `Vm` on the wire. `node_sid` and `created_at` are fields that no client has to know. */
interface VmAnswer {
  readonly sid: string;
  readonly name: string;
  readonly state: string;
  readonly mycelium_ip?: string;
  readonly config: { readonly cpu_count: number; readonly image: string };
  readonly node_sid: string;
  readonly created_at: string;
}

/**
 * The record of a VM at the backend.
 *
 * States: `provisioning` → `running` (first without, then with an address) → `deleting`; `failed`
 * when the deploy does not work out. A test may set any other word.
 */
export class VirtualMachine {
  readonly sid: string;
  readonly request: DeployRequest;
  readonly node: string;
  readonly createdAt = new Date().toISOString();
  /** Aborted when the VM is deleted: whatever still goes on for it ends. */
  readonly deletion = new AbortController();
  readonly log: string[] = [];
  state = 'provisioning';
  myceliumIp: string | undefined;
  machine: Machine | undefined;

  constructor(sid: string, request: DeployRequest, node: string) {
    this.sid = sid;
    this.request = request;
    this.node = node;
  }

  get isDeleting(): boolean {
    return this.deletion.signal.aborted;
  }

  note(text: string): void {
    this.log.push(`${new Date().toISOString()} ${text}`);
  }

  answer(): VmAnswer {
    return {
      sid: this.sid,
      name: this.request.name,
      state: this.state,
      ...(this.myceliumIp === undefined ? {} : { mycelium_ip: this.myceliumIp }),
      config: { cpu_count: this.request.sliceCount, image: this.request.image },
      node_sid: this.node,
      created_at: this.createdAt,
    };
  }
}
