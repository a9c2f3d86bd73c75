import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readyMark } from '../../src/ssh/shell-texts.ts';

/** A shell as VMs have it, with the tools that come with it. */
export interface ShellKind {
  readonly name: string;
  readonly program: string;
  /** Its tools are the program's own, none of the machine's. */
  readonly isComplete?: boolean;
  readonly hasSetsid?: boolean;
}

export const shellKinds: readonly ShellKind[] = [
  { name: 'dash', program: '/bin/dash' },
  { name: 'bash as sh', program: '/bin/bash' },
  { name: 'busybox', program: '/bin/busybox', isComplete: true },
  { name: 'busybox without setsid', program: '/bin/busybox', isComplete: true, hasSetsid: false },
];

export interface TextRun {
  /** The output so far, without what comes before the mark. */
  readonly output: () => Buffer;
  readonly firstLine: Promise<string>;
  readonly exited: Promise<unknown>;
  /** What the end of a connection does. */
  hangUp(): void;
}

/** Runs the texts for VMs on this machine, in a home directory of their own. */
export class LocalShell implements AsyncDisposable {
  readonly home: string;
  /** PATH of what runs in it. */
  readonly searchPath: string;
  readonly #tools: string;

  constructor(folder: string, kind: ShellKind) {
    this.home = folder;
    this.#tools = path.join(folder, 'tools');
    this.searchPath = kind.isComplete === true ? this.#tools : `${this.#tools}:/usr/bin:/bin`;
  }

  /** The shell as a program. */
  get sh(): string {
    return path.join(this.#tools, 'sh');
  }

  /** A shell of this kind, or the reason why there is none. */
  static async open(kind: ShellKind): Promise<LocalShell | string> {
    if (!existsSync(kind.program)) return `${kind.program} is not installed`;
    const folder = await mkdtemp(path.join(os.tmpdir(), 'shell-'));
    const shell = new LocalShell(folder, kind);
    await promisify(execFile)('mkdir', [shell.#tools]);
    if (kind.isComplete === true) {
      await promisify(execFile)(kind.program, ['--install', '-s', shell.#tools]);
    } else {
      await symlink(kind.program, shell.sh);
    }
    if (kind.hasSetsid === false) await rm(path.join(shell.#tools, 'setsid'));
    return shell;
  }

  /** Like a command of an SSH session: it leads a session of its own, unless told otherwise. */
  run(
    text: string,
    args: readonly string[],
    options: { readonly input?: Uint8Array; readonly isLeader?: boolean } = {},
  ): TextRun {
    const child = spawn(this.sh, ['-c', text.replaceAll('/bin/sh', this.sh), 'sh', ...args], {
      env: { HOME: this.home, PATH: this.searchPath },
      detached: options.isLeader ?? true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let bytes = Buffer.alloc(0);
    const output = (): Buffer => bytes.subarray(`\n${readyMark}\n`.length);
    const firstLine = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        bytes = Buffer.concat([bytes, chunk]);
        const end = output().indexOf('\n');
        if (end >= 0) resolve(output().toString('utf8', 0, end));
      });
      child.once('close', () => {
        reject(new Error(`the text ended without a line: ${output().toString()}`));
      });
    });
    firstLine.catch(() => undefined);
    child.stdin.on('error', () => undefined);
    if (options.input !== undefined) child.stdin.end(options.input);
    return { output, firstLine, exited: once(child, 'exit'), hangUp: () => child.stdin.end() };
  }

  async ask(text: string, args: readonly string[], input?: Uint8Array): Promise<string> {
    const run = this.run(text, args, { input: input ?? new Uint8Array() });
    return await run.firstLine;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.home, { recursive: true, force: true });
  }
}
