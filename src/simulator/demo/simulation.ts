import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BackgroundChild } from './child.ts';
import type { Endpoints } from '../simulator.ts';

export interface Simulation {
  readonly endpoints: Endpoints;
  stop(): Promise<void>;
}

const self = fileURLToPath(import.meta.url);
const simulatorFile = path.join(path.dirname(self), '..', `main${path.extname(self)}`);

/** The simulator as a process of its own, that ends with ours; its files lie in the folder. */
export async function startSimulation(
  folder: string,
  options: { readonly username: string; readonly environment: NodeJS.ProcessEnv },
): Promise<Simulation> {
  const logFile = `${folder}.log`;
  const args = [
    ...['--dir', folder],
    ...['--user', options.username],
    ...['--ssh-port', String(await freePort())],
    ...['--web-port', String(await freePort())],
    '--with-parent',
  ];
  const child = new BackgroundChild('the simulator', [process.execPath, simulatorFile, ...args], {
    logFile,
    environment: options.environment,
    hasStdin: true,
  });
  let endpoints: Endpoints | undefined;
  try {
    await child.untilReady(async () => {
      endpoints = await readEndpoints(logFile);
      return endpoints !== undefined;
    });
  } catch (error) {
    await child.stop().catch(() => undefined);
    throw error;
  }
  if (endpoints === undefined) throw new Error('the simulator told no endpoints');
  return {
    endpoints,
    stop: async () => {
      await child.stop();
    },
  };
}

/** The line of JSON that the simulator writes as soon as everything is there. */
async function readEndpoints(logFile: string): Promise<Endpoints | undefined> {
  const lines = (await readFile(logFile, 'utf8')).split('\n');
  const line = lines.slice(0, -1).find((candidate) => candidate.startsWith('{'));
  // Written by the simulator of this same package.
  return line === undefined ? undefined : (JSON.parse(line) as Endpoints);
}

/** A TCP port that nothing listens on, at any address. */
async function freePort(): Promise<number> {
  const server = net.createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('no TCP port is free');
}
