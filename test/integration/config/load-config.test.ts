import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { ConfigError } from '../../../src/config/config-error.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'config-'));
  await secretFile('forge_token');
  await writeFile(path.join(folder, 'setup.sh'), '#!/bin/sh\n');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const minimal = `
[backends.main]
kind = "hero_compute"
endpoint = "unix:/run/compute.sock"
[forge]
token_file = "forge_token"
[profiles.demo]
backend = "main"
slices = 2
image = "https://hub.grid.tf/ubuntu.flist"
`;

async function secretFile(name: string, mode = 0o600): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, 'secret');
  await chmod(file, mode);
  return file;
}

async function load(text: string, environment: Record<string, string> = {}) {
  const config = path.join(folder, 'deployer.toml');
  await writeFile(config, text);
  return await loadConfig({
    flags: { config, socketDir: path.join(folder, 's'), dataDir: path.join(folder, 'd') },
    environment,
  });
}

async function faultsOf(text: string, environment: Record<string, string> = {}) {
  const error: unknown = await load(text, environment).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return error instanceof ConfigError ? error.faults : [];
}

describe('loadConfig', () => {
  it('fills in the defaults of the public contract', async () => {
    const config = await load(minimal, { SSH_AUTH_SOCK: '/run/agent.sock' });
    expect(config.backends).toEqual([
      {
        name: 'main',
        kind: 'hero_compute',
        endpoint: 'unix:/run/compute.sock',
        protocol: 'auto',
        methodPrefix: 'ComputeService.',
        pollIntervalMs: 2_000,
        deployTimeoutMs: 900_000,
        requestTimeoutMs: 10_000,
      },
    ]);
    expect(config.settings.profiles.get('demo')).toEqual({
      name: 'demo',
      backend: 'main',
      size: { slices: 2 },
      image: 'https://hub.grid.tf/ubuntu.flist',
      bootstrap: 'none',
      gateway: true,
    });
    expect(config.settings.ssh).toEqual({
      user: 'root',
      port: 22,
      reachableTimeoutMs: 600_000,
      keepOperatorAccess: false,
      extraOperatorKeys: [],
    });
    expect(config.settings.gateway).toEqual({
      port: 9_988,
      nameTemplate: '{user}{suffix}',
      urlPath: '/hero_cockpit/web/',
      verifyUrl: true,
      verifyTimeoutMs: 300_000,
    });
    const thirtyDaysMs = 2_592_000_000;
    expect(config.settings.reconcile).toEqual({ intervalMs: 120_000, act: 'proven' });
    expect(config.settings.retention).toEqual({ jobsMs: thirtyDaysMs, eventsMs: thirtyDaysMs });
    expect(config.settings.limits).toEqual({
      vmsPerUser: 1,
      vmsTotal: 1_000,
      jobsRunning: 64,
      logLineBytes: 16_384,
      jobLogLines: 20_000,
      jobLogBytes: 16_777_216,
    });
    expect(config.limits).toEqual({
      rpc: {
        batch: 100,
        jsonDepth: 32,
        callsRunning: 64,
        callsWaiting: 1_000,
        subscriptionsPerConnection: 64,
      },
      transport: {
        requestBytes: 1_048_576,
        headerBytes: 16_384,
        headersTimeoutMs: 5_000,
        requestTimeoutMs: 15_000,
        connections: 1_024,
        streamBufferBytes: 1_048_576,
        streamStallTimeoutMs: 30_000,
      },
    });
    expect(config.ssh).toEqual({ agentSocket: '/run/agent.sock', connectTimeoutMs: 10_000 });
    expect(config.forge).toEqual({
      url: 'https://forge.ourworld.tf',
      tokenFile: path.join(folder, 'forge_token'),
    });
    expect(config.access).toEqual({ mode: 'socket' });
    expect(config.logLevel).toBe('info');
    expect(config.sealingKey).toEqual({ dataDir: path.join(folder, 'd') });
  });

  it('loads the example that the documentation carries, with every key', async () => {
    const example = await readFile('docs/config.example.toml', 'utf8');
    const text = example.replaceAll('/etc/hero_os_tfgrid_deployer/', `${folder}/`);
    await secretFile('provider_key');
    await writeFile(path.join(folder, 'setup-binaries.sh'), '#!/bin/sh\n');
    const config = await load(text);
    expect(config.backends[0]).toMatchObject({ node: 'tfnode-1774', protocol: 'auto' });
    expect(config.bootstraps).toEqual([
      {
        name: 'hero_os',
        script: path.join(folder, 'setup-binaries.sh'),
        timeoutMs: 2_700_000,
        env: { HERO_CHANNEL: 'latest' },
        secretEnvFiles: { PROVIDER_KEY: path.join(folder, 'provider_key') },
        healthUrl: 'http://127.0.0.1:9988/health',
      },
    ]);
    expect([...config.settings.bootstraps]).toEqual(['hero_os']);
  });

  it('takes the token and the headers of a backend behind a router', async () => {
    await secretFile('main_token');
    const behindRouter = `token_file = "main_token"\nheaders = { X-Hero-User = "deployer" }`;
    const config = await load(
      minimal.replace('[backends.main]', `[backends.main]\n${behindRouter}`),
    );
    expect(config.backends[0]).toMatchObject({
      tokenFile: path.join(folder, 'main_token'),
      headers: { 'X-Hero-User': 'deployer' },
    });
  });

  it('refuses a header that the client sets itself, and one that would break the request', async () => {
    const wrong = 'headers = { Host = "evil", "X Y" = "1", X-Two = "a\\nb" }';
    const faults = await faultsOf(minimal.replace('[backends.main]', `[backends.main]\n${wrong}`));
    expect(faults).toEqual([
      'backends.main.headers.X Y: "1"; expected a name of letters, digits and "-"',
      'backends.main.headers.X-Two: "a\\nb"; expected text of printable ASCII characters',
      'backends.main.headers.Host: "Host" is set by the client; expected another header',
    ]);
  });

  it('tells all faults together, each with key, value and what was expected', async () => {
    const faults = await faultsOf(`
[backends.main]
kind = "hero_compute"
enpoint = "unix:/run/compute.sock"
poll_interval = "2 seconds"
[forge]
token_file = "forge_token"
[profiles.demo]
backend = "mian"
slices = 0
image = "ubuntu"
bootstrap = "hero_os"
[ssh]
port = 99999
[gateway]
verify_url = "yes"
[limit]
batch = 3
`);
    expect(faults).toEqual([
      'backends.main.endpoint: missing; expected "unix:/path/of/rpc.sock" or "http://host:port/path"',
      'backends.main.poll_interval: "2 seconds"; expected a duration of at least 10ms, written as an integer and one of ms s m h d, e.g. "90s"',
      'backends.main.enpoint: unknown key; did you mean "endpoint"?',
      'profiles.demo.backend: "mian" is not configured; expected the name of a [backends.*] entry ("main"); did you mean "main"?',
      'profiles.demo.bootstrap: "hero_os" is not configured; expected the name of a [bootstraps.*] entry (there is none)',
      'profiles.demo.slices: 0; expected an integer from 1 to 256',
      'profiles.demo.image: "ubuntu"; expected the full URL of an flist',
      'ssh.port: 99999; expected an integer from 1 to 65535',
      'gateway.verify_url: "yes"; expected true or false',
      'limit: unknown key; did you mean "limits"?',
    ]);
  });

  it('refuses the kind "opentofu", which this version does not act on', async () => {
    const faults = await faultsOf(
      `${minimal}\n[backends.grid]\nkind = "opentofu"\nnetwork = "main"`,
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^backends\.grid\.kind: .*not supported/);
  });

  it('takes both modes of access, and no other', async () => {
    const modeOf = async (text: string) => (await load(`${minimal}\n${text}`)).access.mode;
    expect(await modeOf('')).toBe('socket');
    expect(await modeOf('[access]\nmode = "claims"')).toBe('claims');
    expect(await faultsOf(`${minimal}\n[access]\nmode = "open"`)).toEqual([
      'access.mode: "open"; expected one of "socket", "claims"',
    ]);
  });

  it('refuses what is no way to reconcile', async () => {
    const faults = await faultsOf(`${minimal}\n[reconcile]\ninterval = "10ms"\nact = "all"`);
    expect(faults).toEqual([
      'reconcile.interval: "10ms"; expected a duration of at least 100ms, written as an integer and one of ms s m h d, e.g. "90s"',
      'reconcile.act: "all"; expected one of "proven", "report"',
    ]);
  });

  it('takes the life of the VMs of a profile, and refuses one that is too short', async () => {
    const config = await load(`${minimal}\nexpires_in = "30d"`);
    expect(config.settings.profiles.get('demo')?.expiresIn).toBe('30d');
    for (const life of ['"9m"', '"3651d"', '"month"', '30']) {
      const faults = await faultsOf(`${minimal}\nexpires_in = ${life}`);
      expect(faults).toEqual([
        `profiles.demo.expires_in: ${life}; expected a duration from 10m to 3650d: an integer and one of ms s m h d, e.g. "30d"`,
      ]);
    }
  });

  it.each([0, 100_001])('refuses %i as the limit of all VMs', async (count) => {
    expect(await faultsOf(`${minimal}\n[limits]\nvms_total = ${count}`)).toEqual([
      `limits.vms_total: ${count}; expected an integer from 1 to 100000`,
    ]);
  });

  it('takes every limit that is configured', async () => {
    const config = await load(
      `${minimal}\n[limits]\nheader_bytes = 8192\nheaders_timeout = "2s"\nrequest_timeout = "3s"
json_depth = 16\ncalls_running = 8\ncalls_waiting = 0\nstream_buffer_bytes = 2097152
log_line_bytes = 1024\njob_log_lines = 200\njob_log_bytes = 100000`,
    );
    expect(config.limits.rpc).toMatchObject({ jsonDepth: 16, callsRunning: 8, callsWaiting: 0 });
    expect(config.limits.transport).toMatchObject({
      headerBytes: 8_192,
      headersTimeoutMs: 2_000,
      requestTimeoutMs: 3_000,
      streamBufferBytes: 2_097_152,
    });
    const core = { logLineBytes: 1_024, jobLogLines: 200, jobLogBytes: 100_000 };
    expect(config.settings.limits).toMatchObject(core);
  });

  it.each([
    ['json_depth = 4', 'limits.json_depth: 4; expected an integer from 8 to 512'],
    [
      'stream_buffer_bytes = 1000',
      'limits.stream_buffer_bytes: 1000; expected an integer from 1048576 to 67108864',
    ],
    ['log_line_bytes = 1', 'limits.log_line_bytes: 1; expected an integer from 256 to 65536'],
    [
      'request_timeout = "1s"',
      'limits.request_timeout: 1000ms; expected at least limits.headers_timeout, 5000ms, which is a part of it',
    ],
    ['frame_bytes = 1', expect.stringMatching(/^limits\.frame_bytes: unknown key/)],
  ])('refuses the limit %s', async (line, fault) => {
    expect(await faultsOf(`${minimal}\n[limits]\n${line}`)).toEqual([fault]);
  });

  it('refuses a free-form size on a slice backend and names the nearest slices', async () => {
    const faults = await faultsOf(
      minimal.replace('slices = 2', 'cpu = 2\nmemory_mb = 9000\ndisk_gb = 20'),
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('profiles.demo.cpu, memory_mb, disk_gb');
    expect(faults[0]).toContain('the nearest is slices = 3');
  });

  it.each([0o640, 0o604, 0o660])('refuses a secret file with mode %o', async (mode) => {
    await chmod(path.join(folder, 'forge_token'), mode);
    const [fault] = await faultsOf(minimal);
    expect(fault).toContain(`"forge_token" has mode 0${mode.toString(8)}; expected 0600 or 0400`);
  });

  it('lets a systemd credential win over the file, whatever its mode', async () => {
    const credentials = path.join(folder, 'credentials');
    await mkdir(credentials);
    for (const name of ['forge_token', 'sealing_key', 'PROVIDER_KEY']) {
      await writeFile(path.join(credentials, name), 'secret');
      await chmod(path.join(credentials, name), 0o440);
    }
    const text = `${minimal.replace('"forge_token"', '"absent"')}
[bootstraps.setup]
script = "setup.sh"
secret_env_files = { PROVIDER_KEY = "absent_too" }
`;
    const config = await load(text, { CREDENTIALS_DIRECTORY: credentials });
    expect(config.forge.tokenFile).toBe(path.join(credentials, 'forge_token'));
    expect(config.sealingKey).toEqual({
      credentialsDirectory: credentials,
      dataDir: path.join(folder, 'd'),
    });
    expect(config.bootstraps[0]?.secretEnvFiles).toEqual({
      PROVIDER_KEY: path.join(credentials, 'PROVIDER_KEY'),
    });
  });

  it.each([
    [
      'the line protocol over HTTP',
      'backends.main.protocol',
      minimal.replace('"unix:/run/compute.sock"', '"http://h:9988/rpc"\nprotocol = "line"'),
    ],
    ['a relative Unix socket', 'backends.main.endpoint', minimal.replace('unix:/run', 'unix:run')],
    [
      'a bootstrap that is called none',
      'bootstraps.none',
      `${minimal}[bootstraps.none]\nscript = "setup.sh"`,
    ],
    [
      'a variable that is given twice',
      'bootstraps.b.secret_env_files.K',
      `${minimal}[bootstraps.b]\nscript = "setup.sh"\nenv = { K = "1" }\nsecret_env_files = { K = "forge_token" }`,
    ],
    [
      'a wrong name of a variable',
      'bootstraps.b.env.A-B',
      `${minimal}[bootstraps.b]\nscript = "setup.sh"\nenv = { A-B = "1" }`,
    ],
    [
      'a variable that the shell keeps for itself',
      'bootstraps.b.env.UID',
      `${minimal}[bootstraps.b]\nscript = "setup.sh"\nenv = { UID = "1" }`,
    ],
    [
      'a template without a part of its own',
      'gateway.name_template',
      `${minimal}[gateway]\nname_template = "hero"`,
    ],
    [
      'a template with other characters',
      'gateway.name_template',
      `${minimal}[gateway]\nname_template = "{user}_x"`,
    ],
    ['a relative agent socket', 'ssh.agent', `${minimal}[ssh]\nagent = "agent.sock"`],
    [
      'an unknown kind of backend',
      'backends.main.kind',
      minimal.replace('hero_compute', 'libvirt'),
    ],
    ['a table where text belongs', 'ssh.user', `${minimal}[ssh.user]\nname = "root"`],
    [
      'a text where a list belongs',
      'store.previous_sealing_key_files',
      `${minimal}[store]\nprevious_sealing_key_files = "old.key"`,
    ],
    ['text where a table belongs', 'limits', `limits = "many"\n${minimal}`],
  ])('refuses %s', async (_what, key, text) => {
    const faults = await faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.startsWith(`${key}: `), faults[0]).toBe(true);
    expect(faults[0]).toContain('expected');
  });

  it('hands on a sealing key file of its own', async () => {
    const keyFile = await secretFile('my_key');
    const config = await load(`${minimal}[store]\nsealing_key_file = "my_key"`);
    expect(config.sealingKey).toEqual({ keyFile, dataDir: path.join(folder, 'd') });
  });

  it('hands on the sealing keys from before, and refuses those that others can read', async () => {
    const previousKeyFiles = [await secretFile('one'), await secretFile('two')];
    const text = `${minimal}[store]\nprevious_sealing_key_files = ["one", "two"]`;
    const config = await load(text);
    expect(config.sealingKey).toEqual({ previousKeyFiles, dataDir: path.join(folder, 'd') });
    await secretFile('two', 0o644);
    expect(await faultsOf(text)).toEqual([
      expect.stringMatching(
        /^store\.previous_sealing_key_files: "two" has mode 0644; expected 0600/,
      ),
    ]);
  });

  it('refuses an empty file where a secret should be', async () => {
    await writeFile(path.join(folder, 'forge_token'), '');
    expect(await faultsOf(minimal)).toEqual([
      'forge.token_file: "forge_token" is empty; expected a file with the secret',
    ]);
  });

  it('refuses files that are not there', async () => {
    const faults = await faultsOf(`${minimal.replace('"forge_token"', '"no_token"')}
[bootstraps.setup]
script = "no_script.sh"
secret_env_files = { KEY = "no_key" }
[store]
sealing_key_file = "no_sealing_key"
`);
    expect(faults).toEqual([
      'bootstraps.setup.secret_env_files.KEY: "no_key" does not exist; expected a readable file',
      'bootstraps.setup.script: "no_script.sh" does not exist; expected a readable file',
      'forge.token_file: "no_token" does not exist; expected a readable file',
      'store.sealing_key_file: "no_sealing_key" does not exist; expected a readable file',
    ]);
  });

  it('reads more operator keys and never quotes a line that is none', async () => {
    const keys = path.join(folder, 'authorized_keys');
    await writeFile(keys, '# ours\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ eve\n\n');
    const text = `${minimal}\n[ssh]\nauthorized_keys_file = "authorized_keys"`;
    const config = await load(text);
    expect(config.settings.ssh.extraOperatorKeys).toEqual([
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ eve',
    ]);
    await writeFile(keys, '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n');
    const [fault] = await faultsOf(text);
    expect(fault).toContain('ssh.authorized_keys_file');
    expect(fault).not.toContain('BEGIN');
  });

  it('says where the text is not TOML', async () => {
    const [fault] = await faultsOf('[forge]\nurl = \n');
    expect(fault).toMatch(/^line 2, column \d+: /);
  });

  it('says how to get a configuration where there is none', async () => {
    const error: unknown = await loadConfig({
      flags: { config: path.join(folder, 'none.toml') },
      environment: {},
    }).catch((caught: unknown) => caught);
    expect(String(error)).toContain('docs/config.example.toml');
  });

  it('refuses a socket path that the kernel would cut', async () => {
    const config = path.join(folder, 'deployer.toml');
    await writeFile(config, minimal);
    await expect(
      loadConfig({ flags: { config, socketDir: `/tmp/${'x'.repeat(90)}` }, environment: {} }),
    ).rejects.toThrow(/expected at most 107/);
  });

  it('keeps the value of an unknown key out of the message', async () => {
    const faults = await faultsOf(minimal.replace('token_file', 'token = "hunter2"\ntoken_file'));
    expect(faults).toEqual(['forge.token: unknown key; known here: token_file, url']);
  });
});
