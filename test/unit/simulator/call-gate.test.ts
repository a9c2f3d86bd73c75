import { describe, expect, it } from 'vitest';
import { Background } from '../../../src/simulator/background.ts';
import { CallGate, type Reply } from '../../../src/simulator/call-gate.ts';
import { Faults, type Fault } from '../../../src/simulator/faults.ts';
import { digestOf, Journal } from '../../../src/simulator/journal.ts';
import { ServiceError } from '../../../src/simulator/service-error.ts';

function createGate(): {
  readonly gate: CallGate;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly background: Background;
  readonly effects: number[];
  pass(): Promise<Reply>;
} {
  const journal = new Journal();
  const faults = new Faults();
  const background = new Background();
  const gate = new CallGate({ journal, faults, background });
  const effects: number[] = [];
  const effect = (): number => effects.push(effects.length + 1);
  const call = { method: 'deploy_vm', params: { name: 'one', secret: 'hidden' } };
  const pass = async (): Promise<Reply> => await gate.pass(call, effect);
  return { gate, journal, faults, background, effects, pass };
}

describe('the call gate', () => {
  it('writes calls down without their secrets', async () => {
    const { journal, pass } = createGate();
    await pass();
    expect(journal.of('deploy_vm')).toMatchObject([
      {
        seq: 1,
        params: { name: 'one', secret: digestOf('hidden') },
        outcome: 'answered',
        tookEffect: true,
        answer: 1,
      },
    ]);
    expect(JSON.stringify(journal.entries)).not.toContain('hidden');
  });

  it.each<[Fault, Reply, effects: number, outcome: string, tookEffect: boolean]>([
    [{ kind: 'lose_request' }, { kind: 'none' }, 0, 'lost', false],
    [{ kind: 'lose_answer' }, { kind: 'none' }, 1, 'lost', true],
    [{ kind: 'hang' }, { kind: 'silence' }, 0, 'lost', false],
    [{ kind: 'duplicate' }, { kind: 'result', result: 2 }, 2, 'answered', true],
    [{ kind: 'delay', delayMs: 1 }, { kind: 'result', result: 1 }, 1, 'answered', true],
    [{ kind: 'answer', result: [] }, { kind: 'result', result: [] }, 1, 'answered', true],
    [{ kind: 'garbage', text: '<html>' }, { kind: 'garbage', text: '<html>' }, 1, 'answered', true],
  ])('lets %j have a call', async (fault, reply, effectCount, outcome, tookEffect) => {
    const { faults, journal, effects, pass } = createGate();
    faults.add('deploy_vm', fault);
    expect(await pass()).toEqual(reply);
    expect(effects).toHaveLength(effectCount);
    expect(journal.entries).toMatchObject([{ fault: fault.kind, outcome, tookEffect }]);
    expect(await pass()).toEqual({ kind: 'result', result: effectCount + 1 });
  });

  it.each([true, false])('fails with an error, after the effect: %s', async (isAfterEffect) => {
    const { faults, effects, pass } = createGate();
    faults.add('*', { kind: 'fail', message: 'full', status: 500, isAfterEffect });
    const reply = await pass();
    expect(reply).toMatchObject({ kind: 'error', error: { message: 'full', status: 500 } });
    expect(effects).toHaveLength(isAfterEffect ? 1 : 0);
  });

  it('lets an effect arrive after its connection was closed', async () => {
    const { faults, journal, effects, pass } = createGate();
    faults.lateArrival('deploy_vm', 20);
    expect(await pass()).toEqual({ kind: 'none' });
    expect(effects).toEqual([]);
    expect(journal.entries[0]).toMatchObject({ tookEffect: false });
    await expect
      .poll(() => journal.entries[0])
      .toMatchObject({ tookEffect: true, outcome: 'lost' });
    expect(effects).toEqual([1]);
  });

  it('forgets what would arrive after the end', async () => {
    const { faults, background, effects, pass } = createGate();
    faults.lateArrival('deploy_vm', 60_000);
    await pass();
    await background.stop();
    expect(effects).toEqual([]);
  });

  it('takes an error of the service for its answer, and no other', async () => {
    const { gate } = createGate();
    const call = { method: 'get_vm', params: {} };
    const refused = await gate.pass(call, () => {
      throw new ServiceError("vm '1' not found");
    });
    expect(refused).toMatchObject({ kind: 'error', error: { message: "vm '1' not found" } });
    const broken = gate.pass(call, () => {
      throw new TypeError('a bug');
    });
    await expect(broken).rejects.toThrow('a bug');
  });
});
