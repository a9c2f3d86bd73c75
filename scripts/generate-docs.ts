/*
 * Writes the pages of docs/ that tell what openrpc.json has. With `--check` it writes nothing and fails
 * where a page is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readDocument } from './generate-docs/document.ts';
import { errorsPage } from './generate-docs/errors-page.ts';
import { eventsPage } from './generate-docs/events-page.ts';
import { methodsPage } from './generate-docs/methods-page.ts';
import { shapesPage } from './generate-docs/shapes-page.ts';

const folder = new URL('../docs/', import.meta.url);
const banner = '<!-- Generated from openrpc.json by scripts/generate-docs.ts; do not edit. -->';

const document = readDocument(new URL('../openrpc.json', import.meta.url));
const pages = {
  'methods.md': methodsPage(document),
  'shapes.md': shapesPage(document),
  'errors.md': errorsPage(document),
  'events.md': eventsPage(document),
};

const options = await resolveConfig(new URL('methods.md', folder));
const stale: string[] = [];
for (const [name, page] of Object.entries(pages)) {
  const text = await format(`${banner}\n\n${page}`, { ...options, parser: 'markdown' });
  const file = new URL(name, folder);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (read(file) !== text) stale.push(`docs/${name}`);
}
if (stale.length > 0) {
  console.error(`not what openrpc.json says: ${stale.join(', ')}; run \`npm run generate\``);
  process.exitCode = 1;
}

function read(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
