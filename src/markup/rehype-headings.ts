/** Takes the title out of the tree and gives every heading a level without gaps and an id that is stable over releases. */
import GithubSlugger, { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import type { Heading } from '../model.js';
import { headingSkip } from '../rules/markup/headings.js';
import { idIn, type MarkupContext, placeOf, reportAt } from './context.js';
import { FOOTNOTE_LABEL } from './rehype-ids.js';
import { SKIP, visit } from './walk.js';

export interface Headings {
  /** Given with the text, or else found in it. */
  title: string | undefined;
  /** Another name of the title. */
  titleId?: string | undefined;
  titleElement?: Element;
  readonly list: Heading[];
}

/**
 * The first `h1` is the title and leaves the tree: the template sets it. Later `h1`s become `h2`, so that a
 * document has one. Ids are those that GitHub would make, behind the file's prefix: links keep working there and here.
 */
export const rehypeHeadings = (context: MarkupContext, headings: Headings) => () => (tree: Root) => {
  const slugger = new GithubSlugger();
  takeTitle(tree, headings, context);
  if (headings.title) slugger.slug(headings.title);
  for (const id of authorIds(tree, context)) slugger.slug(id);
  /** Levels, as written, of the headings around this place; their number is the level that is set. */
  let around = [1];
  let previous = 1;

  visit(tree, 'element', (element, index, parent) => {
    if (!/^h[1-6]$/.test(element.tagName) || element.properties.id === FOOTNOTE_LABEL) return;
    const text = headingText(element);
    if (!text && element.children.length === 0 && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const made = [element.properties.className ?? []].flat();
    if (!made.length) {
      const own = Math.max(2, Number(element.tagName[1]));
      if (own > previous + 1) reportAt(context, element, headingSkip, { from: previous, to: own, text });
      previous = own;
      around = [...around.filter((level) => level < own), own];
    }
    // A skipped level would break the PDF's heading order (ISO 14289-1 7.4.2), so the gap is closed.
    const level = Math.min(6, made.length ? around.length + 1 : around.length);
    element.tagName = `h${level}`;
    if (made.includes('field-label')) return;
    const chosen = element.properties.id;
    const id = typeof chosen === 'string' ? chosen : idIn(context, slugger.slug(slug(text) || 'kop'));
    element.properties.id = id;
    headings.list.push({ id, level, text, place: placeOf(element, context) });
  });
};

/**
 * A first `h1` that says something else than the title that was given stays, as a heading. A text that begins with a heading of
 * another level has that as its title.
 */
function takeTitle(tree: Root, headings: Headings, context: MarkupContext): void {
  const title = tree.children.findIndex((node) => node.type === 'element' && node.tagName === 'h1');
  const start = tree.children.findIndex((node) => node.type === 'element');
  const first = title < 0 && !headings.title && startsWithHeading(tree.children[start]) ? start : title;
  if (first < 0) return;
  const element = tree.children[first] as Element;
  const text = headingText(element);
  if (headings.title && headings.title !== text) return;
  headings.title = text;
  headings.titleElement = element;
  const { id } = element.properties;
  if (typeof id === 'string') headings.titleId ??= id.slice(idIn(context, '').length);
  tree.children.splice(first, 1);
}

const startsWithHeading = (node: Root['children'][number] | undefined): boolean =>
  node?.type === 'element' && /^h[2-6]$/.test(node.tagName) && headingText(node) !== '';

/** Ids that the author chose, for fields and anchors, come before those made from headings. */
function authorIds(tree: Root, context: MarkupContext): ReadonlySet<string> {
  const start = idIn(context, '');
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string' && id.startsWith(start)) ids.add(id.slice(start.length));
  });
  return ids;
}

function headingText(heading: Element): string {
  let text = '';
  visit(heading, (node) => {
    // The number of a note is no word of the heading.
    if (node.type === 'element' && node.properties.dataFootnoteRef !== undefined) return SKIP;
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element' && node.tagName === 'img') text += String(node.properties.alt ?? '');
    else if (node.type === 'element' && node.tagName === 'br') text += ' ';
    return undefined;
  });
  return text.replace(/\s+/g, ' ').trim();
}
