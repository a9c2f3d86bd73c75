import type { IncomingMessage } from 'node:http';

/**
 * How much of a body that is too large is read and dropped, in times of the limit: most clients read
 * the answer only once they have sent everything.
 */
const discardFactor = 16;

/** The body, or why there is none. Never rejects. */
export async function readBody(
  request: IncomingMessage,
  bytesMax: number,
): Promise<Buffer | 'too_large' | 'aborted'> {
  return await new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= bytesMax) chunks.push(chunk);
      else chunks.length = 0;
      if (bytes > bytesMax * discardFactor) resolve('too_large');
    });
    request.once('end', () => {
      resolve(bytes > bytesMax ? 'too_large' : Buffer.concat(chunks));
    });
    request.once('close', () => resolve('aborted'));
    request.on('error', () => resolve('aborted'));
  });
}
