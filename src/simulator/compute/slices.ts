import { ServiceError } from '../service-error.ts';

/** As measured on node 1774 (compute-service: shapes). */
const sliceDiskGb = 138;
const sliceMemoryMb = 4_096;

/** A slice as `list_slices` shows it. */
interface Slice {
  readonly sid: string;
  /** The node's host name, under both names that clients look for. */
  readonly node: string;
  readonly node_sid: string;
  readonly state: 'Free' | 'InUse';
  readonly vm_sid?: string;
  readonly cpu_count: 1;
  readonly memory_mb: number;
  readonly disk_gb: number;
}

/**
 * The capacity of one node.
 *
 * INVARIANTS
 * - A slice belongs to one VM at most, from the deploy call until the VM's record is gone.
 */
export class Slices {
  /** The node's host name; what the API calls `node_sid`. */
  readonly node: string;
  readonly #owners: (string | undefined)[];

  constructor(node: string, count: number) {
    this.node = node;
    this.#owners = Array.from({ length: count }, () => undefined);
  }

  get total(): number {
    return this.#owners.length;
  }

  get free(): number {
    return this.#owners.filter((owner) => owner === undefined).length;
  }

  list(): readonly Slice[] {
    return this.#owners.map((owner, at) => ({
      sid: `slice-${at + 1}`,
      node: this.node,
      node_sid: this.node,
      state: owner === undefined ? 'Free' : 'InUse',
      ...(owner === undefined ? {} : { vm_sid: owner }),
      cpu_count: 1,
      memory_mb: sliceMemoryMb,
      disk_gb: sliceDiskGb,
    }));
  }

  claim(vmSid: string, node: string | undefined, count: number): void {
    if (node !== undefined && node !== this.node) {
      throw new ServiceError(`node '${node}' not found`);
    }
    if (count < 1) throw new ServiceError('slice_count must be at least 1');
    if (count > this.free) {
      throw new ServiceError(
        `insufficient capacity on node '${this.node}': ${count} slices requested, ${this.free} free`,
      );
    }
    let left = count;
    for (const [at, owner] of this.#owners.entries()) {
      if (left === 0) return;
      if (owner !== undefined) continue;
      this.#owners[at] = vmSid;
      left -= 1;
    }
  }

  release(vmSid: string): void {
    for (const [at, owner] of this.#owners.entries()) {
      if (owner === vmSid) this.#owners[at] = undefined;
    }
  }
}
