/** Points links at ids of the book, keeps web addresses, and reports what leads nowhere. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { idIn, type MarkupContext, reportAt } from './context.js';
import type { Headings } from './rehype-headings.js';

/** A link to an id of the book, checked once all files are read. */
export interface InnerLink {
  readonly id: string;
  readonly element: Element;
  /** As the author wrote it. */
  readonly written: string;
}

/** Links that markup made itself, to ids that it knows. */
const OURS = ['dataFootnoteRef', 'dataFootnoteBackref', 'dataTerm'] as const;
const WEB = /^(https?|mailto|tel):/i;
const MARKDOWN = /\.(md|markdown)$/i;

export const rehypeLinks = (context: MarkupContext, headings: Headings, links: InnerLink[]) => () => (tree: Root) => {
  visit(tree, 'element', (element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || OURS.some((name) => element.properties[name] !== undefined)) return;
    const written = decode(String(href || '()'));
    if (WEB.test(String(href))) return fill(element, written);
    const [path, fragment] = parts(String(href ?? ''));
    const here = path === '' && Boolean(href);
    const target = here ? { id: context.idPrefix, label: headings.title } : path ? context.linkTarget(path) : undefined;
    if (!target) {
      // A misspelt chapter is an error; a file that is no part of this book prints as text.
      const suggestion = MARKDOWN.test(path) ? context.nearTarget(path) : '';
      if (path === '' || suggestion) reportAt(context, element, 'markup/broken-link', { target: written, suggestion });
      else reportAt(context, element, 'markup/link-outside', { target: written });
      fill(element, written);
      unlink(element);
      return;
    }
    const id = fragment ? idIn({ idPrefix: target.id }, fragment.toLowerCase()) : target.id;
    element.properties.href = `#${id}`;
    fill(element, headings.list.find((heading) => heading.id === id)?.text || target.label || written);
    links.push({ id, element, written });
  });
};

/** A link without text would be a link that nobody sees or hears (WCAG 2.4.4). */
function fill(element: Element, text: string): void {
  if (element.children.length === 0) element.children = [{ type: 'text', value: text }];
}

/** A link that leads nowhere prints as its text. */
export function unlink(element: Element): void {
  element.tagName = 'span';
  element.properties = {};
}

/** Path and fragment; split before decoding, since a file name may hold `%23`. */
function parts(href: string): [path: string, fragment: string] {
  const [before = '', ...fragment] = href.split('#');
  return [decode(before.split('?')[0] ?? ''), decode(fragment.join('#'))];
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
