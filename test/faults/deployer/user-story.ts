import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RpcCallError } from '../../../src/client/client-errors.ts';
import type { Job, MethodName, Methods } from '../../../src/contract/types.gen.ts';
import type { FaultyDeployment } from './faulty-deployment.ts';

const lookPauseMs = 10;

interface Named {
  readonly id: string;
}

interface Provisioned {
  readonly vm: Named;
  readonly job: Job;
}

/**
 * What one user does, from the registration to the removal, each call with a `request_id` and repeated
 * with it. Notes what breaks I8 and I11.
 */
export class UserStory {
  readonly #deployment: FaultyDeployment;
  readonly #username: string;
  #requests = 0;

  constructor(deployment: FaultyDeployment, username: string) {
    this.#deployment = deployment;
    this.#username = username;
  }

  async register(): Promise<void> {
    const { client, grid, passwords } = this.#deployment;
    const username = this.#username;
    const email = `${username}@example.org`;
    const params = { username, email, request_id: this.#newRequestId() };
    const first = await client.call('create_user', params);
    if ('initial_password' in first) passwords.push(first.initial_password);
    await this.#repeat('create_user', params, first);
    await grid.addKey(username);
  }

  /** Asks twice at the same time: one VM comes of it. */
  async provision(): Promise<Provisioned> {
    const { client } = this.#deployment;
    const params = { user: this.#username, request_id: this.#newRequestId() };
    const [first] = await Promise.all([
      client.call('provision_vm', params),
      client.call('provision_vm', params).then(async (twin) => {
        await this.#repeat('provision_vm', params, twin);
      }),
    ]);
    if ('validated' in first) throw new Error('expected a VM');
    await this.#repeat('provision_vm', params, first);
    return first;
  }

  /** Waits for the end of a job that runs a script, and looks into the VM how often it was started. */
  async provisionEnded(jobId: string, vmId: string): Promise<Job> {
    const { client, grid, scriptStarts } = this.#deployment;
    const job = await client.ended(jobId);
    const home = (await grid.vms()).find(({ name }) => name === vmId)?.home;
    if (home === undefined) return job;
    const runs = await readFile(path.join(home, 'runs'), 'utf8').catch(() => '');
    const started = runs.split('\n').filter((line) => line !== '');
    for (const id of started) {
      scriptStarts.set(id, started.filter((other) => other === id).length);
    }
    return job;
  }

  /** Resolves when the job has come to a step, or has ended. */
  async arrived(jobId: string, step: string): Promise<void> {
    for (;;) {
      const { job } = await this.#deployment.client.call('get_job', { job: jobId });
      if (job.step === step || job.ended_at !== undefined) return;
      await sleep(lookPauseMs);
    }
  }

  /** I11: a user with a VM stays. */
  async expectKept(): Promise<void> {
    const { client } = this.#deployment;
    try {
      await client.call('delete_user', { user: this.#username });
      this.#deployment.note({ invariant: 'I11', evidence: `${this.#username} went, a VM stayed` });
    } catch (error) {
      if (!(error instanceof RpcCallError && error.reason === 'USER_HAS_VMS')) throw error;
    }
  }

  /** Cancels a job that may be over by now. */
  async cancel(job: string): Promise<void> {
    const { client } = this.#deployment;
    try {
      await client.call('cancel_job', { job, request_id: this.#newRequestId() });
    } catch (error) {
      if (!(error instanceof RpcCallError && error.reason === 'JOB_ENDED')) throw error;
    }
  }

  /** Asks for a new job instead of one that ended badly; undefined where that is refused. */
  async retry(job: string): Promise<Job | undefined> {
    const params = { job, request_id: this.#newRequestId() };
    try {
      const first = await this.#deployment.client.call('retry_job', params);
      if ('validated' in first) throw new Error('expected a job');
      await this.#repeat('retry_job', params, first);
      return first.job;
    } catch (error) {
      if (error instanceof RpcCallError && error.reason === 'JOB_NOT_RETRYABLE') return undefined;
      throw error;
    }
  }

  /** Has the VM made anew; answers with the job. */
  async redeploy(vm: string): Promise<Job> {
    const params = { vm, request_id: this.#newRequestId() };
    const first = await this.#deployment.client.call('redeploy_vm', params);
    if ('validated' in first) throw new Error('expected a job');
    await this.#repeat('redeploy_vm', params, first);
    return first.job;
  }

  /** Deletes the VM; answers with the job once it has ended. */
  async delete(vm: string): Promise<Job> {
    const { client } = this.#deployment;
    const params = { vm, request_id: this.#newRequestId() };
    const first = await client.call('delete_vm', params);
    if ('validated' in first) throw new Error('expected a job');
    const ended = await client.ended(first.job.id);
    await this.#repeat('delete_vm', params, first);
    return ended;
  }

  async remove(): Promise<void> {
    const params = { user: this.#username, request_id: this.#newRequestId() };
    const first = await this.#deployment.client.call('delete_user', params);
    await this.#repeat('delete_user', params, first);
  }

  /** I8: the same request gets the same answer. */
  async #repeat<M extends MethodName>(
    method: M,
    params: Methods[M]['params'],
    first: Methods[M]['result'],
  ): Promise<void> {
    const before = identityOf(first);
    const after = await this.#deployment.client.call(method, params).then(identityOf, refusalOf);
    if (before === after) return;
    const evidence = `${method} ${JSON.stringify(params)} answered ${before}, then ${after}`;
    this.#deployment.note({ invariant: 'I8', evidence });
  }

  #newRequestId(): string {
    this.#requests += 1;
    return `${this.#username} ${this.#requests}`;
  }
}

/** What makes a repeated answer the same one. */
function identityOf(answer: object): string {
  const { user, vm, job } = answer as { user?: Named; vm?: Named; job?: Named };
  return JSON.stringify([user?.id, vm?.id, job?.id]);
}

function refusalOf(error: unknown): string {
  if (error instanceof RpcCallError) return error.message;
  throw error;
}
