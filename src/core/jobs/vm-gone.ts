import type { StepOutcome } from './step.ts';

/** Another job has dropped the VM's row: there is nothing left for the steps of this one. */
export class VmGoneError extends Error {
  override readonly name = 'VmGoneError';
}

/** One pass of a step, which is skipped where the row is gone, or goes in the middle of it. */
export async function unlessGone(pass: () => Promise<StepOutcome>): Promise<StepOutcome> {
  try {
    return await pass();
  } catch (error) {
    if (!(error instanceof VmGoneError)) throw error;
    return { kind: 'skipped', message: 'the VM is gone already' };
  }
}
