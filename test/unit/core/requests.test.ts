import { describe, expect, it } from 'vitest';
import type { Mutation, RequestLedger } from '../../../src/core/ports/store.ts';
import { canonicalJson, type RequestGate } from '../../../src/core/requests.ts';
import { createGate } from '../../support/mutations.ts';

function create(): { gate: RequestGate; known: Map<string, string> } {
  const known = new Map<string, string>();
  const ledger: RequestLedger = {
    find: async ({ requestId = '' }: Mutation) => {
      const userId = known.get(requestId);
      return userId === undefined ? undefined : { userId };
    },
    record: async () => undefined,
    refuse: async () => undefined,
  };
  return { gate: createGate(ledger), known };
}

const callWith = (requestId: string) => ({
  method: 'create_user',
  params: { request_id: requestId },
  context: { caller: 'local' },
});

describe('RequestGate', () => {
  it('acts once for concurrent calls with one id, and replays to the others', async () => {
    const { gate, known } = create();
    let acts = 0;
    const once = async () =>
      await gate.once(
        callWith('r1'),
        async ({ requestId = '' }) => {
          acts += 1;
          await new Promise((resolve) => setImmediate(resolve));
          known.set(requestId, 'usr_1');
          return 'acted';
        },
        async ({ userId }) => `replayed ${userId ?? ''}`,
      );
    const answers = await Promise.all([once(), once(), once()]);
    expect(answers).toEqual(['acted', 'replayed usr_1', 'replayed usr_1']);
    expect(acts).toBe(1);
  });

  it('lets the same id try again after a failure', async () => {
    const { gate } = create();
    const failing = gate.once(
      callWith('r2'),
      async () => {
        throw new Error('refused');
      },
      async () => 'replayed',
    );
    await expect(failing).rejects.toThrow('refused');
    const again = gate.once(
      callWith('r2'),
      async () => 'acted',
      async () => 'replayed',
    );
    await expect(again).resolves.toBe('acted');
  });

  it('acts each time without an id', async () => {
    const { gate } = create();
    const call = { method: 'm', params: {}, context: { caller: 'local' } };
    const act = async (mutation: Mutation) => mutation.requestId === undefined;
    await expect(gate.once(call, act, async () => false)).resolves.toBe(true);
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of members', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: null }], a: 'x' })).toBe(
      canonicalJson({ a: 'x', b: [1, { c: null, d: 1 }] }),
    );
  });

  it('tells different values apart', () => {
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }));
  });
});
