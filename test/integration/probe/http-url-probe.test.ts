import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { HttpUrlProbe } from '../../../src/probe/http-url-probe.ts';
import { startForge as startHttp } from '../../support/scripted-forge.ts';

test.for([200, 204, 301, 401, 404, 500, 502])('tells the status %i', async (status) => {
  await using server = await startHttp((_hit, response) =>
    response.writeHead(status, { location: '/elsewhere' }).end(),
  );
  const probe = new HttpUrlProbe();
  expect(await probe.status(`${server.url}/hero_cockpit/web/?a=b`)).toBe(status);
  expect(server.hits.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /hero_cockpit/web/',
  ]);
});

test('does not wait for the end of the body', async () => {
  await using server = await startHttp((_hit, response) => response.writeHead(200).write('…'));
  expect(await new HttpUrlProbe().status(server.url)).toBe(200);
});

test.for<[string, Parameters<typeof startHttp>[0]]>([
  ['closes', (_hit, response) => response.destroy()],
  ['does not speak HTTP', (_hit, response) => response.socket?.end('220 mail ready\r\n')],
  ['stays silent', () => undefined],
])('finds nothing where the peer %s', async ([, answer]) => {
  await using server = await startHttp(answer);
  expect(await new HttpUrlProbe({ timeoutMs: 200 }).status(server.url)).toBeUndefined();
});

test('finds nothing where nobody listens, or TLS is not spoken', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  expect(await new HttpUrlProbe().status(`http://127.0.0.1:${port}`)).toBeUndefined();
  await using plain = await startHttp((_hit, response) => response.end());
  const url = plain.url.replace('http:', 'https:');
  expect(await new HttpUrlProbe().status(url)).toBeUndefined();
});

test('ends with the reason when it is aborted', async () => {
  const controller = new AbortController();
  const reason = new Error('the job is over');
  await using server = await startHttp(() => {
    controller.abort(reason);
  });
  await expect(new HttpUrlProbe().status(server.url, controller.signal)).rejects.toBe(reason);
  await expect(new HttpUrlProbe().status(server.url, controller.signal)).rejects.toBe(reason);
  expect(server.hits).toHaveLength(1);
});
