import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/**
 * A project that has the packed package and, of what it depends on, only what is linked: nothing is
 * fetched, and an import of anything else fails.
 */
export class ScratchProject implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(linked: readonly string[]): Promise<ScratchProject> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'packed-'));
    const modules = path.join(folder, 'node_modules');
    const target = path.join(modules, 'hero-os-tfgrid-deployer');
    await mkdir(target, { recursive: true });
    // Without its scripts: what is packed is what was built for the other tests.
    const packing = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
    const { stdout } = await run('npm', packing, { cwd: root });
    await run('tar', [
      '-xzf',
      path.join(folder, stdout.trim()),
      '--strip-components=1',
      '-C',
      target,
    ]);
    for (const name of linked) {
      await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
      await symlink(path.join(root, 'node_modules', name), path.join(modules, name));
    }
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }\n');
    return new ScratchProject(folder);
  }

  get packageFolder(): string {
    return path.join(this.folder, 'node_modules', 'hero-os-tfgrid-deployer');
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(path.join(this.folder, file), text);
  }

  /** Runs a file of the project; answers with what it wrote. */
  async run(file: string, ...args: string[]): Promise<string> {
    return (await run(process.execPath, [file, ...args], { cwd: this.folder })).stdout;
  }

  /** What the compiler finds wrong with these sources, and with every declaration that they reach. */
  async compile(
    sources: Readonly<Record<string, string>>,
    options: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    for (const [file, text] of Object.entries(sources)) await this.write(file, text);
    const compilerOptions = {
      target: 'es2023',
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      ...options,
    };
    await this.write(
      'tsconfig.json',
      JSON.stringify({ compilerOptions, files: Object.keys(sources) }),
    );
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    return await run(process.execPath, [tsc, '-p', '.'], { cwd: this.folder }).then(
      () => '',
      (error: unknown) => String((error as { readonly stdout?: string }).stdout),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
