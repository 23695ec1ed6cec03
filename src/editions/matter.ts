/** Composes what stands around the chapters: title page with colophon, contents, part openings, overview of formats, notes. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import { MATTER } from '../content/sources.js';
import { pageNumber } from '../markup/page-reference.js';
import type { Book, Part, Section, Side } from '../model.js';
import { type BookWords, bookWords } from '../words.js';
import { type Artwork, pattern } from './artwork.js';
import { partClass, tabOf } from './chapter.js';
import { longDate } from './dates.js';
import { indexEntries } from './index-list.js';
import { makeSection } from './section.js';

const pageOf = (id: string) => pageNumber('span.contents-page', id);

/** Two words that fit the page in the largest size, one under the other. */
const POSTER = /^\S{1,6} \S{1,5}$/;

export const isPoster = (title: string): boolean => POSTER.test(title);

export async function titleSection(config: Config, artwork: Artwork): Promise<Section> {
  const words = bookWords(config.language);
  const poster = isPoster(config.title);
  return makeSection(config, {
    id: MATTER.title,
    title: config.title,
    kind: 'matter',
    template: 'title',
    bodyClass: poster ? 'title-poster' : '',
    slots: {
      title: poster ? config.title.replace(' ', '\n') : config.title,
      subtitle: config.subtitle ?? '',
      publisher: config.publisher.name,
      drawing: await artwork(config.drawing, config.places.get('drawing')),
      'colophon-title': words.colophon,
      colophon: colophon(config, words),
    },
  });
}

function colophon(config: Config, words: BookWords): ElementContent[] {
  const { publisher, notice, licence, version, date, language } = config;
  const contact = [publisher.phone, publisher.email, publisher.web, publisher.address].filter(
    (line) => line !== undefined,
  );
  return [
    ...(notice ? [h('p', notice)] : []),
    h('p', [words.version(version, longDate(date, language)), ...(licence ? [h('br'), licence] : [])]),
    h('p', [h('b', publisher.name)]),
    ...(contact.length ? [h('p', [h('b', words.contact), ...contact.flatMap((line) => [h('br'), line])])] : []),
  ];
}

export function contentsSection(config: Config, book: Book): Section {
  const words = bookWords(config.language);
  const entries = book.parts.flatMap((part) => [
    ...(part.letter
      ? [
          h(`h2.contents-part.${partClass(part)}`, [
            h('span.contents-stone', part.letter),
            ' ',
            h('a', { href: `#${part.id}` }, part.title),
            pageOf(part.id),
          ]),
        ]
      : []),
    chapterList(part),
  ]);
  const behind = [
    ...(book.formats.length ? [{ id: MATTER.formats, title: words.formats }] : []),
    ...(book.glossary.length ? [{ id: MATTER.glossary, title: words.glossary }] : []),
    ...book.back,
    ...(indexEntries(book).length ? [{ id: MATTER.index, title: words.index }] : []),
  ];
  return makeSection(config, {
    id: MATTER.contents,
    title: words.contents,
    kind: 'matter',
    template: 'contents',
    slots: { title: words.contents, entries: [...loose(book.front), ...entries, ...loose(behind)] },
  });
}

/** What stands outside the parts. */
const loose = (items: readonly { readonly id: string; readonly title: string }[]): ElementContent[] =>
  items.length === 0
    ? []
    : [
        h(
          'ul.contents-list.contents-loose',
          { role: 'list' },
          items.map(({ id, title }) => h('li', [h('a', { href: `#${id}` }, title), pageOf(id)])),
        ),
      ];

const chapterList = (part: Part) =>
  h(
    'ul.contents-list',
    { className: ['contents-list', partClass(part)], role: 'list' },
    part.chapters.map(({ id, number, title }) =>
      h('li', [h('span.contents-number', String(number)), ' ', h('a', { href: `#${id}` }, title), pageOf(id)]),
    ),
  );

/** A recto in full colour; on its back the chapters of the part, so that the leaf is never half empty. */
export async function partSection(config: Config, part: Part, index: number, artwork: Artwork): Promise<Section> {
  const words = bookWords(config.language);
  const described = config.parts?.[index];
  const total = config.parts?.length ?? 1;
  const [title = '', subtitle] = part.title.split(/:\s+/, 2);
  const stones = Array.from({ length: total }, (_, at) =>
    h(at === index ? 'span.part-stone.part-stone-here' : 'span.part-stone'),
  );
  return makeSection(config, {
    id: part.id,
    title: part.title,
    kind: 'part',
    template: 'part',
    bodyClass: `${partClass(part)} part`,
    slots: {
      letter: part.letter,
      title: subtitle ? [{ type: 'text', value: `${title}: ` }, h('span.subtitle', subtitle)] : title,
      part: `${words.part} ${part.letter}`,
      count: words.partOf(index + 1, total),
      stones: [h('span.part-stones', stones)],
      intro: part.intro,
      'in-this-part': words.inThisPart,
      chapters: [chapterList(part)],
      drawing: await artwork(described?.drawing, config.places.get(`parts.${index}.drawing`)),
      strip: described ? pattern(described.pattern, 'strip') : '',
      tab: tabOf(config, index),
    },
  });
}

export function formatListSection(config: Config, book: Book): Section {
  const words = bookWords(config.language);
  const rows = book.formats.map(({ id, code, title, reader, sheets }) =>
    h('tr', { id }, [h('td', code), h('td', title), h('td', words.readers[reader]), h('td', String(sheets))]),
  );
  const heads = words.formatTable.map((head) => h('th', { scope: 'col' }, head));
  const table = h('table.table.table-wide.format-table', { role: 'table' }, [
    h('thead', [h('tr', heads)]),
    h('tbody', rows),
  ]);
  return makeSection(config, {
    id: MATTER.formats,
    title: words.formats,
    kind: 'matter',
    template: 'list',
    slots: { title: words.formats, intro: words.formatsIntro, content: [table] },
  });
}

const NOTES_LINES = 22;

/** Pages to write on; they also bring the number of pages to what the printer needs. */
export function notesSection(config: Config, pages: number, startSide: Side): Section {
  const words = bookWords(config.language);
  const lines = () => Array.from({ length: NOTES_LINES }, () => h('div.writing-line'));
  const page = (_: unknown, index: number) =>
    h('section.notes-page', [index === 0 ? h('h1', words.notes) : h('p.notes-again', '\u00a0'), ...lines()]);
  const section = makeSection(config, {
    id: MATTER.notes,
    title: words.notes,
    kind: 'matter',
    template: 'notes',
    slots: { pages: Array.from({ length: pages }, page) },
  });
  return { ...section, startSide, padToLeaf: false };
}
