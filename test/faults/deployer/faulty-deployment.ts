import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeployerRpcError } from '../../../src/client/client-errors.ts';
import { providerKey, type Paces } from '../../support/deployer-configuration.ts';
import type { SshAgent } from '../../support/ssh-agent.ts';
import { partOf, type GridJournal } from '../grid/grid-journal.ts';
import type { GridProcess } from '../grid/grid-process.ts';
import { checkAll } from '../invariants/check-all.ts';
import { findDatabaseFaults } from '../invariants/database.ts';
import type { Finding, NamedText } from '../invariants/evidence.ts';
import { findUnhealth } from '../invariants/process-health.ts';
import { findLostSecrets, unownedVmSeconds } from '../invariants/ownership.ts';
import { readDataFolder } from './data-copy.ts';
import { deployerFolder, writeDeployerFolder, type DeployerFolder } from './deployer-folder.ts';
import { OverdueError, SteadyClient } from './steady-client.ts';
import { sweep } from './sweep.ts';
import { SupervisedDaemon } from './supervised-daemon.ts';

const openFilesSettleMs = 3_000;
const openFilesPollMs = 20;

interface Options {
  readonly grid: GridProcess;
  readonly agent: SshAgent;
  readonly folder: string;
  readonly paces: Paces;
  readonly usernames: readonly string[];
  /** Fault plans of the first lives of the daemon. */
  readonly plans?: readonly string[];
  /** Until then (ms since the epoch) everything has to be over. */
  readonly deadline: number;
}

/** What was found out about a deployment that is over. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly unownedVmSeconds: number;
  readonly kills: number;
  /** That the backend made. */
  readonly vms: number;
  /** How many calls of ComputeService met each fault by chance. */
  readonly callFaults: ReadonlyMap<string, number>;
}

/**
 * What broke off a story: I5 where something did not end in time, I4 where the daemon refused what it
 * had accepted before; and what its process and its log tell of it. Anything else is a fault of the
 * test, and thrown on.
 */
export async function brokenOff({ daemon }: FaultyDeployment, error: unknown): Promise<Verdict> {
  const isOverdue = error instanceof OverdueError;
  if (!isOverdue && !(error instanceof DeployerRpcError)) throw error;
  const { message } = error;
  return {
    findings: [
      isOverdue
        ? { invariant: 'I5', evidence: message }
        : { invariant: 'I4', evidence: `the daemon refused: ${message}` },
      ...findUnhealth({
        // The last one is still under way.
        lives: daemon.lives.filter(({ endedAt }) => endedAt !== undefined),
        log: await readFile(daemon.place.logFile, 'utf8'),
      }),
    ],
    unownedVmSeconds: 0,
    kills: daemon.lives.length - 1,
    vms: 0,
    callFaults: new Map(),
  };
}

/**
 * A deployer under a supervisor, on a grid that it may share with others, with a client that does not
 * give up. After each death its data folder is looked at, and at the end everything is.
 */
export class FaultyDeployment implements AsyncDisposable {
  readonly client: SteadyClient;
  readonly daemon: SupervisedDaemon;
  readonly grid: GridProcess;
  readonly usernames: readonly string[];
  /** How often each bootstrap job's script was started; entered by who looks into the VM. */
  readonly scriptStarts = new Map<string, number>();
  /** Secrets that answers handed out on purpose, once. */
  readonly passwords: string[] = [];
  readonly #findings: Finding[];
  readonly #openFilesAtFirst: number;

  private constructor(parts: {
    readonly options: Options;
    readonly daemon: SupervisedDaemon;
    readonly client: SteadyClient;
    readonly findings: Finding[];
    readonly openFilesAtFirst: number;
  }) {
    this.grid = parts.options.grid;
    this.usernames = parts.options.usernames;
    this.daemon = parts.daemon;
    this.client = parts.client;
    this.#findings = parts.findings;
    this.#openFilesAtFirst = parts.openFilesAtFirst;
  }

  static async start(options: Options): Promise<FaultyDeployment> {
    const { grid, agent, plans = [], usernames, deadline } = options;
    const place = deployerFolder(options.folder);
    await writeDeployerFolder(place, grid.endpoints, options.paces);
    const findings: Finding[] = [];
    const daemon = SupervisedDaemon.start({
      place,
      agentSocket: agent.socketPath,
      plans,
      onDeath: async () => {
        findings.push(...(await findAfterDeath(place, grid, usernames)));
      },
    });
    try {
      const client = await SteadyClient.open(place.socketPath, deadline);
      const openFilesAtFirst = (await openFiles(daemon.pid)) ?? Infinity;
      return new FaultyDeployment({ options, daemon, client, findings, openFilesAtFirst });
    } catch (error) {
      await daemon[Symbol.asyncDispose]();
      throw error;
    }
  }

  note(...findings: readonly Finding[]): void {
    this.#findings.push(...findings);
  }

  /** Stops the daemon and looks at everything. Whatever lives then at the grid is an orphan. */
  async conclude(): Promise<Verdict> {
    const { daemon, client, grid, usernames } = this;
    await sweep(client, async () => await this.#hasOrphans());
    await client.endWitness();
    const atLast = await this.#openFilesAtLast();
    const texts = await processTexts(daemon.pid);
    const code = await daemon.stop();
    if (code !== 0) this.note({ invariant: 'I13', evidence: `the stop ended with code ${code}` });
    const data = await readDataFolder(daemon.place.dataDir);
    const journal = partOf(grid.journal, usernames);
    const names = new Set(journal.lifetimes.map(({ name }) => name));
    const findings = checkAll({
      data,
      grid: journal,
      gridVms: (await grid.vms()).filter(({ name }) => names.has(name)),
      lives: daemon.lives,
      log: await readFile(daemon.place.logFile, 'utf8'),
      // The one answer that hands a password out is no leak of it.
      answers: client.answers.filter((answer) => !this.passwords.some((it) => answer.includes(it))),
      witnessed: client.witnessed,
      scriptStarts: this.scriptStarts,
      texts: [...texts, ...(await dataTexts(daemon.place.dataDir))],
      canaries: [providerKey, grid.endpoints.forgeToken, ...this.passwords],
      openFiles: { atFirst: this.#openFilesAtFirst, atLast },
    });
    return {
      findings: [...this.#findings, ...findings],
      unownedVmSeconds: unownedVmSeconds(journal, data, Date.now()),
      kills: daemon.lives.filter(({ signal }) => signal === 'SIGKILL').length,
      vms: journal.lifetimes.filter(({ resource }) => resource === 'vm').length,
      callFaults: countFaults(journal),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client[Symbol.asyncDispose]();
    await this.daemon[Symbol.asyncDispose]();
  }

  /** Everything was deleted, so whatever lives is one. */
  async #hasOrphans(): Promise<boolean> {
    const { lifetimes } = partOf(this.grid.journal, this.usernames);
    return await Promise.resolve(lifetimes.some(({ goneAt }) => goneAt === undefined));
  }

  async #openFilesAtLast(): Promise<number> {
    const deadline = Date.now() + openFilesSettleMs;
    for (;;) {
      const count = (await openFiles(this.daemon.pid)) ?? 0;
      if (count <= this.#openFilesAtFirst || Date.now() > deadline) return count;
      await sleep(openFilesPollMs);
    }
  }
}

function countFaults({ calls }: GridJournal): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { fault } of calls) {
    if (fault !== undefined) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  }
  return counts;
}

/** I3 and I6 hold at every moment, so also at that of a death. */
async function findAfterDeath(
  { dataDir }: DeployerFolder,
  grid: GridProcess,
  usernames: readonly string[],
): Promise<readonly Finding[]> {
  // First the calls: a secret that is in one of them was in the database before.
  const { calls } = partOf(grid.journal, usernames);
  const data = await readDataFolder(dataDir);
  return [...findDatabaseFaults(data), ...findLostSecrets(calls, data)];
}

/** Descriptors of a process; undefined where it is gone (also: not yet buried) or there is no /proc. */
async function openFiles(pid: number | undefined): Promise<number | undefined> {
  try {
    return (await readdir(`/proc/${pid ?? 0}/fd`)).length || undefined;
  } catch {
    return undefined;
  }
}

/** What other users of the machine may see of a process, or could. */
async function processTexts(pid: number | undefined): Promise<readonly NamedText[]> {
  const texts: NamedText[] = [];
  for (const name of ['cmdline', 'environ']) {
    const text = await readFile(`/proc/${pid ?? 0}/${name}`, 'latin1').catch(() => '');
    texts.push({ where: `the daemon's ${name}`, text });
  }
  return texts;
}

async function dataTexts(dataDir: string): Promise<readonly NamedText[]> {
  const files = await readdir(dataDir);
  return await Promise.all(
    files.map(async (file) => ({
      where: `the file ${file}`,
      text: await readFile(path.join(dataDir, file), 'latin1'),
    })),
  );
}
