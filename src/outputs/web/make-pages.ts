/** Writes the pages of a site: those of the book, and around them the start, the search, what there is to get, and how it was checked. */
import type { ElementContent } from 'hast';
import { chaptersOf } from '../../content/chapters.js';
import { MATTER } from '../../content/sources.js';
import type { Book } from '../../model.js';
import { blocksOf } from '../reading/blocks.js';
import { documentPages } from './document-pages.js';
import { bookDownloads, type Download, formatDownloads } from './downloads.js';
import { colourFinder, externalArt } from './external-art.js';
import { sitemap } from './facts.js';
import { formScript } from './form-page.js';
import { accessibilityContent, downloadsContent, searchContent } from './own-pages.js';
import { partsNamed } from './parts.js';
import { passagesOf } from './passages.js';
import type { Proof } from './prove-site.js';
import { makeIndex } from './search/make-index.js';
import { asPage, type Shell } from './shell.js';
import { addressOf, type Crumb, type SiteFile, type SitePage } from './site.js';
import type { SiteInput } from './site-input.js';
import type { SiteMap } from './site-map.js';
import { startContent } from './start-page.js';
import { siteStatement } from './statement.js';

export interface MadePages {
  readonly files: readonly SiteFile[];
  readonly proofs: readonly Proof[];
  /** All that is shown: which letters there are. */
  readonly text: string;
  /** File names of typefaces that filling in may ask for. */
  readonly isFillable: boolean;
}

export function makePages(input: SiteInput): MadePages {
  const { config, book, map, colours, made, words } = input;
  const downloads = bookDownloads(made, config, words);
  const byFormat = new Map(book.formats.map((format) => [format.id, formatDownloads(made, format, config, words)]));
  const names = {
    search: map.take('zoeken'),
    downloads: map.take('downloads'),
    statement: map.take('toegankelijkheid'),
  };
  const { pages, proofs, arts } = documentPages(input, byFormat);
  const home: Crumb = { title: words.home, address: 'index.html' };
  const own = (
    name: string,
    title: string,
    content: readonly ElementContent[],
    more: Partial<SitePage> = {},
  ): SitePage => ({
    name,
    title,
    kind: 'own',
    lang: config.language,
    className: 'part-none',
    content,
    art: [],
    about: `${title}. ${config.title}.`,
    above: [home],
    headings: [],
    scripts: [],
    ...more,
  });
  const byId = (id: string): SitePage | undefined => pages.find(({ name }) => name === nameById(map, id));
  const index = byId(MATTER.index) ?? byId(MATTER.contents);
  const titleArt = externalArt(input.art, 'begin', colourFinder(config, undefined));
  const finder = finderOf(book, map, pages);
  const titles = new Map(pages.map((page) => [addressOf(page.name), page.title]));
  const start = own(
    'index',
    config.title,
    startContent({
      config,
      book,
      nav: map.nav,
      art: titleArt.content,
      finder,
      titleAt: (address) => titles.get(address),
      words,
    }),
    {
      kind: 'start',
      above: [],
      about: [config.subtitle, config.cover?.text ?? config.notice]
        .filter(Boolean)
        .join('. ')
        .replace(/\s+/g, ' ')
        .slice(0, MOST_ABOUT),
    },
  );
  const counts = {
    pages: pages.length,
    blocks: proofs.reduce((sum, { document }) => sum + blocksOf(document.content).length, 0),
    pictures: pages
      .flatMap(({ content }) => partsNamed(content, 'img', 'svg'))
      .filter(({ properties }) => properties.alt || properties.role === 'img').length,
    fields: book.formats.reduce((sum, { document }) => sum + document.fields.length, 0),
  };
  const statement = siteStatement(config, colours, counts);
  const all = [
    start,
    ...pages,
    own(
      names.search,
      words.search,
      searchContent(words, addressOf(names.search), index ? addressOf(index.name) : 'index.html'),
      {
        scripts: ['search'],
      },
    ),
    own(names.downloads, words.downloads, downloadsContent(words, downloads)),
    own(names.statement, statement.title, accessibilityContent(statement)),
  ];
  const crumb = (page: SitePage | undefined): Crumb[] =>
    page ? [{ title: page.title, address: addressOf(page.name) }] : [];
  const shell: Shell = {
    config,
    nav: map.nav,
    menu: [MATTER.contents, MATTER.formats, MATTER.werkvormen, MATTER.glossary, MATTER.index].flatMap((id) =>
      crumb(byId(id)),
    ),
    foot: [
      ...[MATTER.title].flatMap((id) => crumb(byId(id)).map((each) => ({ ...each, title: words.about }))),
      { title: statement.title, address: addressOf(names.statement) },
      { title: words.downloads, address: addressOf(names.downloads) },
    ],
    searchPage: addressOf(names.search),
  };
  const written = all.map((page): SiteFile => ({ name: addressOf(page.name), content: asPage(page, shell) }));
  const cards = new Set(map.documents.filter(({ kind }) => kind === 'card').map(({ document }) => document.id));
  const passages = pages
    .filter(({ name }) => ![MATTER.index, MATTER.contents, MATTER.figures].some((id) => nameById(map, id) === name))
    .flatMap((page) => passagesOf(page, (id) => page.kind !== 'card' && cards.has(id)));
  const places = sitemap(all, config);
  const files: SiteFile[] = [
    ...written,
    { name: 'assets/search-index.js', content: makeIndex(passages, config.language) },
    ...[...arts, ...titleArt.files].map(({ name, text }) => ({ name: `assets/${name}`, content: text })),
    ...uniqueByAddress([...downloads, ...[...byFormat.values()].flat()]).map(({ address, bytes }) => ({
      name: address,
      content: bytes,
    })),
    ...book.formats.flatMap((format) => formScript(format, byFormat.get(format.id) ?? [])),
    ...(places ? [{ name: 'sitemap.xml', content: places }] : []),
  ];
  return {
    files,
    proofs,
    text: written.map(({ content }) => content).join('\n'),
    isFillable: [...byFormat.values()].some((list) => list.length > 0),
  };
}

const MOST_ABOUT = 240;

const nameById = ({ documents }: SiteMap, id: string): string | undefined =>
  documents.find(({ document }) => document.id === id)?.name;

const uniqueByAddress = (downloads: readonly Download[]): Download[] => [
  ...new Map(downloads.map((each) => [each.address, each])).values(),
];

/** The first chapter that says of itself that it leads readers to where they begin. */
function finderOf(book: Book, map: SiteMap, pages: readonly SitePage[]) {
  const chapter = chaptersOf(book).find(({ finder }) => finder);
  const page = chapter && pages.find(({ name }) => name === nameById(map, chapter.id));
  return page && { page: { title: page.title, address: addressOf(page.name) }, content: page.content };
}
