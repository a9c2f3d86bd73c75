import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../../src/cli/program.ts';
import { resolvePaths } from '../../../src/config/paths.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface PackageFile {
  readonly version: string;
  readonly description: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

/** As far as the tests look at it. */
interface ServiceFile {
  readonly service: { readonly name: string; readonly category: string };
  readonly binaries: readonly {
    readonly kind: string;
    readonly sockets: readonly { readonly path: string }[];
  }[];
  readonly env: readonly { readonly name: string; readonly default?: string }[];
}

const packageFile = JSON.parse(read('package.json')) as PackageFile;
const described = parse(read('service.toml')) as unknown as ServiceFile;

interface Told {
  readonly environment: Readonly<Record<string, string | null>>;
}

/** What the program tells of itself with `--info`. */
async function info(environment: Readonly<Record<string, string>>): Promise<Told> {
  let stdout = '';
  const unexpected = async (): Promise<never> => await Promise.reject(new Error('not expected'));
  const code = await runCommandLine(['--info'], {
    version: packageFile.version,
    environment,
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
    resolvePaths: (flags) => resolvePaths(flags, environment),
    loadConfig: unexpected,
    serve: unexpected,
    maintenance: { backup: unexpected, restore: unexpected, rotateKey: unexpected },
    examine: unexpected,
    interruption: () => new AbortController().signal,
    now: () => 0,
  });
  expect(code).toBe(0);
  return JSON.parse(stdout) as Told;
}

/** A default of service.toml, as a shell of the user eve would have it. */
const asEve = (text: string): string =>
  text.replace('$PATH_ROOT', '/home/eve/hero').replace(/^~/, '/home/eve');

it('service.toml says what package.json says', () => {
  const [program] = Object.keys(packageFile.bin);
  expect(described).toMatchObject({
    service: { name: program, description: packageFile.description, category: 'core' },
    binaries: [{ name: program, kind: 'server' }],
  });
  expect(packageFile.files).toContain('service.toml');
});

it('service.toml says what the program says of itself, defaults included', async () => {
  const told = await info({ HOME: '/home/eve' });
  const { service, binaries, env } = described;
  expect(told).toMatchObject({
    service: service.name,
    version: packageFile.version,
    category: service.category,
    kind: binaries[0]?.kind,
    sockets: binaries[0]?.sockets.map((socket) => ({
      ...socket,
      path: `/home/eve/hero/var/sockets/${socket.path}`,
    })),
  });
  const defaults = new Map(env.map((each) => [each.name, asEve(each.default ?? '')] as const));
  expect(defaults.get('PATH_ROOT')).toBe('/home/eve/hero');
  expect(told).toMatchObject({
    socket_dir: defaults.get('PATH_SOCKET'),
    config: defaults.get('HERO_DEPLOYER_CONFIG'),
    data_dir: defaults.get('HERO_DEPLOYER_DATA_DIR'),
  });
  expect(Object.keys(told.environment)).toEqual(expect.arrayContaining([...defaults.keys()]));
});

it('the units go with the package, and take nothing from a place that no host has', () => {
  expect(packageFile.files).toContain('systemd');
  const units = readdirSync(path.join(root, 'systemd')).filter((name) =>
    /\.(service|socket)$/.test(name),
  );
  expect(units.sort()).toEqual([
    'hero_os_tfgrid_deployer-agent.service',
    'hero_os_tfgrid_deployer.service',
    'hero_os_tfgrid_deployer.socket',
  ]);
  const lineOf = (unit: string, key: string): string =>
    new RegExp(`^${key}=(.*)$`, 'm').exec(read(`systemd/${unit}`))?.[1] ?? '';
  const service = 'hero_os_tfgrid_deployer.service';
  const pathRoot = /^Environment=PATH_ROOT=(.*)$/m.exec(read(`systemd/${service}`))?.[1] ?? '';
  const { socketPath, socketDir } = resolvePaths({}, { PATH_ROOT: pathRoot });
  expect(lineOf('hero_os_tfgrid_deployer.socket', 'ListenStream')).toBe(socketPath);
  expect(lineOf(service, 'BindReadOnlyPaths')).toBe(socketDir);
  expect(read('systemd/tmpfiles.d/hero_os_tfgrid_deployer.conf')).toContain(
    `\nd ${path.dirname(socketPath)} 0750  hero  hero`,
  );
  expect(read('systemd/sysusers.d/hero_os_tfgrid_deployer.conf')).toContain(
    `\nu ${lineOf(service, 'User')} -`,
  );
});
