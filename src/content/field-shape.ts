/** Tells what can be filled in on a format: of each field its kind, and what its answers, columns or areas are called. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { idIn } from '../markup/context.js';
import type { Format } from '../model.js';

/** What a filled-in file depends on: names of fields in the PDF and their answers are made of these words. */
export interface FieldShape {
  readonly kind: string;
  /** Printed words of the answers that can be chosen. */
  readonly options?: readonly string[];
  /** Heads of a table, or names of areas to write in. */
  readonly columns?: readonly string[];
  readonly rows?: number;
}

/** Where a long head may be cut; it is no part of the word. */
const SOFT_HYPHEN = '\u00ad';

/** By id, in the order of the sheet. A signature is drawn, so it holds nothing that could be filled in. */
export function fieldShapes({ id: idPrefix, document }: Format): ReadonlyMap<string, FieldShape> {
  const elements = elementsById(document.tree);
  const filled = document.fields.filter(({ kind }) => kind !== 'handtekening');
  return new Map(filled.map(({ id, kind }) => [id, { kind, ...partsOf(elements.get(idIn({ idPrefix }, id))) }]));
}

function elementsById(tree: Root): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  visit(tree, 'element', (element) => {
    if (typeof element.properties.id === 'string') found.set(element.properties.id, element);
  });
  return found;
}

function partsOf(field: Element | undefined): Omit<FieldShape, 'kind'> {
  const options: string[] = [];
  const columns: string[] = [];
  let rows = 0;
  if (field)
    visit(field, 'element', (element, _, parent) => {
      const classes = [element.properties.className].flat();
      const words = () => textOf(element).replaceAll(SOFT_HYPHEN, '').replace(/\s+/g, ' ').trim();
      if (classes.includes('option-text') || classes.includes('scale-words')) options.push(words());
      if (element.properties.scope === 'col') columns.push(words());
      // What stands behind the colon explains the area, and is no part of its name.
      if (classes.includes('area-name')) columns.push(words().replace(/:.*$/, ''));
      if (element.tagName === 'tr' && parent?.type === 'element' && parent.tagName === 'tbody') rows += 1;
    });
  return { ...(options.length > 0 && { options }), ...(columns.length > 0 && { columns }), ...(rows > 0 && { rows }) };
}
