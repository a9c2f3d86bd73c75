import type { Event } from '../../../src/contract/types.gen.ts';
import type { DeploySpec } from '../../../src/core/ports/compute.ts';
import type { JobChange, JobSubmission, Store } from '../../../src/core/ports/store.ts';
import type { JobRecord, VmRecord } from '../../../src/core/records.ts';
import type { Cloud } from './cloud.ts';
import { LegalHistory } from './legal-history.ts';
import type { Ownership } from './ownership.ts';
import type { CommitObserver } from './sim-store.ts';
import type { World } from './world.ts';

const pageEvents = 1_000;
/** Deploys of a VM before somebody has to say that more money may be spent. */
const deploysMax = 3;

/**
 * Looks on, and asserts what has to hold at every moment: at each commit, at each deploy that the
 * backend receives, and of each event.
 */
export class Auditor implements CommitObserver {
  readonly history = new LegalHistory();
  readonly #world: World;
  readonly #cloud: Cloud;
  readonly #ownership: Ownership;
  /** Undefined while the daemon is down. */
  readonly #findStore: () => Store | undefined;
  readonly #onFailed: (jobId: string) => void;
  readonly #events: string[] = [];
  #catching: Promise<void> = Promise.resolve();

  constructor(
    world: World,
    given: {
      readonly cloud: Cloud;
      readonly ownership: Ownership;
      readonly findStore: () => Store | undefined;
      /** Somebody who follows the events tells the operators. */
      readonly onFailed: (jobId: string) => void;
    },
  ) {
    this.#world = world;
    this.#cloud = given.cloud;
    this.#ownership = given.ownership;
    this.#findStore = given.findStore;
    this.#onFailed = given.onFailed;
  }

  submitted({ vm }: JobSubmission, result: { readonly created: boolean }): void {
    if (result.created && 'create' in vm) {
      this.#ownership.rowMade(vm.create.id, vm.create.secret);
    }
  }

  advanced(change: JobChange, { job, vm }: { job: JobRecord; vm?: VmRecord }): void {
    this.#note(change, job);
    if (change.dropVm !== undefined && vm === undefined) this.#dropped(job);
    if (change.end !== undefined) this.#ended(job);
    if (job.error !== undefined) this.#onFailed(job.id);
  }

  /** I3: when the backend receives a deploy, the intent and the secret are in the database. */
  async deployReceived(spec: DeploySpec): Promise<void> {
    const store = this.#findStore();
    try {
      // Both are read before anything else can happen.
      const [vm, secret] = await Promise.all([
        store?.vms.find(spec.name),
        store?.vms.secret(spec.name),
      ]);
      if (secret !== spec.secret) {
        this.#world.violate('I3', `${spec.name} is deployed with another secret than is stored`);
      }
      if (vm?.deploy.uncertainSince === undefined) {
        this.#world.violate('I3', `${spec.name} is deployed before the attempt is stored`);
      } else if (vm.deploy.attempts > deploysMax) {
        this.#world.violate('I3', `${spec.name} is deployed ${vm.deploy.attempts} times`);
      }
    } catch (error) {
      this.#world.violate('I3', `${spec.name} is deployed and cannot be read: ${String(error)}`);
    }
  }

  /** Takes in what was appended since the last time (I7, I14); one after another. */
  async catchUp(): Promise<void> {
    this.#catching = this.#catching.then(async () => await this.#catchUp());
    await this.#catching;
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const store = this.#findStore();
      if (store === undefined) return;
      const filter = { topics: [], logs: true };
      const { events } = await store.events.after(this.history.seq, filter, pageEvents);
      for (const event of events) {
        this.#events.push(JSON.stringify(event));
        for (const fault of this.history.accept(event)) this.#world.violate('I7', fault);
      }
      if (events.length === 0) return;
    }
  }

  /** I14: no client is ever told that its cursor is beyond the log. */
  refused(error: unknown): void {
    this.#world.violate('I14', `a reader of events is refused: ${String(error)}`);
  }

  /** I14: a client got this event after the one with `lastSeq`. */
  async delivered(event: Event, lastSeq: number): Promise<void> {
    const { seq } = event;
    if (seq !== lastSeq + 1) this.#world.violate('I14', `event ${seq} is read after ${lastSeq}`);
    await this.catchUp();
    const stored = this.#events[seq - 1];
    if (stored !== undefined && stored !== JSON.stringify(event)) {
      this.#world.violate('I14', `event ${seq} was read as another than the log has`);
    }
  }

  #note({ steps = [], end, dropVm, vm, job: patch }: JobChange, job: JobRecord): void {
    const moves = steps
      .filter(({ state }) => state !== undefined)
      .map(
        ({ index, state, message }) =>
          `${job.steps[index]?.name ?? ''} ${state ?? ''} ${message ?? ''}`,
      );
    const facts = [
      ...moves,
      ...(patch?.blockedOn === undefined ? [] : [`blocked on ${patch.blockedOn}`]),
      ...(vm?.deploy === undefined ? [] : [`deploy ${JSON.stringify(vm.deploy)}`]),
      ...(vm?.backendVmId === undefined ? [] : [`is ${vm.backendVmId}`]),
      ...(dropVm === undefined ? [] : ['drops the row']),
      ...(end === undefined ? [] : [`ends ${end.state} ${end.error?.reason ?? ''}`]),
    ];
    if (facts.length > 0) this.#world.trace.note(job.id, `${job.vmId ?? ''} ${facts.join(', ')}`);
  }

  #dropped({ vmId = '', id }: JobRecord): void {
    const secret = this.#ownership.secretOf(vmId);
    if (secret === undefined) return;
    this.#ownership.rowDropped(secret);
    if (this.#world.options.needsSweep === true) return;
    const vms = this.#cloud.living(secret).map((vm) => vm.id);
    const gateways = this.#cloud.livingGateways(secret).map((gateway) => gateway.id);
    const left = [...vms, ...gateways];
    if (left.length > 0) {
      this.#world.violate('I1', `${id} drops the row of ${vmId} while ${left.join(', ')} live`);
    }
  }

  /** What is said of an end has to be true: a canceled or late script is dead. */
  #ended(job: JobRecord): void {
    const isCancel = job.state === 'canceled' && job.supersededBy === undefined;
    if (!isCancel && job.error?.reason !== 'BOOTSTRAP_TIMEOUT') return;
    const living = this.#cloud.vms
      .filter((vm) => vm.isAlive)
      .flatMap((vm) => vm.machine.living())
      .find((run) => run.id === job.id);
    if (living !== undefined) {
      this.#world.violate('I9', `${job.id} is ${job.state} while its script runs`);
    }
  }
}
