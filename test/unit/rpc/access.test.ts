import { expect, test } from 'vitest';
import { identifyCaller, requireAccess, type Access } from '../../../src/rpc/access.ts';

test.each([
  [[], 'local'],
  [['Host', 'localhost', 'Content-Type', 'application/json'], 'local'],
  [['X-Hero-User', 'ada', 'X-Forwarded-Prefix', '/hero_os_tfgrid_deployer'], 'ada'],
  [['x-hero-user', ' ada '], 'ada'],
  [['X-Forwarded-Prefix', '/hero_os_tfgrid_deployer'], 'router'],
  [['X-Hero-User', '', 'X-Proxy-Auth-Method', 'bearer'], 'router'],
])('the caller of a request with the headers %j is "%s"', (headers, name) => {
  expect(identifyCaller(headers)).toEqual({ name, granted: 'admin' });
});

test.each([
  ['X-Hero-User', 'ada', 'x-hero-user', 'ada'],
  ['X-Hero-Claims', 'a', 'X-Hero-User', 'ada', 'X-HERO-CLAIMS', 'b'],
  ['X-Proxy-User-Email', 'a', 'x-proxy-user-email', 'b'],
  ['X-Forwarded-Prefix', '/a', 'X-Forwarded-Prefix', '/b'],
])('an identity header that is there twice is refused', (...headers) => {
  expect(() => identifyCaller(headers)).toThrow(/is there twice/);
});

test('other headers may be there twice', () => {
  expect(identifyCaller(['Accept', 'a', 'Accept', 'b']).name).toBe('local');
});

test('a name that is too long is refused', () => {
  expect(identifyCaller(['X-Hero-User', 'a'.repeat(128)]).name).toHaveLength(128);
  expect(() => identifyCaller(['X-Hero-User', 'a'.repeat(129)])).toThrow(/at most 128/);
});

test('each access implies those below it and none above', () => {
  const levels: Access[] = ['open', 'read', 'operate', 'admin'];
  for (const [grantedAt, granted] of levels.entries()) {
    for (const [requiredAt, required] of levels.entries()) {
      const check = (): void => requireAccess('method', required, { name: 'ada', granted });
      if (grantedAt >= requiredAt) expect(check).not.toThrow();
      else expect(check).toThrow(`"method" needs ${required} access; "ada" has ${granted}`);
    }
  }
});
