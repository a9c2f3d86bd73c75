import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { strangeText } from './strange-values.ts';

const call = '{"jsonrpc":"2.0","id":1,"method":"list_profiles"}';
const paths = ['/rpc', '/', '/api/main/rpc', '/ws', '/health', '/openrpc.json', '/nothing'];

/** Bytes that want to be HTTP, from right requests to garbage. */
export function strangeHttp(random: SeededRandom): Buffer {
  const parts = Array.from({ length: random.chance(0.3) ? random.integer(2, 12) : 1 }, () =>
    oneRequest(random),
  );
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part, 'latin1')));
  return random.chance(0.25) ? flipped(bytes, random) : bytes;
}

function oneRequest(random: SeededRandom): string {
  return random.weighted<() => string>([
    [() => post(call, [`Content-Length: ${call.length}`]), 3],
    [() => post(call, strangeLengths(random)), 3],
    [() => post(chunked(random), ['Transfer-Encoding: chunked']), 3],
    [() => post(chunked(random), strangeEncodings(random)), 2],
    [() => `${strangeLine(random)}\r\nHost: x\r\n\r\n`, 3],
    [() => post(call, [...strangeHeaders(random), `Content-Length: ${call.length}`]), 4],
    [() => upgrade(random), 3],
    [() => `GET ${random.pick(paths)} HTTP/1.1\r\nHost: x\r\n\r\n`, 2],
  ])();
}

function post(body: string, headers: readonly string[]): string {
  return ['POST /rpc HTTP/1.1', 'Host: x', ...headers, '', body].join('\r\n');
}

function strangeLengths(random: SeededRandom): string[] {
  const { length } = call;
  return random.pick([
    [`Content-Length: ${length}`, `Content-Length: ${length}`],
    [`Content-Length: ${length}`, `Content-Length: ${length - 1}`],
    [`Content-Length: ${length}, ${length}`],
    ['Content-Length: -1'],
    ['Content-Length: +5'],
    ['Content-Length: 0x10'],
    ['Content-Length: 1e1'],
    ['Content-Length: '],
    [`Content-Length: ${'9'.repeat(30)}`],
    ['Content-Length: 18446744073709551616'],
    [`Content-Length: ${length + 10}`],
    [`Content-Length: ${length - 10}`],
    ['Content-Length: 0'],
    [`Content-Length : ${length}`],
    [`Content-Length:${length}`],
    [],
  ]);
}

function strangeEncodings(random: SeededRandom): string[] {
  return random.pick([
    ['Transfer-Encoding: chunked', 'Content-Length: 5'],
    ['Content-Length: 5', 'Transfer-Encoding: chunked'],
    ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'],
    ['Transfer-Encoding: identity'],
    ['Transfer-Encoding: gzip, chunked'],
    ['Transfer-Encoding: chunked, identity'],
    ['Transfer-Encoding: xchunked'],
    ['Transfer-Encoding:\tchunked'],
    ['Transfer-Encoding: chunked', 'Content-Encoding: gzip'],
    ['Transfer-Encoding: chunked', 'Trailer: X-Hero-User'],
  ]);
}

function chunked(random: SeededRandom): string {
  const size = call.length.toString(16);
  return random.pick([
    `${size}\r\n${call}\r\n0\r\n\r\n`,
    `${size};ext="${'e'.repeat(random.integer(0, 500))}"\r\n${call}\r\n0\r\n\r\n`,
    `0${size}\r\n${call}\r\n0\r\nX-Hero-User: eve\r\n\r\n`,
    `${size}\n${call}\n0\n\n`,
    `${size}\r\n${call}`,
    `ffffffffffffffff\r\n${call}\r\n0\r\n\r\n`,
    `-1\r\n${call}\r\n0\r\n\r\n`,
    `zz\r\n${call}\r\n0\r\n\r\n`,
    `5\r\n${call}\r\n0\r\n\r\n`,
    `1\r\n{\r\n1\r\n}\r\n0\r\n\r\n`,
    '0\r\n\r\n',
    '\r\n',
  ]);
}

function strangeLine(random: SeededRandom): string {
  return random.pick([
    'GET / HTTP/0.9',
    'GET / HTTP/1.0',
    'GET / HTTP/2.0',
    'GET / HTTP/1.1 ',
    'GET  / HTTP/1.1',
    'GET /',
    'PRI * HTTP/2.0',
    'get /rpc http/1.1',
    'CONNECT example:443 HTTP/1.1',
    'TRACE / HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'PUT /rpc HTTP/1.1',
    'DELETE /rpc HTTP/1.1',
    `${'M'.repeat(100)} / HTTP/1.1`,
    `GET /${'p'.repeat(random.pick([100, 17_000]))} HTTP/1.1`,
    'GET http://[::1/rpc HTTP/1.1',
    'GET //rpc HTTP/1.1',
    'GET /%00 HTTP/1.1',
    'GET /../../etc/passwd HTTP/1.1',
    'GET /\0 HTTP/1.1',
    'GET /\xff\xfe HTTP/1.1',
    'GET rpc HTTP/1.1',
    'GET ? HTTP/1.1',
    'A',
  ]);
}

function strangeHeaders(random: SeededRandom): string[] {
  return random.pick([
    ['X-Hero-User: ada', 'X-Hero-User: eve'],
    [`X-Hero-User: ${'u'.repeat(200)}`],
    ['X-Hero-User: \xe9\xff'],
    ['X-Hero-Claims: admin', 'x-hero-claims: admin'],
    ['X-Forwarded-Prefix: /a', 'X-Forwarded-Prefix: /b'],
    ['Content-Type: multipart/form-data'],
    ['Content-Type: text/plain', 'Content-Type: image/png'],
    ['Content-Encoding: gzip'],
    ['Content-Encoding: identity'],
    ['Expect: 100-continue'],
    ['Expect: 200-nothing'],
    ['Connection: close'],
    ['Connection: keep-alive, close, upgrade'],
    ['Keep-Alive: timeout=999999'],
    ['no colon at all'],
    [': no name'],
    ['Na me: x'],
    ['Name : x'],
    ['X: a', ' folded'],
    ['X: \x00\x01\x7f'],
    ['Host: y', 'Host: z'],
    [`X: ${'h'.repeat(17_000)}`],
    Array.from({ length: 2_500 }, (_, number) => `X${number}: 1`),
    [`${strangeText(random)}: ${strangeText(random)}`],
  ]);
}

function upgrade(random: SeededRandom): string {
  const key = random.pick(['dGhlIHNhbXBsZSBub25jZQ==', 'short', '', '!'.repeat(24)]);
  const version = random.pick(['13', '8', '99', 'x', '']);
  const protocol = random.pick(['websocket', 'WebSocket', 'h2c', 'websocket, h2c', '']);
  const headers = [
    `Upgrade: ${protocol}`,
    `Connection: ${random.pick(['Upgrade', 'keep-alive, Upgrade', 'close'])}`,
    `Sec-WebSocket-Key: ${key}`,
    `Sec-WebSocket-Version: ${version}`,
    ...random.pick([
      [],
      ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'],
      ['Sec-WebSocket-Extensions: ;;;,='],
      ['Sec-WebSocket-Protocol: a, a, \x01'],
      ['Content-Length: 10'],
    ]),
  ];
  const method = random.pick(['GET', 'GET', 'GET', 'POST']);
  const path = random.pick(['/ws', '/rpc', '/', '/nothing']);
  return `${method} ${path} HTTP/1.1\r\nHost: x\r\n${headers.join('\r\n')}\r\n\r\n`;
}

function flipped(bytes: Buffer, random: SeededRandom): Buffer {
  const changed = Buffer.from(bytes);
  for (let count = random.integer(1, 5); count > 0; count -= 1) {
    changed[random.integer(0, changed.length - 1)] = random.integer(0, 255);
  }
  return random.chance(0.3) ? changed.subarray(0, random.integer(1, changed.length)) : changed;
}
