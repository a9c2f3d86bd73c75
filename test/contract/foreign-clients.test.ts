import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDocument } from '../../src/contract/document.ts';
import {
  foreignClientsFolder,
  foreignFile,
  skipWithoutForeignClients,
} from '../support/foreign-clients.ts';
import { ServedCore } from '../support/served-core.ts';
import { TemporaryFolder } from '../support/socket-clients.ts';
import { TcpRelay } from '../support/tcp-relay.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');

/** What is used of `@open-rpc/schema-utils-js`. */
interface SchemaUtils {
  validateOpenRPCDocument(document: unknown): unknown;
  parseOpenRPCDocument(
    document: unknown,
    options: { readonly dereference: boolean },
  ): Promise<{ readonly methods: readonly { readonly name: string }[] }>;
}

interface Transport {
  close(): void;
}

interface Client {
  request(request: { method: string; params: unknown }): Promise<Record<string, unknown>>;
  onNotification(heard: (notification: { readonly method: string }) => void): void;
  startBatch(): void;
  stopBatch(): void;
  close(): void;
}

/** What is used of `@open-rpc/client-js`. */
interface ClientJs {
  readonly Client: new (manager: object) => Client;
  readonly RequestManager: new (transports: readonly Transport[]) => object;
  readonly HTTPTransport: new (url: string) => Transport;
  readonly WebSocketTransport: new (url: string) => Transport;
}

const { parsed } = loadDocument();

let served: ServedCore;
let relay: TcpRelay;
let folder: TemporaryFolder;

beforeEach(async (context) => {
  skipWithoutForeignClients(context);
  served = await ServedCore.start();
  relay = await TcpRelay.open(served.path);
  folder = await TemporaryFolder.create();
  return async () => {
    await relay[Symbol.asyncDispose]();
    await served[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  };
});

describe('@open-rpc/schema-utils-js', () => {
  const load = (): SchemaUtils =>
    createRequire(import.meta.url)(foreignFile('@open-rpc/schema-utils-js')) as SchemaUtils;

  it('finds the document valid, and resolves every reference in it', async () => {
    const { validateOpenRPCDocument, parseOpenRPCDocument } = load();

    expect(validateOpenRPCDocument(structuredClone(parsed))).toBe(true);
    expect(validateOpenRPCDocument({ ...parsed, methods: [{ name: 'odd' }] })).not.toBe(true);
    const resolved = await parseOpenRPCDocument(structuredClone(parsed), { dereference: true });
    expect(JSON.stringify(resolved.methods).includes('"$ref"')).toBe(false);
    expect(resolved.methods.length).toBe(parsed.methods.length);
  });
});

describe('@open-rpc/client-js', () => {
  const clients: Client[] = [];

  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  const load = async (): Promise<ClientJs> =>
    (await import(
      pathToFileURL(foreignFile('@open-rpc/client-js/dist/index.js')).href
    )) as ClientJs;

  async function connect(kind: 'HTTPTransport' | 'WebSocketTransport'): Promise<Client> {
    const library = await load();
    const scheme = kind === 'HTTPTransport' ? 'http' : 'ws';
    const address = `${scheme}://127.0.0.1:${relay.port}/${scheme === 'http' ? 'rpc' : 'ws'}`;
    const client = new library.Client(new library.RequestManager([new library[kind](address)]));
    clients.push(client);
    return client;
  }

  it.each(['HTTPTransport', 'WebSocketTransport'] as const)(
    'calls by name, by position and in a batch over its %s',
    async (kind) => {
      await served.core.addUser('ada');
      const client = await connect(kind);

      const byName = await client.request({ method: 'get_user', params: { user: 'ada' } });
      expect(byName).toMatchObject({ user: { username: 'ada' } });
      expect(await client.request({ method: 'get_user', params: ['ada'] })).toEqual(byName);
      client.startBatch();
      const both = Promise.all([
        client.request({ method: 'list_vms', params: {} }),
        client.request({ method: 'list_users', params: [1] }),
      ]);
      client.stopBatch();
      expect(await both).toMatchObject([{ vms: [] }, { users: [{ username: 'ada' }] }]);
    },
  );

  it('gets the reason of a refusal', async () => {
    const client = await connect('HTTPTransport');

    await expect(client.request({ method: 'get_vm', params: ['vm_0'] })).rejects.toMatchObject({
      code: 1001,
      data: { reason: 'VM_NOT_FOUND' },
    });
  });

  it('hears of events over its WebSocket', async () => {
    const client = await connect('WebSocketTransport');
    const heard = new Promise((resolve) => {
      client.onNotification(resolve);
    });

    await client.request({ method: 'subscribe_events', params: [['type:user.created'], 0] });
    await served.core.addUser('ada');

    expect(await heard).toMatchObject({
      method: 'event',
      params: { type: 'user.created', data: { user: { username: 'ada' } } },
    });
  });
});

describe('@open-rpc/generator', () => {
  /** A program on the generated client, checked by the compiler like a user's own. */
  const program = `
import Deployer from './index.js';

async function main(port: number): Promise<void> {
  const client = new Deployer({
    transport: { type: 'http', host: '127.0.0.1', port, path: '/rpc' },
  });
  const { user } = await client.get_user('ada');
  const username: string = user.username;
  const count: number = user.vm_count;
  const { vms } = await client.list_vms('ada');
  const { events } = await client.read_events(0, ['type:user.created']);
  console.log(JSON.stringify({ username, count, vms: vms.length, events: events.length }));
}

void main(Number(process.argv[2]));
declare const process: { readonly argv: readonly string[] };
declare const console: { log(text: string): void };
`;

  it('makes a client that compiles and calls', { timeout: 120_000 }, async () => {
    await served.core.addUser('ada');
    await symlink(
      path.join(foreignClientsFolder, 'node_modules'),
      path.join(folder.path, 'node_modules'),
    );
    const source = await generate(folder.path);
    await mkdir(path.join(folder.path, 'src'));
    await writeFile(path.join(folder.path, 'package.json'), '{ "type": "module" }');
    await writeFile(path.join(folder.path, 'src/index.ts'), source);
    await writeFile(path.join(folder.path, 'src/program.ts'), program);
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--rootDir', 'src', '--outDir', 'build', '--module', 'nodenext', '--strict'];
    const more = ['--target', 'es2022', '--skipLibCheck', '--types', 'lodash', '--ignoreConfig'];
    await run(process.execPath, [tsc, ...options, ...more, 'src/program.ts'], {
      cwd: folder.path,
    }).catch((error: unknown) => {
      throw new Error(`it does not compile:\n${(error as { stdout: string }).stdout}`);
    });

    const { stdout } = await run(process.execPath, ['build/program.js', String(relay.port)], {
      cwd: folder.path,
    });
    expect(JSON.parse(stdout)).toEqual({ username: 'ada', count: 0, vms: 0, events: 1 });
  });
});

/**
 * The source of the client. The generator writes every method as a member of that name, which
 * `rpc.discover` cannot be: OpenRPC reserves such names, and they are left out here.
 */
async function generate(into: string): Promise<string> {
  const named = parsed.methods.filter(({ name }) => !name.startsWith('rpc.'));
  await writeFile(path.join(into, 'openrpc.json'), JSON.stringify({ ...parsed, methods: named }));
  const components = [{ type: 'client', language: 'typescript', name: 'deployer' }];
  await writeFile(
    path.join(into, 'generate.json'),
    JSON.stringify({ openrpcDocument: './openrpc.json', outDir: './generated', components }),
  );
  const generator = foreignFile('@open-rpc/generator/build/cli.js');
  await run(process.execPath, [generator, 'generate', '-c', 'generate.json'], { cwd: into });
  return await readFile(path.join(into, 'generated/client/typescript/src/index.ts'), 'utf8');
}
