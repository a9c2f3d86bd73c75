export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/**
 * Cuts what a server sent into its answers. `isClosed`: nothing more comes, so that an answer without a
 * length ends here. `rest` is what is not a whole answer yet; after a 101 it is the other protocol's.
 * Throws when it is no HTTP.
 */
export function parseAnswers(
  bytes: Buffer,
  isClosed: boolean,
): { readonly answers: readonly RawAnswer[]; readonly rest: Buffer } {
  const answers: RawAnswer[] = [];
  let rest = bytes;
  for (;;) {
    const end = rest.indexOf(headEnd);
    if (end === -1) return { answers, rest };
    const { status, headers } = parseHead(rest.toString('latin1', 0, end));
    const cut = cutBody(rest.subarray(end + headEnd.length), { status, headers, isClosed });
    if (cut === undefined) return { answers, rest };
    answers.push({ status, headers, body: cut.body.toString() });
    rest = cut.rest;
    if (status === 101) return { answers, rest };
  }
}

function parseHead(head: string) {
  const [statusLine = '', ...lines] = head.split('\r\n');
  const match = /^HTTP\/1\.1 (\d{3}) [ -~]+$/.exec(statusLine);
  if (match === null) throw new Error(`no status line: ${JSON.stringify(statusLine)}`);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const parts = /^([!-9;-~]+): ?([ -~]*)$/.exec(line);
    if (parts === null) throw new Error(`no header: ${JSON.stringify(line)}`);
    headers.set((parts[1] ?? '').toLowerCase(), parts[2] ?? '');
  }
  return { status: Number(match[1]), headers };
}

interface Head {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly isClosed: boolean;
}

/** Undefined: the body is not there whole. */
function cutBody(bytes: Buffer, { status, headers, isClosed }: Head) {
  if (status < 200 || status === 204 || status === 304) return cutAt(bytes, 0);
  if (headers.get('transfer-encoding') === 'chunked') return cutChunks(bytes);
  const written = headers.get('content-length');
  if (written !== undefined) return cutAt(bytes, Number(written));
  if (headers.get('connection') !== 'close') return cutAt(bytes, 0);
  return isClosed ? cutAt(bytes, bytes.length) : undefined;
}

function cutChunks(bytes: Buffer) {
  const chunks: Buffer[] = [];
  for (let rest = bytes; ;) {
    const at = rest.indexOf(lineEnd);
    if (at === -1) return undefined;
    const size = Number.parseInt(rest.toString('latin1', 0, at), 16);
    const from = at + lineEnd.length;
    if (rest.length < from + size + lineEnd.length) return undefined;
    chunks.push(rest.subarray(from, from + size));
    rest = rest.subarray(from + size + lineEnd.length);
    if (size === 0) return { body: Buffer.concat(chunks), rest };
  }
}

function cutAt(bytes: Buffer, length: number) {
  if (bytes.length < length) return undefined;
  return { body: bytes.subarray(0, length), rest: bytes.subarray(length) };
}
