import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoneDaemon } from '../support/lone-daemon.ts';
import { NotifyListener } from '../support/notify-listener.ts';
import { skipWithoutPrograms } from '../support/programs.ts';
import { eventually } from '../support/socket-clients.ts';
import { addUser, submitProvision } from '../support/store.ts';

const second = 1_000_000;

describe('a daemon under a supervisor', () => {
  let daemon: LoneDaemon;
  let listener: NotifyListener | undefined;

  beforeEach(async (context) => {
    skipWithoutPrograms(context, 'systemd-notify', 'python3');
    daemon = await LoneDaemon.open('keep waiting');
  });

  afterEach(async () => {
    await daemon[Symbol.asyncDispose]();
    await listener?.[Symbol.asyncDispose]();
    listener = undefined;
  });

  /** A supervisor, and what the daemon is told of it. */
  async function supervise(
    where: string,
    more: Readonly<Record<string, string>>,
  ): Promise<NotifyListener> {
    daemon.process.more = { NOTIFY_SOCKET: where, ...more };
    listener = await NotifyListener.listen(where, daemon.process.socketPath);
    return listener;
  }

  const log = (): string => readFileSync(daemon.process.logFile, 'utf8');

  it('says that it is ready once its socket answers, and that it stops', async () => {
    const manager = await supervise(path.join(daemon.folder, 'notify'), {});
    await daemon.process.start();
    await eventually(() => manager.messages.length > 0);
    expect(await daemon.process.end('SIGINT')).toBe(0);
    await eventually(() => manager.messages.length > 1);
    expect(manager.messages).toEqual([
      { lines: ['READY=1', `STATUS=serving on ${daemon.process.socketPath}`], answers: true },
      { lines: ['STOPPING=1', 'STATUS=stopping'], answers: expect.any(Boolean) },
    ]);
  });

  it('gives signs of life while its only job waits for a backend that says nothing', async () => {
    await using store = await daemon.openStore();
    await addUser(store);
    await submitProvision(store, 1);
    await store[Symbol.asyncDispose]();
    const manager = await supervise(`@${daemon.folder}`, { WATCHDOG_USEC: String(second) });
    await daemon.process.start();
    await eventually(() => daemon.calls > 0 && manager.signs >= 3);
    expect(log()).not.toContain('stuck');
  });

  it('gives none when its scheduler is stuck, though it answers; a second signal ends its stop', async () => {
    const manager = await supervise(`@${daemon.folder}`, {
      WATCHDOG_USEC: String(second),
      HERO_DEPLOYER_FAULT_POINTS: 'hang@jobs.claimNext:before#8',
    });
    await daemon.process.start();
    await eventually(() => log().includes('the watchdog is not fed'));
    const { signs } = manager;
    expect(signs).toBeGreaterThan(0);
    daemon.process.more = {};
    expect((await daemon.process.run('call', 'get_info')).code).toBe(0);
    const ended = daemon.process.end('SIGTERM');
    await eventually(() => manager.lines.includes('STOPPING=1'));
    expect(manager.signs).toBe(signs);
    expect(await daemon.process.end('SIGINT')).toBe(7);
    await ended;
    await daemon.process.start();
    expect(await daemon.process.end('SIGTERM')).toBe(0);
  });
});

describe('the configuration with credentials', () => {
  it('is checked with those that systemd hands over, and names what is missing', async () => {
    await using daemon = await LoneDaemon.open();
    const configFile = path.join(daemon.folder, 'deployer.toml');
    writeFileSync(configFile, readFileSync(configFile, 'utf8').replace(/^token_file.*$/m, ''));
    const refused = await daemon.process.run('--check-config');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('or a systemd credential "forge_token"');
    const credentials = path.join(daemon.folder, 'credentials');
    mkdirSync(credentials);
    // systemd's own mode, which an access list for the user makes wider than that of a secret's file.
    writeFileSync(path.join(credentials, 'forge_token'), 'token', { mode: 0o440 });
    daemon.process.more = { CREDENTIALS_DIRECTORY: credentials };
    expect(await daemon.process.run('--check-config')).toMatchObject({ code: 0, stderr: '' });
  });
});
