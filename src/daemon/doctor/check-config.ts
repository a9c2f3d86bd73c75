import { existsSync } from 'node:fs';
import { loadConfig, type Config, type ConfigFlags } from '../../config.ts';
import { ConfigError } from '../../config/config-error.ts';
import type { Environment } from '../../config/paths.ts';
import { broken, ok, textOf, type Finding } from './finding.ts';

const name = 'configuration';

/** The configuration where it is right; what depends on it is skipped otherwise. */
export async function checkConfig(source: {
  readonly flags: ConfigFlags;
  readonly environment: Environment;
  readonly configFile: string;
}): Promise<{ readonly config?: Config; readonly finding: Finding }> {
  try {
    const config = await loadConfig(source);
    return { config, finding: ok(name, source.configFile) };
  } catch (error) {
    if (!existsSync(source.configFile)) {
      const remedy =
        'write it (docs/config.example.toml shows every key), or name another with --config or HERO_DEPLOYER_CONFIG';
      return { finding: broken(name, `${source.configFile} does not exist`, remedy) };
    }
    const faults = error instanceof ConfigError ? error.faults : [textOf(error)];
    const message = `${source.configFile}: ${faults.join('; ')}`;
    return { finding: broken(name, message, 'correct the file; --check-config looks at it alone') };
  }
}
