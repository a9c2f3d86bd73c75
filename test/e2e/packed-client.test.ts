import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScratchProject } from '../support/packed-client.ts';
import { ServedCore } from '../support/served-core.ts';

const guide = path.resolve(import.meta.dirname, '../../docs/client.md');

/** Disposal is not of es2023. */
const lib = ['es2023', 'esnext.disposable'];

let project: ScratchProject;

beforeAll(async () => {
  project = await ScratchProject.create(['ws', '@types/node', 'undici-types']);
});

afterAll(async () => {
  await project[Symbol.asyncDispose]();
});

/** What a file of the package leads to, by its imports: files of the package, and packages. */
async function reachedFrom(start: string): Promise<{ files: string[]; packages: string[] }> {
  const files = new Set<string>();
  const packages = new Set<string>();
  const queue = [start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const text = await readFile(path.join(project.packageFolder, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import\() ?['"]([^'"]+)['"]/g)) {
      if (!name!.startsWith('.')) packages.add(name!);
      else queue.push(path.join(path.dirname(file), name!).replace(/\.ts$/, extensionFor(file)));
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/** Declarations name the sources that they were made of, programs the programs. */
const extensionFor = (file: string): string => (file.endsWith('.d.ts') ? '.d.ts' : '.js');

const typed = `
import { DeployerClient, type Event, type Vm } from 'hero-os-tfgrid-deployer/client';
export async function use(client: DeployerClient): Promise<void> {
  const { vm, job }: { vm: Vm; job: { id: string } } = await client.provision_vm({ user: 'ada' });
  const validated: true = (await client.delete_vm({ vm: vm.id, validate_only: true })).validated;
  // @ts-expect-error: a param that there is not
  await client.get_vm({ vm: vm.id, refesh: validated });
  // @ts-expect-error: a method that there is not
  await client.get_vn({ vm: vm.id });
  // @ts-expect-error: a result that it has not
  (await client.get_job({ job: job.id })).vm;
  const events: AsyncIterable<Event> = client.events({ after_seq: 0 });
  for await (const event of events) if (event.type === 'job.ended') break;
}
`;

describe('the packed client', () => {
  it('leads to nothing of the daemon, and to no package but ws', async () => {
    const { files, packages } = await reachedFrom('dist/client/entry.js');
    const outside = files.filter((file) => !file.startsWith('dist/client/'));
    expect(outside).toEqual(['dist/contract/methods.gen.js']);
    expect(packages.filter((name) => !name.startsWith('node:'))).toEqual(['ws']);
    const types = await reachedFrom('dist/client/entry.d.ts');
    expect(types.packages).toEqual([]);
    expect(types.files.filter((file) => !/^dist\/(client|contract)\//.test(file))).toEqual([]);
  });

  it('is used by a program of another project, up to the end of a job', async () => {
    await using served = await ServedCore.start();
    await served.core.addUser('ada');
    await project.write(
      'use.mjs',
      `import { DeployerClient, DeployerRpcError } from 'hero-os-tfgrid-deployer/client';
       await using client = await DeployerClient.connect(process.argv[2]);
       const { job } = await client.provision_vm({ user: 'ada' });
       let lines = 0;
       for await (const progress of client.followJob(job.id)) {
         if (progress.kind === 'log') lines += progress.lines.length;
         if (progress.kind === 'ended') console.log(progress.job.state, lines === progress.last_line);
       }
       await client.get_vm({ vm: 'vm_01ARZ3NDEKTSV4RRFFQ69G5FAV' }).catch((error) => {
         console.log(error instanceof DeployerRpcError, error.reason);
       });`,
    );
    const said = await project.run('use.mjs', `unix:${served.path}`);
    expect(said).toBe('succeeded true\ntrue VM_NOT_FOUND\n');
  });

  it('has types under node16, and so has every example of its guide', async () => {
    const text = await readFile(guide, 'utf8');
    const examples = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!);
    expect(examples.length).toBeGreaterThan(4);
    const sources = Object.fromEntries(examples.map((code, at) => [`example-${at}.ts`, code]));
    const options = { module: 'node16', moduleResolution: 'node16', types: ['node'], lib };
    expect(await project.compile({ 'typed.ts': typed, ...sources }, options)).toBe('');
  });

  it('has types under bundler, also where Node has none', async () => {
    const options = {
      module: 'esnext',
      moduleResolution: 'bundler',
      types: [],
      lib: [...lib, 'dom'],
    };
    expect(await project.compile({ 'typed.ts': typed }, options)).toBe('');
  });

  it('does as the first example of its guide says', async () => {
    await using served = await ServedCore.start();
    await served.core.addUser('ada');
    const code = /```ts\n([\s\S]*?)```/.exec(await readFile(guide, 'utf8'))![1]!;
    await project.write('first.mjs', code.replace(/'unix:[^']*'/, `'unix:${served.path}'`));
    expect(await project.run('first.mjs')).toBe('ada 0\n');
  });
});
