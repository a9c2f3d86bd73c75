import { chmod, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SshGuest } from '../../../src/ssh/ssh-guest.ts';
import { LocalShell, type ShellKind } from '../../support/shells.ts';
import { startSshAgent } from '../../support/ssh-agent.ts';
import { startSshd, type Sshd } from '../../support/sshd.ts';
import { traceName } from './injections.ts';

/** A real sshd whose sessions run in one kind of shell, whatever the machine's own is. */
export class ShellVm implements AsyncDisposable {
  readonly sshd: Sshd;
  readonly guest: SshGuest;
  readonly #resources: AsyncDisposableStack;

  private constructor(parts: Pick<ShellVm, 'sshd' | 'guest'>, resources: AsyncDisposableStack) {
    this.sshd = parts.sshd;
    this.guest = parts.guest;
    this.#resources = resources;
  }

  /** Such a VM, or the reason why there is none here. */
  static async open(
    kind: ShellKind,
    operatorKeys: readonly string[] = [],
  ): Promise<ShellVm | string> {
    await using opened = new AsyncDisposableStack();
    const shell = await LocalShell.open(kind);
    if (typeof shell === 'string') return shell;
    opened.use(shell);
    const wrapper = path.join(shell.home, 'login');
    await writeFile(wrapper, wrapperText(shell));
    await chmod(wrapper, 0o755);
    const agent = opened.use(await startSshAgent());
    const sshd = opened.use(
      await startSshd({
        authorizedKeys: agent.publicKeys,
        config: [`ForceCommand ${wrapper}`],
      }),
    );
    const guest = new SshGuest({
      agentSocket: agent.socketPath,
      connectTimeoutMs: 20_000,
      extraOperatorKeys: operatorKeys,
      killGraceMs: 300,
    });
    return new ShellVm({ sshd, guest }, opened.move());
  }

  async writeAuthorizedKeys(lines: readonly string[]): Promise<void> {
    await writeFile(this.sshd.authorizedKeysFile, lines.join('\n'));
  }

  /** What an injected command left in the VM. */
  async traces(): Promise<readonly string[]> {
    const names = await readdir(this.sshd.home, { recursive: true });
    return names.filter((name) => path.basename(name).includes(traceName));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#resources[Symbol.asyncDispose]();
  }
}

/** Runs what the client sent, word for word, but with this shell as the machine's. */
function wrapperText({ sh, searchPath }: LocalShell): string {
  return `#!/bin/sh
command=$(printf "%sx" "$SSH_ORIGINAL_COMMAND" | sed "s#/bin/sh#${sh}#g")
export PATH="${searchPath}"
exec "${sh}" -c "\${command%x}"
`;
}
