/** HTML, and signs that other programs understand and this one does not. */
import { facts, rule } from '../rule.js';

export const rawHtml = rule({
  id: 'markup/raw-html',
  severity: 'warning',
  data: facts<{ tag: string }>,
  en: {
    title: 'HTML in the text',
    message: ({ tag }) => `HTML in the text is left out: \`${tag}\`.`,
    hint: 'Write this as markdown or as a directive. If you mean the character itself, put a \\ before it.',
    why: 'HTML can break the layout and the accessibility of the workbook.',
  },
  nl: {
    title: 'HTML in de tekst',
    message: ({ tag }) => `HTML in de tekst wordt niet overgenomen: \`${tag}\`.`,
    hint: 'Schrijf dit als markdown of als richtlijn. Bedoelt u het teken zelf? Zet er dan een \\ voor.',
    why: 'HTML kan de opmaak en de toegankelijkheid van het werkboek breken.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\nTekst met <font color="red">rood</font>.\n' },
    mended: { 'chapters/twee.md': { replace: '<font color="red">rood</font>', by: '**rood**' } },
    data: { tag: '<font>' },
  },
});

export const unknownExtension = rule({
  id: 'markup/unknown-extension',
  severity: 'warning',
  data: facts<{ text: string }>,
  en: {
    title: 'Markdown of another program',
    message: ({ text }) => `This is not known here, and printed as it is written: \`${text}\`.`,
    hint: 'Write this another way; the handleiding tells what there is. If you mean the character itself, put a \\ before it.',
    why: 'Signs that are meant for another program tell a reader nothing.',
  },
  nl: {
    title: 'Markdown van een ander programma',
    message: ({ text }) => `Werkboek kent dit niet en drukt het af zoals het er staat: \`${text}\`.`,
    hint: 'Schrijf dit anders; in de handleiding staat wat er kan. Bedoelt u het teken zelf? Zet er dan een \\ voor.',
    why: 'Tekens die voor een ander programma zijn, zeggen een lezer niets.',
  },
  example: {
    source: {
      'chapters/twee.md': '# Titel\n\nLees [[een andere bladzijde]].\n',
    },
    mended: { 'chapters/twee.md': { replace: '[[een andere bladzijde]]', by: '[een andere bladzijde](een.md)' } },
    data: { text: '[[een andere bladzijde]]' },
  },
});

/** Of another program, which makes its contents from the text. */
export const ownContents = rule({
  id: 'markup/own-contents',
  severity: 'info',
  data: facts<{ text: string }>,
  en: {
    title: 'Contents in the text',
    message: ({ text }) => `\`${text}\` is left out: the book has contents of its own.`,
    hint: 'Take the line out, if no other program needs it.',
    why: 'Two lists of contents disagree sooner or later.',
  },
  nl: {
    title: 'Inhoud in de tekst',
    message: ({ text }) => `\`${text}\` is weggelaten: het boek heeft een eigen inhoudsopgave.`,
    hint: 'Haal de regel weg, als geen ander programma die nodig heeft.',
    why: 'Twee inhoudsopgaven spreken elkaar vroeg of laat tegen.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\n[TOC]\n\nTekst.\n' },
    mended: { 'chapters/twee.md': { replace: '[TOC]\n\n', by: '' } },
    data: { text: '[TOC]' },
  },
});

export const foreignMarkupRules = [rawHtml, unknownExtension, ownContents] as const;
