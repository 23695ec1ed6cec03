/** Points links at ids of the book, keeps web addresses, and reports what leads nowhere. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { type MarkupContext, reportAt } from './context.js';

/** A link to an id of the book, checked once all files are read. */
export interface InnerLink {
  readonly id: string;
  readonly element: Element;
}

const WEB = /^(https?|mailto|tel):/i;

export const rehypeLinks = (context: MarkupContext, links: InnerLink[]) => () => (tree: Root) => {
  visit(tree, 'element', (element) => {
    if (element.properties.id && element.tagName === 'span' && !element.properties.className) {
      // An anchor that the author wrote (`<a id="x">`) gets the file's prefix like any heading.
      element.properties.id = `${context.idPrefix}-${element.properties.id}`;
    }
    if (element.tagName !== 'a' || typeof element.properties.href !== 'string') return;
    const href = decode(element.properties.href);
    if (
      WEB.test(href) ||
      element.properties.dataFootnoteRef !== undefined ||
      element.properties.dataFootnoteBackref !== undefined
    )
      return;
    const [path = '', fragment] = href.split('#', 2) as [string, string?];
    const target = path === '' ? { id: context.idPrefix, label: '' } : context.linkTarget(path);
    if (!target) {
      reportAt(context, element, /\.(md|markdown)$/i.test(path) ? 'markup/broken-link' : 'markup/link-outside', {
        target: href,
        suggestion: '',
      });
      unlink(element);
      return;
    }
    const id = fragment ? `${target.id}-${fragment.toLowerCase()}` : target.id;
    element.properties.href = `#${id}`;
    if (element.children.length === 0) element.children = [{ type: 'text', value: target.label }];
    links.push({ id, element });
  });
};

/** A link that leads nowhere prints as its text. */
export function unlink(element: Element): void {
  element.tagName = 'span';
  element.properties = {};
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
