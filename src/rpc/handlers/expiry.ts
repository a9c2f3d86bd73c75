import type { ExpiryService } from '../../core/expiry/expiry-service.ts';
import type { Handlers } from './handlers.ts';

type Expiry = Pick<ExpiryService, 'setVmExpiry'>;

export function createExpiryHandlers(expiry: Expiry): Pick<Handlers, 'set_vm_expiry'> {
  return {
    set_vm_expiry: async (params, { context }) => await expiry.setVmExpiry(params, context),
  };
}
