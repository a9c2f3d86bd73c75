const deletionsMin = 3;
const share = 0.1;

/**
 * Deletions that one sweep of a backend may decide on by itself: a database that is not the backend's
 * own would make everybody's VMs look unwanted.
 */
export function deletionBudget(vmsKnown: number): number {
  return Math.max(deletionsMin, Math.floor(vmsKnown * share));
}
