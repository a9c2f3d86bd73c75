import { describe, expect, it } from 'vitest';
import { DeployerClient } from '../../../src/client/deployer-client.ts';
import { parseTarget, webSocketUrlOf } from '../../../src/client/target.ts';

describe('a target', () => {
  it('is a socket, a URL of a router or a WebSocket', () => {
    expect(parseTarget('unix:/run/rpc.sock')).toEqual({
      kind: 'unix',
      socketPath: '/run/rpc.sock',
    });
    expect(parseTarget('http://h:9988/hero_os_tfgrid_deployer/rpc/')).toEqual({
      kind: 'http',
      base: 'http://h:9988/hero_os_tfgrid_deployer/rpc',
    });
    expect(parseTarget('wss://h/d/rpc/ws')).toEqual({
      kind: 'websocket',
      url: 'wss://h/d/rpc/ws',
    });
    expect(webSocketUrlOf('https://h/d/rpc')).toBe('wss://h/d/rpc/ws');
  });

  it.each(['/run/rpc.sock', 'unix:rpc.sock', 'ftp://h/', ''])('is not "%s"', (text) => {
    expect(() => parseTarget(text)).toThrow(`target "${text}"; expected`);
  });

  it('takes headers only where they can be sent', () => {
    const headers = { authorization: 'Bearer x' };
    expect(() => new DeployerClient('unix:/run/rpc.sock', { headers })).toThrow('headers go with');
  });
});
