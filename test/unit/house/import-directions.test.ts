import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const rules = path.join(root, '.dependency-cruiser.cjs');

interface Report {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** A module that imports the others, so that nothing in it is unused or elided. */
const imports = (...from: readonly string[]): string =>
  [...from.map((name, at) => `import * as i${at} from '${name}';`), 'export const a = 1;'].join(
    '\n',
  );

describe('the import directions', { timeout: 60_000 }, () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'house-'));
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    await symlink(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
    await symlink(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function plant(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }

  async function violations(): Promise<readonly string[]> {
    const program = path.join(root, 'node_modules/.bin/depcruise');
    const args = ['src', '--config', rules, '--output-type', 'json'];
    const stdout = await new Promise<string>((resolve) => {
      execFile(program, args, { cwd: folder }, (_error, output) => {
        resolve(output);
      });
    });
    const report = JSON.parse(stdout) as Report;
    return report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
  }

  it('let the layers through as they are meant', async () => {
    await plant({
      'src/main.ts': imports('./daemon.ts', './cli/cli.ts'),
      'src/daemon.ts': imports('./store/store.ts', './compute/registry.ts', './core/core.ts'),
      'src/cli/cli.ts': imports('../client/client.ts'),
      'src/client/client.ts': imports('../contract/contract.ts'),
      'src/store/store.ts': imports('../core/core.ts', 'better-sqlite3', 'node:fs'),
      'src/compute/registry.ts': imports('./slices/slices.ts'),
      'src/compute/slices/slices.ts': imports('../../core/core.ts', '../size.ts'),
      'src/compute/size.ts': imports(),
      'src/core/core.ts': imports('../contract/contract.ts'),
      'src/contract/contract.ts': imports(),
    });

    expect(await violations()).toEqual([]);
  });

  it('catch each way to go against them', async () => {
    await plant({
      'src/main.ts': imports('./store/store.ts'),
      'src/config.ts': imports(),
      'src/daemon.ts': imports('./cli/cli.ts'),
      'src/cli/cli.ts': imports('../config.ts'),
      'src/store/store.ts': imports('../forge/forge.ts', 'vitest'),
      'src/forge/forge.ts': imports(),
      'src/compute/registry.ts': imports(),
      'src/compute/grid/grid.ts': imports('../slices/slices.ts', '../registry.ts'),
      'src/compute/slices/slices.ts': imports(),
      'src/core/core.ts': imports('../forge/forge.ts', 'node:fs', 'ws'),
      'src/contract/contract.ts': imports('../core/core.ts'),
      'src/log.ts': imports(),
      'src/rpc/a.ts': imports('./b.ts', '../log.ts'),
      'src/rpc/b.ts': imports('./a.ts'),
      'src/ssh/ssh.ts': imports('../../test/fake.ts', '../absent.ts', '../main.ts'),
      'test/fake.ts': imports(),
    });

    expect(await violations()).toEqual([
      'src/cli/cli.ts: cli-meets-no-other-adapter',
      'src/cli/cli.ts: edge-files-serve-the-edge',
      'src/compute/grid/grid.ts: backends-meet-nowhere',
      'src/compute/grid/grid.ts: backends-meet-nowhere',
      'src/contract/contract.ts: contract-stands-alone',
      'src/core/core.ts: core-does-no-io',
      'src/core/core.ts: core-imports-core-and-contract',
      'src/core/core.ts: core-uses-no-package',
      'src/core/core.ts: only-the-daemon-names-adapters',
      'src/daemon.ts: daemon-knows-no-program',
      'src/main.ts: main-starts-programs-only',
      'src/rpc/a.ts: log-is-handed-in',
      'src/rpc/a.ts: no-circular',
      'src/ssh/ssh.ts: no-unresolvable',
      'src/ssh/ssh.ts: nothing-imports-main',
      'src/ssh/ssh.ts: source-knows-no-test',
      'src/ssh/ssh.ts: ssh-meets-no-other-adapter',
      'src/store/store.ts: source-runs-without-dev-dependencies',
      'src/store/store.ts: store-meets-no-other-adapter',
    ]);
  });
});
