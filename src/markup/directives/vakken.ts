/** `:::vakken[Vraag]{#id regels=6}`: empty areas two by two to stick, draw or write in, each with its name. */

import { slug } from 'github-slugger';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { type Directive, inPlaceOf, listItems, oneLine } from './directive.js';
import { COMMON_ATTRIBUTES, count, type Enter, field } from './field.js';

export const vakken: Directive = {
  names: ['vakken'],
  form: 'container',
  labelled: true,
  attributes: [...COMMON_ATTRIBUTES, 'regels'],
  render(input) {
    const items = listItems(input, 'ul');
    if (items.length !== 2 && items.length !== 4)
      input.problem({ en: 'there are two or four areas', nl: 'er zijn twee of vier vakken' });
    const lines = count(input, 'regels', 6);
    // The height is made of lines, so that styles need no inline rule.
    const room = () => Array.from({ length: lines }, () => h('div.area-line'));
    const area = (item: Element, enter: Enter) => {
      const name = textOf(item).trim();
      const part = `.${slug(name.replace(/:.*$/, ''))}`;
      return inPlaceOf(
        item,
        h('li.area', [
          h('p.area-name', oneLine(input, item)),
          h('div.area-room', enter({ kind: 'area', part, words: name, optional: true }), room()),
        ]),
      );
    };
    return field(input, 'vakken', (enter) => [
      h(
        'ul.areas',
        { role: 'list' },
        items.map((item) => area(item, enter)),
      ),
    ]);
  },
};
