import { DeployerClient } from '../../client/deployer-client.ts';
import type { Candidate, IdKind } from './candidates.ts';

/** Somebody waits with a finger on a key. Milliseconds. */
const patienceMs = 1_000;

/** So many are worth looking through. */
const idsMax = 200;

type Ask = (client: DeployerClient, signal: AbortSignal) => Promise<readonly Candidate[]>;

const questions: Readonly<Record<IdKind, Ask>> = {
  user: async (client, signal) =>
    (await client.list_users({ limit: idsMax }, { signal })).users.map(
      ({ username, display_name = '' }) => ({ value: username, description: display_name }),
    ),
  vm: async (client, signal) =>
    (await client.list_vms({ limit: idsMax }, { signal })).vms.map(({ id, username, state }) => ({
      value: id,
      description: `${username}, ${state}`,
    })),
  job: async (client, signal) =>
    (await client.list_jobs({ limit: idsMax }, { signal })).jobs.map(({ id, kind, state }) => ({
      value: id,
      description: `${kind}, ${state}`,
    })),
  problem: async (client, signal) =>
    (await client.list_problems({ limit: idsMax }, { signal })).problems.map(({ id, kind }) => ({
      value: id,
      description: kind,
    })),
  profile: async (client, signal) =>
    (await client.list_profiles({}, { signal })).profiles.map(({ name, backend }) => ({
      value: name,
      description: `at backend ${backend}`,
    })),
  backend: async (client, signal) =>
    (await client.list_backends({}, { signal })).backends.map(({ name, kind }) => ({
      value: name,
      description: kind,
    })),
  node: async (client, signal) =>
    (await client.list_nodes({}, { signal })).nodes.map(({ node, backend }) => ({
      value: node,
      description: `at backend ${backend}`,
    })),
};

/** What the daemon knows; nothing where none answers soon. */
export async function findIds(kind: IdKind, socketPath: string): Promise<readonly Candidate[]> {
  const client = new DeployerClient(`unix:${socketPath}`);
  try {
    return await questions[kind](client, AbortSignal.timeout(patienceMs));
  } catch {
    return [];
  } finally {
    await client.close();
  }
}
