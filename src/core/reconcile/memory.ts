/** Something seen that is no problem yet. */
export interface Suspicion {
  /** Whose secret shows it; see `holderName`. */
  readonly holder: string;
  /** The last job of the row at the first sighting: a later one makes it another matter. */
  readonly jobId?: string;
  readonly firstSeenAt: number;
  readonly sightings: number;
}

/**
 * What sweeps remember of one backend, in this process alone: after a restart everything that is no
 * problem yet is looked at anew.
 */
export interface Memory {
  /** By kind and subject. */
  readonly suspicions: ReadonlyMap<string, Suspicion>;
  /** Complete looks in a row that did not show a problem any more, by the problem's id. */
  readonly absences: ReadonlyMap<string, number>;
}

export const emptyMemory: Memory = { suspicions: new Map(), absences: new Map() };
