/** Reports signs of other markdown dialects, which stand in the book as they are written: nobody meant to print them. */
import type { Root, Text } from 'mdast';
import { unknownExtension } from '../rules/markup/foreign-markup.js';
import { type MarkupContext, reportAt } from './context.js';
import { VARIABLE } from './placeholders.js';
import { visit } from './walk.js';

/** All lengths have a limit, so that a line of a million signs takes no longer than it must. Each is tried on the text as written; a `\` before the first sign says that the sign is meant. */
const SIGNS: readonly RegExp[] = [
  // Attributes (Pandoc, kramdown): `{.class}`, `{#id}`, `{width=50%}`.
  /\{:?\s*(?:[.#][a-z][\w-]{0,80}|[a-z][\w-]{0,80}=[^\s{}]{1,200})(?:\s[^{}\n]{0,200})?\}/gi,
  // Links of wikis, `[[_TOC_]]`, inclusions; `[TOC]`.
  /!?\[\[[^[\]\n]{1,200}\]\]|\[TOC\](?![[(])/g,
  // Formulas (TeX); an amount of money has no sign on both sides without spaces.
  /\$\$|\$(?=[^$\n]{0,200}[\\^_={])[^\s$][^$\n]{0,200}(?<!\s)\$(?!\d)|\$[a-z]\$/gi,
  // Blocks with `!!!`, `???` (MkDocs), `:::{name}` (MyST), `[!NOTE]` (GitHub).
  /(?<=^|\n)(?:!!!|\?\?\?\+?) [a-z][^\n]{0,200}|(?<=^|\n):{3,}\s?\{[^}\n]{0,200}\}|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gi,
  // Lines for a program (MDX).
  /(?<=^|\n)(?:import\s[^\n]{1,200}\sfrom\s+["'][^"'\n]{1,200}["']|import\s+["'][^"'\n]{1,200}["']|export\s+(?:const|default|function)\s[^\n]{1,200})/g,
  // Definition lists, abbreviations and notes in place (PHP Markdown Extra, Pandoc).
  /(?<=[^\n]\n):[ \t]+\S[^\n]{0,40}|\*\[[^\]\n]{1,200}\]:|\^\[[^\]\n]{1,200}\]/g,
  // Marked and inserted text, emoji by name, citations.
  /==[^\s=][^=\n]{0,200}==|\+\+[^\s+][^+\n]{0,200}\+\+|(?<![\w:]):[a-z][a-z_]{1,40}:(?![\w:])|\[-?@[\w:-]{1,80}[^\]\n]{0,200}\]/gi,
  // Tags and variables of template languages; any other `{{…}}` is a placeholder. Comments of Obsidian.
  new RegExp(String.raw`\{\{[ \t]*(?=${VARIABLE.source.slice(1)})[^{}\n]{1,80}\}\}`, 'g'),
  /\{\{[<%#/>!][^{}\n]{0,200}\}\}|(?<!\{)\{%[^%\n]{0,200}%\}|%%[^%\n]{1,200}%%/g,
];
const SHOWN_LENGTH = 60;
/** A text with more of them is data of some kind; these say enough. */
const MOST_PER_TEXT = 20;

/** Runs when all that we do know is understood: what is left in the text is text. */
export const remarkExtensions = (context: MarkupContext, source: string) => () => (tree: Root) => {
  const signsIn = signFinder(source);
  visit(tree, 'text', (node: Text) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const written = source.slice(start.offset, end.offset);
    for (const { 0: text, index } of signsIn(start.offset, end.offset)) {
      // What is not in the text any more was understood: the id of a table.
      if (written[index - 1] === '\\' || !node.value.includes(text)) continue;
      const before = written.slice(0, index).split('\n');
      const line = start.line + before.length - 1;
      // What is quoted or indented has its column in the source, not in the text.
      const column = start.offset + index - source.lastIndexOf('\n', start.offset + index - 1);
      const at = { line, column };
      reportAt(context, { position: { start: at, end: at } }, unknownExtension, {
        text: text.slice(0, SHOWN_LENGTH),
      });
    }
  });
};

/** Texts that were one before a mark was understood in it have its place still, all of them. */
function signFinder(source: string): (from: number, to: number) => readonly RegExpExecArray[] {
  let last: { from: number; to: number; found: readonly RegExpExecArray[] } | undefined;
  return (from, to) => {
    if (last?.from === from && last.to === to) return last.found;
    const written = source.slice(from, to);
    const found = SIGNS.flatMap((sign) => firstOf(written, sign)).toSorted((a, b) => a.index - b.index);
    last = { from, to, found: found.slice(0, MOST_PER_TEXT) };
    return last.found;
  };
}

function firstOf(text: string, sign: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const each of text.matchAll(sign)) if (found.push(each) >= MOST_PER_TEXT) break;
  return found;
}
