/*
 * Writes what derives from openrpc.json into the *.gen.ts files of src/. With `--check` it writes nothing
 * and fails where a file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateClient } from './generate-contract/client.ts';
import { readContract } from './generate-contract/document.ts';
import { generateMethods } from './generate-contract/methods.ts';
import { generateTypes } from './generate-contract/types.ts';
import {
  generateParamsValidators,
  generateResultValidators,
} from './generate-contract/validators.ts';

const banner =
  '/* Generated from openrpc.json by scripts/generate-contract.ts; do not edit. `npm run generate` */';
const folder = new URL('../src/', import.meta.url);

const contract = readContract(new URL('../openrpc.json', import.meta.url));
const sources = {
  'contract/types.gen.ts': await generateTypes(contract, banner),
  'contract/methods.gen.ts': generateMethods(contract, banner),
  'contract/validators.gen.ts': generateParamsValidators(contract, banner),
  'contract/result-validators.gen.ts': generateResultValidators(contract, banner),
  'client/method-calls.gen.ts': generateClient(contract, banner),
};

if (process.argv.includes('--check')) check();
else write();

function write(): void {
  for (const [name, source] of Object.entries(sources)) {
    writeFileSync(new URL(name, folder), source);
  }
}

function check(): void {
  const stale = Object.entries(sources)
    .filter(([name, source]) => read(name) !== source)
    .map(([name]) => `src/${name}`);
  if (stale.length === 0) return;
  console.error(`not what openrpc.json says: ${stale.join(', ')}; run \`npm run generate\``);
  process.exitCode = 1;
}

function read(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, folder), 'utf8');
  } catch {
    return undefined;
  }
}
