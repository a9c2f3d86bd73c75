import type { Identifiers } from '../ports/identifiers.ts';

const secretLength = 24;

/**
 * A one-time password of more than 140 bits. The fixed part holds one of each class of characters,
 * so that it passes whatever complexity rule the Forge has (forge accounts, D-22).
 */
export function generatePassword(identifiers: Identifiers): string {
  return `${identifiers.secret(secretLength)}-aZ7`;
}
