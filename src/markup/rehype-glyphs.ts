/** Reports characters that no typeface of the book can draw: they would print as empty boxes. */
import type { Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { COMMON, coverage } from '../fonts/coverage.js';
import type { FaceRole } from '../fonts/faces.js';
import { type MarkupContext, reportAt } from './context.js';

/** Adds to `faces` the fallback faces that this document needs. */
export const rehypeGlyphs = (context: MarkupContext, faces: Set<FaceRole>) => () => async (tree: Root) => {
  const texts: { value: string; mono: boolean; parents: Parents[]; node: { position?: never } }[] = [];
  visitParents(tree, 'text', (node, parents) => {
    const mono = parents.some((parent) => parent.type === 'element' && /^(code|kbd|pre|samp)$/.test(parent.tagName));
    if (mono) faces.add('mono');
    if (!COMMON.test(node.value)) texts.push({ value: node.value, mono, parents, node: node as never });
  });
  for (const { value, mono, parents, node } of texts) {
    const { fallbacks, missing } = await coverage(value, mono ? 'mono' : 'text');
    for (const face of fallbacks) faces.add(face);
    const at = node.position ? node : ([...parents].reverse().find((parent) => parent.position) ?? node);
    for (const character of missing) {
      const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      reportAt(context, at, 'markup/missing-glyph', { character, codePoint });
    }
  }
};
