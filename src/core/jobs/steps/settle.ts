import type { Step, StepContext, StepOutcome } from '../step.ts';
import { lookUpDeploy } from './deploy.ts';
import { blockedByBackend } from './pace.ts';
import { quietLeftMs } from './quiet-wait.ts';

/**
 * Before anything is deleted: what still runs for this VM is over, and a deploy whose outcome is
 * unknown is waited out, or its VM could arrive after the delete and live on (decision 12).
 */
export const settle: Step = async (context) => {
  const others = await context.world.store.jobs.unfinishedOf(context.vm.id);
  const running = others.find((job) => job.id !== context.job.id);
  if (running !== undefined) {
    return {
      kind: 'again',
      afterMs: Math.min(100 * (context.blockedCount + 1), 1_000),
      blockedOn: `job ${running.id}`,
      message: 'waiting for the overtaken job to stop',
    };
  }
  // Until it stopped, the overtaken job may have entered what it found.
  await context.commit({});
  return context.vm.deploy.uncertainSince === undefined ? { kind: 'done' } : await waitOut(context);
};

async function waitOut(context: StepContext): Promise<StepOutcome> {
  const { backend, vm } = context;
  try {
    const [found] = await lookUpDeploy(context);
    if (found !== undefined) {
      // The steps behind this one find it by its secret. Until it is gone the row has to know of it,
      // since this delete may be canceled.
      return { kind: 'done', message: `the uncertain deploy made ${found.backendVmId}` };
    }
  } catch (error) {
    return blockedByBackend(context, error);
  }
  const quietMs = quietLeftMs(context, 'deploy');
  if (quietMs === 0) {
    return {
      kind: 'done',
      message: 'no VM arrived from the uncertain deploy',
      vm: { deploy: { attempts: vm.deploy.attempts } },
    };
  }
  return {
    kind: 'again',
    afterMs: Math.min(quietMs, 500),
    blockedOn: `backend ${backend.name}`,
    message: 'an answer to the deploy was lost; waiting until nothing can arrive any more',
  };
}
