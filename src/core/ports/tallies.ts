/** How much there is now of what can be counted cheaply. */
export interface StoreTallies {
  readonly users: number;
  /** Unfinished jobs; `step`: the one that they are in. */
  readonly jobs: readonly {
    readonly kind: string;
    readonly state: string;
    readonly step: string;
    readonly count: number;
  }[];
  readonly vms: readonly { readonly state: string; readonly count: number }[];
  /** Problems that are not closed. */
  readonly problems: readonly {
    readonly kind: string;
    readonly state: string;
    readonly count: number;
  }[];
  /** VMs at a backend that problems which are not closed say no row owns. */
  readonly unownedVms: readonly { readonly backend: string; readonly count: number }[];
}
