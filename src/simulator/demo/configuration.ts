import type { Endpoints } from '../simulator.ts';

/** The configuration that the demo's daemon runs with. */
export function demoConfiguration(
  simulator: Endpoints,
  files: { readonly token: string; readonly script: string },
): string {
  return `
[backends.main]
kind = "hero_compute"
endpoint = ${JSON.stringify(`unix:${simulator.computeSocket}`)}
node = ${JSON.stringify(simulator.node)}

[forge]
url = ${JSON.stringify(simulator.forgeUrl)}
token_file = ${JSON.stringify(files.token)}

[profiles.demo]
backend = "main"
slices = 2
image = "https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist"
bootstrap = "hero_os"

[bootstraps.hero_os]
script = ${JSON.stringify(files.script)}
timeout = "5m"
env = { HERO_CHANNEL = "latest" }

[ssh]
user = ${JSON.stringify(simulator.loginUser)}
port = ${simulator.sshPort}

[gateway]
port = ${simulator.webPort}
verify_url = false
`.trimStart();
}
