import type { Direction, Disturbance } from './chaos-proxy.ts';

type LoginBytes = Readonly<Record<Direction, number>>;
type Kind = Disturbance['kind'];

/** Where a bootstrap can be disturbed, by the bytes that a login takes. */
export class Phases {
  readonly #login: LoginBytes;

  constructor(login: LoginBytes) {
    this.#login = login;
  }

  readonly connect: Disturbance = { kind: 'cut', direction: 'to server', afterBytes: 0 };

  /** In the server's first line. */
  banner(kind: Kind): Disturbance {
    return { kind, direction: 'to client', afterBytes: 10 };
  }

  keyExchange(kind: Kind): Disturbance {
    return { kind, direction: 'to client', afterBytes: Math.floor(this.#login['to client'] * 0.4) };
  }

  authentication(kind: Kind): Disturbance {
    return { kind, direction: 'to server', afterBytes: Math.floor(this.#login['to server'] * 0.9) };
  }

  /** So many bytes after the login: the script is the only thing that is as long. */
  upload(kind: Kind, bytes: number): Disturbance {
    return { kind, direction: 'to server', afterBytes: this.#login['to server'] + bytes };
  }

  /** So many bytes after the login: the output of the run. */
  output(kind: Kind, bytes: number): Disturbance {
    return { kind, direction: 'to client', afterBytes: this.#login['to client'] + bytes };
  }
}
