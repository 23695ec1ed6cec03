/** Slots in a template that nothing fills. */
import { facts, rule } from '../rule.js';

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
    data: { slot: 'tilte', suggestion: 'title', known: 'entries, title' },
  },
});
