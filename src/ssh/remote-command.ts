import type ssh2 from 'ssh2';
import type { DeployerError } from '../core/errors.ts';
import { readyMark } from './shell-texts.ts';

/** What a login shell may say (a message of the day in its start file) before our text runs. */
const noiseBytesMax = 65_536;
const lineBytesMax = 65_536;
const complaintBytesMax = 4_096;

/** What a command has to know of its connection. */
interface Link {
  readonly isClosed: boolean;
  lost(problem?: string): DeployerError;
}

/** A shell text that runs in the VM. Its channel is closed by the end of the text or of the connection. */
export class RemoteCommand {
  readonly #channel: ssh2.ClientChannel;
  readonly #link: Link;
  #complaint = '';

  constructor(channel: ssh2.ClientChannel, link: Link) {
    this.#channel = channel;
    this.#link = link;
    channel.on('error', () => undefined);
    channel.stderr.on('error', () => undefined);
    // Unread bytes would hold the whole channel back.
    channel.stderr.on('data', (bytes: Buffer) => {
      this.#complaint = (this.#complaint + bytes.toString('latin1')).slice(0, complaintBytesMax);
    });
  }

  /** Sends the whole of standard input. */
  send(input: Uint8Array): void {
    this.#channel.end(input);
  }

  /** The output of the text itself, in order; ends with it. Only one reader. */
  async *output(): AsyncGenerator<Buffer> {
    const mark = Buffer.from(`\n${readyMark}\n`);
    let noise: Buffer | undefined = Buffer.alloc(0);
    // A channel without an encoding gives Buffers; streams are typed as giving anything.
    for await (const chunk of this.#channel as AsyncIterable<Buffer>) {
      if (noise === undefined) {
        yield chunk;
        continue;
      }
      noise = Buffer.concat([noise, chunk]);
      const at = noise.indexOf(mark);
      if (at < 0 && noise.length > noiseBytesMax) break;
      if (at < 0) continue;
      const rest = noise.subarray(at + mark.length);
      noise = undefined;
      if (rest.length > 0) yield rest;
    }
  }

  /** The first line of output. Throws SSH_UNREACHABLE when the command ends without one. */
  async firstLine(): Promise<string> {
    let text = '';
    try {
      for await (const chunk of this.output()) {
        text += chunk.toString('latin1');
        const end = text.indexOf('\n');
        if (end >= 0) return text.slice(0, end);
        if (text.length > lineBytesMax) break;
      }
    } catch (error) {
      throw this.ended(error instanceof Error ? error.message : undefined);
    }
    throw this.ended();
  }

  /** All of the output. Throws SSH_UNREACHABLE when there is more than fits, or the connection is lost. */
  async text(bytesMax: number): Promise<string> {
    let text = '';
    try {
      for await (const chunk of this.output()) {
        text += chunk.toString('latin1');
        if (text.length > bytesMax) break;
      }
    } catch (error) {
      throw this.ended(error instanceof Error ? error.message : undefined);
    }
    if (text.length > bytesMax) throw this.ended('a command in the VM said too much');
    return text;
  }

  /** What it means that the command ended before it said what was expected. */
  ended(problem = 'a command in the VM ended early'): DeployerError {
    return this.#link.isClosed
      ? this.#link.lost()
      : this.#link.lost(`${problem} ${this.#complaint}`);
  }
}
