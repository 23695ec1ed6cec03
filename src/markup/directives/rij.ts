/** `::::rij`: two or three short fields next to each other. */
import { h } from 'hastscript';
import { type Directive, isElement, solid } from './directive.js';

export const rij: Directive = {
  names: ['rij'],
  form: 'container',
  render(input) {
    const fields = solid(input.children);
    const fit =
      fields.length >= 2 &&
      fields.length <= 3 &&
      fields.every((child) => isElement(child, 'div') && /\bfield\b/.test(String(child.properties.className)));
    if (!fit) input.problem('a row holds two or three short fields and nothing else');
    return h(`div.field-row.field-row-${fields.length}`, fields);
  },
};
