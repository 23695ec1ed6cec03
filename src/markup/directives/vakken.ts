/** `:::vakken[Vraag]{#id regels=6}`: empty areas two by two to stick, draw or write in, each with its name. */
import { h } from 'hastscript';
import { type Directive, inPlaceOf, listItems, oneLine } from './directive.js';
import { COMMON_ATTRIBUTES, count, field } from './field.js';

export const vakken: Directive = {
  names: ['vakken'],
  form: 'container',
  labelled: true,
  attributes: [...COMMON_ATTRIBUTES, 'regels'],
  render(input) {
    const items = listItems(input, 'ul');
    if (items.length !== 2 && items.length !== 4) input.problem('there are two or four areas');
    const lines = count(input, 'regels', 6);
    // The height is made of lines, so that styles need no inline rule.
    const room = () => Array.from({ length: lines }, () => h('div.area-line'));
    const areas = items.map((item) =>
      inPlaceOf(item, h('li.area', [h('p.area-name', oneLine(input, item)), ...room()])),
    );
    return field(input, 'vakken', [h('ul.areas', { role: 'list' }, areas)]);
  },
};
