import { BackendError, type BackendGateway, type ComputeBackend } from '../ports/compute.ts';

/** All gateways that carry the secret; none at a backend that has no gateways. Throws BackendError. */
export async function gatewaysBySecret(
  backend: ComputeBackend,
  secret: string,
): Promise<readonly BackendGateway[]> {
  try {
    return await backend.findGatewaysBySecret(secret);
  } catch (error) {
    if (error instanceof BackendError && error.failure === 'unsupported') return [];
    throw error;
  }
}
