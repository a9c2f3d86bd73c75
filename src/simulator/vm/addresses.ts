import dgram from 'node:dgram';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';

/** 127.64.0.0/10: far from 127.0.0.1 and what else lives there. */
const firstAddress = (127 << 24) | (64 << 16);
const addressCount = 1 << 22;
const attemptsMax = 50;

/** An address that no other simulator on this machine takes until it is released. */
export interface ReservedAddress extends AsyncDisposable {
  readonly address: string;
}

/**
 * Gives out loopback addresses, one after the other from a random start. A datagram socket on an
 * address, which nothing ever talks to, keeps simulators that run at the same time apart.
 */
export class AddressPool {
  readonly #port: number;
  #next = randomInt(addressCount);

  /** @param port of the reservation: simulators that share it never share an address. */
  constructor(port: number) {
    this.#port = port;
  }

  async reserve(): Promise<ReservedAddress> {
    let cause: unknown;
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      const address = this.#take();
      try {
        return await hold(address, this.#port);
      } catch (error) {
        cause = error;
      }
    }
    throw new Error(`no free loopback address in ${attemptsMax} attempts`, { cause });
  }

  #take(): string {
    const last = this.#next & 0xff;
    // 0 and 255 look like a network and its broadcast to some programs.
    if (last === 0) this.#next += 1;
    if (last === 0xff) this.#next += 2;
    const number = firstAddress + (this.#next % addressCount);
    this.#next += 1;
    return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff).join('.');
  }
}

async function hold(address: string, port: number): Promise<ReservedAddress> {
  const socket = dgram.createSocket('udp4');
  socket.bind({ address, port, exclusive: true });
  try {
    await once(socket, 'listening');
  } catch (error) {
    socket.close();
    throw error;
  }
  socket.on('error', () => undefined);
  return {
    address,
    [Symbol.asyncDispose]: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}
