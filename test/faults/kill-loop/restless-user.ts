import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { FaultyDeployment } from '../deployer/faulty-deployment.ts';
import { UserStory } from '../deployer/user-story.ts';

const meddleAfterMsMax = 1_500;

/**
 * A user who wants a VM and then not, over and over: waits for it or deletes it on the way, cancels,
 * tries again. What becomes of a job under faults is open; that it ends is not.
 */
export class RestlessUser {
  readonly #story: UserStory;
  readonly #random: SeededRandom;

  constructor(deployment: FaultyDeployment, username: string, random: SeededRandom) {
    this.#story = new UserStory(deployment, username);
    this.#random = random;
  }

  /** Goes on until the time is up (ms since the epoch); no VM is left then. */
  async live(until: number): Promise<void> {
    await this.#story.register();
    while (Date.now() < until) await this.#round();
    await this.#story.remove();
  }

  async #round(): Promise<void> {
    const { vm, job } = await this.#story.provision();
    const mood = this.#random.pick(['wait', 'wait', 'delete', 'cancel'] as const);
    if (mood !== 'wait') await sleep(this.#random.integer(0, meddleAfterMsMax));
    if (mood === 'cancel') await this.#story.cancel(job.id);
    if (mood !== 'delete') await this.#seeItThrough(job.id, vm.id);
    await this.#story.delete(vm.id);
  }

  async #seeItThrough(jobId: string, vmId: string): Promise<void> {
    const ended = await this.#story.provisionEnded(jobId, vmId);
    if (ended.state === 'succeeded' || this.#random.chance(0.5)) return;
    const again = await this.#story.retry(jobId);
    if (again !== undefined) await this.#story.provisionEnded(again.id, vmId);
  }
}
