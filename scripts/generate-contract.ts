/*
 * Writes what derives from openrpc.json into src/contract/*.gen.ts. With `--check` it writes nothing
 * and fails where a file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readContract } from './generate-contract/document.ts';
import { generateMethods } from './generate-contract/methods.ts';
import { generateTypes } from './generate-contract/types.ts';
import { generateValidators } from './generate-contract/validators.ts';

const banner =
  '/* Generated from openrpc.json by scripts/generate-contract.ts; do not edit. `npm run generate` */';

const contract = readContract();
const files = {
  'types.gen.ts': await generateTypes(contract, banner),
  'methods.gen.ts': generateMethods(contract, banner),
  'validators.gen.ts': generateValidators(contract, 'params', banner),
  'result-validators.gen.ts': generateValidators(contract, 'result', banner),
};

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, source] of Object.entries(files)) {
  const file = fileURLToPath(new URL(`../src/contract/${name}`, import.meta.url));
  const options = await resolveConfig(file);
  const text = await format(source, { ...options, parser: 'typescript' });
  if (!isCheck) writeFileSync(file, text);
  else if (read(file) !== text) stale.push(`src/contract/${name}`);
}
if (stale.length > 0) {
  console.error(`not what openrpc.json says: ${stale.join(', ')}; run \`npm run generate\``);
  process.exitCode = 1;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
