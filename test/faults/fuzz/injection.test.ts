import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isDeployerError } from '../../../src/core/errors.ts';
import { packRun } from '../../../src/ssh/run-files.ts';
import { skipWithoutOpenSsh } from '../../support/openssh.ts';
import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { shellKinds } from '../../support/shells.ts';
import { expectSurvival } from '../share.ts';
import { changedIn, environOf } from './environ.ts';
import { injection } from './injection-family.ts';
import { commandTexts, fragileTexts, mixedText, specialNames } from './injections.ts';
import { ShellVm } from './shell-vm.ts';

const random = new SeededRandom('injection');
const texts = [
  ...commandTexts,
  ...fragileTexts,
  ...Array.from({ length: 60 }, (_, number) => mixedText(random.fork(number))),
];

describe.each(shellKinds)('in a VM with $name', (kind) => {
  let vm: ShellVm | undefined;
  let missing = '';
  let runs = 0;
  const nextRun = (): string => `job_${(runs += 1)}`;

  beforeAll(async () => {
    const opened = await ShellVm.open(kind);
    if (typeof opened === 'string') missing = opened;
    else vm = opened;
  });
  afterAll(async () => {
    await vm?.[Symbol.asyncDispose]();
  });

  /** The VM, or the end of the test where there can be none. */
  function vmFor(context: Parameters<typeof skipWithoutOpenSsh>[0]): ShellVm {
    skipWithoutOpenSsh(context);
    return vm ?? context.skip(missing);
  }

  it('every value of a variable arrives as it is, and runs nothing', async (context) => {
    const opened = vmFor(context);
    const env = Object.fromEntries(texts.map((text, number) => [`V_${number}`, text]));

    expect(changedIn(await environOf(opened, nextRun(), env), env)).toEqual([]);
    expect(await opened.traces()).toEqual([]);
  });

  it('a variable that a shell has a use for arrives as it is, or is refused', async (context) => {
    const opened = vmFor(context);
    const values = ['a[$(touch injected)]', '1;touch injected'];
    const allowed = specialNames.filter((name) => refusalOf({ [name]: '' }) === undefined);
    for (const value of values) {
      const env = Object.fromEntries(allowed.map((name) => [name, value]));
      expect(changedIn(await environOf(opened, nextRun(), env), env)).toEqual([]);
    }

    expect(await opened.traces()).toEqual([]);
  });

  it('a text as the id of a run is refused, and runs nothing', async (context) => {
    const opened = vmFor(context);
    const { guest, sshd } = opened;
    const sink = async (): Promise<void> => undefined;
    const from = { stdout: 0, stderr: 0 };
    for (const runId of random.fork('ids').shuffled(texts).slice(0, 4)) {
      const run = { runId, script: Buffer.alloc(0), env: {} };
      const refused = 'must consist of lower-case letters';
      await expect(guest.startRun(sshd.target, run)).rejects.toThrow(refused);
      await expect(guest.followRun(sshd.target, { runId, from, sink })).rejects.toThrow(refused);
      await expect(guest.killRun(sshd.target, runId)).rejects.toThrow(refused);
    }

    expect(await opened.traces()).toEqual([]);
  });
});

describe('before anything is sent to a VM', () => {
  it('every text as the name of a variable is refused', () => {
    const accepted = texts.filter((text) => refusalOf({ [text]: 'x' }) === undefined);

    expect(accepted.map((text) => text.slice(0, 40))).toEqual([]);
  });
});

function refusalOf(env: Readonly<Record<string, string>>): string | undefined {
  try {
    packRun({ runId: 'job_1', script: Buffer.alloc(0), env });
    return undefined;
  } catch (error) {
    if (!isDeployerError(error, 'BOOTSTRAP_FAILED')) throw error;
    return error.message;
  }
}

describe('any mixture of shell text', () => {
  beforeEach(skipWithoutOpenSsh);

  it('arrives as it is, and runs nothing', async () => {
    await expectSurvival(injection);
  });
});
