/** Templates of a book that do not fit the slots that there are. */
import { facts, type Phrase, rule } from '../rule.js';

/** `known` is a list of slots, joined with ', '. */
export const unknownSlot = rule({
  id: 'content/template',
  severity: 'error',
  data: facts<{ slot: string; suggestion: string; known: string }>,
  en: {
    title: 'Unknown slot in a template',
    message: ({ slot }) => `There is no slot “${slot}” for this part of the book.`,
    hint: ({ suggestion, known }) => (suggestion ? `Did you mean “${suggestion}”?` : `Choose from ${known}.`),
    why: 'Nothing would stand in that place.',
  },
  nl: {
    title: 'Onbekende plek in een sjabloon',
    message: ({ slot }) => `Er is geen plek (slot) “${slot}” in dit deel van het boek.`,
    hint: ({ suggestion, known }) => (suggestion ? `Bedoelt u “${suggestion}”?` : `U kunt kiezen uit ${known}.`),
    why: 'Op die plaats zou niets staan.',
  },
  example: {
    source: {
      'book.yaml': {
        replace: "  a-tint: { screen: '#EAF3FA' }",
        by: "  a-tint: { screen: '#EAF3FA' }\nmatter: { contents: templates/inhoud.html }",
      },
      'templates/inhoud.html': `<!doctype html>
<html lang="nl">
  <body>
    <main class="contents">
      <h1><slot name="tilte"></slot></h1>
      <slot name="entries"></slot>
    </main>
  </body>
</html>
`,
    },
    mended: { 'templates/inhoud.html': { replace: 'tilte', by: 'title' } },
    data: { slot: 'tilte', suggestion: 'title', known: 'entries, title' },
  },
});

/** `about` says what would have stood there. */
export const missingSlot = rule({
  id: 'content/missing-slot',
  severity: 'error',
  data: facts<{ slot: string; about: Phrase }>,
  en: {
    title: 'Slot missing from a template',
    message: ({ slot, about }) => `This template has no slot “${slot}”: ${about}.`,
    hint: ({ slot }) => `Put \`<slot name="${slot}"></slot>\` where it is to stand.`,
    why: 'That text of the book would stand nowhere.',
  },
  nl: {
    title: 'Plek ontbreekt in een sjabloon',
    message: ({ slot, about }) => `Dit sjabloon heeft geen plek (slot) “${slot}”: ${about}.`,
    hint: ({ slot }) => `Zet \`<slot name="${slot}"></slot>\` waar het moet komen.`,
    why: 'Die tekst van het boek zou nergens staan.',
  },
  example: {
    source: {
      'templates/contents.html':
        '<html lang="nl">\n<body><main><h1><slot name="title"></slot></h1></main></body>\n</html>\n',
    },
    mended: { 'templates/contents.html': { replace: '</h1></main>', by: '</h1><slot name="entries"></slot></main>' } },
    data: { slot: 'entries', about: { en: 'the list', nl: 'de lijst' } },
  },
});

export const strayTemplate = rule({
  id: 'content/stray-template',
  severity: 'warning',
  data: facts<{ name: string; suggestion: string }>,
  en: {
    title: 'Template that nothing uses',
    message: ({ name }) => `No template is called “${name}”: this file is not used.`,
    hint: ({ suggestion }) =>
      suggestion ? `Did you mean “${suggestion}”? Then rename it.` : 'Rename it, or take it away.',
    why: 'The pages look as if the file were not there.',
  },
  nl: {
    title: 'Sjabloon dat niets gebruikt',
    message: ({ name }) => `Er is geen sjabloon dat “${name}” heet: dit bestand telt niet mee.`,
    hint: ({ suggestion }) =>
      suggestion ? `Bedoelt u “${suggestion}”? Noem het bestand dan zo.` : 'Geef het een andere naam, of haal het weg.',
    why: 'De bladzijden zien eruit alsof dit bestand er niet is.',
  },
  example: {
    source: { 'templates/chaptr.html': '<p></p>\n' },
    mended: { 'templates/chaptr.html': null },
    data: { name: 'chaptr', suggestion: 'chapter' },
  },
});

export const templateRules = [unknownSlot, missingSlot, strayTemplate] as const;
