import { isDeployerError } from '../../errors.ts';
import { keysOf } from '../../users/forge-keys.ts';
import type { Step } from '../step.ts';
import { blocked } from './pace.ts';

/**
 * Reads the user's public keys from the Forge once more, just before the deploy: keys are
 * deploy-time only on the grid, so what is read here is what will be able to log in (D-23).
 */
export const readKeys: Step = async (context) => {
  const { forge } = context.world;
  try {
    const keys = await keysOf(forge, context.vm.username);
    await context.remember({ keys });
    const plural = keys.length === 1 ? 'key' : 'keys';
    return { kind: 'done', message: `${keys.length} public ${plural} of "${context.vm.username}"` };
  } catch (error) {
    if (isDeployerError(error, 'FORGE_UNAVAILABLE'))
      return blocked(context, { on: 'forge', message: error.message, reason: error.reason });
    throw error;
  }
};

/** The keys that an earlier `read_keys` of this job remembered. */
export function rememberedKeys(data: Readonly<Record<string, unknown>> | undefined): string[] {
  const keys = data?.['keys'];
  return Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string') : [];
}
