import { isIP } from 'node:net';
import {
  BackendError,
  type BackendGateway,
  type BackendNode,
  type BackendVm,
} from '../../core/ports/compute.ts';

/*
 * What ComputeService answers, read with distrust: unknown fields are passed over, unknown states
 * carried through, and an answer without what it must have is an answer that was not understood.
 */

type Fields = Readonly<Record<string, unknown>>;

const vmPhases: ReadonlyMap<string, BackendVm['phase']> = new Map([
  ['running', 'running'],
  ['failed', 'failed'],
  ['error', 'failed'],
  ['deleting', 'deleting'],
  ['deleted', 'deleting'],
]);

const gatewayPhases: ReadonlyMap<string, BackendGateway['phase']> = new Map([
  ['ready', 'ready'],
  ['running', 'ready'],
  ['failed', 'failed'],
  ['error', 'failed'],
  ['deleting', 'deleting'],
  ['deleted', 'deleting'],
]);

export function readVm(value: unknown): BackendVm {
  const fields = fieldsOf(value, 'a VM');
  const state = textOf(fields, 'state');
  const address = addressOf(fields['mycelium_ip']);
  const publicAddress = addressOf(fields['public_ip']);
  const name = fields['name'];
  return {
    backendVmId: textOf(fields, 'sid'),
    state,
    phase: vmPhases.get(state.toLowerCase()) ?? 'pending',
    ...(typeof name === 'string' ? { name } : {}),
    ...(address === undefined ? {} : { myceliumIp: address }),
    ...(publicAddress === undefined ? {} : { publicIp: publicAddress }),
  };
}

export function readGateway(value: unknown): BackendGateway {
  const fields = fieldsOf(value, 'a gateway');
  const state = textOf(fields, 'state');
  const { kind, name, fqdn } = fields;
  return {
    backendGatewayId: textOf(fields, 'sid'),
    state,
    phase: gatewayPhases.get(state.toLowerCase()) ?? 'pending',
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(typeof fqdn === 'string' && fqdn !== '' ? { fqdn } : {}),
  };
}

/** A list as such, or as the member of an object with the name that it goes by; null is no list. */
export function readList<T>(
  value: unknown,
  member: string,
  readItem: (item: unknown) => T,
): readonly T[] {
  const list: unknown = Array.isArray(value) ? value : fieldsOf(value, 'a list')[member];
  if (!Array.isArray(list)) throw notUnderstood('a list');
  return list.map((item: unknown) => readItem(item));
}

/** What a look-up answers: some daemons say null of what does not exist, others an error. */
export function readOptional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === null ? undefined : read(value);
}

/** Slices counted by node; a slice that names none belongs to `nodeDefault`. */
export function readSlices(value: unknown, nodeDefault: string): readonly BackendNode[] {
  const counts = new Map<string, { total: number; free: number }>();
  for (const slice of readList(value, 'slices', (item) => fieldsOf(item, 'a slice'))) {
    const named = slice['hostname'] ?? slice['node'] ?? slice['node_sid'];
    const node = typeof named === 'string' && named !== '' ? named : nodeDefault;
    const count = counts.get(node) ?? { total: 0, free: 0 };
    const state = slice['state'] ?? slice['status'];
    count.total += 1;
    count.free += typeof state === 'string' && state.toLowerCase() === 'free' ? 1 : 0;
    counts.set(node, count);
  }
  return [...counts].map(([node, { total, free }]) => ({
    node,
    slicesTotal: total,
    slicesFree: free,
  }));
}

/** Lines of a log, however they are packed. */
export function readLog(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/\r?\n/).filter((line) => line !== '');
  return readList(value, 'logs', (item) => {
    if (typeof item === 'string') return item;
    const { message, line, text } = fieldsOf(item, 'a log line');
    return [message, line, text].find((part) => typeof part === 'string') ?? JSON.stringify(item);
  });
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw notUnderstood(what);
  }
  // Any object may be looked into by name.
  return value as Fields;
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw notUnderstood(`"${name}"`);
}

/** A literal address; a prefix length behind it is dropped. */
function addressOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [address = ''] = value.split('/');
  return isIP(address) === 0 ? undefined : address;
}

function notUnderstood(what: string): BackendError {
  return new BackendError('unknown', `the answer is not understood: ${what} is missing in it`);
}
