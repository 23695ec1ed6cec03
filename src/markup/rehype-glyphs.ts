/** Reports characters that no typeface of the book can draw: they would print as empty boxes. */
import type { Root, Text } from 'hast';
import { COMMON, coverage } from '../fonts/coverage.js';
import type { FaceRole } from '../fonts/faces.js';
import { missingGlyph } from '../rules/markup/missing-glyph.js';
import { type MarkupContext, reportAt } from './context.js';
import type { Headings } from './rehype-headings.js';
import { visitParents } from './walk.js';

type Placed = Pick<Text, 'position'>;

/** Adds to `faces` the fallback faces that this document needs. */
export const rehypeGlyphs =
  (context: MarkupContext, headings: Headings, faces: Set<FaceRole>) => () => async (tree: Root) => {
    const texts: { value: string; mono: boolean; at: Placed }[] = [];
    const collect = (root: Root): void =>
      visitParents(root, 'text', (node, parents) => {
        const mono = parents.some(
          (parent) => parent.type === 'element' && /^(code|kbd|pre|samp)$/.test(parent.tagName),
        );
        if (mono) faces.add('mono');
        if (COMMON.test(node.value)) return;
        texts.push({ value: node.value, mono, at: [...parents, node].findLast(({ position }) => position) ?? node });
      });
    const { title = '', titleElement } = headings;
    collect({ type: 'root', children: [titleElement ?? { type: 'text', value: title }] });
    collect(tree);

    for (const { value, mono, at } of texts) {
      const { fallbacks, missing } = await coverage(value, mono ? 'mono' : 'text');
      for (const face of fallbacks) faces.add(face);
      for (const character of missing) {
        const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        reportAt(context, placeIn(at, value, character), missingGlyph, { character, codePoint });
      }
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
