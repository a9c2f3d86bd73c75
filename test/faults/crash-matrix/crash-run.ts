import { appendFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { brokenOff, FaultyDeployment, type Verdict } from '../deployer/faulty-deployment.ts';
import type { Stage } from '../deployer/stage.ts';
import { tellStory, type StoryName } from './stories.ts';

/** For one user's story with two restarts, on a machine that does many other things. */
const storyMsMax = 90_000;

const paces = { pollInterval: '50ms', quietWait: '300ms', requestTimeout: '1s' } as const;

export interface CrashVerdict extends Verdict {
  /** False: the story took another course and never came by one of the points. */
  readonly isReached: boolean;
  /** `<point>#<reach>`, in order, of each life that had a plan. */
  readonly traces: readonly (readonly string[])[];
}

/** One story with a daemon that is told where to fail; everything is looked at afterwards. */
export async function runCrash(
  stage: Stage,
  story: StoryName,
  { plans }: { readonly plans: readonly string[] },
): Promise<CrashVerdict> {
  const { folder, number } = stage.next();
  const { grid, agent } = stage;
  const username = `crash${number}`;
  const traceFiles = plans.map((_, life) => path.join(stage.folder, `trace${number}-${life}`));
  await using deployment = await FaultyDeployment.start({
    ...{ grid, agent, folder, paces },
    usernames: [username],
    plans: plans.map((plan, life) => {
      const trace = `trace@${traceFiles[life] ?? ''}`;
      return plan === '' ? trace : `${plan};${trace}`;
    }),
    deadline: Date.now() + storyMsMax,
  });
  const verdict = await concluded(deployment, async () => {
    await tellStory(story, deployment, username);
  });
  const traces = await Promise.all(traceFiles.map(readTrace));
  if (verdict.findings.length === 0) {
    for (const file of [folder, ...traceFiles]) await rm(file, { recursive: true, force: true });
  } else {
    await appendFile(path.join(folder, 'findings.json'), JSON.stringify(verdict.findings));
  }
  const isReached = plans.every((plan, life) => isInTrace(plan, traces[life] ?? []));
  return { ...verdict, isReached, traces };
}

async function concluded(
  deployment: FaultyDeployment,
  tell: () => Promise<void>,
): Promise<Verdict> {
  try {
    await tell();
    return await deployment.conclude();
  } catch (error) {
    return await brokenOff(deployment, error);
  }
}

function isInTrace(plan: string, trace: readonly string[]): boolean {
  const [, point = '', reach = ''] = /@([^#]+)#(\d+)/.exec(plan) ?? [];
  if (point === '') return true;
  return point === '*' ? trace.length >= Number(reach) : trace.includes(`${point}#${reach}`);
}

async function readTrace(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}
