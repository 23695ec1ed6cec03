/** `:::kolommen`: text in two columns of the same height, or three; one block that stays on its page. */
import { h } from 'hastscript';
import { type Directive, solid } from './directive.js';
import { count } from './field.js';

const MOST = 3;

export const kolommen: Directive = {
  names: ['kolommen'],
  form: 'container',
  attributes: ['aantal'],
  render(input) {
    const wanted = count(input, 'aantal', 2);
    if (wanted < 2 || wanted > MOST) input.problem({ en: `"aantal" is 2 or ${MOST}`, nl: `“aantal” is 2 of ${MOST}` });
    return h(`div.columns.columns-${Math.min(MOST, Math.max(2, wanted))}`, solid(input.children));
  },
};
