/** Reports signs of other markdown dialects, which stand in the book as they are written: nobody meant to print them. */
import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { type MarkupContext, reportAt } from './context.js';

/** Each alone on its text as the author wrote it; a `\` before the first sign says that the sign is meant. */
const SIGNS: readonly RegExp[] = [
  // Attributes (Pandoc, kramdown): `{.class}`, `{#id}`, `{width=50%}`.
  /\{:?\s*(?:[.#][a-z][\w-]*|[a-z][\w-]*=[^\s{}]+)(?:\s[^{}\n]*)?\}/gi,
  // Links of wikis, `[[_TOC_]]`, inclusions; `[TOC]`.
  /!?\[\[[^[\]\n]+\]\]|\[TOC\](?![[(])/g,
  // Formulas (TeX); an amount of money has no sign on both sides without spaces.
  /\$\$|\$(?=[^$\n]*[\\^_={])[^\s$][^$\n]*(?<!\s)\$(?!\d)|\$[a-z]\$/gi,
  // Blocks with `!!!`, `???` (MkDocs), `:::{name}` (MyST), `[!NOTE]` (GitHub).
  /(?<=^|\n)(?:!!!|\?\?\?\+?) [a-z][^\n]*|(?<=^|\n):{3,}\s?\{[^}\n]*\}|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gi,
  // Definition lists, abbreviations and notes in place (PHP Markdown Extra, Pandoc).
  /(?<=[^\n]\n):[ \t]+\S[^\n]{0,40}|\*\[[^\]\n]+\]:|\^\[[^\]\n]+\]/g,
  // Marked and inserted text, emoji by name, citations.
  /==[^\s=][^=\n]*==|\+\+[^\s+][^+\n]*\+\+|(?<![\w:]):[a-z][a-z_]+:(?![\w:])|\[-?@[\w:-]+[^\]\n]*\]/gi,
  // Tags of template languages; `{{…}}` is a placeholder.
  /\{%[^%\n]*%\}/g,
];
const SHOWN_LENGTH = 60;

/** Runs when all that we do know is understood: what is left in the text is text. */
export const remarkExtensions = (context: MarkupContext, source: string) => () => (tree: Root) => {
  visit(tree, 'text', (node: Text) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const written = source.slice(start.offset, end.offset);
    const found = SIGNS.flatMap((sign) => [...written.matchAll(sign)]);
    for (const { 0: text, index } of found.toSorted((a, b) => a.index - b.index)) {
      // What is not in the text any more was understood: the id of a table.
      if (written[index - 1] === '\\' || !node.value.includes(text)) continue;
      const before = written.slice(0, index).split('\n');
      const line = start.line + before.length - 1;
      // What is quoted or indented has its column in the source, not in the text.
      const column = start.offset + index - source.lastIndexOf('\n', start.offset + index - 1);
      const at = { line, column };
      reportAt(context, { position: { start: at, end: at } }, 'markup/unknown-extension', {
        text: text.slice(0, SHOWN_LENGTH),
      });
    }
  });
};
