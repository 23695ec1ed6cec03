/** Makes a section from a filled template: what all kinds of section have in common. */
import type { ElementContent, Root } from 'hast';
import type { Config } from '../config/load.js';
import { ownFaces } from '../content/own-faces.js';
import { ownTemplate } from '../content/templates.js';
import type { OwnFace } from '../fonts/coverage.js';
import { makeDrawable } from '../markup/drawable.js';
import { typesetTree } from '../markup/rehype-typography.js';
import type { Form, Heading, Section, TrimSize } from '../model.js';
import { bookWords } from '../words.js';
import { longDate } from './dates.js';
import { safeTemplate } from './safe-template.js';
import { boundPageOf, breaksCss, isBound, type PageKind, sectionCss } from './styles.js';
import { fillTemplate, type Slots } from './template.js';

export const A4: TrimSize = { widthMm: 210, heightMm: 297 };
export const A4_LANDSCAPE: TrimSize = { widthMm: 297, heightMm: 210 };

export interface SectionInput {
  readonly id: string;
  readonly title: string;
  readonly kind: Section['kind'];
  readonly template: string;
  /** What book.yaml says of this part in `matter`: a text names a template of the book. */
  readonly own?: boolean | string;
  readonly slots: Slots;
  /** What differs where the template stands more than once, one after the other. */
  readonly copies?: readonly Slots[];
  /** More slots, from documents: their words are set already. */
  readonly set?: Slots;
  readonly page?: PageKind;
  /** Where the kind of page does not tell: a cover is as wide as its book is thick. */
  readonly trim?: TrimSize;
  readonly bodyClass?: string;
  readonly file?: string;
  /** Where it is not the language of the book. */
  readonly lang?: string | undefined;
  readonly headings?: readonly Heading[];
  readonly form?: Form;
}

/** Sections of the book fill whole leaves, so that the next one starts recto; sheets stand alone. */
export function makeSection(config: Config, input: SectionInput): Section {
  const { id, title, kind, page = 'book' } = input;
  const trim = input.trim ?? trimOf(config, page);
  const own = ownFaces(config);
  const slots = { ...typeset(input.slots, config.language, own), ...input.set };
  const template = bookTemplate(config, input.template, typeof input.own === 'string' ? input.own : undefined);
  const filled = (input.copies ?? [{}]).map((copy) =>
    fillTemplate(input.template, { ...slots, ...typeset(copy, config.language, own) }, template),
  );
  const html = filled.map((each) => each.html).join('\n');
  const furniture = filled[0]?.furniture ?? { first: '', rest: '', every: '' };
  const { first, rest } = furniture;
  const every = furniture.every + (isBound(page) ? boundMark(config) : '') + draftMark(config);
  return {
    id,
    title,
    kind,
    file: input.file,
    lang: input.lang ?? config.language,
    html,
    furniture: { first, rest, every },
    bodyClass: [page, input.bodyClass].filter(Boolean).join(' '),
    breaksCss: breaksCss(),
    css: sectionCss(config, page, trim, [html, first, rest, every].join('\n')),
    trim,
    headings: input.headings ?? [],
    ...(input.form && { form: input.form }),
    ...(own.length > 0 && { ownFonts: own.flatMap(({ names }) => names) }),
    startSide: 'recto',
    // Who tears a format out of a book takes nothing else with it.
    padToLeaf: page === 'book' || isBound(page),
  };
}

function trimOf(config: Config, page: PageKind): TrimSize {
  if (page === 'book') return bookTrim(config);
  if (!isBound(page)) return page === 'sheet-landscape' ? A4_LANDSCAPE : A4;
  const { widthMm, heightMm } = boundPageOf(config, page);
  return { widthMm, heightMm };
}

/** Undefined where there is none, or none that can be read: then ours stands in. */
function bookTemplate(config: Config, name: string, named?: string): Root | undefined {
  const root = ownTemplate(config, name, named);
  return root && safeTemplate(root);
}

function draftMark(config: Config): string {
  const { draft, language } = config;
  if (draft === undefined) return '';
  return overEach(config, 'draft', { draft: bookWords(config).draft(longDate(draft, language)) });
}

const boundMark = (config: Config): string => overEach(config, 'bound', { tear: bookWords(config).tearHere });

/** What is laid over each page besides its own furniture. */
const overEach = (config: Config, template: string, slots: Slots): string =>
  fillTemplate(template, typeset(slots, config.language, ownFaces(config)), bookTemplate(config, template)).furniture
    .every;

/** Titles, words of book.yaml and our own words. */
function typeset(slots: Slots, language: string, own: readonly OwnFace[]): Slots {
  const set = Object.entries(slots).map(([name, content]) => {
    const children: ElementContent[] = typeof content === 'string' ? [{ type: 'text', value: content }] : [...content];
    const tree: Root = { type: 'root', children };
    typesetTree(tree, language);
    makeDrawable(tree, own);
    return [name, content.length === 0 ? content : (tree.children as ElementContent[])] as const;
  });
  return Object.fromEntries(set);
}

export const bookTrim = ({ page: { widthMm, heightMm } }: Config): TrimSize => ({ widthMm, heightMm });
