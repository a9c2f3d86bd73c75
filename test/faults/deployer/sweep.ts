import { methods } from '../../../src/contract/methods.gen.ts';
import type { MethodName } from '../../../src/contract/types.gen.ts';
import type { SteadyClient } from './steady-client.ts';

const sweepMethod = 'reconcile';
/** What one sweep sees for the first time it may act on in the next. */
const sweeps = 2;

/** Has the daemon compare its rows with the backend, where it can (I1: "once the sweep has run twice"). */
export async function sweep(client: SteadyClient): Promise<void> {
  if (!Object.hasOwn(methods, sweepMethod)) return;
  for (let n = 0; n < sweeps; n += 1) await client.call(sweepMethod as MethodName, {});
}
