/** Makes the text of a document drawable and reports what no typeface has: a box with its number stands there. */
import type { Root, Text } from 'hast';
import { missingGlyph } from '../rules/markup/missing-glyph.js';
import { type MarkupContext, reportAt } from './context.js';
import { codePointOf, makeDrawable, type Undrawn } from './drawable.js';
import type { Headings } from './rehype-headings.js';

type Placed = Pick<Text, 'position'>;

/** One message for each writing is enough: these have many thousand characters, of others most stand side by side. */
const LARGE = [/\p{Script=Han}/u, /\p{Script=Hangul}/u];
const BLOCK = 0x100;

const writingOf = (character: string): string => {
  const large = LARGE.find((pattern) => pattern.test(character));
  return large?.source ?? String(Math.floor((character.codePointAt(0) ?? 0) / BLOCK));
};

export const rehypeGlyphs = (context: MarkupContext, headings: Headings) => () => (tree: Root) => {
  const { title = '', titleElement } = headings;
  // The title's words are set by the template, which makes them drawable: here they are only looked at.
  const named: Root = { type: 'root', children: [structuredClone(titleElement) ?? { type: 'text', value: title }] };
  const alike = new Map<string, Undrawn[]>();
  for (const undrawn of [...makeDrawable(named, context.ownFaces), ...makeDrawable(tree, context.ownFaces)]) {
    const writing = writingOf(undrawn.character);
    const known = alike.get(writing) ?? [];
    alike.set(writing, known);
    if (!known.some(({ character }) => character === undrawn.character)) known.push(undrawn);
  }
  for (const [first, ...others] of alike.values()) {
    if (!first) continue;
    const { character, text, value, parents } = first;
    const at = [...parents, text].findLast(({ position }) => position) ?? text;
    const data = { character, codePoint: codePointOf(character), more: others.length };
    reportAt(context, placeIn(at, value, character), missingGlyph, data);
  }
};

/** The character's own place where the text stands in the source as it is, else where the text starts. */
function placeIn(at: Placed, value: string, character: string): Placed {
  const { start, end } = at.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || end.offset - start.offset !== value.length) return at;
  const before = value.slice(0, value.indexOf(character)).split('\n');
  const last = before.at(-1)?.length ?? 0;
  const point = { line: start.line + before.length - 1, column: before.length > 1 ? last + 1 : start.column + last };
  return { position: { start: point, end: point } };
}
