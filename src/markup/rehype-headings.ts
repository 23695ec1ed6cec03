/** Takes the title out of the tree and gives every heading an id that is unique in the whole book and stable over releases. */

import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Heading } from '../model.js';
import { type MarkupContext, placeOf, reportAt } from './context.js';

export interface Headings {
  title: string | undefined;
  readonly list: Heading[];
}

/**
 * The first `h1` is the title and leaves the tree: the template sets it. Later `h1`s become `h2`, so that a
 * document has one. Ids are those that GitHub would make, behind the file's prefix: links keep working there and here.
 */
export const rehypeHeadings = (context: MarkupContext, headings: Headings) => () => (tree: Root) => {
  const slugger = new GithubSlugger();
  const first = tree.children.findIndex((node) => node.type === 'element' && node.tagName === 'h1');
  if (first >= 0) {
    const title = tree.children[first] as Element;
    headings.title = textOf(title).trim();
    slugger.slug(headings.title);
    tree.children.splice(first, 1);
  }
  let level = 1;
  visit(tree, 'element', (element) => {
    if (!/^h[1-6]$/.test(element.tagName) || element.properties.dataFootnoteLabel !== undefined) return;
    if (element.tagName === 'h1') element.tagName = 'h2';
    const own = Number(element.tagName[1]);
    const text = textOf(element).trim();
    if (own > level + 1) reportAt(context, element, 'markup/heading-skip', { from: `h${level}`, to: `h${own}`, text });
    // A skipped level would break the PDF's heading order (ISO 14289-1 7.4.2), so the step is closed.
    level = Math.min(own, level + 1);
    element.tagName = `h${level}`;
    const insideField = String(element.properties.className ?? '').includes('field-label');
    if (insideField) return;
    const id = `${context.idPrefix}-${slugger.slug(text) || 'kop'}`;
    element.properties.id = id;
    headings.list.push({ id, level, text, place: placeOf(element, context) });
  });
};
