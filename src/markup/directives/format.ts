/** `::format[F04]`: a format as a card in the book; `content/format-cards.ts` fills it once all formats are read. */
import { h } from 'hastscript';
import type { Directive } from './directive.js';

export const format: Directive = {
  names: ['format'],
  form: 'leaf',
  render({ context, labelText, problem }) {
    const code = labelText.toUpperCase();
    if (!code)
      problem({
        en: 'a card names the code of a format, for example ::format[F04]',
        nl: 'een kaart noemt de code van een format, bijvoorbeeld ::format[F04]',
      });
    return h('div.block.format-card', { role: 'group', dataFormatCard: code }, [
      h('p.block-label', [context.icon('format'), context.words.formatTable[1]]),
      h('p', [h('b', code)]),
    ]);
  },
};
