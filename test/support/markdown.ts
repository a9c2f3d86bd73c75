import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The text of a document, by its path from the root. */
export function readDocument(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** What stands in the fenced blocks of a language, in order. */
export function codeBlocks(text: string, language: string): readonly string[] {
  const fences = text.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm);
  return [...fences].filter(([, own]) => own === language).map(([, , code]) => code ?? '');
}
