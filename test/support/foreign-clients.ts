import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'vitest';

/** Where `npm test` installs what the OpenRPC project makes; see `scripts/open-rpc/package.json`. */
export const foreignClientsFolder = path.resolve(import.meta.dirname, '../../scripts/open-rpc');

/** The absolute path of a file in one of those packages. */
export function foreignFile(name: string): string {
  return path.join(foreignClientsFolder, 'node_modules', name);
}

/** Skips a test, with its reason in the report, where they are not installed. */
export function skipWithoutForeignClients(context: Pick<TestContext, 'skip'>): void {
  if (existsSync(foreignFile('@open-rpc/generator/package.json'))) return;
  context.skip('the clients of the OpenRPC project are not installed (scripts/open-rpc)');
}
