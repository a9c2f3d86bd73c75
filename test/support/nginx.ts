import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeBlocks, readDocument } from './markdown.ts';
import { findProgram } from './programs.ts';

interface Options {
  readonly folder: string;
  readonly socketPath: string;
  /** Served under `/`, on the origin of the daemon. */
  readonly pages?: string;
  /** A port of this machine that gets what is posted to `/report`. */
  readonly reportPort?: number;
}

/**
 * nginx in front of the daemon, with the configuration that docs/router.md shows, in place of
 * hero_router. A second port buffers answers, unless they ask not to be, and lets no `Upgrade` through,
 * as the router once did. It listens on loopback only.
 */
export class Nginx implements AsyncDisposable {
  readonly port: number;
  readonly poorPort: number;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, folder: string, ports: readonly [number, number]) {
    this.#child = child;
    this.#folder = folder;
    [this.port, this.poorPort] = ports;
  }

  static async start(options: Options): Promise<Nginx> {
    const program = findProgram('nginx');
    if (program === undefined) throw new Error('nginx is not installed');
    const folder = path.join(options.folder, 'nginx');
    mkdirSync(folder, { recursive: true });
    const ports = await freePorts();
    const file = path.join(folder, 'nginx.conf');
    writeFileSync(file, configuration(options, folder, ports));
    const child = spawn(program, ['-p', folder, '-e', path.join(folder, 'error.log'), '-c', file], {
      stdio: 'ignore',
    });
    const nginx = new Nginx(child, folder, ports);
    while (!(await answers(ports[0]))) {
      if (child.exitCode !== null) throw new Error(`nginx ended at its start:\n${nginx.log}`);
      await sleep(10);
    }
    return nginx;
  }

  /** Under which the daemon is, with the slash at its end. */
  get base(): string {
    return `http://127.0.0.1:${this.port}/hero_os_tfgrid_deployer/rpc/`;
  }

  get poorBase(): string {
    return `http://127.0.0.1:${this.poorPort}/hero_os_tfgrid_deployer/rpc/`;
  }

  get log(): string {
    return readFileSync(path.join(this.#folder, 'error.log'), 'utf8');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function configuration(
  options: Options,
  folder: string,
  [port, poorPort]: [number, number],
): string {
  const [shown = ''] = codeBlocks(readDocument('docs/router.md'), 'nginx');
  const own = replaced(shown, [
    ['/home/hero/hero/var/sockets/hero_os_tfgrid_deployer/rpc.sock', options.socketPath],
    ['listen 127.0.0.1:9988;', `listen 127.0.0.1:${port};\n${moreLocations(options)}`],
  ]);
  const server = own.slice(own.indexOf('server {\n  listen'));
  const poor = replaced(server, [
    [`listen 127.0.0.1:${port};`, `listen 127.0.0.1:${poorPort};`],
    ['proxy_buffering off;', 'proxy_buffering on;'],
    ['proxy_set_header Upgrade $http_upgrade;', "proxy_set_header Upgrade '';"],
    ['proxy_set_header Connection $connection_upgrade;', "proxy_set_header Connection '';"],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${path.join(folder, name)};`)
    .join('\n');
  return `
daemon off;
worker_processes 1;
pid ${path.join(folder, 'pid')};
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
access_log off;
default_type text/plain;
types { text/html html; text/javascript js; }
${temporary}
${own}
${poor}
}
`;
}

function moreLocations({ pages, reportPort }: Options): string {
  const report = `location /report { proxy_pass http://127.0.0.1:${reportPort ?? 9}; }`;
  const files = `location / { root ${pages ?? '/nonexistent'}; add_header Cache-Control no-store; }`;
  return `${reportPort === undefined ? '' : report}\n${pages === undefined ? '' : files}`;
}

/** Each replacement has to find its text: the document has changed otherwise. */
function replaced(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`docs/router.md has no "${from}" any more`);
    return before.replace(from, to);
  }, text);
}

/** Two that nobody listens on now. */
async function freePorts(): Promise<[number, number]> {
  const servers = [net.createServer(), net.createServer()] as const;
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  // A TCP server's address is an object.
  const ports = servers.map((server) => (server.address() as net.AddressInfo).port);
  for (const server of servers) {
    const closed = once(server, 'close');
    server.close();
    await closed;
  }
  return [ports[0] ?? 0, ports[1] ?? 0];
}

async function answers(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
