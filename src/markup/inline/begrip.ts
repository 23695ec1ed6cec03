/** `:begrip[inspreken]{term="inspraak"}`: words that lead to the glossary, whether or not it is their first use. */
import { h } from 'hastscript';
import { notInGlossary } from '../directives/begrip.js';
import type { Inline } from './inline.js';

export const begripInline: Inline = {
  name: 'begrip',
  render({ children, text, attributes, context, place, problem }) {
    const { term = text, ...more } = attributes;
    const [unknown] = Object.keys(more);
    if (unknown !== undefined)
      problem({
        en: `the attribute "${unknown}" is not known here; known is term`,
        nl: `de eigenschap “${unknown}” hoort hier niet; wel kan: term`,
      });
    if (!text)
      problem({
        en: 'it has the words that are printed, for example :begrip[inspraak]',
        nl: 'noem de woorden die er staan, bijvoorbeeld :begrip[inspraak]',
      });
    if (!context.terms || !text) return children;
    const entry = context.terms.entryOf(term);
    if (!entry) {
      context.report(notInGlossary(term, context.terms, place));
      return children;
    }
    return [h('a.term-link', { href: `#${entry.id}`, dataTerm: entry.id }, children)];
  },
};
