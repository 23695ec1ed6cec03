/** Writes the pages of a site: those of the book, and around them the start, the search, what there is to get, and how it was checked. */
import { chaptersOf } from '../../content/chapters.js';
import { MATTER } from '../../content/sources.js';
import { keyOf } from '../../engine/key.js';
import type { FaceRole } from '../../fonts/faces.js';
import type { Kept } from '../kept.js';
import type { Workshop } from '../workshop.js';
import type { SiteColours } from './colours.js';
import { documentPages } from './document-pages.js';
import type { Download } from './downloads.js';
import type { SiteLogo } from './logo.js';
import { makeStart } from './make-start.js';
import { ownPage } from './own-page.js';
import { accessibilityContent, downloadsContent, searchContent } from './own-pages.js';
import { facesOfPage } from './page-faces.js';
import type { PageRecord } from './page-record.js';
import type { Shell } from './shell.js';
import { asPage } from './shell.js';
import { addressOf, type Crumb, type SitePage } from './site.js';
import type { SiteInput } from './site-input.js';
import type { SiteText } from './site-texts.js';
import type { SiteSource } from './sources.js';
import { siteStatement } from './statement.js';

export interface MadePages {
  readonly pages: readonly PageRecord[];
  /** Typefaces that the letters of all pages need besides those of every page. */
  readonly roles: ReadonlySet<FaceRole>;
  /** When all findings of their proof are told. */
  readonly proven: Promise<void>;
}

export interface Making {
  readonly sources: readonly SiteSource[];
  /** Of each source. */
  readonly texts: readonly SiteText[];
  /** Of the book as a whole. */
  readonly downloads: readonly Download[];
  readonly colours: SiteColours;
  readonly logo: SiteLogo | undefined;
  /** What all texts depend on, as a hash. */
  readonly common: string;
}

export async function makePages(workshop: Workshop, input: SiteInput, making: Making, kept: Kept): Promise<MadePages> {
  const { config, findings, engine } = workshop;
  const { map, photos, words, book } = input;
  const { sources, texts, downloads, colours, logo, common } = making;
  const names = {
    search: map.take('zoeken'),
    downloads: map.take('downloads'),
    statement: map.take('toegankelijkheid'),
  };
  const shell = { ...shellOf(input, names), logo: logo?.image };
  const files = [...input.downloads].map(([id, list]) => [id, list.map(({ bytes: _, ...each }) => each)]);
  const around = keyOf(
    common,
    texts.map(({ outlines }) => outlines),
    files,
    logo?.image,
  );
  const placed = new Map(map.documents.map((place) => [place.document, place]));
  const made = await Promise.all(
    texts.map((text) => {
      const shown = text.outlines.flatMap(({ photos: list }) => list).map((src) => [src, photos.bySrc.get(src)]);
      return text.pages(keyOf(around, shown), (read, cards) =>
        documentPages(
          read,
          cards,
          text.outlines.flatMap((outline) => placed.get(outline) ?? []),
          input,
          shell,
          engine,
        ),
      );
    }),
  );
  const proven = Promise.all(made.map((each) => each.findings)).then((found) => findings.add(found.flat()));
  proven.catch(() => undefined);
  const own = new Map(texts.flatMap(({ outlines }, at) => outlines.map((each, page) => [each, made[at]?.pages[page]])));
  const read = map.documents.flatMap(({ document }) => own.get(document) ?? []);
  const guide = chaptersOf(book).find(({ finder }) => finder);
  const finder = sources.find(({ id }) => id === guide?.id);
  const counted = (of: 'blocks' | 'pictures'): number => read.reduce((sum, each) => sum + each[of], 0);
  const statement = siteStatement(config, colours, {
    pages: read.length,
    blocks: counted('blocks'),
    pictures: counted('pictures'),
    fields: book.formats.reduce((sum, { document }) => sum + document.fields.length, 0),
  });
  const index = addressOf(map.nameById(MATTER.index) ?? map.nameById(MATTER.contents) ?? 'index');
  const others = [
    {
      name: names.search,
      title: words.search,
      content: searchContent(words, addressOf(names.search), index),
      scripts: ['search'],
    },
    { name: names.downloads, title: words.downloads, content: downloadsContent(words, downloads) },
    { name: names.statement, title: statement.title, content: accessibilityContent(statement) },
  ];
  const pages = [
    await makeStart(workshop, input, shell, finder, around, kept),
    ...read,
    ...others.map((each) => recordOf(ownPage(config, words, each), shell)),
  ];
  return { pages, roles: new Set(pages.flatMap(({ roles }) => roles)), proven };
}

function recordOf(page: SitePage, shell: Shell): PageRecord {
  const html = asPage(page, shell);
  const address = addressOf(page.name);
  return { address, html, roles: facesOfPage(html), passages: [], blocks: 0, pictures: 0, arts: [] };
}

/** What stands around every page. */
function shellOf(
  { config, map, words }: SiteInput,
  names: { readonly search: string; readonly downloads: string; readonly statement: string },
): Omit<Shell, 'logo'> {
  const crumb = (id: string, title?: string): Crumb[] => {
    const found = map.documents.find(({ document }) => document.id === id);
    return found ? [{ title: title ?? found.document.title, address: addressOf(found.name) }] : [];
  };
  return {
    config,
    nav: map.nav,
    menu: [MATTER.contents, MATTER.formats, MATTER.werkvormen, MATTER.glossary, MATTER.index].flatMap((id) =>
      crumb(id),
    ),
    foot: [
      ...crumb(MATTER.title, words.about),
      { title: words.accessibility, address: addressOf(names.statement) },
      { title: words.downloads, address: addressOf(names.downloads) },
    ],
    searchPage: addressOf(names.search),
  };
}
