import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log } from '../../../src/core/ports/log.ts';
import { Notifier } from '../../../src/supervisor/notifier.ts';
import { TemporaryFolder } from '../../support/socket-clients.ts';

let folder: TemporaryFolder;
let said: string[];
let log: Log;

beforeEach(async () => {
  folder = await TemporaryFolder.create();
  said = [];
  const say = (_: object, text: string): void => void said.push(text);
  log = { debug: say, info: say, warn: say, error: say };
});

afterEach(async () => {
  await folder[Symbol.asyncDispose]();
});

/** A program of the name that is looked for, in a folder of its own. */
async function install(script: string): Promise<void> {
  const file = path.join(folder.path, 'systemd-notify');
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}

const seen = async (): Promise<string> =>
  await readFile(path.join(folder.path, 'seen'), 'utf8').catch(() => '');

function create(notifySocket = '@nobody'): Notifier {
  return new Notifier({ log, notifySocket, searchPath: `${folder.path}:/usr/bin:/bin` });
}

describe('a notifier', () => {
  it('hands each message to the program, in order, with the socket and nothing else of ours', async () => {
    await install(
      `cd ${folder.path}; [ "$1" = READY=1 ] && sleep 0.2; echo "$NOTIFY_SOCKET $HOME $*" >> seen`,
    );
    const notifier = create('@abstract/name');
    void notifier.tell('READY=1', 'STATUS=serving $HOME; `id`');
    void notifier.tell('WATCHDOG=1');
    await notifier[Symbol.asyncDispose]();
    expect(await seen()).toBe(
      '@abstract/name  READY=1 STATUS=serving $HOME; `id`\n@abstract/name  WATCHDOG=1\n',
    );
    expect(said).toEqual([]);
  });

  it('does nothing where nobody wants to know, and says so once', async () => {
    await install(`echo "$*" >> ${folder.path}/seen`);
    const notifier = new Notifier({ log, searchPath: folder.path });
    await notifier.tell('READY=1');
    await notifier.tell('WATCHDOG=1');
    expect(await seen()).toBe('');
    expect(said).toEqual(['no NOTIFY_SOCKET: no supervisor is told of readiness or life']);
  });

  it('does nothing without the program, and says so once', async () => {
    const notifier = new Notifier({ log, notifySocket: '@nobody', searchPath: folder.path });
    await notifier.tell('READY=1');
    await install(`echo "$*" >> ${folder.path}/seen`);
    await notifier.tell('WATCHDOG=1');
    expect(await seen()).toBe('');
    expect(said).toEqual([
      'systemd-notify is not installed: no supervisor is told of readiness or life',
    ]);
  });

  it('goes on after a message that could not be sent, and says so once for as long as it lasts', async () => {
    await install(`case $1 in FAIL=1) exit 1;; *) echo "$*" >> ${folder.path}/seen;; esac`);
    const notifier = create();
    for (const message of ['FAIL=1', 'FAIL=1', 'WATCHDOG=1', 'FAIL=1'])
      await notifier.tell(message);
    expect(await seen()).toBe('WATCHDOG=1\n');
    expect(said).toHaveLength(2);
    expect(said[0]).toBe('the supervisor cannot be told; trying again with the next message');
  });
});
