import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Endpoints } from '../../../src/simulator/simulator.ts';

/** Secrets that are looked for everywhere afterwards. */
export const canaries = { provider: 'canary-provider-key-8d24f1a6' } as const;

/** Lines that the bootstrap prints on each output. */
export const scriptLines = 40;

/** Paces of the backend that fit the simulator's longest fault. */
export interface Paces {
  readonly pollInterval: string;
  readonly quietWait: string;
  readonly requestTimeout: string;
}

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

/** Writes a configuration for a grid, and the files that it names. */
export async function writeDeployerFolder(
  place: DeployerFolder,
  endpoints: Endpoints,
  paces: Paces,
): Promise<void> {
  const file = (name: string): string => path.join(place.folder, name);
  await mkdir(place.folder, { recursive: true });
  await writeFile(file('forge_token'), endpoints.forgeToken, { mode: 0o600 });
  await writeFile(file('provider_key'), canaries.provider, { mode: 0o600 });
  await writeFile(file('setup.sh'), script);
  await writeFile(place.configFile, configuration(endpoints, paces));
}

function configuration(endpoints: Endpoints, paces: Paces): string {
  return `
[backends.main]
kind = "hero_compute"
endpoint = ${JSON.stringify(`unix:${endpoints.computeSocket}`)}
node = ${JSON.stringify(endpoints.node)}
poll_interval = "${paces.pollInterval}"
quiet_wait = "${paces.quietWait}"
request_timeout = "${paces.requestTimeout}"

[forge]
url = ${JSON.stringify(endpoints.forgeUrl)}
token_file = "forge_token"

[profiles.demo]
backend = "main"
slices = 1
image = "https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist"
bootstrap = "hero_os"
gateway = true

[bootstraps.hero_os]
script = "setup.sh"
timeout = "2m"
secret_env_files = { PROVIDER_KEY = "provider_key" }

[ssh]
user = ${JSON.stringify(endpoints.loginUser)}
port = ${endpoints.sshPort}

[gateway]
port = ${endpoints.webPort}
verify_url = false
`.trimStart();
}
