import { expect, test } from 'vitest';
import { createSealingKey, Sealer } from '../../../src/store/sealing.ts';

const keyOf = (byte: number) => createSealingKey(Buffer.alloc(32, byte));
const sealer = new Sealer(keyOf(1));

test.each(['s3cret', '', 'ünïcode 🔑', 'x'.repeat(10_000)])(
  'opens what it sealed: %#',
  (secret) => {
    expect(sealer.open('vm_1', sealer.seal('vm_1', secret))).toBe(secret);
  },
);

test('never seals the same twice alike, and never in clear', () => {
  const [a, b] = [sealer.seal('vm_1', 'canary'), sealer.seal('vm_1', 'canary')];
  expect(a.equals(b)).toBe(false);
  expect(a.includes('canary')).toBe(false);
});

test('does not open for another VM, with another key, or when a byte has changed', () => {
  const sealed = sealer.seal('vm_1', 'canary');
  expect(() => sealer.open('vm_2', sealed)).toThrow();
  expect(() => new Sealer(keyOf(2)).open('vm_1', sealed)).toThrow(/sealed with key/);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => sealer.open('vm_1', changed)).toThrow();
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => sealer.open('vm_1', sealed.subarray(0, length))).toThrow();
  }
});

test('a key has 32 bytes, and an id that tells keys apart', () => {
  expect(() => createSealingKey(Buffer.alloc(31))).toThrow(/expected 32/);
  expect(keyOf(1).id).toBe(keyOf(1).id);
  expect(keyOf(1).id).not.toBe(keyOf(2).id);
  expect(keyOf(1).id).toMatch(/^[0-9a-f]{16}$/);
});

test('opens what an earlier key of the ring sealed, and seals with the first', () => {
  const earlier = sealer.seal('vm_1', 'canary');
  const ring = new Sealer(keyOf(2), [keyOf(3), keyOf(1)]);
  expect(ring.open('vm_1', earlier)).toBe('canary');
  expect(new Sealer(keyOf(2)).open('vm_1', ring.seal('vm_1', 'canary'))).toBe('canary');
  expect(() => new Sealer(keyOf(2), [keyOf(3)]).open('vm_1', earlier)).toThrow(
    `sealed with key ${keyOf(1).id}, not with ${keyOf(2).id} or ${keyOf(3).id}`,
  );
});
