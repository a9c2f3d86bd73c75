import type { Job } from '../../../src/contract/types.gen.ts';
import type { FaultyDeployment } from '../deployer/faulty-deployment.ts';
import { UserStory } from '../deployer/user-story.ts';

/** What a user does while the daemon fails; how a job ends is known, since nothing else fails. */
type Story = (story: UserStory, expectState: ExpectState) => Promise<void>;

type ExpectState = (job: Job, ...states: readonly Job['state'][]) => void;

/** Provisions, has a VM, deletes it. */
const plain: Story = async (story, expectState) => {
  await story.register();
  const { vm, job } = await story.provision();
  expectState(await story.provisionEnded(job.id, vm.id), 'succeeded');
  await story.expectKept();
  expectState(await story.delete(vm.id), 'succeeded');
  await story.remove();
};

/** Deletes the VM while it is being made. */
const overtaken: Story = async (story, expectState) => {
  await story.register();
  const { vm, job } = await story.provision();
  await story.arrived(job.id, 'bootstrap');
  expectState(await story.delete(vm.id), 'succeeded');
  expectState(await story.provisionEnded(job.id, vm.id), 'canceled', 'succeeded');
  await story.remove();
};

/** Cancels while the script runs, and then goes on after all. */
const canceled: Story = async (story, expectState) => {
  await story.register();
  const { vm, job } = await story.provision();
  await story.arrived(job.id, 'bootstrap');
  await story.cancel(job.id);
  const ended = await story.provisionEnded(job.id, vm.id);
  expectState(ended, 'canceled', 'succeeded');
  if (ended.state === 'canceled') {
    const again = await story.retry(job.id);
    if (again !== undefined) expectState(await story.provisionEnded(again.id, vm.id), 'succeeded');
  }
  expectState(await story.delete(vm.id), 'succeeded');
  await story.remove();
};

/** Has the VM made anew, twice: once left alone, once overtaken by its delete. */
const renewed: Story = async (story, expectState) => {
  await story.register();
  const { vm, job } = await story.provision();
  expectState(await story.provisionEnded(job.id, vm.id), 'succeeded');
  const first = await story.redeploy(vm.id);
  expectState(await story.provisionEnded(first.id, vm.id), 'succeeded');
  const second = await story.redeploy(vm.id);
  await story.arrived(second.id, 'deploy');
  expectState(await story.delete(vm.id), 'succeeded');
  expectState(await story.provisionEnded(second.id, vm.id), 'canceled', 'succeeded');
  await story.remove();
};

export const stories = { plain, overtaken, canceled, renewed } as const satisfies Record<
  string,
  Story
>;

export type StoryName = keyof typeof stories;

/** Notes I5 for each job that ended otherwise than it should have. */
export async function tellStory(
  name: StoryName,
  deployment: FaultyDeployment,
  username: string,
): Promise<void> {
  const story = new UserStory(deployment, username);
  await stories[name](story, ({ kind, id, state, error }, ...states) => {
    if (states.includes(state)) return;
    const evidence = `${kind} ${id} ended ${state}: ${JSON.stringify(error)}`;
    deployment.note({ invariant: 'I5', evidence });
  });
}
