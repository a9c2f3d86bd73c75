import type { ContractDocument } from '../../contract/document.ts';
import type { CatalogueService } from '../../core/catalogue/catalogue-service.ts';
import type { EventService } from '../../core/events/event-service.ts';
import type { ExpiryService } from '../../core/expiry/expiry-service.ts';
import type { InfoService } from '../../core/info/info-service.ts';
import type { JobService } from '../../core/jobs/job-service.ts';
import type { ProblemService } from '../../core/reconcile/problem-service.ts';
import type { RequestGate } from '../../core/requests.ts';
import type { Ownership } from '../../core/users/ownership.ts';
import type { UserService } from '../../core/users/user-service.ts';
import type { MaintenanceService } from '../../core/vms/maintenance-service.ts';
import type { VmService } from '../../core/vms/vm-service.ts';
import { createCatalogueHandlers } from './catalogue.ts';
import { createEventHandlers } from './events.ts';
import { createExpiryHandlers } from './expiry.ts';
import type { Handlers } from './handlers.ts';
import { createJobHandlers } from './jobs.ts';
import { createProblemHandlers } from './problems.ts';
import { createServiceHandlers } from './service.ts';
import { createUserHandlers } from './users.ts';
import { createMaintenanceHandlers, createVmHandlers } from './vms.ts';
import type { StreamReaders } from '../stream-readers.ts';

/** The use cases that the methods are thin over. */
export interface Services {
  readonly users: UserService;
  readonly vms: VmService;
  readonly maintenance: MaintenanceService;
  readonly jobs: JobService;
  readonly problems: ProblemService;
  readonly expiry: ExpiryService;
  readonly catalogue: CatalogueService;
  readonly info: InfoService;
  readonly events: EventService;
  readonly ownership: Ownership;
  readonly requests: Pick<RequestGate, 'refused'>;
}

interface Parts {
  readonly services: Services;
  readonly document: Pick<ContractDocument, 'parsed'>;
  readonly readers: StreamReaders;
}

/** The handlers of all methods. */
export function createHandlers({ services, document, readers }: Parts): Handlers {
  return {
    ...createUserHandlers(services.users),
    ...createVmHandlers(services.vms),
    ...createMaintenanceHandlers(services.maintenance),
    ...createJobHandlers(services.jobs),
    ...createProblemHandlers(services.problems),
    ...createExpiryHandlers(services.expiry),
    ...createEventHandlers(services.events, readers),
    ...createCatalogueHandlers(services.catalogue),
    ...createServiceHandlers(services.info, document),
  };
}
