/** Composes the index: every word that a chapter enters, with the pages where it stands. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import { chaptersOf } from '../content/chapters.js';
import { MATTER } from '../content/sources.js';
import { termKey } from '../markup/terms.js';
import type { Book, IndexEntry, Section } from '../model.js';
import { bookWords } from '../words.js';
import { byLetter } from './letters.js';
import { type PageOf, pageList } from './page-number.js';
import { makeSection } from './section.js';

/** A word of the index, and the finer words under it, by what makes them one. */
interface Word {
  readonly word: string;
  readonly ids: string[];
  readonly subs: Map<string, Word>;
}

export const indexEntries = (book: Book): readonly IndexEntry[] =>
  chaptersOf(book).flatMap(({ document }) => document.indexEntries);

/**
 * Pages that follow each other become one range, so how long the list is depends on them. It is asked for again until no page
 * changes any more: for the same pages it is the same section.
 */
export function indexPlan(config: Config, book: Book): (pageOf: PageOf) => Section {
  const entries = indexEntries(book);
  let last: { readonly pages: string; readonly section: Section } | undefined;
  return (pageOf) => {
    const pages = entries.map(({ id }) => pageOf(id)).join();
    if (last?.pages !== pages) last = { pages, section: indexSection(config, entries, pageOf) };
    return last.section;
  };
}

export function indexSection(config: Config, entries: readonly IndexEntry[], pageOf: PageOf): Section {
  const words = bookWords(config);
  const content = byLetter(gather(entries), ({ word }) => word, config.language).map(({ letter, items }) =>
    h('section.index-group', [h('h2.list-letter', letter), listOf(items, pageOf, config.language, words.page)]),
  );
  return makeSection(config, {
    id: MATTER.index,
    title: words.index,
    kind: 'matter',
    template: 'list',
    own: config.matter.index,
    bodyClass: 'index',
    slots: { title: words.index, intro: words.indexIntro, content },
  });
}

function listOf(list: readonly Word[], pageOf: PageOf, language: string, page: string): Element {
  const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  const items = list.map(({ word, ids, subs }) =>
    h('li', [
      h('span.index-word', word),
      ...(ids.length ? [' ', h('span.index-pages', pageList(`${word}, ${page}`, ids, pageOf))] : []),
      ...(subs.size
        ? [
            listOf(
              [...subs.values()].sort((a, b) => compare(a.word, b.word)),
              pageOf,
              language,
              page,
            ),
          ]
        : []),
    ]),
  );
  return h('ul.index-list', { role: 'list' }, items);
}

/** Words that differ in their capitals only are one, written as they stand in the text first. */
function gather(entries: readonly IndexEntry[]): readonly Word[] {
  const found = new Map<string, Word>();
  for (const { id, term, sub } of entries) {
    const word = enter(found, term);
    (sub ? enter(word.subs, sub) : word).ids.push(id);
  }
  return [...found.values()];
}

function enter(list: Map<string, Word>, word: string): Word {
  const key = termKey(word);
  const same = list.get(key) ?? { word, ids: [], subs: new Map() };
  list.set(key, same);
  return same;
}
