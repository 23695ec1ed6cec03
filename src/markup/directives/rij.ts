/** `::::rij`: two or three short fields next to each other. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Directive, isElement, solid } from './directive.js';

/** A class of its own, because the layout engine makes `a + b` weaker than it is. */
function addClass({ properties }: Element, name: string): void {
  properties.className = [properties.className ?? []].flat().concat(name) as string[];
}

export const rij: Directive = {
  names: ['rij'],
  form: 'container',
  render(input) {
    const fields = solid(input.children);
    const fit =
      fields.length >= 2 &&
      fields.length <= 3 &&
      fields.every((child) => isElement(child, 'div') && /\bfield\b/.test(String(child.properties.className)));
    if (!fit)
      input.problem({
        en: 'a row holds two or three short fields and nothing else',
        nl: 'een rij heeft twee of drie korte velden en niets anders',
      });
    for (const later of fields.slice(1)) if (isElement(later)) addClass(later, 'field-later');
    return h(`div.field-row.field-row-${fields.length}`, fields);
  },
};
