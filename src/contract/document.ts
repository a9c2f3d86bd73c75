import { readFileSync } from 'node:fs';
import type { OpenRpcDocument } from './types.gen.ts';

/** The OpenRPC document of the service. */
export interface ContractDocument {
  /** As it is served: `rpc.discover` and `GET /openrpc.json` give the same bytes. */
  readonly bytes: Buffer;
  /** Parsed when first asked for. */
  readonly parsed: OpenRpcDocument;
}

/** Beside the package's code, which runs from `src/contract/` as well as from `dist/contract/`. */
const file = new URL('../../openrpc.json', import.meta.url);

/** Reads `openrpc.json`; throws when it cannot be read. */
export function loadDocument(): ContractDocument {
  const bytes = readFileSync(file);
  let parsed: OpenRpcDocument | undefined;
  return {
    bytes,
    get parsed() {
      // The document describes itself with this shape; a test proves it.
      parsed ??= JSON.parse(bytes.toString('utf8')) as OpenRpcDocument;
      return parsed;
    },
  };
}
