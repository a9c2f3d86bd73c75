import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { strangeBody } from './json-bodies.ts';

export const upgradeRequest =
  'GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n';

const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

interface FrameParts {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly isFinal?: boolean;
  readonly reserved?: number;
  readonly isMasked?: boolean;
  /** What the header says, where it lies. */
  readonly length?: bigint;
}

/** Frames of a client as bytes, right and wrong ones, possibly cut in the middle. */
export function strangeFrames(random: SeededRandom, requestBytes: number): Buffer {
  const groups = Array.from({ length: random.integer(1, 6) }, () =>
    Buffer.concat(frameGroup(random, requestBytes).map((parts) => frame(parts, random))),
  );
  const bytes = Buffer.concat(groups);
  return random.chance(0.2) ? bytes.subarray(0, random.integer(0, bytes.length)) : bytes;
}

function frameGroup(random: SeededRandom, requestBytes: number): readonly FrameParts[] {
  const payload = strangeBody(random, requestBytes).subarray(0, 2_000);
  const { text, binary, continuation, close, ping, pong } = opcodes;
  return random.weighted<() => readonly FrameParts[]>([
    [() => [{ opcode: random.pick([text, binary]), payload }], 4],
    [() => fragments(payload, random), 3],
    [() => [{ opcode: continuation, payload }], 1],
    [() => [{ opcode: text, payload, isFinal: false }], 1],
    [
      () => [
        { opcode: text, payload, isFinal: false },
        { opcode: text, payload },
      ],
      1,
    ],
    [() => [{ opcode: random.pick([3, 4, 5, 6, 7, 11, 12, 13, 14, 15]), payload }], 1],
    [() => [{ opcode: text, payload, reserved: random.integer(1, 7) }], 1],
    [() => [{ opcode: text, payload, isMasked: false }], 1],
    [() => [{ opcode: ping, payload: random.bytes(random.pick([0, 5, 125, 126, 300])) }], 1],
    [() => [{ opcode: ping, payload: random.bytes(5), isFinal: false }], 1],
    [() => [{ opcode: pong, payload: random.bytes(5) }], 1],
    [() => [{ opcode: close, payload: closePayload(random) }], 1],
    [() => [{ opcode: text, payload, length: lyingLength(random) }], 1],
    [() => [{ opcode: text, payload: Buffer.alloc(requestBytes + random.integer(0, 1)) }], 0.1],
    [() => [{ opcode: text, payload: Buffer.from([0xc3, 0x28]) }], 1],
  ])();
}

/** One message in pieces, with control frames in between. */
function fragments(payload: Buffer, random: SeededRandom): readonly FrameParts[] {
  const pieces = random.integer(2, 5);
  const size = Math.ceil(payload.length / pieces);
  return Array.from({ length: pieces }, (_, at): FrameParts[] => [
    {
      opcode: at === 0 ? opcodes.text : opcodes.continuation,
      payload: payload.subarray(at * size, (at + 1) * size),
      isFinal: at === pieces - 1,
    },
    ...(random.chance(0.2) ? [{ opcode: opcodes.ping, payload: Buffer.from('now') }] : []),
  ]).flat();
}

function closePayload(random: SeededRandom): Buffer {
  const code = Buffer.alloc(2);
  code.writeUInt16BE(random.pick([0, 999, 1000, 1004, 1005, 1006, 1015, 2999, 3000, 4999, 65535]));
  return random.pick([
    Buffer.alloc(0),
    Buffer.from([3]),
    code,
    Buffer.concat([code, Buffer.from('why')]),
    Buffer.concat([code, Buffer.from([0xff, 0xfe])]),
    Buffer.concat([code, Buffer.alloc(124, 'x')]),
  ]);
}

function lyingLength(random: SeededRandom): bigint {
  return random.pick([0n, 1n, 126n, 65_535n, 65_536n, 1n << 31n, 1n << 53n, (1n << 64n) - 1n]);
}

function frame(parts: FrameParts, random: SeededRandom): Buffer {
  const { opcode, payload, isFinal = true, reserved = 0, isMasked = true } = parts;
  const length = parts.length ?? BigInt(payload.length);
  const mask = random.bytes(4);
  const first = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode;
  const maskBit = isMasked ? 0x80 : 0;
  const header = [Buffer.from([first, maskBit | lengthCode(length)]), extendedLength(length)];
  if (!isMasked) return Buffer.concat([...header, payload]);
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return Buffer.concat([...header, mask, masked]);
}

function lengthCode(length: bigint): number {
  if (length < 126n) return Number(length);
  return length < 65_536n ? 126 : 127;
}

function extendedLength(length: bigint): Buffer {
  if (length < 126n) return Buffer.alloc(0);
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(length);
  return length < 65_536n ? bytes.subarray(6) : bytes;
}

/** What is wrong with the frames that a server sent; a last one that is cut is not. */
export function faultsOfServerFrames(bytes: Buffer): readonly string[] {
  const allowed: readonly number[] = Object.values(opcodes);
  for (let at = 0; at + 2 <= bytes.length;) {
    const [first = 0, second = 0] = bytes.subarray(at, at + 2);
    if ((first & 0x70) !== 0) return ['a frame of the daemon has reserved bits'];
    if (!allowed.includes(first & 0x0f)) return [`the daemon sent the opcode ${first & 0x0f}`];
    if ((second & 0x80) !== 0) return ['a frame of the daemon is masked'];
    const headerBytes = second === 126 ? 4 : second === 127 ? 10 : 2;
    if (at + headerBytes > bytes.length) return [];
    const length =
      second === 126
        ? bytes.readUInt16BE(at + 2)
        : second === 127
          ? Number(bytes.readBigUInt64BE(at + 2))
          : second;
    at += headerBytes + length;
  }
  return [];
}
