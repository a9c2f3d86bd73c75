import { AuditTrail } from '../../src/core/audit-trail.ts';
import type { Mutation, RequestLedger } from '../../src/core/ports/requests.ts';
import { RequestGate } from '../../src/core/requests.ts';
import { ManualClock } from './manual-clock.ts';
import { silent } from './silent-log.ts';

/** A gate whose hash shows what it hashed. */
export function createGate(ledger: RequestLedger): RequestGate {
  const trail = new AuditTrail({ ledger, clock: new ManualClock(), log: silent });
  return new RequestGate({ ledger, hash: (text) => text, trail });
}

/** A call of `create_user` straight from the socket, with what a test wants otherwise. */
export function mutationOf(other: Partial<Mutation> = {}): Mutation {
  return {
    caller: 'local',
    origin: { via: 'local' },
    method: 'create_user',
    params: {},
    paramsHash: 'hash',
    ...other,
  };
}
