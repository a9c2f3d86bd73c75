import { createHash } from 'node:crypto';
import { AuditTrail } from '../core/audit-trail.ts';
import { CatalogueService } from '../core/catalogue/catalogue-service.ts';
import { EventService } from '../core/events/event-service.ts';
import { ExpiryService } from '../core/expiry/expiry-service.ts';
import type { JobScheduler } from '../core/jobs/job-scheduler.ts';
import { JobService } from '../core/jobs/job-service.ts';
import type { World } from '../core/jobs/step.ts';
import { ProblemService } from '../core/reconcile/problem-service.ts';
import type { ReconcileSweeper } from '../core/reconcile/reconcile-sweeper.ts';
import { RequestGate } from '../core/requests.ts';
import type { Ownership } from '../core/users/ownership.ts';
import { UserService } from '../core/users/user-service.ts';
import { MaintenanceService } from '../core/vms/maintenance-service.ts';
import { VmService } from '../core/vms/vm-service.ts';
import type { Services } from '../rpc/handlers/create-handlers.ts';

/** The use cases of the core over its ports. */
export function createUseCases(
  world: World,
  parts: {
    readonly scheduler: JobScheduler;
    readonly sweeper: ReconcileSweeper;
    readonly ownership: Ownership;
  },
): Omit<Services, 'info' | 'ownership'> {
  const { store, clock, log } = world;
  const { scheduler, sweeper, ownership } = parts;
  const ledger = store.requests;
  const requests = new RequestGate({
    ledger,
    hash: (text) => createHash('sha256').update(text).digest('base64url'),
    trail: new AuditTrail({ ledger, clock, log }),
  });
  return {
    requests,
    users: new UserService({ ...world, requests }),
    vms: new VmService({ world, requests, scheduler }),
    maintenance: new MaintenanceService({ world, requests, scheduler }),
    jobs: new JobService({ world, requests, scheduler }),
    problems: new ProblemService({ world, requests, scheduler, sweeper }),
    expiry: new ExpiryService({ world, requests }),
    catalogue: new CatalogueService(world),
    events: new EventService({ events: store.events, clock, ownership }),
  };
}
