/** Makes the files of a site: every page of the book, the pages that only a site has, and what they are shown with. */
import { ofBook } from '../../editions/made-of.js';
import { werkvormenOf } from '../../editions/overviews.js';
import { keyOf } from '../../engine/key.js';
import { type Kept, openKept } from '../kept.js';
import type { BookAtHand, MadeFile } from '../output.js';
import { placesOf } from '../reading/links.js';
import { picturesAt } from '../reading/pictures.js';
import { preparePageProofs } from '../thread-tasks.js';
import type { Workshop } from '../workshop.js';
import { assetFiles } from './assets.js';
import { siteColours } from './colours.js';
import { bookDownloads, type Download, formatDownloads } from './downloads.js';
import { facePacker } from './face-packer.js';
import { sitemap } from './facts.js';
import { formScript } from './form-page.js';
import { siteLogo } from './logo.js';
import { makePages } from './make-pages.js';
import { movedPages } from './moved-pages.js';
import type { PageRecord } from './page-record.js';
import { makePhotos } from './photos.js';
import { makeIndex } from './search/make-index.js';
import type { SiteFile } from './site.js';
import { facesOfAll } from './site-css.js';
import type { SiteInput } from './site-input.js';
import { siteMap } from './site-map.js';
import { openText } from './site-texts.js';
import { sourcesOf } from './sources.js';
import { siteWords } from './words.js';

export async function makeSite(workshop: Workshop, book: BookAtHand): Promise<readonly MadeFile[]> {
  const { config, progress } = workshop;
  const { loaded, made } = book;
  const { formats } = loaded.book;
  const kept = await openKept(workshop);
  // There is time while pages are made.
  workshop.engine
    .thread()
    .call(preparePageProofs, undefined)
    .catch(() => undefined);
  const words = siteWords(config.language);
  const pack = facePacker(workshop, kept, facesOfAll(config));
  const colours = siteColours(config);
  const werkvormen = werkvormenOf(loaded.book);
  const common = keyOf(config, ofBook(loaded.book));
  const sources = await sourcesOf(workshop, book);
  const texts = await Promise.all(sources.map((source) => openText(source, werkvormen, common, kept)));
  const wholes = texts.map(({ outlines: [own] }) => own);
  const outlines = [...wholes, ...texts.flatMap(({ outlines: [_, ...cards] }) => cards)];
  const photos = await makePhotos(
    picturesAt(
      outlines.flatMap((each) => each.photos),
      config.bookDir,
    ),
    config.bookDir,
  );
  const titles = placesOf(wholes, ({ ids }) => ids);
  const input: SiteInput = {
    config,
    book: loaded.book,
    map: siteMap(config, loaded.book, outlines, words.home),
    photos,
    downloads: new Map(formats.map((format) => [format.id, formatDownloads(made, format, config, words)])),
    placeOf: placesOf(outlines, ({ ids }) => ids),
    titleOf: (id) => titles(id)?.document.title,
    cardIds: new Set(outlines.filter(({ kind }) => kind === 'card').map(({ id }) => id)),
    words,
  };
  const logo = await siteLogo(workshop);
  const downloads = bookDownloads(made, config, words);
  const { pages, roles, proven } = await makePages(
    workshop,
    input,
    { sources, texts, downloads, colours, logo, common },
    kept,
  );
  const ofFormats = [...input.downloads.values()].flat();
  const places = sitemap(pages, config);
  const files: SiteFile[] = [
    ...pages.map(({ address, html }) => ({ name: address, content: html })),
    { name: 'assets/search-index.js', content: await searchIndex(pages, config.language, kept) },
    ...drawingsIn(pages).map(([name, text]) => ({ name: `assets/${name}`, content: text })),
    ...uniqueByAddress([...downloads, ...ofFormats]).map(({ address, bytes }) => ({ name: address, content: bytes })),
    ...formats.flatMap((format) => formScript(format, input.downloads.get(format.id) ?? [])),
    ...movedPages(loaded.moved ?? [], new Set(pages.map(({ address }) => address)), config, words),
    ...(places ? [{ name: 'sitemap.xml', content: places }] : []),
    ...(logo ? [logo.file] : []),
    ...photos.files.map(({ name, bytes }) => ({ name: `assets/${name}`, content: bytes })),
    ...(await assetFiles(config, colours, { roles, isFillable: ofFormats.length > 0 }, pack)),
  ];
  await proven;
  progress.expect('join', 1);
  progress.advance('join', { id: 'web/index.html', title: config.title });
  return finished(files, config.title).map((file) => kept.file(file));
}

/** To find the stem of each word takes longer than all else in it. */
async function searchIndex(pages: readonly PageRecord[], language: string, kept: Kept): Promise<string> {
  const known = (await kept.take<[string, string][]>('stems', [language])) ?? [];
  const stems = new Map(known);
  const passages = pages.flatMap((page) => page.passages);
  const index = makeIndex(passages, language, stems);
  if (stems.size > known.length) kept.keep('stems', [language], [...stems], new Map());
  return index;
}

const finished = (files: readonly SiteFile[], title: string): MadeFile[] =>
  files
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, content }) => ({
      output: 'web',
      title,
      isBound: false,
      pages: undefined,
      key: undefined,
      statement: undefined,
      press: undefined,
      file: `web/${name}`,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }));

/** By name: a card shows what its chapter shows. */
const drawingsIn = (pages: readonly PageRecord[]): (readonly [name: string, text: string])[] => [
  ...new Map(pages.flatMap(({ arts }) => arts.map(({ name, text }) => [name, text]))),
];

const uniqueByAddress = (downloads: readonly Download[]): Download[] => [
  ...new Map(downloads.map((each) => [each.address, each])).values(),
];
