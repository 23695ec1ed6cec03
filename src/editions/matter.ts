/** Composes what stands around the chapters: title page with colophon, contents, part openings, notes. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import type { PageGeometry } from '../config/page-geometry.js';
import { boundFormats } from '../content/bound-formats.js';
import { commitOf } from '../content/commit.js';
import { MATTER } from '../content/sources.js';
import { linkAll, phonesAmong } from '../markup/addresses.js';
import { pageNumber } from '../markup/page-reference.js';
import type { Book, Format, Part, Section, Side, Werkvorm } from '../model.js';
import { PHOTO } from '../paginate/photos.js';
import { type BookWords, bookWords } from '../words.js';
import { type Artwork, makersOfPhotos, pattern } from './artwork.js';
import { partClass, tabOf } from './chapter.js';
import { longDate } from './dates.js';
import { makeSection } from './section.js';

const pageOf = (id: string) => pageNumber('span.contents-page', id);

/** Two words that fit the page in the largest size, one under the other. */
const POSTER = /^\S{1,6} \S{1,5}$/;

export const isPoster = (title: string): boolean => POSTER.test(title);

/** What is printed on the title page and the cover depends on whether there is a picture under it. */
export const titleClass = ({ title, drawing }: Config): string =>
  [...(isPoster(title) ? ['title-poster'] : []), ...(drawing ? [] : ['without-art'])].join(' ');

/** Which of the files that a book is divided into. */
export interface Volume {
  /** From 1. */
  readonly number: number;
  readonly total: number;
  /** The part that each one but the first begins with, by its id. */
  readonly starts: readonly string[];
}

export async function titleSection(config: Config, artwork: Artwork, volume?: Volume): Promise<Section> {
  const words = bookWords(config);
  const poster = isPoster(config.title);
  return makeSection(config, {
    id: MATTER.title,
    title: config.title,
    kind: 'matter',
    template: 'title',
    own: config.matter.title,
    bodyClass: titleClass(config),
    slots: {
      title: poster ? config.title.replace(' ', '\n') : config.title,
      subtitle: config.subtitle ?? '',
      volume: volume ? words.volumeOf(volume.number, volume.total) : '',
      publisher: config.logo ? '' : config.publisher.name,
      logo: await logoOf(config, artwork),
      drawing: await artwork(config.drawing, config.places.get('drawing')),
      'colophon-title': words.colophon,
      colophon: hasColophonHere(config) ? await colophonLines(config) : '',
    },
  });
}

/** Counted from the folder of book.yaml, where drawings stand in its figures/. */
export const logoOf = ({ logo, places }: Config, artwork: Artwork): Promise<ElementContent[]> =>
  artwork(logo && !PHOTO.test(logo) ? `../${logo}` : logo, places.get('logo'));

/** Where there is no half-title, nothing can stand on the back of it. */
const hasColophonHere = ({ matter }: Config): boolean =>
  matter.colophon !== false && (matter.colophon === true || matter.halfTitle === false);

export const colophonLines = async (config: Config): Promise<ElementContent[]> =>
  colophon(config, bookWords(config), await commitOf(config), await makersOfPhotos(config));

function colophon(
  config: Config,
  words: BookWords,
  commit: string | undefined,
  makers: readonly string[],
): ElementContent[] {
  const { publisher, notice, licence, version, date, language } = config;
  const contact = [publisher.phone, publisher.email, publisher.web, publisher.address].filter(
    (line) => line !== undefined,
  );
  const lines = [words.version(version, longDate(date, language)), ...(commit ? [words.source(commit)] : []), licence];
  return [
    ...(notice ? [h('p', notice)] : []),
    h('p', inLines(lines.filter((line) => line !== undefined))),
    ...(makers.length > 0 ? [h('p', words.photosBy(makers.join(', ')))] : []),
    h('p', [h('b', publisher.name)]),
    ...(contact.length
      ? [
          h(
            'p',
            inLines([h('b', words.contact), ...contact.map((line) => h('span', linkAll(line, phonesAmong([line]))))]),
          ),
          h('p', words.otherForm),
        ]
      : []),
  ];
}

const inLines = (lines: readonly (string | ElementContent)[]): (string | ElementContent)[] =>
  lines.flatMap((line, index) => (index > 0 ? [h('br'), line] : [line]));

/** What the contents name besides parts and chapters. */
export interface Listed {
  readonly id: string;
  readonly title: string;
}

export function contentsSection(config: Config, book: Book, behind: readonly Listed[], volume?: Volume): Section {
  const words = bookWords(config);
  // In the entry of its first part: what stands between the lists is no part of the contents to a screen reader.
  const volumeMark = ({ id }: Part, index: number): ElementContent[] => {
    const at = index === 0 ? 0 : (volume?.starts.indexOf(id) ?? -1) + 1;
    return volume && (index === 0 || at > 0)
      ? [{ type: 'text', value: ' ' }, h('span.contents-volume', words.volumeOf(at + 1, volume.total))]
      : [];
  };
  const entries = book.parts.flatMap((part, index) => [
    ...(part.letter
      ? [
          h(`h2.contents-part.${partClass(part)}`, [
            h('span.contents-stone', part.letter),
            ' ',
            config.matter.parts === false ? part.title : h('a', { href: `#${part.id}` }, part.title),
            ...volumeMark(part, index),
            ...(config.matter.parts === false ? [] : [pageOf(part.id)]),
          ]),
        ]
      : []),
    chapterList(part),
  ]);
  return makeSection(config, {
    id: MATTER.contents,
    title: words.contents,
    kind: 'matter',
    template: 'contents',
    own: config.matter.contents,
    slots: {
      title: words.contents,
      entries: [...loose(book.front), ...entries, ...loose(behind, boundFormats(config, book.formats), words.formats)],
    },
  });
}

/**
 * What stands outside the parts.
 * @param bound formats at the end of the book: under the list of formats, or else in a line of their own
 */
function loose(items: readonly Listed[], bound: readonly Format[] = [], formats = ''): ElementContent[] {
  const isTold = items.some(({ id }) => id === MATTER.formats);
  const line = ({ id, title }: Listed): ElementContent => {
    const sheets = id === MATTER.formats ? listInside(bound) : [];
    return h(sheets.length ? 'li.contents-with-cards' : 'li', [
      h('a', { href: `#${id}` }, title),
      pageOf(id),
      ...sheets,
    ]);
  };
  const [first] = bound;
  const lines = [
    ...items.map(line),
    ...(first && !isTold
      ? [
          h('li.contents-with-cards', [
            h('a', { href: `#${first.id}` }, formats),
            pageOf(first.id),
            ...listInside(bound),
          ]),
        ]
      : []),
  ];
  return lines.length === 0 ? [] : [h('ul.contents-list.contents-loose', { role: 'list' }, lines)];
}

const chapterList = (part: Part) =>
  h(
    'ul',
    { className: ['contents-list', partClass(part)], role: 'list' },
    part.chapters.map(({ id, number, title, document }) =>
      h(document.werkvormen.length ? 'li.contents-with-cards' : 'li', [
        h('span.contents-number', String(number)),
        ' ',
        h('a', { href: `#${id}` }, title),
        pageOf(id),
        ...listInside(document.werkvormen),
      ]),
    ),
  );

/** The cards of a chapter, or the formats in the book, which people look up by code and name. */
const listInside = (cards: readonly Pick<Werkvorm, 'id' | 'code' | 'title'>[]): ElementContent[] =>
  cards.length === 0
    ? []
    : [
        h(
          'ul.contents-cards',
          { role: 'list' },
          cards.map(({ id, code, title }) =>
            h('li.contents-card', [h('b', code), ' ', h('a', { href: `#${id}` }, title), pageOf(id)]),
          ),
        ),
      ];

/** A recto in full colour; on its back the chapters of the part, so that the leaf is never half empty. */
export async function partSection(config: Config, part: Part, index: number, artwork: Artwork): Promise<Section> {
  const words = bookWords(config);
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
    own: config.matter.parts,
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
      picture: await artwork(described?.picture, config.places.get(`parts.${index}.picture`)),
      strip: described ? pattern(described.pattern, 'strip') : '',
      tab: tabOf(config, index),
    },
  });
}

const NOTES_LINE_MM = 10;
/** Above the lines: the heading, and on the next pages as much white. */
const NOTES_HEAD_MM = 14;

const notesLines = ({ heightMm, top, bottom }: PageGeometry): number =>
  Math.floor((heightMm - top - bottom - NOTES_HEAD_MM) / NOTES_LINE_MM);

/** Pages to write on; they also bring the number of pages to what the printer needs. Empty ones are no part of the book to anyone. */
export function notesSection(config: Config, pages: number, startSide: Side): Section {
  const words = bookWords(config);
  const lines = () => Array.from({ length: notesLines(config.page) }, () => h('div.writing-line'));
  const empty = config.matter.notes === false;
  const page = (_: unknown, index: number) =>
    h('section.notes-page', [
      index === 0 && !empty ? h('h1', words.notes) : h('p.notes-again', '\u00a0'),
      ...(empty ? [] : lines()),
    ]);
  const section = makeSection(config, {
    id: MATTER.notes,
    title: words.notes,
    kind: 'matter',
    template: 'notes',
    own: config.matter.notes,
    slots: { pages: Array.from({ length: pages }, page) },
  });
  const bare = { furniture: { ...section.furniture, every: '' }, unlisted: 'on screens' } as const;
  return { ...section, startSide, padToLeaf: false, ...(empty && bare) };
}
