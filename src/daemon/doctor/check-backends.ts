import { createBackends } from '../../compute/registry.ts';
import type { Config } from '../../config.ts';
import { broken, ok, textOf, type Finding } from './finding.ts';

/** Each backend, asked by this process itself. */
export async function checkBackends(
  { backends: configs }: Pick<Config, 'backends'>,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const backends = createBackends(configs, signal);
  return await Promise.all(
    configs.map(async ({ name: backend, endpoint }) => {
      const name = `backend ${backend}`;
      try {
        await backends.get(backend)?.check();
        return ok(name, `${endpoint} answers`);
      } catch (error) {
        const remedy = `see that it runs, and that "endpoint" in [backends.${backend}] leads to it`;
        return broken(name, textOf(error), remedy);
      }
    }),
  );
}
