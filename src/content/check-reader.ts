/** Checks that the reader whom a chapter or format names is one of book.yaml. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { FrontMatter } from '../model.js';
import { unnamedReader, wrongFrontMatter } from '../rules/content/front-matter.js';

/** @param readers names under `readers` in book.yaml */
export function checkReader({ data, places }: FrontMatter, readers: readonly string[], file: string): Diagnostic[] {
  const { reader } = data;
  if (typeof reader !== 'string' || reader === '' || readers.includes(reader)) return [];
  const place = places.reader ?? { file, line: 1, column: 1 };
  // The text can be printed all the same, without that label.
  if (readers.length === 0) return [diagnostic(unnamedReader, { reader }, place)];
  const names = readers.join(', ');
  const problem = {
    en: `"reader": this must be one of ${names} (\`readers\` in book.yaml)`,
    nl: `“reader”: nodig is een van deze: ${names} (\`readers\` in book.yaml)`,
  };
  return [diagnostic(wrongFrontMatter, { problem }, place)];
}
