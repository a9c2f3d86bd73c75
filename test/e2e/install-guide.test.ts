import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { installed, runUnderSystemd } from '../support/booted-systemd.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const guide = readFileSync(path.join(repository, 'docs/install.md'), 'utf8');

/** The commands under a heading of the guide; npm has no network here. */
function commands(heading: string): string {
  const section =
    new RegExp(`^###? ${heading}\n([^]*?)(?=\n##|$(?![^]))`, 'm').exec(guide)?.[1] ?? '';
  const blocks = Array.from(section.matchAll(/```sh\n([^]*?)```/g), ([, block = '']) => block);
  if (blocks.length === 0) throw new Error(`docs/install.md has no commands under "${heading}"`);
  return blocks.join('').replaceAll(/^npm .*\n/gm, '');
}

/** What a host has before the daemon comes: the program, hero's services, the operator's files. */
const host = `
set -eux
mkdir -p /usr/local/lib/node_modules
ln -s ${installed} /usr/local/lib/node_modules/hero-os-tfgrid-deployer
ln -s ${installed}/dist/main.js /usr/local/bin/hero_os_tfgrid_deployer
id hero 2> /dev/null || useradd --create-home hero
sockets=/home/hero/hero/var/sockets
install -d -o hero -g hero /home/hero/hero /home/hero/hero/var $sockets
cd /root
runuser -u hero -- node ${installed}/dist/simulator/main.js --dir $sockets --speed fast --user ada > sim.json &
until [ -s sim.json ]; do sleep 0.1; done
chmod 0660 $sockets/hero_compute_zos/rpc.sock
chmod 0750 $sockets/hero_compute_zos
told() { node -p "JSON.parse(require('fs').readFileSync('/root/sim.json')).$1"; }
told forgeToken > forge_token
install -d /etc/hero_os_tfgrid_deployer
cat > /etc/hero_os_tfgrid_deployer/setup.sh <<'END'
#!/bin/sh
echo begun
while [ ! -e /tmp/go ]; do sleep 0.1; done
touch "$HOME/.hero_ready"
END
cat > config.toml <<END
[backends.main]
kind = "hero_compute"
endpoint = "unix:$sockets/hero_compute_zos/rpc.sock"
node = "$(told node)"
poll_interval = "200ms"
quiet_wait = "500ms"
[forge]
url = "$(told forgeUrl)"
[profiles.demo]
backend = "main"
slices = 2
image = "https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist"
bootstrap = "hero_os"
[bootstraps.hero_os]
script = "setup.sh"
timeout = "5m"
[ssh]
user = "$(told loginUser)"
port = $(told sshPort)
[gateway]
port = $(told webPort)
verify_url = false
END
`;

const firstStart = `
${commands('First start')}
main=$(systemctl show -P MainPID hero_os_tfgrid_deployer)
grep -q '^CapBnd:.0000000000000000$' /proc/$main/status
[ "$(nsenter -t $main -m ls /run/credentials)" = hero_os_tfgrid_deployer.service ]
if nsenter -t $main -m -S $(id -u hero_os_tfgrid_deployer) cat /etc/hero_os_tfgrid_deployer/ssh_key; then exit 1; fi
[ "$(stat -c '%a %U:%G' $sockets/hero_os_tfgrid_deployer/rpc.sock)" = '660 hero_os_tfgrid_deployer:hero' ]
[ "$(stat -c '%a %U:%G' $sockets/hero_os_tfgrid_deployer)" = '750 hero:hero' ]
[ "$(systemctl show -P StatusText hero_os_tfgrid_deployer)" = "serving on $sockets/hero_os_tfgrid_deployer/rpc.sock" ]
runuser -u hero -- env PATH_SOCKET=$sockets hero_os_tfgrid_deployer user add ada
`;

const upgrade = `
hero_os_tfgrid_deployer call provision_vm '{"user":"ada"}' > begun.json
job=$(node -p "JSON.parse(require('fs').readFileSync('begun.json')).job.id")
until hero_os_tfgrid_deployer job logs $job | grep -q begun; do sleep 0.2; done
${commands('Upgrade')}
touch /tmp/go
hero_os_tfgrid_deployer job watch $job
`;

/** A daemon whose scheduler gets stuck is ended and started again. */
const watchdog = `
install -d /run/systemd/system/hero_os_tfgrid_deployer.service.d
cat > /run/systemd/system/hero_os_tfgrid_deployer.service.d/stuck.conf <<'END'
[Service]
WatchdogSec=4s
RestartSec=1s
Environment=HERO_DEPLOYER_FAULT_POINTS=hang@jobs.claimNext:before#9
END
systemctl daemon-reload
systemctl restart hero_os_tfgrid_deployer
until [ "$(systemctl show -P NRestarts hero_os_tfgrid_deployer)" -ge 1 ]; do sleep 0.2; done
journalctl --sync
journalctl -u hero_os_tfgrid_deployer | grep -q 'Watchdog timeout'
journalctl -u hero_os_tfgrid_deployer | grep -q 'the watchdog is not fed'
rm -r /run/systemd/system/hero_os_tfgrid_deployer.service.d
systemctl daemon-reload
systemctl restart hero_os_tfgrid_deployer
`;

const changes = `
${commands('More credentials')}
touch /etc/hero_os_tfgrid_deployer/backend_main_token
${commands('Other places')}
systemctl daemon-reload
systemctl restart hero_os_tfgrid_deployer.socket hero_os_tfgrid_deployer
PATH_SOCKET=/srv/hero/sockets hero_os_tfgrid_deployer call get_info
rm -r /etc/systemd/system/hero_os_tfgrid_deployer.{socket,service}.d
systemctl daemon-reload
systemctl restart hero_os_tfgrid_deployer.socket hero_os_tfgrid_deployer
hero_os_tfgrid_deployer call get_info
`;

it(
  'the guide to an installation under systemd works, line by line',
  { timeout: 400_000 },
  async (context) => {
    skipWithoutOpenSsh(context);
    const steps = [
      host,
      firstStart,
      upgrade,
      watchdog,
      changes,
      commands('Roll back'),
      commands('The ssh-agent'),
      commands('Uninstall'),
      'ls /etc/systemd/system/hero_os_tfgrid_deployer* && exit 1; echo "to the end"',
    ];
    const { code, output } = await runUnderSystemd(context, steps.join('\n'));
    expect(output).toContain('to the end\n');
    expect(code, output).toBe(0);
  },
);
