import { lifeExpected, parseLifeMs } from '../core/expiry/expiry-date.ts';
import type { SizeRequest } from '../core/records.ts';
import type { Profile } from '../core/settings.ts';
import { nearestName } from '../contract/nearest-name.ts';
import type { TomlTable } from './toml-table.ts';

/** Of a slice (ComputeService, "Shapes"). */
const sliceMemoryMb = 4_096;
const slicesMax = 256;

const freeFormKeys = ['cpu', 'memory_mb', 'disk_gb', 'rootfs_mb', 'public_ip'] as const;

interface Known {
  readonly backends: readonly string[];
  readonly bootstraps: readonly string[];
}

/** The `[profiles.*]` entries, each checked against the backends and bootstraps that it names. */
export function readProfiles(root: TomlTable, known: Known): ReadonlyMap<string, Profile> {
  return new Map(
    root.namedTables('profiles').map(([name, table]) => [name, readProfile(name, table, known)]),
  );
}

function readProfile(name: string, table: TomlTable, known: Known): Profile {
  const backend = table.text('backend', { expected: nameOf('backends', known.backends) });
  if (backend !== '') checkName(table, 'backend', { value: backend, known: known.backends });
  const bootstrap = table.text(
    'bootstrap',
    { expected: `${nameOf('bootstraps', known.bootstraps)}, or "none"` },
    'none',
  );
  if (bootstrap !== '' && bootstrap !== 'none') {
    checkName(table, 'bootstrap', { value: bootstrap, known: known.bootstraps });
  }
  const expiresIn = table.optionalText('expires_in', {
    expected: lifeExpected,
    isRight: (value) => parseLifeMs(value) !== undefined,
  });
  const profile = {
    name,
    backend,
    size: readSize(table),
    image: table.text('image', {
      expected: 'the full URL of an flist',
      isRight: (value) => /^https?:\/\/[^\s/]+\/\S+$/.test(value),
    }),
    bootstrap,
    gateway: table.boolean('gateway', true),
    ...(expiresIn === undefined ? {} : { expiresIn }),
  };
  table.end();
  return profile;
}

/** Every backend of this version gives slices; another size is refused with the nearest that it can. */
function readSize(table: TomlTable): SizeRequest {
  const slices = table.optionalInteger('slices', { min: 1, max: slicesMax });
  const cpu = table.optionalInteger('cpu', { min: 1, max: slicesMax });
  const memoryMb = table.optionalInteger('memory_mb', { min: 1, max: slicesMax * sliceMemoryMb });
  const freeForm = freeFormKeys.filter((key) => table.has(key));
  // Asked for, so that they are known keys with a message of their own.
  for (const key of ['disk_gb', 'rootfs_mb'] as const) {
    table.optionalInteger(key, { min: 0, max: Number.MAX_SAFE_INTEGER });
  }
  table.boolean('public_ip', false);
  if (freeForm.length > 0) {
    const nearest = Math.min(
      slicesMax,
      Math.max(cpu ?? 1, Math.ceil((memoryMb ?? 1) / sliceMemoryMb), slices ?? 1),
    );
    table.fault(
      freeForm.join(', '),
      `a backend of kind "hero_compute" gives slices of 1 vCPU and ${sliceMemoryMb} MB only; the nearest is slices = ${nearest}`,
    );
  } else if (slices === undefined && !table.has('slices')) {
    table.missing('slices', `an integer from 1 to ${slicesMax}`);
  }
  return { slices: slices ?? 1 };
}

function checkName(
  table: TomlTable,
  key: string,
  { value, known }: { readonly value: string; readonly known: readonly string[] },
): void {
  if (known.includes(value)) return;
  const nearest = nearestName(value, known);
  const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  table.fault(key, `"${value}" is not configured; expected ${nameOf(`${key}s`, known)}${hint}`);
}

function nameOf(group: string, known: readonly string[]): string {
  const names = known.map((name) => `"${name}"`).join(', ');
  return `the name of a [${group}.*] entry (${names === '' ? 'there is none' : names})`;
}
