import net from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { askHttp } from '../../support/socket-clients.ts';
import { askLine, startFastSimulator } from '../../support/simulator.ts';

const body = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'ComputeService.list_images',
  params: {},
});

describe('a simulator that was asked to be', () => {
  it('of lines only answers HTTP with lines, which are no HTTP', async () => {
    await using simulator = await startFastSimulator({ framing: 'line', sshServer: 'ssh2' });
    const { computeSocket } = simulator;
    expect(await askLine(computeSocket, body)).toContain('ubuntu-24.04');
    const posted = askHttp(computeSocket, { method: 'POST', path: '/rpc', body });
    await expect(posted).rejects.toThrow(/Parse Error/);
  });

  it('of HTTP only answers a line with a status', async () => {
    await using simulator = await startFastSimulator({ framing: 'http', sshServer: 'ssh2' });
    const { computeSocket } = simulator;
    expect(await askLine(computeSocket, body)).toMatch(/^HTTP\/1\.1 400 /);
    const answer = await askHttp(computeSocket, { method: 'POST', path: '/rpc', body });
    expect(answer).toMatchObject({ status: 200 });
  });

  it('behind a token refuses who has none, over TCP only', async () => {
    await using simulator = await startFastSimulator({ bearerToken: 'let-me', sshServer: 'ssh2' });
    const post = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(simulator.computeUrl, { method: 'POST', body, headers })).status;
    expect(await post({})).toBe(401);
    expect(await post({ authorization: 'Bearer guessed' })).toBe(401);
    expect(await post({ authorization: 'Bearer let-me' })).toBe(200);
    expect(await askLine(simulator.computeSocket, body)).toContain('ubuntu-24.04');
  });

  it('of another prefix, or of none, knows its methods by that', async () => {
    await using simulator = await startFastSimulator({ methodPrefix: '', sshServer: 'ssh2' });
    const bare = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'list_images' });
    expect(await askLine(simulator.computeSocket, bare)).toContain('ubuntu-24.04');
    expect(await askLine(simulator.computeSocket, body)).toContain('-32601');
  });

  it('silent leaves a caller waiting with an open connection', async () => {
    await using simulator = await startFastSimulator({ sshServer: 'ssh2' });
    simulator.world.faults.add('list_images', { kind: 'hang' });
    const socket = net.connect(simulator.computeSocket);
    socket.setEncoding('utf8');
    socket.write(`${body}\n`);
    await expect.poll(() => simulator.world.journal.of('list_images').length).toBe(1);
    // The next one on the same connection is answered; the first never was.
    socket.write(`${body.replace('"id":1', '"id":2')}\n`);
    const [answer] = (await once(socket, 'data')) as [string];
    expect(answer).toContain('"id":2');
    const closed = once(socket, 'close');
    socket.destroy();
    await closed;
  });
});
