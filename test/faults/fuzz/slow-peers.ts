import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { RawSocket } from './raw-socket.ts';
import { upgradeRequest } from './websocket-bytes.ts';

const call = '{"jsonrpc":"2.0","id":1,"method":"list_profiles"}';

/** Beginnings of something that never goes on: the daemon has to close each of them by itself. */
const beginnings = [
  '',
  '\n\n\n',
  ' \t\r\n',
  'P',
  'POST /rpc HT',
  'POST /rpc HTTP/1.1\r\nHost: x\r\nX-Head',
  `POST /rpc HTTP/1.1\r\nHost: x\r\nContent-Length: ${call.length}\r\n\r\n`,
  `POST /rpc HTTP/1.1\r\nHost: x\r\nContent-Length: ${call.length}\r\n\r\n${call.slice(0, 9)}`,
  'POST /rpc HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab',
  'POST /rpc HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n',
  upgradeRequest.slice(0, -2),
  `${upgradeRequest}\x81`,
  `${upgradeRequest}\x81\x85\x01\x02\x03\x04\x05`,
  `${upgradeRequest}\x01\x81\x01\x02\x03\x04\x05`,
  '{',
  call,
  `${call}\n${call.slice(0, 20)}`,
  '\0',
] as const;

/** One peer that stops in the middle, or goes on too slowly; answers with what is wrong. */
export async function slowPeer(path: string, random: SeededRandom): Promise<readonly string[]> {
  const beginning = random.pick(beginnings);
  await using socket = await RawSocket.connect(path);
  if (random.chance(0.3)) await drip(socket, beginning);
  else socket.write(Buffer.from(beginning, 'latin1'));
  const isClosed = await socket.closes();
  return isClosed ? [] : [`a peer that stopped after ${JSON.stringify(beginning)} is kept`];
}

/** A byte at a time, up to the end or the close. */
async function drip(socket: RawSocket, text: string): Promise<void> {
  for (const character of text) {
    if (socket.isClosed) return;
    socket.write(Buffer.from(character, 'latin1'));
    await sleep(2);
  }
}
