import type { ContractDocument } from '../../contract/document.ts';
import type { InfoService } from '../../core/info/info-service.ts';
import type { Handlers } from './handlers.ts';

type Info = Pick<InfoService, 'getInfo' | 'health'>;

export function createServiceHandlers(
  info: Info,
  document: Pick<ContractDocument, 'parsed'>,
): Pick<Handlers, 'get_info' | 'rpc.health' | 'rpc.discover'> {
  return {
    get_info: async () => await info.getInfo(),
    'rpc.health': async () => await info.health(),
    'rpc.discover': async () => await Promise.resolve(document.parsed),
  };
}
