import { expect, it } from 'vitest';
import { FrameProgress } from '../../../src/transport/frame-progress.ts';

/** A masked frame of a client. */
function frame(first: number, length: number): Buffer {
  const header =
    length < 126
      ? [first, 0x80 | length]
      : length < 65_536
        ? [first, 0xfe, length >> 8, length & 0xff]
        : [first, 0xff, 0, 0, 0, 0, 0, length >> 16, (length >> 8) & 0xff, length & 0xff];
  return Buffer.concat([Buffer.from([...header, 1, 2, 3, 4]), Buffer.alloc(length, 0x81)]);
}

it.each([0, 1, 125, 126, 300, 65_535, 65_536, 100_000])(
  'a frame with %i bytes has ended with its last one, however it is cut',
  (length) => {
    const whole = frame(0x81, length);
    for (const cut of [1, 2, 5, whole.length - 1]) {
      const progress = new FrameProgress();
      expect([progress.push(whole.subarray(0, cut)), progress.isWithin]).toEqual([false, true]);
      expect([progress.push(whole.subarray(cut)), progress.isWithin]).toEqual([true, false]);
    }
  },
);

it('a message has ended with its last frame, control frames in between do not count', () => {
  const progress = new FrameProgress();
  expect(progress.push(frame(0x01, 3))).toBe(false);
  expect(progress.push(frame(0x89, 2))).toBe(false);
  expect(progress.push(frame(0x00, 3))).toBe(false);
  expect(progress.isWithin).toBe(true);
  expect(progress.push(Buffer.concat([frame(0x80, 3), frame(0x81, 9).subarray(0, 4)]))).toBe(true);
  expect(progress.isWithin).toBe(true);
});
