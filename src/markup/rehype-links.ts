/** Points links at ids of the book, keeps web addresses, and reports what leads nowhere. */
import type { Element, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { wrongDirective } from '../rules/markup/directives.js';
import { brokenLink, linkOutside } from '../rules/markup/links.js';
import { idIn, type MarkupContext, reportAt } from './context.js';
import { pageNumberInText } from './page-reference.js';
import type { Headings } from './rehype-headings.js';
import { visit } from './walk.js';

/** A link to an id of the book, checked once all files are read. */
export interface InnerLink {
  readonly id: string;
  readonly element: Element;
  /** As the author wrote it. */
  readonly written: string;
  /** Whether it names an id and no file: then the whole book is searched for what this file does not have. */
  readonly anywhere: boolean;
  /** Words that we chose, to be made better once all files are read: a figure has its number then. */
  readonly label: Text | undefined;
  /** The page that stands behind it, if the author asked for that. */
  readonly page: Page | undefined;
}

interface Page {
  readonly words: Text;
  readonly box: Element;
  /** That followed the link, and stand in the box now. */
  readonly marks: string;
}

/** Links that markup made itself, to ids that it knows. */
const OURS = ['dataFootnoteRef', 'dataFootnoteBackref', 'dataTerm'] as const;
const WEB = /^(https?|mailto|tel):/i;
/** `http:x` names no place; of `https://…` and `https://a.nl:poort` the browser makes no link. */
const leads = (href: string): boolean => /^(https?:\/\/[^\s/]|mailto:.|tel:.)/i.test(href) && URL.canParse(href);
const MARKDOWN = /\.(md|markdown)$/i;

export const rehypeLinks = (context: MarkupContext, headings: Headings, links: InnerLink[]) => () => (tree: Root) => {
  visit(tree, 'element', (element, index, parent) => {
    const { href } = element.properties;
    // A bare number says nothing of where it leads (WCAG 2.4.4).
    if (element.properties.dataFootnoteRef !== undefined)
      element.properties.ariaLabel = `${context.words.noteCall} ${textOf(element)}`;
    if (element.tagName !== 'a' || OURS.some((name) => element.properties[name] !== undefined)) return;
    const written = decode(String(href || '()'));
    if (WEB.test(String(href))) {
      fill(element, written);
      if (leads(String(href))) return;
      reportAt(context, element, brokenLink, { target: written, suggestion: '' });
      unlink({ element, page: undefined });
      return;
    }
    const [path, fragment] = parts(String(href ?? ''));
    const here = path === '' && Boolean(href);
    const target = here ? { id: context.idPrefix, label: headings.title } : path ? context.linkTarget(path) : undefined;
    if (!target) {
      // A misspelt chapter is an error; a file that is no part of this book prints as text.
      const suggestion = MARKDOWN.test(path) ? context.nearTarget(path) : '';
      if (path === '' || suggestion) reportAt(context, element, brokenLink, { target: written, suggestion });
      else reportAt(context, element, linkOutside, { target: written });
      fill(element, written);
      unlink({ element, page: undefined });
      return;
    }
    const id = fragment ? idIn({ idPrefix: target.id }, fragment.toLowerCase()) : target.id;
    element.properties.href = `#${id}`;
    const label = fill(element, headings.list.find((heading) => heading.id === id)?.text || target.label || written);
    const behind = parent && index !== undefined ? parent.children[index + 1] : undefined;
    const page = pageBehind(element, id, behind?.type === 'text' ? behind : undefined, context);
    links.push({ id, element, written, anywhere: here && Boolean(fragment), label, page });
    if (page && parent && index !== undefined)
      parent.children[index] = h('span.page-reference', [element, page.words, page.box]);
  });
};

/** A link without text would be a link that nobody sees or hears (WCAG 2.4.4). */
function fill(element: Element, value: string): Text | undefined {
  if (element.children.length > 0) return undefined;
  const label: Text = { type: 'text', value };
  element.children = [label];
  return label;
}

/** Marks that may not start a line stand in the box of the number that they follow. */
const MARKS = /^[.,;:!?)]{1,2}/;

/**
 * `[](plan.md "bladzijde")` says on which page it is, as "hoofdstuk 3 (bladzijde 34)"; where the words of the link end
 * in "bladzijde" the number follows at once. It stands behind the link: Chromium makes a link of its own of every box in one.
 */
function pageBehind(link: Element, id: string, behind: Text | undefined, context: MarkupContext): Page | undefined {
  const { page } = context.words;
  if (String(link.properties.title ?? '').toLowerCase() !== page) return undefined;
  delete link.properties.title;
  if (!context.indexEntries) {
    const problem = {
      en: 'a format has no pages of the book to name',
      nl: 'een format kan geen bladzijden van het boek noemen',
    };
    reportAt(context, link, wrongDirective, { name: page, problem });
    return undefined;
  }
  const [marks = ''] = MARKS.exec(behind?.value ?? '') ?? [];
  if (behind) behind.value = behind.value.slice(marks.length);
  const says = new RegExp(`(^|\\s)${page}$`, 'i').test(textOf(link));
  return {
    words: { type: 'text', value: says ? '\u00a0' : ` (${page}\u00a0` },
    box: pageNumberInText(id, `${says ? '' : ')'}${marks}`),
    marks,
  };
}

/** Leads a link, and the page that it names, to another id. */
export function leadTo({ element, page }: Pick<InnerLink, 'element' | 'page'>, id: string): void {
  element.properties.href = `#${id}`;
  if (page) page.box.properties.dataPageOf = id;
}

/** A link that leads nowhere prints as its text. */
export function unlink({ element, page }: Pick<InnerLink, 'element' | 'page'>): void {
  element.tagName = 'span';
  element.properties = {};
  if (!page) return;
  page.words.value = page.marks;
  page.box.properties = {};
  page.box.children = [];
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
