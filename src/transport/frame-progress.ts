const finalBit = 0x80;
const maskBit = 0x80;
const opcodeBits = 0x0f;
const lengthBits = 0x7f;
/** Opcodes from here on are of control frames, which may come between the parts of a message. */
const firstControlOpcode = 8;
const maskBytes = 4;

/**
 * Knows, from the bytes of a WebSocket's peer alone, whether the peer is within a frame or a message.
 * What the bytes mean, and whether they may be so, is for others to say (RFC 6455, section 5.2).
 */
export class FrameProgress {
  readonly #header: number[] = [];
  #payloadLeft = 0;
  #isMessageOpen = false;

  /** Whether something has begun that has not ended. */
  get isWithin(): boolean {
    return this.#header.length > 0 || this.#payloadLeft > 0 || this.#isMessageOpen;
  }

  /** Answers whether a message or a control frame has ended in this chunk. */
  push(chunk: Buffer): boolean {
    let hasEnded = false;
    for (let at = 0; at < chunk.length;) {
      if (this.#payloadLeft > 0) {
        const taken = Math.min(this.#payloadLeft, chunk.length - at);
        this.#payloadLeft -= taken;
        at += taken;
      } else {
        this.#header.push(chunk.readUInt8(at));
        at += 1;
        this.#endHeader();
      }
      if (!this.isWithin) hasEnded = true;
    }
    return hasEnded;
  }

  #endHeader(): void {
    const [first = 0, second] = this.#header;
    if (second === undefined) return;
    const length = second & lengthBits;
    const lengthBytes = length === 127 ? 8 : length === 126 ? 2 : 0;
    const mask = (second & maskBit) === 0 ? 0 : maskBytes;
    if (this.#header.length < 2 + lengthBytes + mask) return;
    const written = this.#header.slice(2, 2 + lengthBytes);
    this.#payloadLeft =
      lengthBytes === 0 ? length : written.reduce((sum, byte) => sum * 256 + byte, 0);
    if ((first & opcodeBits) < firstControlOpcode) this.#isMessageOpen = (first & finalBit) === 0;
    this.#header.length = 0;
  }
}
