import { ConfigError } from '../../config/config-error.ts';
import type { World } from '../../core/jobs/step.ts';
import { aroundCalls } from '../around-calls.ts';
import { anyPoint, faultPointsVariable } from './fault-plan.ts';
import type { FaultPoints } from './fault-points.ts';

/**
 * The world with a point before and after each call of a port. Each is `<port>.<method>:before` and
 * `:after`; the ports are `jobs`, `vms`, `users`, `requests`, `backend`, `guest` and `forge`. A call
 * that fails is over like any other. Throws ConfigError for a planned point that does not exist.
 */
export function faultyWorld(world: World, points: FaultPoints): World {
  const { store, backends, guest, forge } = world;
  const { jobs, vms, users, requests } = store;
  const [backend] = backends.values();
  refuseUnknown(points, { jobs, vms, users, requests, guest, forge, backend: backend ?? {} });
  const watched = <T extends object>(name: string, port: T): T => watch(name, port, points);
  return {
    ...world,
    store: {
      ...store,
      jobs: watched('jobs', jobs),
      vms: watched('vms', vms),
      users: watched('users', users),
      requests: watched('requests', requests),
    },
    backends: new Map(
      Array.from(backends, ([name, port]) => [name, watched('backend', port)] as const),
    ),
    guest: watched('guest', guest),
    forge: watched('forge', forge),
  };
}

function watch<T extends object>(name: string, port: T, points: FaultPoints): T {
  return aroundCalls(port, (method) => {
    points.reach(`${name}.${method}:before`);
    return () => {
      points.reach(`${name}.${method}:after`);
    };
  });
}

function refuseUnknown(points: FaultPoints, ports: Readonly<Record<string, object>>): void {
  const unknown = points.plan.faults
    .map(({ point }) => point)
    .filter((point) => point !== anyPoint && !point.startsWith('commit:'))
    .flatMap((point) => {
      const [name = '', method = ''] = point.replace(/:(before|after)$/, '').split('.');
      const port = ports[name];
      if (port === undefined) {
        return [`"${point}": expected one of the ports ${Object.keys(ports).join(', ')}`];
      }
      const isMethod = method !== 'constructor' && typeof Reflect.get(port, method) === 'function';
      return isMethod ? [] : [`"${point}": ${name} has no method "${method}"`];
    });
  if (unknown.length > 0) throw new ConfigError(faultPointsVariable, unknown);
}
