/** `:index[tekst]{term="…" sub="…"}`: a place that the index names; without a text it prints nothing. */
import { h } from 'hastscript';
import { idIn } from '../context.js';
import { unknownAttribute } from '../unknown-attribute.js';
import type { Inline } from './inline.js';

export const indexEntry: Inline = {
  name: 'index',
  render({ children, text, attributes, context, place, problem }) {
    const { term = text, sub = '', ...more } = attributes;
    const [unknown] = Object.keys(more);
    if (unknown !== undefined) problem(unknownAttribute(unknown, ['term', 'sub']));
    if (!term.trim()) {
      problem({
        en: 'it says what the index is to name, for example :index[buurt] or :index[]{term="buurt"}',
        nl: 'zeg wat er in het register komt, bijvoorbeeld :index[buurt] of :index[]{term="buurt"}',
      });
      return children;
    }
    const { indexEntries } = context;
    if (!indexEntries) {
      problem({
        en: 'the index is of the book: a format has no pages in it',
        nl: 'het register is van het boek: een format heeft daarin geen bladzijden',
      });
      return children;
    }
    // Capitals: no id of a heading has one.
    const id = idIn(context, `I-${indexEntries.length + 1}`);
    indexEntries.push({ id, term: tidy(term), sub: tidy(sub), place });
    return [h('span.index-entry', { id }, children)];
  },
};

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();
