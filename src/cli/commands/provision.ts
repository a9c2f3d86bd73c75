import type { Command } from 'commander';
import type { ProvisionVmParams } from '../../contract/types.gen.ts';
import { UsageError } from '../exit-codes.ts';
import { mutate } from '../session.ts';
import { tellBegunJob } from './begun-job.ts';
import { jsonEventsFlag, watchFlag, type WatchOptions, type WithSession } from './registration.ts';

interface ProvisionOptions extends WatchOptions {
  readonly profile?: string;
  readonly backend?: string;
  readonly node?: string;
  readonly bootstrap?: string;
  readonly gatewayName?: string;
  readonly gatewayFqdn?: string;
  /** commander's form of `--no-gateway`. */
  readonly gateway: boolean;
  readonly expiresIn?: string;
  readonly requestId?: string;
}

export function addProvisionCommand(program: Command, withSession: WithSession): void {
  program
    .command('provision <user>')
    .description('give a user a VM of their own')
    .option('--profile <name>', 'a configured profile (default: demo)')
    .option('--backend <name>', "another backend than the profile's")
    .option('--node <host>', 'the node to use, e.g. tfnode-1774')
    .option('--bootstrap <name>', 'another bootstrap than the profile\'s, or "none"')
    .option('--gateway-name <name>', 'public name, lower-case letters and digits')
    .option('--gateway-fqdn <domain>', 'a domain of your own that points to the gateway')
    .option('--no-gateway', 'no public address')
    .option('--expires-in <duration>', 'delete the VM after this time, e.g. 30d; announced before')
    .option('--request-id <id>', 'repeat safely: the same id is the same VM')
    .option(...watchFlag)
    .option(...jsonEventsFlag)
    .action(async (user: string, options: ProvisionOptions) => {
      const params = paramsOf(user, options);
      await withSession(async (session) => {
        const result = await mutate(session, 'provision_vm', params);
        await tellBegunJob(session, result, { ...options, says: 'is being made' });
      });
    });
}

function paramsOf(user: string, options: ProvisionOptions): ProvisionVmParams {
  const { profile, backend, node, bootstrap, expiresIn, requestId } = options;
  return {
    user,
    ...(profile === undefined ? {} : { profile }),
    ...(backend === undefined ? {} : { backend }),
    ...(node === undefined ? {} : { node }),
    ...(bootstrap === undefined ? {} : { bootstrap }),
    ...gatewayOf(options),
    ...(expiresIn === undefined ? {} : { expires_in: expiresIn }),
    ...(requestId === undefined ? {} : { request_id: requestId }),
  };
}

function gatewayOf(options: ProvisionOptions): Pick<ProvisionVmParams, 'gateway'> {
  const { gatewayName, gatewayFqdn, gateway } = options;
  const given = [gatewayName, gatewayFqdn, gateway ? undefined : 'none'].filter(
    (value) => value !== undefined,
  );
  if (given.length > 1) {
    throw new UsageError(
      'of --gateway-name, --gateway-fqdn and --no-gateway only one can be given',
    );
  }
  if (!gateway) return { gateway: false };
  if (gatewayName !== undefined) return { gateway: { name: gatewayName } };
  return gatewayFqdn === undefined ? {} : { gateway: { fqdn: gatewayFqdn } };
}
