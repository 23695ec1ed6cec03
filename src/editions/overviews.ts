/** Composes the overviews: of formats, in the book and before the set of them, of ways of working, of figures with their makers. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import { boundFormats } from '../content/bound-formats.js';
import { chaptersOf } from '../content/chapters.js';
import { readerShort } from '../content/readers.js';
import { MATTER } from '../content/sources.js';
import { linkedPageNumber } from '../markup/page-reference.js';
import type { Book, Figure, Format, Section, Werkvorm } from '../model.js';
import { bookWords } from '../words.js';
import { makeSection } from './section.js';

export function formatListSection(config: Config, book: Book): Section {
  const words = bookWords(config);
  const bound = new Set(boundFormats(config, book.formats));
  // Where some can be torn out, a page is where one finds the sheet; else where one reads of it.
  const pageOf = (format: Format): string | undefined =>
    bound.has(format) ? format.id : bound.size > 0 ? undefined : format.card;
  const withPages = book.formats.some(pageOf);
  const rows = book.formats.map((format) => {
    const page = pageOf(format);
    const title = bound.has(format)
      ? [h('b', [h('a', { href: `#${format.id}` }, format.title)])]
      : [h('b', format.title)];
    return {
      // What leads to a format leads to the sheet itself where it is in the book.
      ...(!bound.has(format) && { id: format.id }),
      cells: [
        [format.code],
        ...formatCells(format, config, title),
        ...(withPages ? [page ? [toPage(`${format.code}, ${words.page}`, page)] : []] : []),
      ],
    };
  });
  const heads = [...words.formatTable, ...(withPages ? [words.pages] : [])];
  return makeSection(config, {
    id: MATTER.formats,
    title: words.formats,
    kind: 'matter',
    template: 'list',
    own: config.matter.formats,
    slots: {
      title: words.formats,
      intro: bound.size > 0 ? `${words.formatsIntro} ${words.formatsBound}` : words.formatsIntro,
      content: [table(bound.size > 0 ? 'format-table format-table-bound' : 'format-table', heads, rows)],
    },
  });
}

/** The sheet before the set of formats in one file: every title leads to its format. */
export function formatIndexSection(config: Config, formats: readonly Format[]): Section {
  const words = bookWords(config);
  const { phone } = config.publisher;
  const rows = formats.map((format) => ({
    cells: [
      [h('span.format-code', format.code)],
      ...formatCells(format, config, [h('a.format-link', { href: `#${format.id}` }, format.title)]),
      [format.version],
      [toPage(`${format.code}, ${words.page}`, format.id)],
    ],
  }));
  const heads = [...words.formatTable, words.formatVersion, words.pages];
  return makeSection(config, {
    id: MATTER.formatIndex,
    title: words.formats,
    kind: 'matter',
    template: 'format-index',
    page: 'sheet-portrait',
    bodyClass: 'format format-index',
    slots: {
      title: words.formats,
      book: words.belongsTo(config.title),
      intro: `${words.formatsIntro} ${words.formatIndexIntro}`,
      content: [table('format-table', heads, rows)],
      help: phone ? [h('b', words.help), { type: 'text', value: ` ${words.call(phone)}` }] : '',
      publisher: config.publisher.name,
      sheet: words.sheet,
      'sheet-of': words.sheetOf,
    },
  });
}

/** What every overview of formats tells of one, behind its code. */
const formatCells = ({ about, reader, sheets }: Format, config: Config, title: readonly ElementContent[]): Cell[] => [
  about ? lines(title, [about]) : title,
  [readerShort(config, reader)],
  [String(sheets)],
];

export const werkvormenOf = (book: Book): readonly Werkvorm[] =>
  chaptersOf(book)
    .flatMap(({ document }) => document.werkvormen)
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));

export function werkvormListSection(config: Config, book: Book): Section {
  const words = bookWords(config);
  const rows = werkvormenOf(book).map(({ id, code, title, duration, group, rung }) => ({
    cells: [
      [code],
      [h('a', { href: `#${id}` }, title)],
      lines([duration], [group]),
      [rung],
      [toPage(`${code}, ${words.page}`, id)],
    ],
  }));
  return makeSection(config, {
    id: MATTER.werkvormen,
    title: words.werkvormen,
    kind: 'matter',
    template: 'list',
    own: config.matter.werkvormen,
    slots: {
      title: words.werkvormen,
      intro: words.werkvormenIntro,
      content: [table('werkvorm-table', words.werkvormTable, rows)],
    },
  });
}

/** Figures that a reader may look for: those with a number, and those with a maker to name. */
export const figuresOf = (book: Book): readonly Figure[] =>
  chaptersOf(book).flatMap(({ document }) => document.figures.filter(({ number, maker }) => number > 0 || maker));

export function figureListSection(config: Config, book: Book): Section {
  const words = bookWords(config);
  const figures = figuresOf(book);
  const withMakers = figures.some(({ maker }) => maker);
  const [number, caption, maker, page] = words.figureTable;
  const rows = figures.map((figure) => ({
    cells: [
      [figure.number ? String(figure.number) : ''],
      [figure.caption],
      ...(withMakers ? [[figure.maker]] : []),
      [toPage(`${figure.caption.replace(/\.$/, '')}, ${words.page}`, figure.id)],
    ],
  }));
  const heads = withMakers ? [number, caption, maker, page] : [number, caption, page];
  return makeSection(config, {
    id: MATTER.figures,
    title: words.figureList,
    kind: 'matter',
    template: 'list',
    own: config.matter.figures,
    slots: { title: words.figureList, intro: '', content: [table('figure-table', heads, rows)] },
  });
}

type Cell = readonly (string | ElementContent)[];

/** Paragraphs, for what only a new line parts is heard in one breath. */
const lines = (...each: readonly Cell[]): Cell => each.map((line) => h('p', [...line]));

interface Row {
  readonly id?: string;
  readonly cells: readonly Cell[];
}

const isEmpty = (cell: Cell): boolean => cell.every((part) => part === '');

/** Without the columns in which nothing stands: of formats that name no reader there is no “for whom”. */
function table(name: string, heads: readonly string[], rows: readonly Row[]): ElementContent {
  const columns = [...heads.keys()].filter((column) => !rows.every(({ cells }) => isEmpty(cells[column] ?? [])));
  return h('table', { className: ['table', 'table-wide', 'overview', name], role: 'table' }, [
    h('thead', [
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col', dataColumn: column + 1 }, heads[column])),
      ),
    ]),
    h(
      'tbody',
      rows.map(({ id, cells }) =>
        h(
          'tr',
          { ...(id && { id }) },
          // Chromium drops an empty cell, and then the table is no longer regular (ISO 14289-1 7.2).
          columns.map((column) => {
            const cell = cells[column] ?? [];
            // The first names its row, in the looks of any other.
            const properties = column === 0 && !isEmpty(cell) ? { role: 'rowheader' } : {};
            return h('td', properties, isEmpty(cell) ? '\u00a0' : [...cell]);
          }),
        ),
      ),
    ),
  ]);
}

const toPage = (says: string, id: string): ElementContent => linkedPageNumber(says, id);
