/** Placeholders such as `{{gemeente.naam}}` that have no text. */
import { facts, rule } from '../rule.js';

/** Empty: known, but not filled in yet. */
export type OpenPlaceholder = { name: string; state: 'empty' | 'unknown'; suggestion: string };

export const openPlaceholder = rule({
  id: 'content/placeholder',
  severity: 'error',
  data: facts<OpenPlaceholder>,
  en: {
    title: 'Placeholder is still open',
    message: ({ name, state }) =>
      state === 'empty'
        ? `book.yaml does not say yet what \`{{${name}}}\` is.`
        : `The placeholder \`{{${name}}}\` is not in book.yaml.`,
    hint: ({ name, suggestion }) =>
      suggestion
        ? `Did you mean \`{{${suggestion}}}\`?`
        : `Give \`${name}\` a text under \`placeholders\`, or build a draft with \`--draft\`.`,
    why: 'An edition for readers holds no empty places.',
  },
  nl: {
    title: 'Invulplek is nog open',
    message: ({ name, state }) =>
      state === 'empty'
        ? `Voor \`{{${name}}}\` is in book.yaml nog niets ingevuld.`
        : `De invulplek \`{{${name}}}\` staat niet in book.yaml.`,
    hint: ({ name, suggestion }) =>
      suggestion
        ? `Bedoelt u \`{{${suggestion}}}\`?`
        : `Vul \`${name}\` in onder \`placeholders\`, of bouw een concept met \`--draft\`.`,
    why: 'In een uitgave voor lezers mag geen lege plek staan.',
  },
  example: {
    source: {
      'book.yaml': {
        replace: 'formats: [formats/F01-blad.md]',
        by: 'formats: [formats/F01-blad.md]\nplaceholders:\n  gemeente.telefoon:',
      },
      'chapters/twee.md': '# Titel\n\nBel {{gemeente.telefoon}} of {{gemeente.naam}}.\n',
    },
    mended: {
      'book.yaml': {
        replace: 'gemeente.telefoon:',
        by: "gemeente.telefoon: '088 000 00 00'\n  gemeente.naam: Gemeente Voorbeeld",
      },
    },
    data: { name: 'gemeente.telefoon', state: 'empty', suggestion: '' },
  },
});
