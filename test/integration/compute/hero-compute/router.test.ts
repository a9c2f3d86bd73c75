import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator, type Simulator } from '../../../../src/simulator/simulator.ts';
import { backendFor } from '../../../support/compute-peers.ts';

describe('a backend behind a router that wants a bearer token', () => {
  let folder: string;
  let tokenFile: string;
  let simulator: Simulator;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'router-'));
    tokenFile = path.join(folder, 'token');
    simulator = await startSimulator({ speed: 'fast', bearerToken: 'right-token' });
  });

  afterEach(async () => {
    await simulator[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  it('sends the token of the file, read anew each time', async () => {
    const backend = backendFor(simulator.computeUrl, { tokenFile });
    await writeFile(tokenFile, 'wrong-token\n');
    await expect(backend.listNodes()).rejects.toMatchObject({ failure: 'unknown' });
    await writeFile(tokenFile, 'right-token\n');
    await expect(backend.listNodes()).resolves.toHaveLength(1);
  });

  it('knows that nothing was sent when the token cannot be read', async () => {
    const backend = backendFor(simulator.computeUrl, { tokenFile });
    const failure: unknown = await backend.listNodes().catch((error: unknown) => error);
    expect(failure).toMatchObject({ failure: 'not_sent', isSilence: false });
    expect(String(failure)).not.toContain(tokenFile);
  });
});
