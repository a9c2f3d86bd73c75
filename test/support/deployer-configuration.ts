import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Endpoints } from '../../src/simulator/simulator.ts';

/** What the daemon keeps secret from everybody but the VM: looked for everywhere afterwards. */
export const providerKey = 'canary-provider-key-8d24f1a6';

/** Paces of the backend, as durations of the configuration. */
export interface Paces {
  readonly pollInterval: string;
  readonly quietWait: string;
  readonly requestTimeout: string;
}

interface ConfigurationOptions {
  /** The bootstrap. */
  readonly script: string;
  readonly slices: number;
  readonly paces: Paces;
  readonly keepOperatorAccess?: boolean;
  /** Default: socket, where whoever can open the socket is admin. */
  readonly access?: 'socket' | 'claims';
}

/** Writes a configuration for a simulated grid, and the files that it names; answers with its file. */
export async function writeDeployerConfiguration(
  folder: string,
  endpoints: Endpoints,
  options: ConfigurationOptions,
): Promise<string> {
  const file = (name: string): string => path.join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(file('forge_token'), endpoints.forgeToken, { mode: 0o600 });
  await writeFile(file('provider_key'), providerKey, { mode: 0o600 });
  await writeFile(file('setup.sh'), options.script);
  await writeFile(file('deployer.toml'), configuration(endpoints, options));
  return file('deployer.toml');
}

function configuration(
  endpoints: Endpoints,
  { slices, paces, keepOperatorAccess = false, access = 'socket' }: ConfigurationOptions,
): string {
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
slices = ${slices}
image = "https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist"
bootstrap = "hero_os"
gateway = true

[bootstraps.hero_os]
script = "setup.sh"
timeout = "2m"
env = { HERO_CHANNEL = "latest" }
secret_env_files = { PROVIDER_KEY = "provider_key" }

[ssh]
user = ${JSON.stringify(endpoints.loginUser)}
port = ${endpoints.sshPort}
keep_operator_access = ${keepOperatorAccess}

[gateway]
port = ${endpoints.webPort}
verify_url = false

[access]
mode = ${JSON.stringify(access)}
`.trimStart();
}
