import type { GuestRun, GuestTarget, RunOffsets, RunSink } from '../../../src/core/ports/guest.ts';
import { SshGuest, type SshGuestOptions } from '../../../src/ssh/ssh-guest.ts';
import { FakeGuest } from '../../support/fake-guest.ts';

/** The real inside of a VM, over SSH, where the tests of the core have one in memory. */
export class SshBackedGuest extends FakeGuest {
  /** Answers to attempts to start the run. */
  readonly startAnswers: string[] = [];
  readonly #ssh: SshGuest;

  constructor(options: SshGuestOptions) {
    super();
    this.#ssh = new SshGuest(options);
  }

  override async operatorKeys(signal?: AbortSignal) {
    return await this.#ssh.operatorKeys(signal);
  }

  override async probe(target: GuestTarget, signal?: AbortSignal) {
    return await this.#ssh.probe(target, signal);
  }

  override async startRun(target: GuestTarget, run: GuestRun, signal?: AbortSignal) {
    const answer = await this.#ssh.startRun(target, run, signal);
    this.startAnswers.push(answer);
    return answer;
  }

  override async followRun(
    target: GuestTarget,
    follow: { readonly runId: string; readonly from: RunOffsets; readonly sink: RunSink },
    signal?: AbortSignal,
  ) {
    return await this.#ssh.followRun(target, follow, signal);
  }

  override async killRun(target: GuestTarget, runId: string, signal?: AbortSignal) {
    await this.#ssh.killRun(target, runId, signal);
  }

  override async httpStatus(target?: GuestTarget, url = '', signal?: AbortSignal) {
    return target === undefined ? undefined : await this.#ssh.httpStatus(target, url, signal);
  }

  override async removeOperatorKeys(target?: GuestTarget, signal?: AbortSignal) {
    if (target !== undefined) await this.#ssh.removeOperatorKeys(target, signal);
  }
}
