/** The store cannot be opened. The message is for the operator: it names files and the remedy. */
export class StoreOpenError extends Error {
  override readonly name = 'StoreOpenError';
}
