import type { ChaosRates } from './chaos.ts';
import type { Method } from './compute/method.ts';
import type { Params } from './compute/params.ts';
import type { Fault } from './faults.ts';
import { digestOf } from './journal.ts';
import { ServiceError } from './service-error.ts';
import type { Service, World } from './world.ts';

/** What the methods of the control socket are called by: `sim.fault`, `sim.journal`, … */
export const controlPrefix = 'sim.';

const services: readonly Service[] = ['compute', 'forge', 'gateway'];

/**
 * The hooks of the world as JSON-RPC methods, for tests that run the simulator as a process of its
 * own. They are on the socket of ComputeService and on one of their own, which never goes down.
 */
export function controlMethods(world: World): ReadonlyMap<string, Method> {
  return new Map<string, Method>([
    ...Object.entries(faultMethods(world)),
    ...Object.entries(vmMethods(world)),
    ...Object.entries(forgeMethods(world)),
  ]);
}

function faultMethods(world: World): Readonly<Record<string, Method>> {
  return {
    /** `method`, `fault` (as faults.ts has it, in JSON), `times`? */
    fault: (params) => {
      // The tests' own word is taken for its shape.
      const fault = params.object('fault') as unknown as Fault;
      world.faults.add(params.text('method'), fault, params.optionalCount('times') ?? 1);
    },
    clear_faults: () => world.faults.clear(),
    /** `seed`, `rates`? (as chaos.ts has them), `longest_ms`? */
    chaos: (params) => {
      const longestMs = params.optionalCount('longest_ms');
      const rates = params.optionalObject('rates') as ChaosRates | undefined;
      world.chaos.start({
        seed: params.count('seed'),
        ...(rates === undefined ? {} : { rates }),
        ...(longestMs === undefined ? {} : { longestMs }),
      });
    },
    calm: () => world.chaos.calm(),
    lifetimes: () => world.lifetimes.entries,
    /** `method`? */
    journal: (params) => {
      const method = params.optionalText('method');
      return method === undefined ? world.journal.entries : world.journal.of(method);
    },
    state: () => world.state(),
    /** `service`? */
    down: async (params) => await world.down(serviceOf(params)),
    up: async (params) => await world.up(serviceOf(params)),
    take_gateway_name: (params) => world.gateways.takeName(params.text('name')),
    fail_gateway: (params) => world.gateways.failLater(params.text('name')),
  };
}

function vmMethods({ fleet, gateways }: World): Readonly<Record<string, Method>> {
  return {
    vms: () =>
      fleet.all.map((vm) => ({
        ...vm.answer(),
        secret: digestOf(vm.request.secret),
        ssh_keys: vm.request.sshKeys,
        address: vm.machine?.address,
        home: vm.machine?.home,
        processes: vm.machine?.processIds ?? [],
      })),
    gateways: () => gateways.all,
    reboot_vm: async (params) => await fleet.reboot(params.text('sid')),
    lose_vm: async (params) => await fleet.lose(params.text('sid')),
    cut_connections: async (params) => await fleet.cutConnections(params.text('sid')),
    set_vm_state: (params) => fleet.setState(params.text('sid'), params.text('state')),
    fail_next_deploy: (params) => fleet.failNextDeploy(params.text('message')),
  };
}

function forgeMethods(world: World): Readonly<Record<string, Method>> {
  const { accounts } = world;
  return {
    /** `username`, `keys`? Keys are added to those that there are. */
    add_user: (params) => {
      world.addUser(params.text('username'), params.optionalTexts('keys'));
    },
    add_key: (params) => accounts.addKey(params.text('username'), params.text('key')),
    users: () =>
      accounts.all.map(({ login, email, password, mustChangePassword, keys }) => ({
        login,
        email,
        password: digestOf(password),
        must_change_password: mustChangePassword,
        keys: keys.map(({ key }) => key),
      })),
  };
}

function serviceOf(params: Params): Service {
  const name = params.optionalText('service') ?? 'compute';
  const service = services.find((candidate) => candidate === name);
  if (service === undefined) throw new ServiceError(`no service '${name}'`);
  return service;
}
