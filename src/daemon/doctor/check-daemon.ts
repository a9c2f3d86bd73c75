import { DeployerClient } from '../../client/deployer-client.ts';
import type { Info } from '../../contract/types.gen.ts';
import { broken, ok, textOf, type Finding } from './finding.ts';

const name = 'daemon';

/** A daemon that answers, to ask more of. It is the caller's to close. */
export interface RunningDaemon {
  readonly client: DeployerClient;
  readonly info: Info;
  /** Why it calls itself degraded. */
  readonly reasons: readonly string[];
}

/** Whether a daemon answers at the socket, through its dispatcher and its database. */
export async function checkDaemon(
  socketPath: string,
  signal: AbortSignal,
): Promise<{ readonly daemon?: RunningDaemon; readonly finding: Finding }> {
  let client: DeployerClient | undefined;
  try {
    client = await DeployerClient.connect(`unix:${socketPath}`);
    const health = await client['rpc.health']({}, { signal });
    const info = await client.get_info({}, { signal });
    const reasons = 'reasons' in health && Array.isArray(health.reasons) ? health.reasons : [];
    const daemon = { client, info, reasons: reasons.map(String) };
    if (health.status !== 'ok') {
      const message = `version ${info.version} answers, and is ${health.status}: ${reasons.join('; ')}`;
      return { daemon, finding: broken(name, message, 'see the other lines, and its log') };
    }
    const message = `version ${info.version} answers at ${socketPath}, up since ${info.started_at}`;
    return { daemon, finding: ok(name, message) };
  } catch (error) {
    await client?.close();
    const remedy =
      'start the daemon, or name its folder with --socket-dir; its log says why it ended';
    return { finding: broken(name, `it is down: ${textOf(error)}`, remedy) };
  }
}
