import path from 'node:path';
import type { Endpoints } from '../../../src/simulator/simulator.ts';
import { writeDeployerConfiguration, type Paces } from '../../support/deployer-configuration.ts';

/** Lines that the bootstrap prints on each output. */
export const scriptLines = 40;

/** Where the parts of one deployer lie. */
export interface DeployerFolder {
  readonly folder: string;
  readonly configFile: string;
  readonly socketDir: string;
  readonly socketPath: string;
  readonly dataDir: string;
  readonly logFile: string;
}

/** Tells of its run in the VM's home, prints a secret and numbered lines, and takes a moment. */
const script = `#!/bin/sh
echo "$DEPLOYER_JOB_ID" >> "$HOME/runs"
echo "secret $PROVIDER_KEY"
n=1
while [ "$n" -le ${scriptLines} ]; do
  echo "out $n"
  echo "err $n" >&2
  [ $((n % 5)) -eq 0 ] && sleep 0.06
  n=$((n + 1))
done
touch "$HOME/.hero_ready"
`;

export function deployerFolder(folder: string): DeployerFolder {
  const socketDir = path.join(folder, 'sockets');
  return {
    folder,
    socketDir,
    socketPath: path.join(socketDir, 'hero_os_tfgrid_deployer', 'rpc.sock'),
    configFile: path.join(folder, 'deployer.toml'),
    dataDir: path.join(folder, 'data'),
    logFile: path.join(folder, 'daemon.log'),
  };
}

/** Writes the configuration; the paces have to fit the simulator's longest fault. */
export async function writeDeployerFolder(
  { folder }: DeployerFolder,
  endpoints: Endpoints,
  paces: Paces,
): Promise<void> {
  await writeDeployerConfiguration(folder, endpoints, { script, slices: 1, paces });
}
