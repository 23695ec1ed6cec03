/** Writes trees as XHTML for e-books. */
import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import { visit } from '../../markup/walk.js';
import { bare } from '../reading/serialise.js';

/** A whole XHTML document: its root says what its prefixes stand for. */
export function asXhtml(html: Element): string {
  const root = bare([html]);
  visit(root, 'element', ({ tagName, properties }) => {
    const { lang } = properties;
    if (typeof lang === 'string') properties.xmlLang = lang;
    if (tagName === 'math') properties.xmlns = MATHML;
  });
  // In XML `]]>` ends something, wherever it stands. What is empty by its nature is closed in itself: a browser that takes the file for HTML would read a second one.
  return toXml(toXast(root)).replace(VOID, '/>').replaceAll(']]>', ']]&gt;');
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** A `<` of text is written otherwise. */
const VOID = /><\/(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)>/g;
