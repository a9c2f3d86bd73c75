import path from 'node:path';
import type { SshServerOptions } from './ssh-server.ts';

/** The first release with penalties for clients that fail, which all of ours would share. */
const penaltiesSince = 9.8;
const setEnvSince = 7.8;

/** The text of sshd_config for one VM. `version` is OpenSSH's, as in 9.2. */
export function sshdSettings(
  options: SshServerOptions,
  files: { readonly hostKey: string; readonly enter: string },
  version: number,
): string {
  const authorizedKeys = path.join(options.home, '.ssh', 'authorized_keys');
  // HOME before the shell of the login user begins, or it would read that user's own start-up files.
  const environment = { ...options.environment, HOME: options.home };
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  return [
    `ListenAddress ${options.address}`,
    `Port ${options.port}`,
    `HostKey "${files.hostKey}"`,
    `AuthorizedKeysFile "${authorizedKeys}"`,
    `AllowUsers ${options.loginUser}`,
    `ForceCommand "${files.enter}"`,
    ...(version >= setEnvSince ? [`SetEnv ${variables.join(' ')}`] : []),
    ...(version >= penaltiesSince ? ['PerSourcePenalties no'] : []),
    'PidFile none',
    'UsePAM no',
    'UseDNS no',
    'StrictModes no',
    'PermitRootLogin prohibit-password',
    'PubkeyAuthentication yes',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'AllowTcpForwarding yes',
    'PermitUserRC no',
    'PrintMotd no',
    'PrintLastLog no',
    'MaxAuthTries 50',
    'MaxSessions 200',
    'MaxStartups 500',
    'LogLevel INFO',
    '',
  ].join('\n');
}
