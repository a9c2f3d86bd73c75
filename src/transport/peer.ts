/** A connection that has told what it speaks, as the server sees it when it stops. */
export interface Peer {
  /** Ends it in the protocol's own way, once what runs is answered and what is queued is written. */
  end(): void;
}
