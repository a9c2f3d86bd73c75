/**
 * A backup, a restore or a rotation of the key that is refused or failed. The message is for the
 * operator: it says what to do, and nothing was changed unless it says so.
 */
export class MaintenanceError extends Error {
  override readonly name: string = 'MaintenanceError';
}
