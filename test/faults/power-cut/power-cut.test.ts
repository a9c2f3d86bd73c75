import { beforeEach, describe, expect, it } from 'vitest';
import { expectSurvival } from '../share.ts';
import { powerCuts } from './power-cut-family.ts';
import { withRecorder } from './recording.ts';
import { runPowerCuts } from './run.ts';

describe('a store whose power is cut', () => {
  beforeEach(async (context) => {
    const reason = await withRecorder(async () => undefined);
    if (reason !== undefined) context.skip(reason);
  });

  it('opens, is whole and has all that was acknowledged', async () => {
    await expectSurvival(powerCuts);
  });

  it('is found out when it does not sync each commit', async () => {
    const planted = { seed: 1, synchronous: 'NORMAL', cuts: 12, changes: 50 } as const;
    const faults: string[] = [];
    await withRecorder(async (library) => {
      faults.push(...(await runPowerCuts(library, planted)).cuts.flat());
    });

    // Lost without a trace, or with one in the log.
    expect(faults.join('\n')).toMatch(/not as after|does not open/);
  });
});
