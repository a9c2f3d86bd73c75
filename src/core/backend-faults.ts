import { DeployerError, type Reason } from './errors.ts';
import { BackendError, type BackendFailure } from './ports/compute.ts';

const reasons: Readonly<Record<BackendFailure, Reason>> = {
  not_sent: 'BACKEND_UNAVAILABLE',
  unknown: 'BACKEND_UNAVAILABLE',
  rejected: 'BACKEND_REJECTED',
  name_taken: 'GATEWAY_NAME_TAKEN',
  no_capacity: 'NO_CAPACITY',
  unsupported: 'NOT_SUPPORTED_BY_BACKEND',
};

/** Runs one backend call whose failure goes to the caller at once; jobs wait and look again instead. */
export async function askBackend<T>(backend: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    const retryable = error.failure === 'not_sent' || error.failure === 'unknown';
    throw new DeployerError(reasons[error.failure], error.message, {
      retryable,
      details: { backend },
      cause: error,
    });
  }
}
