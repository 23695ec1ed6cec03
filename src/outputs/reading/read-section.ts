/** Makes a document of a composed section: its own words and pictures, without what only pages need. */
import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { ON_PAPER } from '../../editions/site-code.js';
import { visit } from '../../markup/walk.js';
import type { Furniture, Section } from '../../model.js';
import type { ReadingDocument } from './document.js';
import { withNoteRoles } from './notes.js';

export function readSection(section: Section): ReadingDocument {
  const { id, title, kind, lang, bodyClass, headings, form, file, html, furniture } = section;
  return {
    id,
    name: id,
    title,
    kind,
    lang,
    className: bodyClass.split(' ').filter(isForScreens).join(' '),
    content: withNoteRoles(partsOf(html).flatMap(cleaned)),
    art: artIn(furniture),
    headings,
    ...(form && { form }),
    file,
  };
}

/** The part of the book and the kind of section; the rest tells of sheets of paper. */
const isForScreens = (name: string): boolean =>
  /^(part-[\w-]+|part|chapter|index|format|title-poster|with-drawing)$/.test(name);

const partsOf = (html: string): ElementContent[] => fromHtml(html, { fragment: true }).children as ElementContent[];

/** What holds place on a page. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['opening-end', 'spread-right', ON_PAPER]);
/** Said to a browser that makes PDFs; in a reading text the elements say it themselves. */
const SAID_BY: Readonly<Record<string, string>> = { table: 'table', figure: 'group', p: 'paragraph', math: 'math' };

function cleaned(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const names = classesOf(node.properties);
  if (names.some((name) => PLACEHOLDERS.has(name))) return [];
  if (node.tagName === 'svg') return [drawing(node)];
  const properties = ownProperties(node);
  const children = node.children.flatMap(cleaned);
  // A document has one main text, and the file that holds this one says which.
  if (node.tagName === 'main') return [{ ...node, tagName: 'div', properties, children }];
  if (node.tagName === 'td' && node.properties.role === 'rowheader')
    return [h('th', { ...properties, scope: 'row' }, children)];
  return [{ type: 'element', tagName: node.tagName, properties, children }];
}

const classesOf = ({ className }: Properties): string[] => [className ?? []].flat().map(String);

function ownProperties({ tagName, properties: { dataLine, role, align, ...others } }: Element): Properties {
  // HTML has no word of its own for it any more.
  const properties =
    typeof align === 'string' ? { ...others, className: [...classesOf(others), `align-${align}`] } : others;
  const isSaid =
    role === undefined || role === 'rowheader' || (Object.hasOwn(SAID_BY, tagName) && SAID_BY[tagName] === role);
  return isSaid ? properties : { ...properties, role };
}

/** Millimetres are of paper: the stylesheet says how large a drawing is, and its viewBox in which ratio. */
function drawing(element: Element): Element {
  const { width, height, overflow: _, dataLine: __, ...properties } = element.properties;
  const hasBox = properties.viewBox !== undefined;
  return { ...element, properties: hasBox ? properties : { ...properties, width, height } };
}

/** Of the layers over the first page only the picture says something about the text. */
function artIn({ first }: Furniture): ElementContent[] {
  const found: ElementContent[] = [];
  visit(fromHtml(first, { fragment: true }), 'element', (element) => {
    if (classesOf(element.properties).includes('art')) found.push(...element.children.flatMap(cleaned));
  });
  return found;
}
