/** Where a client finds the daemon. */
export type Target =
  /** The daemon's own socket, newline-delimited JSON-RPC. */
  | { readonly kind: 'unix'; readonly socketPath: string }
  /** A router in front of it; the routes of the daemon follow the base, which has no slash at its end. */
  | { readonly kind: 'http'; readonly base: string }
  /** A WebSocket of the daemon. */
  | { readonly kind: 'websocket'; readonly url: string };

/** Throws TypeError for what is none of `unix:/path`, `http(s)://…` and `ws(s)://…`. */
export function parseTarget(text: string): Target {
  if (text.startsWith('unix:/')) return { kind: 'unix', socketPath: text.slice('unix:'.length) };
  const url = URL.parse(text);
  switch (url?.protocol) {
    case 'http:':
    case 'https:':
      return { kind: 'http', base: `${url.origin}${url.pathname}`.replace(/\/+$/, '') };
    case 'ws:':
    case 'wss:':
      return { kind: 'websocket', url: url.href };
    default:
      throw new TypeError(
        `target "${text}"; expected "unix:/path/of/rpc.sock", an http or https URL, or a ws or wss URL`,
      );
  }
}

/** The WebSocket of a daemon behind a router. */
export function webSocketUrlOf(base: string): string {
  return `${base.replace(/^http/, 'ws')}/ws`;
}
