import { describe, expect, test } from 'vitest';
import {
  publicKeyLines,
  readErrorText,
  readKeyTexts,
  readUser,
} from '../../../src/forge/shapes.ts';

const ed25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6uYg0qQ2xrYnZ0c2R0ZXN0dGVzdHRlc3R0ZXN0dGVz';

describe('public keys', () => {
  test.for<[string, readonly string[]]>([
    [ed25519, [ed25519]],
    [`${ed25519} alice@laptop`, [`${ed25519} alice@laptop`]],
    [`  ${ed25519}   my  old laptop \r\n`, [`${ed25519} my old laptop`]],
    [`${ed25519}\u0007 alice`, []],
    [`${ed25519} a\u001b[31mlice`, [`${ed25519} a [31mlice`]],
    ['ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB== bob', ['ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB== bob']],
    ['ecdsa-sha2-nistp256 AAAAE2VjZHNh', ['ecdsa-sha2-nistp256 AAAAE2VjZHNh']],
    ['sk-ssh-ed25519@openssh.com AAAAGnNr key', ['sk-ssh-ed25519@openssh.com AAAAGnNr key']],
    [`${ed25519} one\n${ed25519} two`, [`${ed25519} one`, `${ed25519} two`]],
    [`${ed25519} one\ncommand="reboot" ${ed25519}`, [`${ed25519} one`]],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----', []],
    ['alice', []],
    ['ssh-ed25519', []],
    ['ssh-ed25519 not base64!', []],
    ['# comment', []],
    ['', []],
  ])('of %j are %j', ([text, lines]) => {
    expect(publicKeyLines(text)).toEqual(lines);
  });
});

test('a page of keys keeps its length, whatever is in it', () => {
  expect(readKeyTexts([{ key: ed25519 }, { title: 'none' }, null, 'text'])).toEqual([
    ed25519,
    '',
    '',
    '',
  ]);
  expect(readKeyTexts({ message: 'no' })).toBeUndefined();
  expect(readKeyTexts(null)).toBeUndefined();
});

describe('a user', () => {
  test('is read without what is empty', () => {
    expect(
      readUser({ id: 1, login: 'Alice', full_name: '', email: 'a@example.org', login_name: '' }),
    ).toEqual({ login: 'Alice', email: 'a@example.org', loginName: 'Alice', sourceId: 0 });
  });

  test('may sign in elsewhere under another name', () => {
    const user = { login: 'alice', full_name: 'Alice', login_name: 'uid=alice', source_id: 3 };
    expect(readUser(user)).toEqual({
      login: 'alice',
      fullName: 'Alice',
      loginName: 'uid=alice',
      sourceId: 3,
    });
  });

  test.for([null, 'alice', [], {}, { login: 7 }, { login: '' }])('is not %j', (body) => {
    expect(readUser(body)).toBeUndefined();
  });
});

test('what the Forge says fits on one line', () => {
  expect(readErrorText({ message: 'name is\r\n reserved\u0000[name: api]' })).toBe(
    'name is reserved [name: api]',
  );
  expect(readErrorText({ message: '' })).toBeUndefined();
  expect(readErrorText('no')).toBeUndefined();
});
