/** `:::begrip[Inspraak]`: a word and what it means. */
import { slug } from 'github-slugger';
import { h } from 'hastscript';
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { Place } from '../../model.js';
import { nearest } from '../../nearest.js';
import { unknownTerm } from '../../rules/content/glossary.js';
import { idIn } from '../context.js';
import { type Terms, termKey } from '../terms.js';
import { type Directive, solid } from './directive.js';

export const begrip: Directive = {
  names: ['begrip'],
  form: 'container',
  labelled: true,
  render({ children, context, label, labelText, place, problem }) {
    const meaning = solid(children);
    if (!labelText)
      problem({
        en: 'the word that is explained stands between [ and ], for example [Inspraak]',
        nl: 'het woord met uitleg staat tussen [ en ], bijvoorbeeld [Inspraak]',
      });
    if (!meaning.length)
      problem({ en: 'the block says what the word means', nl: 'in het blok staat wat het woord betekent' });
    const id = labelText && { id: idIn(context, `begrip-${slug(labelText)}`) };
    const { terms } = context;
    const entry = terms?.entryOf(labelText);
    if (terms && labelText && !entry) context.report(notInGlossary(labelText, terms, place));
    const data = entry && { dataTerm: entry.id };
    return h('div.block.term', { role: 'group', ...id, ...data }, [
      h('p.block-label', [context.icon('begrip'), context.words.term]),
      ...(label.length ? [h('p.term-word', [...label])] : []),
      ...meaning,
    ]);
  },
};

/** A word that is explained to readers in one place only. */
export const notInGlossary = (term: string, { names }: Terms, place: Place): Diagnostic =>
  diagnostic(unknownTerm, { term, suggestion: nearest(termKey(term), names) }, place);
