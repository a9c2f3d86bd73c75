/** Times (milliseconds since the epoch) before which history may go. */
export interface RetentionCutoffs {
  readonly jobsEndedBefore: number;
  readonly eventsBefore: number;
}

export interface RetentionStore {
  /**
   * Removes the oldest history, at most `rowsMax` rows of each kind: events from the beginning of
   * the log, so that it never has a hole; ended jobs of which no event is kept and that are no VM's
   * present job, with their steps and log; requests and closed problems as old as those jobs. Answers
   * how many rows went; 0 means that nothing is left to remove.
   */
  prune(cutoffs: RetentionCutoffs, rowsMax: number): Promise<number>;
}
