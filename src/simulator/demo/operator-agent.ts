import { accessSync, constants, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startAgent } from '../agent.ts';
import { BackgroundChild, runForOutput } from './child.ts';

export interface OperatorAgent {
  readonly socketPath: string;
  /** Which one it is, for the user. */
  readonly description: string;
  stop(): Promise<void>;
}

const programs = ['ssh-agent', 'ssh-keygen', 'ssh-add'] as const;

/**
 * An ssh-agent that holds a key of its own, made for this run: OpenSSH's where it is installed,
 * ours otherwise. The private half is in no file once this has resolved.
 */
export async function startOperatorAgent(
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<OperatorAgent> {
  const socketPath = path.join(folder, 'agent.sock');
  if (programs.every((program) => isInstalled(program, environment))) {
    return await startOpenSshAgent(socketPath, environment);
  }
  const agent = await startAgent(socketPath);
  return {
    socketPath,
    description: 'an agent of our own (OpenSSH is not installed)',
    stop: async () => {
      await agent[Symbol.asyncDispose]();
    },
  };
}

async function startOpenSshAgent(
  socketPath: string,
  environment: NodeJS.ProcessEnv,
): Promise<OperatorAgent> {
  const child = new BackgroundChild('ssh-agent', ['ssh-agent', '-D', '-a', socketPath], {
    environment,
  });
  const keyFile = `${socketPath}.key`;
  const withAgent = { ...environment, SSH_AUTH_SOCK: socketPath };
  try {
    await child.untilReady(async () => await Promise.resolve(existsSync(socketPath)));
    await runForOutput(
      ['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'demo-operator', '-f', keyFile],
      environment,
    );
    await runForOutput(['ssh-add', '-q', keyFile], withAgent);
  } catch (error) {
    await child.stop().catch(() => undefined);
    throw error;
  } finally {
    await rm(keyFile, { force: true });
    await rm(`${keyFile}.pub`, { force: true });
  }
  return {
    socketPath,
    description: "OpenSSH's ssh-agent",
    stop: async () => {
      // It ends with a code of its own when it is asked to.
      await child.stop().catch(() => undefined);
    },
  };
}

function isInstalled(program: string, environment: NodeJS.ProcessEnv): boolean {
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return folders.some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
