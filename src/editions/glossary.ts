/** Composes the list of terms: what each means, an example, and where the chapters use it first. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import { chaptersOf } from '../content/chapters.js';
import { MATTER } from '../content/sources.js';
import type { Book, GlossaryEntry, Section } from '../model.js';
import { type BookWords, bookWords } from '../words.js';
import { byLetter } from './letters.js';
import { pageList } from './page-number.js';
import { makeSection } from './section.js';

export function glossarySection(config: Config, book: Book): Section {
  const words = bookWords(config);
  const uses = new Map<string, string[]>();
  for (const { entry, id } of chaptersOf(book).flatMap(({ document }) => document.termUses)) {
    uses.set(entry, [...(uses.get(entry) ?? []), id]);
  }
  const content = byLetter(book.glossary, ({ term }) => term, config.language).flatMap(({ letter, items }) =>
    items.map((entry, index) => termOf(entry, uses.get(entry.id) ?? [], index === 0 ? letter : '', words)),
  );
  return makeSection(config, {
    id: MATTER.glossary,
    title: words.glossary,
    kind: 'matter',
    template: 'list',
    own: config.matter.glossary,
    slots: { title: words.glossary, intro: words.glossaryIntro, content },
  });
}

/** So many page numbers fit beside the term. */
const BESIDE = 5;

/** The letter stands in the box of its first term, so that no page ends with it. */
function termOf(
  { id, term, means, example }: GlossaryEntry,
  uses: readonly string[],
  letter: string,
  words: BookWords,
): Element {
  return h(letter ? 'div.glossary-term.glossary-first' : 'div.glossary-term', { id }, [
    ...(letter ? [h('h2.list-letter', letter)] : []),
    h('h3.glossary-word', term),
    h('p', means),
    ...(example ? [h('p.glossary-example', [h('b', words.forExample), ' ', example])] : []),
    ...(uses.length
      ? [
          h(uses.length > BESIDE ? 'p.glossary-pages.glossary-many' : 'p.glossary-pages', [
            `${words.pages} `,
            ...pageList(`${term}, ${words.page}`, uses),
          ]),
        ]
      : []),
  ]);
}
