import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ssh2 from 'ssh2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyPair } from '../../../src/simulator/key-pair.ts';
import { startAgent, type SimulatedAgent } from '../../../src/simulator/agent.ts';

let folder: string;
let agent: SimulatedAgent;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'agent-'));
  agent = await startAgent(path.join(folder, 'agent.sock'));
});

afterEach(async () => {
  await agent[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function identities(client: ssh2.OpenSSHAgent): Promise<ssh2.ParsedKey[]> {
  return await new Promise((resolve, reject) => {
    client.getIdentities((error, keys) => {
      if (error === undefined || error === null) resolve(keys as ssh2.ParsedKey[]);
      else reject(error);
    });
  });
}

async function sign(client: ssh2.OpenSSHAgent, key: ssh2.ParsedKey, data: Buffer) {
  return await new Promise<Buffer>((resolve, reject) => {
    client.sign(key, data, {}, (error, signature) => {
      if (signature === undefined) reject(error ?? new Error('no signature'));
      else resolve(signature);
    });
  });
}

describe('the simulated agent', () => {
  it('offers its key and signs with it', async () => {
    const client = new ssh2.OpenSSHAgent(agent.socketPath);
    const [key] = await identities(client);
    const [type, blob] = agent.publicKey.split(' ');
    expect(key!.type).toBe(type);
    expect(key!.getPublicSSH().toString('base64')).toBe(blob);
    const data = Buffer.from('challenge');
    expect(key!.verify(data, await sign(client, key!, data))).toBe(true);
  });

  it('refuses to sign for a key that it has not', async () => {
    const other = ssh2.utils.parseKey(createKeyPair('other').privateKey);
    const client = new ssh2.OpenSSHAgent(agent.socketPath);
    await expect(sign(client, other as ssh2.ParsedKey, Buffer.from('x'))).rejects.toThrow(
      /failure/,
    );
  });
});
