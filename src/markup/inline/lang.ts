/** `:lang[Bonjour]{fr}`: words in another language, so that they are spoken as such (WCAG 3.1.2). */
import { h } from 'hastscript';
import type { Inline } from './inline.js';

export const lang: Inline = {
  name: 'lang',
  render({ children, attributes, problem }) {
    const [tag = '', ...more] = Object.keys(attributes);
    const known = more.length === 0 && attributes[tag] === '' ? languageTag(tag) : undefined;
    // Chromium leaves a bare <span> out of a PDF's structure, and its language with it; one with a role stays.
    if (known) return [h('span', { lang: known, role: 'mark' }, children)];
    problem({
      en: 'it names one language by its BCP 47 tag, for example :lang[Bonjour]{fr}',
      nl: 'noem één taal met haar taalcode (BCP 47), bijvoorbeeld :lang[Bonjour]{fr}',
    });
    return children;
  },
};

/** Made when it is first needed: it takes as long as a page of text, and few books name a language. */
let names: Intl.DisplayNames | undefined;
const nameOf = (tag: string): string | undefined => {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return names.of(tag);
};

/**
 * The tag as it is usually written (`nl-BE`); undefined when it is not well-formed (RFC 5646 2.2.9) or no language
 * that anybody knows. Private use is refused: in `x-…` ids travel to the PDF (pdf/document/carriers.ts).
 */
function languageTag(tag: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    const isKnown = !/(^|-)x-/.test(canonical) && nameOf(canonical.split('-')[0] ?? '') !== undefined;
    return isKnown && nameOf(canonical) !== undefined ? canonical : undefined;
  } catch {
    return undefined;
  }
}
