import type { MaintenanceService } from '../../core/vms/maintenance-service.ts';
import type { VmService } from '../../core/vms/vm-service.ts';
import type { Handlers } from './handlers.ts';

type Vms = Pick<VmService, 'provisionVm' | 'getVm' | 'listVms' | 'deleteVm' | 'vmLogs'>;
type Maintenance = Pick<MaintenanceService, 'redeployVm' | 'bootstrapVm' | 'vmStats'>;

export function createMaintenanceHandlers(
  maintenance: Maintenance,
): Pick<Handlers, 'redeploy_vm' | 'bootstrap_vm' | 'vm_stats'> {
  return {
    redeploy_vm: async (params, { context }) => await maintenance.redeployVm(params, context),
    bootstrap_vm: async (params, { context }) => await maintenance.bootstrapVm(params, context),
    vm_stats: async (params, { signal }) => await maintenance.vmStats(params, signal),
  };
}

export function createVmHandlers(
  vms: Vms,
): Pick<Handlers, 'provision_vm' | 'get_vm' | 'list_vms' | 'delete_vm' | 'vm_logs'> {
  return {
    provision_vm: async (params, { context }) => await vms.provisionVm(params, context),
    get_vm: async (params) => await vms.getVm(params),
    list_vms: async (params) => await vms.listVms(params),
    delete_vm: async (params, { context }) => await vms.deleteVm(params, context),
    vm_logs: async (params) => await vms.vmLogs(params),
  };
}
