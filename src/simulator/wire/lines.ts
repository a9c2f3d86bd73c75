import type net from 'node:net';
import { StringDecoder } from 'node:string_decoder';
import type { RpcHandler } from './json-rpc.ts';

/** Newline-delimited JSON-RPC: a line is a request, a line is an answer; answers come as they are ready. */
export function serveLines(socket: net.Socket, rpc: RpcHandler): void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  socket.on('data', (bytes: Buffer) => {
    const lines = (rest + decoder.write(bytes)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') void answerLine(socket, line, rpc);
  });
}

async function answerLine(socket: net.Socket, line: string, rpc: RpcHandler): Promise<void> {
  try {
    const reply = await rpc.handle(line);
    if (reply.kind === 'none') socket.destroy();
    if (reply.kind === 'text') socket.write(`${reply.text}\n`);
  } catch (error) {
    // A fault of the simulator itself: seen by whoever waits for the answer.
    socket.destroy(error instanceof Error ? error : undefined);
  }
}
