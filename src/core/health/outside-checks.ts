import type { World } from '../jobs/step.ts';
import type { OutsideCheck } from './health-watch.ts';

const intervalMs = 10_000;
/** The Forge is not ours alone. */
const forgeIntervalMs = 30_000;

/** Any account will do: that there is none of this name is an answer as well. */
const anyAccount = 'hero';

/** What jobs need of the world: every backend, the Forge, and an ssh-agent with a key. */
export function outsideChecks({
  backends,
  forge,
  guest,
}: Pick<World, 'backends' | 'forge' | 'guest'>): readonly OutsideCheck[] {
  return [
    ...Array.from(backends.values(), (backend) => ({
      name: `backend ${backend.name}`,
      intervalMs,
      look: async () => await backend.check(),
    })),
    {
      name: 'forge',
      intervalMs: forgeIntervalMs,
      look: async () => await forge.findAccount(anyAccount),
    },
    {
      name: 'ssh_agent',
      intervalMs,
      look: async (stopping) => await guest.operatorKeys(stopping),
    },
  ];
}
