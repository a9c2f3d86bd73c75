import type { Config } from '../../config.ts';
import { openAgent } from '../../ssh/agent.ts';
import { broken, ok, textOf, type Finding } from './finding.ts';

const name = 'ssh agent';

/** The agent that bootstraps log in with, and the keys that it holds. */
export async function checkAgent({ ssh }: Pick<Config, 'ssh'>): Promise<Finding> {
  const { agentSocket } = ssh;
  try {
    const { keys } = await openAgent(agentSocket);
    const known = keys.map(({ line }) => line.replace(/ AAAA[^ ]+/, '')).join(', ');
    return ok(name, `${agentSocket ?? ''} has ${keys.length} keys: ${known}`);
  } catch (error) {
    // The adapter's own remedy, which follows its problem, says the same in other words.
    const [problem = ''] = textOf(error).split('; ');
    const where = agentSocket === undefined ? '' : ` at ${agentSocket}`;
    const remedy =
      "start it as the user of the daemon, add the operator's key with ssh-add, and name its socket in [ssh] agent";
    return broken(name, `${problem}${where}`, remedy);
  }
}
