import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../../src/cli/exit-codes.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const pages = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'));
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...pages.map((name) => `docs/${name}`),
];

interface PackageFile {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface ContractFile {
  readonly methods: readonly { readonly name: string }[];
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const packageFile = JSON.parse(read('package.json')) as PackageFile;
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!);

/** Paths in backquotes; one with a variable part (`NNNN-name.sql`) is none. */
function pathsIn(text: string): readonly string[] {
  const inFolders = /`((?:src|test|scripts|docs|migrations|systemd|\.ci)\/(?!NNNN)[\w./-]*)`/g;
  const atRoot = /`(openrpc\.json|package\.json|\.nvmrc|\.[\w-]+\.\w+|\w+\.config\.(?:js|ts))`/g;
  return [...matches(text, inFolders), ...matches(text, atRoot)];
}

/** What can be linked to in a page: its headings, as the usual renderers name them. */
function anchorsOf(file: string): ReadonlySet<string> {
  if (!existsSync(path.join(root, file))) return new Set();
  const headings = matches(read(file), /^#+ (.+)$/gm);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('names files that exist', () => {
    const absent = pathsIn(text).filter((name) => !existsSync(path.join(root, name)));

    expect(absent).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = matches(text, /\]\(([^)#]+)[^)]*\)/g).filter((link) => !link.includes(':'));
    const folder = path.dirname(document);
    const absent = links.filter((link) => !existsSync(path.join(root, folder, link)));

    expect(absent).toEqual([]);
  });

  it('links to headings that are there', () => {
    const folder = path.dirname(document);
    const links = [...text.matchAll(/\]\(([\w./-]*)#([^)]+)\)/g)];
    const absent = links
      .map(([, file = '', anchor = '']) => ({
        file: file === '' ? document : path.join(folder, file),
        anchor,
      }))
      .filter(({ file, anchor }) => !anchorsOf(file).has(anchor));

    expect(absent).toEqual([]);
  });

  it('names scripts that package.json has', () => {
    const scripts = matches(text, /npm (?:run )?(demo|test|check|build|generate|[a-z]+(?=`))/g);
    const npmOwn = ['ci', 'pack', 'install'];
    const unknown = scripts.filter(
      (script) => !npmOwn.includes(script) && packageFile.scripts[script] === undefined,
    );

    expect(unknown).toEqual([]);
  });
});

describe('README.md', () => {
  it('begins with the two commands', () => {
    const commands = matches(read('README.md').split('## ')[0]!, /^(npm \w+(?: \w+)?)/gm);

    expect(commands).toEqual(['npm run demo', 'npm test']);
  });

  it('has every method of the contract in its table, and no other', () => {
    const contract = JSON.parse(read('openrpc.json')) as ContractFile;
    const table = read('README.md').split('\n| for ')[1]!.split('\n\n')[0]!;

    expect([...matches(table, /`([a-z_.]+)`/g)].sort()).toEqual(
      contract.methods.map(({ name }) => name).sort(),
    );
  });
});

describe('docs/README.md', () => {
  it('leads to every page', () => {
    const links = matches(read('docs/README.md'), /\]\(([\w-]+\.md)/g);
    const unlinked = pages.filter((name) => name !== 'README.md' && !links.includes(name));

    expect(unlinked).toEqual([]);
  });
});

describe('docs/cockpit.md', () => {
  it('listens to every type of event', () => {
    const contract = JSON.parse(read('openrpc.json')) as {
      readonly components: {
        readonly schemas: { readonly EventType: { readonly enum: string[] } };
      };
    };
    const [list = ''] = /const eventTypes = \[[^;]*;/.exec(read('docs/cockpit.md')) ?? [];

    expect([...matches(list, /'([a-z.]+)'/g)].sort()).toEqual(
      [...contract.components.schemas.EventType.enum].sort(),
    );
  });
});

describe('README.md on exit codes', () => {
  it('has those of the program', () => {
    const table = read('README.md').split('\n| exit code ')[1]!.split('\n\n')[0]!;

    expect(matches(table, /^\| (\d+) /gm).map(Number)).toEqual(Object.values(exitCodes));
  });
});

describe('CONTRIBUTING.md', () => {
  it('gives a reason for every dependency', () => {
    const tables = read('CONTRIBUTING.md').split('## Dependencies')[1]!.split('## Node')[0]!;
    const explained = matches(tables, /`([^`]+)`(?=[^|]*\|)/g);
    const names = Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies });
    const unexplained = names
      .map((name) => (name.startsWith('@types/') ? '@types/*' : name))
      .filter((name) => !explained.includes(name));

    expect(unexplained).toEqual([]);
  });
});

describe('the pinned Node', () => {
  const pinned = JSON.parse(read('scripts/node/package.json')) as {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };

  it('is one version, the one of .nvmrc', () => {
    const versions = new Set(Object.values(pinned.optionalDependencies));

    expect([...versions]).toEqual([read('.nvmrc').trim()]);
  });

  it('is not older than what the package asks for', () => {
    const floor = packageFile.engines.node.replace('>=', '').split('.').map(Number);
    const have = read('.nvmrc').trim().split('.').map(Number);

    expect(have[0]! * 1_000 + have[1]!).toBeGreaterThanOrEqual(floor[0]! * 1_000 + floor[1]!);
  });
});
