import type { CatalogueService } from '../../core/catalogue/catalogue-service.ts';
import type { Handlers } from './handlers.ts';

type Catalogue = Pick<CatalogueService, 'listProfiles' | 'listBackends' | 'listNodes'>;

export function createCatalogueHandlers(
  catalogue: Catalogue,
): Pick<Handlers, 'list_profiles' | 'list_backends' | 'list_nodes'> {
  return {
    list_profiles: async (params) => await catalogue.listProfiles(params),
    list_backends: async (params) => await catalogue.listBackends(params),
    list_nodes: async (params) => await catalogue.listNodes(params),
  };
}
