import { ServiceError } from '../service-error.ts';
import { housekeepingMethods } from './housekeeping.ts';
import type { ComputeParts, Method } from './method.ts';

/** Of the trait that two kinds of backend share, what TFGrid does not have (compute-service: methods). */
const unsupported = [
  'start_vm',
  'stop_vm',
  'restart_vm',
  'inject_ssh_keys',
  'vm_exec',
  'vm_stats',
  'attach_hypervisor',
  'migrate_secret',
] as const;

/** Every method of ComputeService on TFGrid, without a prefix. */
export function computeMethods(parts: ComputeParts): ReadonlyMap<string, Method> {
  return new Map<string, Method>([
    ...Object.entries(vmMethods(parts)),
    ...Object.entries(gatewayMethods(parts)),
    ...Object.entries(housekeepingMethods(parts)),
    ...unsupported.map((name): [string, Method] => [
      name,
      () => {
        throw new ServiceError(`${name} is not supported on TFGrid`);
      },
    ]),
  ]);
}

function vmMethods({ fleet }: ComputeParts): Readonly<Record<string, Method>> {
  return {
    deploy_vm: (params) => {
      const node = params.optionalText('node_sid');
      const vm = fleet.deploy({
        name: params.text('name'),
        sliceCount: params.count('slice_count'),
        secret: params.text('secret'),
        image: fullImageUrl(params.text('image')),
        sshKeys: params.texts('ssh_keys'),
        ...(node === undefined ? {} : { node }),
      });
      return vm.answer();
    },
    get_vm: (params) => fleet.get(params.text('sid'), params.text('secret')).answer(),
    list_vms: (params) => fleet.owned(params.text('secret')).map((vm) => vm.answer()),
    delete_vm: (params) => fleet.delete(params.text('sid'), params.text('secret')),
    vm_logs: (params) => [...fleet.get(params.text('sid'), params.text('secret')).log],
  };
}

function gatewayMethods({ gateways }: ComputeParts): Readonly<Record<string, Method>> {
  return {
    deploy_webgateway: (params) =>
      gateways.deploy({
        kind: params.text('kind'),
        name: params.optionalText('name'),
        fqdn: params.optionalText('fqdn'),
        backends: params.texts('backends'),
        secret: params.text('secret'),
      }),
    get_webgateway: (params) => gateways.get(params.text('sid'), params.text('secret')),
    list_webgateways: (params) => gateways.owned(params.text('secret')),
    delete_webgateway: (params) => gateways.delete(params.text('sid'), params.text('secret')),
    list_gateway_nodes: () => [{ sid: 'tfnode-50', node_id: 50, domain: gateways.domain }],
  };
}

function fullImageUrl(image: string): string {
  if (URL.canParse(image)) return image;
  throw new ServiceError(`image '${image}' is not a full flist URL`);
}
