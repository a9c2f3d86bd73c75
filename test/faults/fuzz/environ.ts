import type { ShellVm } from './shell-vm.ts';

/** Runs a script with these variables in the VM; answers with what it sees of its environment. */
export async function environOf(
  { guest, sshd: { target } }: ShellVm,
  runId: string,
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const script = Buffer.from('#!/bin/cat /proc/self/environ\n');
  await guest.startRun(target, { runId, script, env });
  const chunks: Uint8Array[] = [];
  const sink = async (stream: string, bytes: Uint8Array): Promise<void> => {
    if (stream === 'stdout') chunks.push(bytes);
  };
  await guest.followRun(target, { runId, from: { stdout: 0, stderr: 0 }, sink });
  return Buffer.concat(chunks).toString().split('\0');
}

/** What became of variables that did not arrive as they were sent. */
export function changedIn(
  environ: readonly string[],
  env: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(env)
    .filter(([name, value]) => !environ.includes(`${name}=${value}`))
    .map(([name]) => environ.find((entry) => entry.startsWith(`${name}=`)) ?? `no ${name}`);
}
