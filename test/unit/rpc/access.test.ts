import { expect, test } from 'vitest';
import type { Access } from '../../../src/contract/methods.gen.ts';
import { identifyCaller, requireAccess } from '../../../src/rpc/access.ts';

test.each([
  [[], 'local'],
  [['Host', 'localhost', 'Content-Type', 'application/json'], 'local'],
  [['X-Hero-User', 'ada', 'X-Forwarded-Prefix', '/hero_os_tfgrid_deployer'], 'ada'],
  [['x-hero-user', ' ada '], 'ada'],
  [['X-Forwarded-Prefix', '/hero_os_tfgrid_deployer'], 'router'],
  [['X-Hero-User', '', 'X-Proxy-Auth-Method', 'bearer'], 'router'],
])('the caller of a request with the headers %j is "%s"', (headers, name) => {
  expect(identifyCaller(headers, 'socket')).toMatchObject({ name, granted: 'admin' });
});

test.each([
  ['X-Hero-User', 'ada', 'x-hero-user', 'ada'],
  ['X-Hero-Claims', 'a', 'X-Hero-User', 'ada', 'X-HERO-CLAIMS', 'b'],
  ['X-Proxy-User-Email', 'a', 'x-proxy-user-email', 'b'],
  ['X-Forwarded-Prefix', '/a', 'X-Forwarded-Prefix', '/b'],
])('an identity header that is there twice is refused', (...headers) => {
  expect(() => identifyCaller(headers, 'socket')).toThrow(/is there twice/);
});

test('other headers may be there twice', () => {
  expect(identifyCaller(['Accept', 'a', 'Accept', 'b'], 'socket').name).toBe('local');
});

test('a name that is too long is refused', () => {
  expect(identifyCaller(['X-Hero-User', 'a'.repeat(128)], 'socket').name).toHaveLength(128);
  expect(() => identifyCaller(['X-Hero-User', 'a'.repeat(129)], 'socket')).toThrow(/at most 128/);
});

const prefix = 'hero_os_tfgrid_deployer';
const routed = (user: string, claims?: string): string[] => [
  ...['X-Forwarded-Prefix', '/hero_os_tfgrid_deployer', 'X-Hero-User', user],
  ...(claims === undefined ? [] : ['X-Hero-Claims', claims]),
];

test('in claims mode a direct call is admin, and one through the router has no more than its claims', () => {
  expect(identifyCaller([], 'claims')).toMatchObject({ granted: 'admin', tenant: undefined });
  for (const [claims, granted] of [
    [undefined, 'own'],
    ['', 'own'],
    ['other.admin, hero_os_tfgrid_deployer', 'own'],
    [`${prefix}.read`, 'read'],
    [` x.y ,${prefix}.read,${prefix}.operate`, 'operate'],
    [`${prefix}.admin`, 'admin'],
    [`${prefix}.administrator`, 'own'],
    [`${prefix.toUpperCase()}.ADMIN`, 'own'],
  ] as const) {
    const seesAll = granted === 'operate' || granted === 'admin';
    expect(identifyCaller(routed('ada', claims), 'claims')).toMatchObject({
      name: 'ada',
      granted,
      tenant: seesAll ? undefined : 'ada',
    });
  }
});

test('X-Hero-Context grants nothing, and neither does a claim without a user', () => {
  const context = [...routed('ada'), 'X-Hero-Context', '0'];
  expect(identifyCaller(context, 'claims').granted).toBe('own');
  expect(identifyCaller(routed('', `${prefix}.admin`), 'claims').granted).toBe('none');
  expect(identifyCaller(['X-Proxy-Auth-Method', 'bearer'], 'claims').granted).toBe('none');
});

test('where a call came from is told with it', () => {
  const headers = [...routed('ada'), 'X-Proxy-Auth-Method', 'oauth', 'X-Hero-Impersonator', 'root'];
  for (const mode of ['socket', 'claims'] as const) {
    expect(identifyCaller(headers, mode).origin).toEqual({
      via: 'router',
      authMethod: 'oauth',
      impersonator: 'root',
    });
  }
  expect(identifyCaller([], 'claims').origin).toEqual({ via: 'local' });
});

test('a user of the router cannot take the name of a caller that is none', () => {
  for (const name of ['local', 'router', 'expiry', 'Local']) {
    expect(identifyCaller(routed(name), 'socket').name).toBe(`user ${name}`);
  }
});

test('each grant implies those below it and none above', () => {
  const grants = ['none', 'own', 'read', 'operate', 'admin'] as const;
  const asked: readonly (Access | 'own')[] = ['open', 'own', 'read', 'operate', 'admin'];
  for (const [grantedAt, granted] of grants.entries()) {
    const caller = { name: 'ada', origin: { via: 'router' }, granted, tenant: undefined } as const;
    for (const [requiredAt, required] of asked.entries()) {
      const check = (): void => requireAccess('method', required, caller);
      if (grantedAt >= requiredAt) expect(check).not.toThrow();
      else if (granted === 'none') expect(check).toThrow(/without a user/);
      else expect(check).toThrow(`"method" needs ${required} access; "ada" has ${granted}`);
    }
  }
});
