import { expect, test } from 'vitest';
import { generatePassword } from '../../../../src/core/users/password.ts';
import { SystemIdentifiers } from '../../../../src/daemon/system-identifiers.ts';
import type { Identifiers } from '../../../../src/core/ports/identifiers.ts';

const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^0-9A-Za-z]/];

test('a password has all classes of characters, whatever chance gives', () => {
  for (const letter of ['a', 'Z', '7']) {
    const identifiers: Identifiers = {
      next: () => 'usr_0',
      random: () => 0,
      secret: (length) => letter.repeat(length),
    };
    const password = generatePassword(identifiers);
    for (const pattern of classes) expect(password).toMatch(pattern);
    expect(password.length).toBeGreaterThanOrEqual(20);
  }
});

test('no two passwords are alike', () => {
  const identifiers = new SystemIdentifiers(() => 0);
  const passwords = Array.from({ length: 100 }, () => generatePassword(identifiers));
  expect(new Set(passwords).size).toBe(100);
});
