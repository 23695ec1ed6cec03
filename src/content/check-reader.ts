/** Checks that the reader whom a chapter or format names is one of book.yaml. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { FrontMatter } from '../model.js';
import { wrongFrontMatter } from '../rules/content/front-matter.js';

/** @param readers names under `readers` in book.yaml */
export function checkReader({ data, places }: FrontMatter, readers: readonly string[], file: string): Diagnostic[] {
  const { reader } = data;
  if (typeof reader !== 'string' || reader === '' || readers.includes(reader)) return [];
  const names = readers.join(', ');
  const problem =
    readers.length > 0
      ? {
          en: `"reader": this must be one of ${names} (\`readers\` in book.yaml)`,
          nl: `“reader”: nodig is een van deze: ${names} (\`readers\` in book.yaml)`,
        }
      : {
          en: `"reader": book.yaml names no readers; add ${reader} under \`readers\`, with its \`label\``,
          nl: `“reader”: in book.yaml staan geen lezers; zet ${reader} onder \`readers\`, met een \`label\``,
        };
  return [diagnostic(wrongFrontMatter, { problem }, places.reader ?? { file, line: 1, column: 1 })];
}
