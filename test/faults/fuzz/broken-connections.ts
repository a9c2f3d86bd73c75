import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { tellsOfInside } from './answer-judge.ts';
import { parseAnswers } from './http-answers.ts';
import { strangeHttp } from './http-bytes.ts';
import { RawSocket } from './raw-socket.ts';
import { faultsOfServerFrames, strangeFrames, upgradeRequest } from './websocket-bytes.ts';

/** Answers that a server gives to HTTP that it takes, or does not take. */
const knownStatuses = new Set([
  100, 101, 200, 204, 400, 404, 405, 408, 413, 414, 415, 417, 426, 431, 501, 503,
]);

/** A connection of its own that speaks HTTP badly; answers with what is wrong. */
export async function brokenHttp(path: string, random: SeededRandom): Promise<readonly string[]> {
  const bytes = strangeHttp(random);
  await using socket = await RawSocket.connect(path);
  const pieces = random.chance(0.2) ? random.integer(2, 8) : 1;
  for (let piece = 0; piece < pieces; piece += 1) {
    const size = Math.ceil(bytes.length / pieces);
    socket.write(bytes.subarray(piece * size, (piece + 1) * size));
    if (pieces > 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return await endAndJudge(socket, { bytes, random, judge: faultsOfHttp });
}

/** A WebSocket that breaks the rules of frames, or keeps them strangely. */
export async function brokenFrames(
  path: string,
  random: SeededRandom,
  requestBytes: number,
): Promise<readonly string[]> {
  const bytes = strangeFrames(random, requestBytes);
  await using socket = await RawSocket.connect(path);
  socket.write(upgradeRequest);
  const isUpgraded = (): boolean => parseAnswers(socket.received, false).answers.length > 0;
  if (!(await socket.until(isUpgraded))) return ['no upgrade'];
  const { rest } = parseAnswers(socket.received, false);
  socket.take(socket.received.length - rest.length);
  socket.write(bytes);
  return await endAndJudge(socket, { bytes, random, judge: faultsOfServerFrames });
}

/** Bytes of no protocol. */
export async function firstBytes(path: string, random: SeededRandom): Promise<readonly string[]> {
  const bytes = random.bytes(random.integer(1, 64));
  await using socket = await RawSocket.connect(path);
  socket.write(bytes);
  return await endAndJudge(socket, { bytes, random, judge: () => [] });
}

/** A text or bytes, to be read in a report. */
export function show(bytes: Buffer): string {
  const text = JSON.stringify(bytes.toString('latin1'));
  return text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text;
}

async function endAndJudge(
  socket: RawSocket,
  sent: {
    readonly bytes: Buffer;
    readonly random: SeededRandom;
    readonly judge: (received: Buffer) => readonly string[];
  },
): Promise<readonly string[]> {
  // A peer that is gone at once has no answer, and must do no harm.
  if (sent.random.chance(0.1)) return [];
  socket.end();
  const faults = (await socket.closes()) ? [] : ['the connection hangs'];
  return [...faults, ...sent.judge(socket.received)].map(
    (fault) => `${fault}; sent: ${show(sent.bytes)}`,
  );
}

function faultsOfHttp(received: Buffer): readonly string[] {
  // What began with no letter spoke lines.
  if (received[0] === 0x7b || received[0] === 0x5b) return faultsOfLines(received);
  try {
    const { answers, rest } = parseAnswers(received, true);
    const faults = answers.flatMap(({ status, body }) => {
      if (!knownStatuses.has(status)) return [`status ${status}`];
      const isInnocent = /^[ -~]*$/.test(body) && !tellsOfInside(body);
      if (body.startsWith('{') || isInnocent) return [];
      return [`status ${status} has the body ${JSON.stringify(body.slice(0, 200))}`];
    });
    if (answers.at(-1)?.status === 101) return [...faults, ...faultsOfServerFrames(rest)];
    return rest.length === 0 ? faults : [...faults, `no whole answer: ${show(rest)}`];
  } catch (error) {
    return [`${String(error)}: ${show(received)}`];
  }
}

function faultsOfLines(received: Buffer): readonly string[] {
  const lines = received.toString().split('\n');
  return lines.pop() === '' && lines.every((line) => line.startsWith('{') || line.startsWith('['))
    ? []
    : [`lines that are no answers: ${show(received)}`];
}
