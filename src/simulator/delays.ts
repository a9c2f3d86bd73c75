/** How long the simulated grid takes for what is asynchronous there. Milliseconds. */
export interface Delays {
  /** From the deploy call to the state `running`. */
  readonly provisioningMs: number;
  /** From `running` to the address. */
  readonly addressMs: number;
  /** From the address to the SSH server's first answer. */
  readonly bootMs: number;
  /** From the delete call until the record disappears. */
  readonly deletingMs: number;
  /** From the gateway call to the state `ready`. */
  readonly gatewayMs: number;
}

/** `realistic` has the proportions of the grid in a time that a person watches. */
export const delaysOf = {
  realistic: {
    provisioningMs: 4_000,
    addressMs: 1_500,
    bootMs: 2_500,
    deletingMs: 1_500,
    gatewayMs: 2_000,
  },
  fast: {
    provisioningMs: 30,
    addressMs: 20,
    bootMs: 40,
    deletingMs: 30,
    gatewayMs: 30,
  },
} as const satisfies Record<string, Delays>;

export type Speed = keyof typeof delaysOf;
