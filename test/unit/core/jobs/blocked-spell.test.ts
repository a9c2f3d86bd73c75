import { expect, it } from 'vitest';
import { BlockedSpell } from '../../../../src/core/jobs/blocked-spell.ts';

it('counts passes that are blocked on the same thing, and anew on another', () => {
  const spell = new BlockedSpell();
  spell.note('ssh agent', 1_000);
  spell.note('ssh agent', 3_000);
  expect([spell.count, spell.lastsMs(3_000)]).toEqual([2, 2_000]);
  spell.note('ssh', 4_000);
  expect([spell.count, spell.lastsMs(4_500)]).toEqual([1, 500]);
  spell.note(undefined, 5_000);
  expect([spell.count, spell.lastsMs(9_000)]).toEqual([0, 0]);
});

it('is shown at once and then every ten seconds', () => {
  const spell = new BlockedSpell();
  spell.note('ssh', 1_000);
  expect([1_000, 2_000, 10_999, 11_000, 12_000].map((now) => spell.takeShow(now))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
});
