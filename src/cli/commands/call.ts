import type { Command } from 'commander';
import type { MethodName } from '../../contract/types.gen.ts';
import { UsageError } from '../exit-codes.ts';
import { writeJson } from '../session.ts';
import type { WithSession } from './registration.ts';

const example = '\'{"user":"alice"}\'';
const expected = `expected a JSON object or array, e.g. ${example}`;

export function addCallCommand(program: Command, withSession: WithSession): void {
  program
    .command('call')
    .description('one JSON-RPC call; the result as JSON')
    .argument('<method>', 'e.g. list_vms')
    .argument('[params]', `params as a JSON object, e.g. ${example}`, '{}')
    .action(async (method: string, params: string) => {
      const parsed = parseParams(params);
      await withSession(async ({ client, signal, stdout }) => {
        // The daemon checks method and params; what it knows beyond our types is its business.
        const result: unknown = await client.call(method as MethodName, parsed, { signal });
        writeJson(stdout, result);
      });
    });
}

function parseParams(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`params are no JSON: ${text}; ${expected}`);
  }
  if (typeof value !== 'object' || value === null) {
    throw new UsageError(`params are ${text}; ${expected}`);
  }
  return value;
}
