/** Where the server listens, and what becomes of the socket's file before and after. */
export interface SocketPlace extends AsyncDisposable {
  /** Under which clients find it. */
  readonly path: string;
  /** For `server.listen`. */
  readonly listenOptions: { readonly path: string } | { readonly fd: number };
  /** The server listens: clients may come. */
  publish(): Promise<void>;
}
