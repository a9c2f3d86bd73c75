import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ForgeClient } from '../../../src/forge/forge-client.ts';
import { sendJson, startForge, type ForgeHit } from '../../support/scripted-forge.ts';

const token = 'f0rg3-admin-token-0123456789abcdef';
const password = 'aB3-one-time-password-of-alice';
const account = { username: 'alice', email: 'alice@example.org', password };

const clientAt = (url: string, timeoutMs = 10_000): ForgeClient =>
  new ForgeClient({ url, readToken: async () => `${token}\n`, timeoutMs });

/** Runs `act` with a client of a Forge that answers so; gives back what arrived. */
async function withForge(
  answer: (hit: ForgeHit, response: ServerResponse) => void,
  act: (client: ForgeClient) => Promise<void>,
): Promise<readonly ForgeHit[]> {
  await using forge = await startForge(answer);
  await act(clientAt(forge.url));
  for (const hit of forge.hits) expect(hit.token).toBe(`token ${token}`);
  return forge.hits;
}

const keyLine = (n: number): string =>
  `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ${String(n).padStart(34, '0')} key-${n}`;

test('a stop of the daemon ends the wait for an answer', async () => {
  const stop = new AbortController();
  await using forge = await startForge(() => {
    stop.abort();
  });
  const readToken = async (): Promise<string> => token;
  const options = { url: forge.url, readToken, timeoutMs: 3_600_000, stop: stop.signal };
  const client = new ForgeClient(options);
  for (let n = 0; n < 2; n += 1) {
    await expect(client.findAccount('alice')).rejects.toMatchObject({
      reason: 'FORGE_UNAVAILABLE',
    });
  }
  expect(forge.hits).toHaveLength(1);
});

describe('an account', () => {
  test('is found regardless of case, in the spelling of the Forge', async () => {
    const hits = await withForge(
      (_hit, response) =>
        sendJson(response, { id: 1, login: 'Alice', full_name: 'Alice A', email: 'a@b.c' }),
      async (client) => {
        expect(await client.findAccount('aLICE')).toEqual({
          login: 'Alice',
          fullName: 'Alice A',
          email: 'a@b.c',
        });
      },
    );
    expect(hits.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v1/users/aLICE',
    ]);
  });

  test('that does not exist, or is somebody else, is not found', async () => {
    await withForge(
      (_hit, response) => sendJson(response, { message: 'no' }, { status: 404 }),
      async (client) => expect(await client.findAccount('alice')).toBeUndefined(),
    );
    await withForge(
      (_hit, response) => sendJson(response, { login: 'bob' }),
      async (client) => expect(await client.findAccount('alice')).toBeUndefined(),
    );
  });

  test('is created with a password that has to be changed', async () => {
    const hits = await withForge(
      (_hit, response) => sendJson(response, { login: 'alice', email: 'x@y.z' }, { status: 201 }),
      async (client) => {
        const made = await client.createAccount({ ...account, fullName: 'Alice A' });
        expect(made).toEqual({ login: 'alice', email: 'x@y.z' });
      },
    );
    expect(hits).toMatchObject([{ method: 'POST', path: '/api/v1/admin/users' }]);
    expect(hits[0]?.body).toEqual({
      username: 'alice',
      email: 'alice@example.org',
      password,
      full_name: 'Alice A',
      must_change_password: true,
    });
  });

  test('that was created is not lost because the answer is odd', async () => {
    await withForge(
      (_hit, response) => response.writeHead(201).end('created'),
      async (client) => expect(await client.createAccount(account)).toEqual({ login: 'alice' }),
    );
  });

  test('gets another password, which has to be changed too', async () => {
    const hits = await withForge(
      (_hit, response) => sendJson(response, { login: 'alice' }),
      async (client) => await client.setPassword('alice', password),
    );
    expect(hits).toMatchObject([{ method: 'PATCH', path: '/api/v1/admin/users/alice' }]);
    expect(hits[0]?.body).toEqual({ password, must_change_password: true });
  });

  test('gets it also from a Forge that wants the sign-in name repeated', async () => {
    const hits = await withForge(
      ({ method, body }, response) => {
        if (method === 'GET')
          sendJson(response, { login: 'alice', login_name: 'al', source_id: 2 });
        else if (typeof body === 'object' && body !== null && 'login_name' in body) {
          sendJson(response, { login: 'alice' });
        } else sendJson(response, { message: '[LoginName]: Required' }, { status: 422 });
      },
      async (client) => await client.setPassword('alice', password),
    );
    expect(hits.map(({ method }) => method)).toEqual(['PATCH', 'GET', 'PATCH']);
    expect(hits[2]?.body).toEqual({
      password,
      must_change_password: true,
      login_name: 'al',
      source_id: 2,
    });
  });
});

describe('keys', () => {
  const pagesOf =
    (keys: readonly unknown[], pageMax: number, hasTotal: boolean) =>
    ({ query }: ForgeHit, response: ServerResponse): void => {
      const size = Math.min(Number(query.get('limit')), pageMax);
      const from = (Number(query.get('page')) - 1) * size;
      const headers = hasTotal ? { 'x-total-count': String(keys.length) } : {};
      sendJson(response, keys.slice(from, from + size), { headers });
    };

  test.for([
    [0, 50, true, 1],
    [49, 50, true, 1],
    [50, 50, true, 1],
    [51, 50, true, 2],
    [120, 50, true, 3],
    [45, 20, true, 3],
    [0, 50, false, 1],
    [120, 50, false, 4],
    [45, 20, false, 4],
  ] as const)(
    'all %i of them are read from pages of at most %i (total told: %s)',
    async ([count, pageMax, hasTotal, requests]) => {
      const lines = Array.from({ length: count }, (_, index) => keyLine(index));
      const entries = lines.map((key, id) => ({ id, key, title: 'laptop', fingerprint: 'SHA256' }));
      const hits = await withForge(pagesOf(entries, pageMax, hasTotal), async (client) => {
        expect(await client.listKeys('alice')).toEqual(lines);
      });
      expect(hits).toHaveLength(requests);
    },
  );

  test('of a Forge that knows no pages are read once', async () => {
    const hits = await withForge(
      (_hit, response) => sendJson(response, [{ key: keyLine(1) }]),
      async (client) => expect(await client.listKeys('alice')).toEqual([keyLine(1)]),
    );
    expect(hits).toHaveLength(2);
  });

  test('that are none are left out', async () => {
    await withForge(
      pagesOf([{ key: 'principal' }, { key: `${keyLine(1)}\n` }, {}, null], 50, true),
      async (client) => expect(await client.listKeys('alice')).toEqual([keyLine(1)]),
    );
  });

  test('of a user that does not exist are an error', async () => {
    await withForge(
      (_hit, response) => sendJson(response, {}, { status: 404 }),
      async (client) => {
        await expect(client.listKeys('alice')).rejects.toMatchObject({
          reason: 'FORGE_REJECTED',
          message:
            'could not read the keys of user "alice": the Forge answers HTTP 404; there is no such user',
        });
      },
    );
  });

  test('are added at a page that errors can name', () => {
    expect(clientAt('https://forge.ourworld.tf').keysPageUrl).toBe(
      'https://forge.ourworld.tf/user/settings/keys',
    );
  });
});

describe('a refusal', () => {
  test.for([
    [400, 'PasswordComplexity', 'FORGE_REJECTED', 'PasswordComplexity'],
    [401, 'invalid token', 'FORGE_REJECTED', 'the admin token is not accepted'],
    [403, 'required scope(s)', 'FORGE_REJECTED', 'lacks the scope write:admin'],
    [404, 'not found', 'FORGE_REJECTED', 'its API is not at this URL'],
    [307, 'moved', 'FORGE_REJECTED', 'redirects are not followed'],
    [422, 'user already exists [name: alice]', 'FORGE_REJECTED', 'user already exists'],
    [429, 'slow down', 'FORGE_UNAVAILABLE', 'slow down'],
    [500, 'boom', 'FORGE_UNAVAILABLE', 'HTTP 500'],
    [503, 'maintenance', 'FORGE_UNAVAILABLE', 'maintenance'],
  ] as const)('with HTTP %i "%s" is %s', async ([status, message, reason, text]) => {
    const headers = { location: 'http://127.0.0.1:9/elsewhere' };
    const hits = await withForge(
      (_hit, response) => sendJson(response, { message }, { status, headers }),
      async (client) => {
        await expect(client.createAccount(account)).rejects.toMatchObject({
          reason,
          retryable: reason === 'FORGE_UNAVAILABLE',
          message: expect.stringContaining(text),
        });
      },
    );
    expect(hits).toHaveLength(1);
  });

  test('of a look-up names the scope that reading needs', async () => {
    await withForge(
      (_hit, response) => sendJson(response, {}, { status: 403 }),
      async (client) => {
        await expect(client.findAccount('alice')).rejects.toThrow(/lacks the scope read:user$/);
      },
    );
  });

  test('shows neither token nor password, not even in part, and is cut', async () => {
    const said = `${'x'.repeat(280)} ${password} ${token} ${'y'.repeat(5_000)}`;
    await withForge(
      (_hit, response) => sendJson(response, { message: said }, { status: 400 }),
      async (client) => {
        const thrown = await client
          .createAccount(account)
          .catch((error: unknown) => error as Error);
        const { message } = thrown as Error;
        expect(message).toContain('x [redacted]');
        expect(message).not.toContain(password.slice(0, 6));
        expect(message).not.toContain(token.slice(0, 6));
        expect(message.length).toBeLessThan(500);
      },
    );
  });
});

describe('the Forge is unavailable', () => {
  test.for<[string, (hit: ForgeHit, response: ServerResponse) => void]>([
    ['closes without an answer', (_hit, response) => response.destroy()],
    [
      'closes within the answer',
      (_hit, response) => {
        response.writeHead(200, { 'content-length': 1_000 });
        response.write('{"login":', () => response.destroy());
      },
    ],
    ['answers a page of HTML', (_hit, response) => response.end('<html>login</html>')],
  ])('when it %s', async ([, answer]) => {
    await withForge(answer, async (client) => {
      await expect(client.findAccount('alice')).rejects.toMatchObject({
        reason: 'FORGE_UNAVAILABLE',
        retryable: true,
      });
    });
  });

  test('when the answer is longer than any that is read', async () => {
    const user = JSON.stringify({ login: 'alice', bio: 'x'.repeat(4_194_304) });
    await withForge(
      (_hit, response) => response.end(user),
      async (client) => {
        await expect(client.findAccount('alice')).rejects.toMatchObject({
          reason: 'FORGE_UNAVAILABLE',
          message: 'could not look up user "alice" at the Forge: the answer is too long',
        });
      },
    );
  });

  test('when it stays silent beyond the time limit', async () => {
    await using forge = await startForge(() => undefined);
    await expect(clientAt(forge.url, 100).listKeys('alice')).rejects.toMatchObject({
      reason: 'FORGE_UNAVAILABLE',
      message: 'could not read the keys of user "alice" at the Forge: no answer within 0.1 s',
    });
  });

  test('when nobody listens', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    await expect(clientAt(`http://127.0.0.1:${port}`).findAccount('alice')).rejects.toMatchObject({
      reason: 'FORGE_UNAVAILABLE',
      message: expect.stringContaining('the connection is refused'),
    });
  });

  test.for<[string, () => Promise<string>]>([
    ['cannot be read', async () => await Promise.reject(new Error('ENOENT /etc/forge_token'))],
    ['is empty', async () => await Promise.resolve('\n')],
    ['has characters that no token has', async () => await Promise.resolve('a\u0001b')],
  ])('when the token %s', async ([text, readToken]) => {
    await using forge = await startForge((_hit, response) => sendJson(response, {}));
    const client = new ForgeClient({ url: forge.url, readToken });
    const thrown = await client.findAccount('alice').catch((error: unknown) => error as Error);
    expect(thrown).toMatchObject({ reason: 'FORGE_UNAVAILABLE', retryable: true });
    expect((thrown as Error).message).toContain(text);
    expect((thrown as Error).message).not.toContain('/etc');
    expect(forge.hits).toEqual([]);
  });
});

test('a rotated token is taken up', async () => {
  const tokens = ['first-token', 'second-token'];
  await using forge = await startForge((_hit, response) => sendJson(response, { login: 'alice' }));
  const client = new ForgeClient({ url: forge.url, readToken: async () => tokens.shift() ?? '' });
  await client.findAccount('alice');
  await client.findAccount('alice');
  expect(forge.hits.map((hit) => hit.token)).toEqual(['token first-token', 'token second-token']);
});
