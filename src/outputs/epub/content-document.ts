/** Writes a document of an e-book: XHTML with its stylesheets, what it is, and its words. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { forXml } from '../../office/write-package.js';
import type { PlacedDocument } from './publication.js';
import { TYPE_OF_ROLE } from './semantics.js';
import { asXhtml } from './serialise.js';

export interface Frame {
  readonly lang: string;
  readonly title: string;
  readonly styles: readonly string[];
  readonly className?: string;
  readonly body: readonly ElementContent[];
}

const DECLARED = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n';

export function frame({ lang, title, styles, className, body }: Frame): string {
  const head = h('head', [
    h('title', title),
    ...styles.map((href) => h('link', { rel: ['stylesheet'], href, type: 'text/css' })),
  ]);
  const html = h('html', { lang, 'xmlns:epub': 'http://www.idpf.org/2007/ops' }, [
    head,
    h('body', className ? { className } : {}, [...body]),
  ]);
  return forXml(`${DECLARED}${asXhtml(html)}\n`);
}

/** @param draft what stands above the text of a version that is not final */
export function contentDocument({ document, styles, semantics }: PlacedDocument, draft: string | undefined): string {
  const { lang, title, className, art, content } = document;
  const { type, role } = semantics;
  const drawing = art.length > 0 ? [h('div.art', { ariaHidden: 'true' }, [...art])] : [];
  const section = h('section', { ...(type && { 'epub:type': type }), ...(role && { role, ariaLabel: title }) }, [
    ...drawing,
    ...withTypes(content),
  ]);
  return frame({ lang, title, styles, className, body: [...(draft ? [h('p.draft', draft)] : []), section] });
}

/** What roles say to assistive technology, in the words of reading systems. */
const withTypes = (nodes: readonly ElementContent[], isNotes = false): ElementContent[] =>
  nodes.map((node): ElementContent => {
    if (node.type !== 'element') return node;
    const type = typeOf(node, isNotes);
    const inNotes = isNotes || type === 'endnotes';
    return {
      ...node,
      properties: type ? { ...node.properties, 'epub:type': type } : node.properties,
      children: withTypes(node.children, inNotes),
    } satisfies Element;
  });

function typeOf({ tagName, properties: { role, id } }: Element, isNotes: boolean): string | undefined {
  if (isNotes && tagName === 'li' && id !== undefined) return 'endnote';
  return typeof role === 'string' && Object.hasOwn(TYPE_OF_ROLE, role) ? TYPE_OF_ROLE[role] : undefined;
}

/** What the package has to know of a document: reading systems prepare for it. */
export function propertiesIn(nodes: readonly ElementContent[]): readonly string[] {
  const found = new Set<string>();
  const look = (children: readonly ElementContent[]): void => {
    for (const node of children) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'svg') found.add('svg');
      else if (node.tagName === 'math') found.add('mathml');
      else look(node.children);
    }
  };
  look(nodes);
  return [...found].sort();
}
