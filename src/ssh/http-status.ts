import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import type { Duplex } from 'node:stream';
import type { SshConnection } from './connection.ts';

const answerTimeoutMs = 5_000;

/**
 * Asks a URL from inside the VM, through the connection; nothing has to be installed there. A
 * certificate is not checked: inside the VM it proves nothing that the SSH login has not proved.
 * Undefined: nothing listens, nothing answers in time, or it is no HTTP. Throws SSH_UNREACHABLE.
 */
export async function httpStatus(
  connection: SshConnection,
  url: string,
): Promise<number | undefined> {
  const parsed = new URL(url);
  const isTls = parsed.protocol === 'https:';
  const port = Number(parsed.port || (isTls ? 443 : 80));
  const deadline = AbortSignal.timeout(answerTimeoutMs);
  const status = await Promise.race([
    ask(connection, { parsed, port, isTls, deadline }),
    passed(deadline),
  ]);
  if (status === undefined && connection.isClosed) throw connection.lost();
  return status;
}

interface Question {
  readonly parsed: URL;
  readonly port: number;
  readonly isTls: boolean;
  readonly deadline: AbortSignal;
}

async function ask(connection: SshConnection, question: Question): Promise<number | undefined> {
  const { parsed, port, isTls, deadline } = question;
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  const stream = await connection.forward(host, port);
  if (stream === undefined) return undefined;
  stream.on('error', () => undefined);
  return await new Promise<number | undefined>((resolve) => {
    const request = (isTls ? https : http).request(parsed, {
      createConnection: () => (isTls ? encrypted(stream) : stream),
      headers: { connection: 'close' },
      signal: deadline,
    });
    request.once('response', (response) => {
      resolve(response.statusCode);
      response.destroy();
    });
    request.on('error', () => {
      resolve(undefined);
    });
    request.end();
  });
}

function encrypted(stream: Duplex): Duplex {
  return tls.connect({ socket: stream, rejectUnauthorized: false });
}

async function passed(deadline: AbortSignal): Promise<undefined> {
  await new Promise<void>((resolve) => {
    deadline.addEventListener('abort', () => resolve(), { once: true });
  });
}
