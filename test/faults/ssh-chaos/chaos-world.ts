import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Job } from '../../../src/contract/types.gen.ts';
import { until, type TestCore } from '../../support/core.ts';
import { readText, type Sshd } from '../../support/sshd.ts';
import { RealGuestCore } from '../real-guest/real-guest-core.ts';
import type { SshBackedGuest } from '../real-guest/ssh-backed-guest.ts';
import { ChaosProxy, type Direction } from './chaos-proxy.ts';

/** Milliseconds. */
const patience = { connectTimeoutMs: 4_000, keepaliveIntervalMs: 700 };

export interface ScriptShape {
  /** Lines on each of both streams. */
  readonly lines: number;
  /** Bytes that the script has besides what it does, so that its upload takes a while. */
  readonly ballastBytes: number;
  /** The script waits for the file `go` in its folder after so many lines. */
  readonly pauseAfter?: number;
}

/** The real core, whose VM is a real sshd behind a network that can go wrong. */
export class ChaosWorld implements AsyncDisposable {
  readonly core: TestCore;
  readonly guest: SshBackedGuest;
  readonly proxy: ChaosProxy;
  readonly vm: Sshd;
  readonly #shape: ScriptShape;
  readonly #resources: AsyncDisposableStack;

  private constructor(
    real: RealGuestCore,
    proxy: ChaosProxy,
    { shape, resources }: { shape: ScriptShape; resources: AsyncDisposableStack },
  ) {
    this.core = real.core;
    this.guest = real.guest;
    this.vm = real.vm;
    this.proxy = proxy;
    this.#shape = shape;
    this.#resources = resources;
  }

  static async open(shape: ScriptShape): Promise<ChaosWorld> {
    await using opened = new AsyncDisposableStack();
    const proxy = opened.use(await ChaosProxy.listen());
    const portTo = ({ address: host, port }: Sshd): number => {
      proxy.aimAt({ host, port });
      return proxy.port;
    };
    const script = textOf(shape);
    const real = opened.use(await RealGuestCore.open({ script, portTo, ...patience }));
    return new ChaosWorld(real, proxy, { shape, resources: opened.move() });
  }

  /** Bytes of one login and nothing more, by direction. */
  async loginBytes(): Promise<Readonly<Record<Direction, number>>> {
    await this.guest.probe({ ...this.vm.target, host: '127.0.0.1', port: this.proxy.port });
    await until(() => this.proxy.isIdle);
    return { ...this.proxy.lastBytes };
  }

  async provision(): Promise<Job> {
    await this.core.addUser();
    return (await this.core.provision()).job;
  }

  /** Lets a script go on that waits. */
  async go(job: Job): Promise<void> {
    await writeFile(path.join(this.vm.runFolder(job.id), 'go'), '');
  }

  /** What is not as it has to be after a bootstrap that went to its end. */
  async faultsOf(job: Job): Promise<readonly string[]> {
    const ended = await this.core.ended(job.id);
    const faults =
      ended.state === 'succeeded' ? [] : [`the job ended ${ended.state}: ${say(ended.error)}`];
    return [...faults, ...(await this.#faultsOfRun(job)), ...(await this.#faultsOfLog(job))];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#resources[Symbol.asyncDispose]();
  }

  /** How often the script was run. */
  async runs(): Promise<number> {
    return ((await readText(path.join(this.vm.home, 'count'))) ?? '').length;
  }

  async #faultsOfRun(job: Job): Promise<readonly string[]> {
    const runs = await this.runs();
    const names = await this.vm.namesIn(path.join(this.vm.home, '.hero_os_tfgrid_deployer'));
    const left = await this.vm.namesIn(this.vm.runFolder(job.id));
    return [
      ...(runs === 1 ? [] : [`the script was run ${runs} times`]),
      ...(names.join() === job.id ? [] : [`the VM has the runs ${names.join()}`]),
      ...left.filter((name) => /^(stage|lock|env)/.test(name)).map((name) => `"${name}" is left`),
    ];
  }

  async #faultsOfLog(job: Job): Promise<readonly string[]> {
    const all = await this.core.store.jobs.lines(job.id, 0, 1_000_000);
    const numbers = all.map(({ line }) => line);
    const isCounted = numbers.every((line, at) => line === at + 1);
    const faults = isCounted ? [] : [`the log is numbered ${numbers.join()}`];
    for (const [stream, word] of [
      ['stdout', 'out'],
      ['stderr', 'err'],
    ]) {
      const texts = all.filter((line) => line.stream === stream).map(({ text }) => text);
      const wrong = texts.findIndex((text, at) => !text.startsWith(`${word} ${at + 1} `));
      if (texts.length !== this.#shape.lines || wrong !== -1) {
        const shown = JSON.stringify(texts.slice(Math.max(0, wrong - 2), wrong + 3));
        faults.push(`${stream} has ${texts.length} lines, wrong at ${wrong}: ${shown}`);
      }
    }
    return faults;
  }
}

/** Every line has its number; the ballast is a comment. */
function textOf({ lines, ballastBytes, pauseAfter }: ScriptShape): string {
  const pause =
    pauseAfter === undefined
      ? ''
      : `[ $i -ne ${pauseAfter} ] || until [ -e go ]; do sleep 0.05; done`;
  return `#!/bin/sh
printf x >>"$HOME/count"
i=0
while [ $i -lt ${lines} ]; do
  i=$((i + 1))
  echo "out $i ........................................................................"
  echo "err $i ................................" >&2
  ${pause}
done
# ${'b'.repeat(ballastBytes)}
`;
}

function say(error: unknown): string {
  return JSON.stringify(error);
}
