import type { ConfigFlags } from '../../config.ts';
import { resolvePaths, type Environment } from '../../config/paths.ts';
import { SystemClock } from '../system-clock.ts';
import { checkAgent } from './check-agent.ts';
import { checkBackends } from './check-backends.ts';
import { checkConfig } from './check-config.ts';
import { checkDaemon } from './check-daemon.ts';
import { checkDatabase } from './check-database.ts';
import { checkDisk } from './check-disk.ts';
import { checkForge } from './check-forge.ts';
import { checkOverlay } from './check-overlay.ts';
import { checkSocketFolder } from './check-socket-folder.ts';
import { skipped, type Finding } from './finding.ts';

/** No check may wait for longer. Milliseconds. */
const patienceMs = 20_000;
const sshPortDefault = 22;

/**
 * Looks at everything that a daemon of this configuration needs, whether one runs or not, as the user of
 * this process. It takes no lock, and writes nothing but a copy of its own in the folder for
 * temporary files.
 */
export async function examine(subject: {
  readonly flags: ConfigFlags;
  readonly environment: Environment;
  readonly signal: AbortSignal;
}): Promise<readonly Finding[]> {
  const { flags, environment } = subject;
  const signal = AbortSignal.any([subject.signal, AbortSignal.timeout(patienceMs)]);
  const { configFile, socketPath, dataDir } = resolvePaths(flags, environment);
  const clock = new SystemClock();
  const [{ config, finding: ofConfig }, { daemon, finding: ofDaemon }] = await Promise.all([
    checkConfig({ flags, environment, configFile }),
    checkDaemon(socketPath, signal),
  ]);
  try {
    const sshPort = config?.settings.ssh.port ?? sshPortDefault;
    const needs = 'the configuration has to be right first';
    const outside =
      config === undefined
        ? ['backends', 'forge token', 'clock', 'ssh agent'].map((name) => skipped(name, needs))
        : await Promise.all([
            checkBackends(config, signal),
            checkForge(config, { signal, now: () => clock.now() }),
            checkAgent(config),
          ]).then((found) => found.flat());
    return [
      ofConfig,
      checkSocketFolder(socketPath),
      ofDaemon,
      checkDatabase({ dataDir, sealingKey: config?.sealingKey, daemon }),
      checkDisk(dataDir),
      ...outside,
      await checkOverlay({ daemon, sshPort, signal }),
    ];
  } finally {
    await daemon?.client.close();
  }
}
