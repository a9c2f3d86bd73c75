import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { codeBlocks, readDocument } from '../support/markdown.ts';
import { skipWithoutPrograms } from '../support/programs.ts';
import { ServedCore } from '../support/served-core.ts';
import { TcpRelay } from '../support/tcp-relay.ts';

const run = promisify(execFile);
const [setUp = '', ...commands] = codeBlocks(readDocument('docs/clients.md'), 'sh');

let served: ServedCore | undefined;
let relay: TcpRelay | undefined;
let home = '';

/** The first test opens it; all use it. */
beforeEach(async (context) => {
  skipWithoutPrograms(context, 'curl', 'socat');
  if (served !== undefined) return;
  served = await ServedCore.start();
  await served.core.addUser('ada');
  relay = await TcpRelay.open(served.path);
  const socketDir = path.dirname(path.dirname(served.path));
  home = path.join(socketDir, 'home');
  await mkdir(path.join(home, 'hero/var'), { recursive: true });
  await symlink(socketDir, path.join(home, 'hero/var/sockets'));
});

afterAll(async () => {
  await relay?.[Symbol.asyncDispose]();
  await served?.[Symbol.asyncDispose]();
});

/** What a command of the page says, a JSON value a line. */
async function answersOf(command: string): Promise<readonly Record<string, unknown>[]> {
  const here = command.replace(
    '127.0.0.1:9988/hero_os_tfgrid_deployer/rpc/',
    `127.0.0.1:${relay!.port}/`,
  );
  const folders = [path.dirname(process.execPath), process.env['PATH'] ?? ''];
  const { stdout } = await run('sh', ['-euc', `${setUp}\n${here}`], {
    cwd: home,
    env: { HOME: home, PATH: folders.join(path.delimiter) },
  });
  return stdout
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line) as Record<string, unknown>[]);
}

describe('docs/clients.md', () => {
  const titled = commands.map((command) => [command.split('\n')[0], command] as const);

  it.each(titled)('has a command that does what it says: %s', async (_title, command) => {
    const answers = await answersOf(command);

    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((answer) => 'error' in answer)).toEqual([]);
  });

  it('shows how to call, in a batch and by lines, and how to be told of events', async () => {
    const all = (await Promise.all(commands.map(answersOf))).flat();
    const events = all.filter(({ method }) => method === 'event');

    expect(all).toContainEqual(expect.objectContaining({ result: { vms: [] } }));
    expect(all).toContainEqual(
      expect.objectContaining({
        result: { user: expect.objectContaining({ username: 'ada' }) as unknown },
      }),
    );
    expect(all).toContainEqual(expect.objectContaining({ status: 'ok' }));
    // By socat and by WebSocket, each from the beginning.
    expect(
      events.filter(({ params }) => (params as { type: string }).type === 'user.created'),
    ).toHaveLength(2);
  });
});
