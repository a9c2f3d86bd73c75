import { askLine } from '../../support/simulator.ts';

/** Calls the hooks of a simulator that runs as a process of its own. */
export class ControlClient {
  readonly #socketPath: string;

  constructor(socketPath: string) {
    this.#socketPath = socketPath;
  }

  /** `method` without its prefix; what comes back has the shape that control.ts gives it. */
  async call<T>(method: string, params: object = {}): Promise<T> {
    const request = { jsonrpc: '2.0', id: 1, method: `sim.${method}`, params };
    const line = await askLine(this.#socketPath, JSON.stringify(request));
    if (line === undefined) throw new Error(`the simulator did not answer sim.${method}`);
    const { result, error } = JSON.parse(line) as { result: T; error?: { message: string } };
    if (error !== undefined) throw new Error(`sim.${method}: ${error.message}`);
    return result;
  }
}
