/** Makes the files of a site: every page of the book, the pages that only a site has, and what they are shown with. */
import { artworkFinder } from '../../editions/artwork.js';
import { composed, formatSections } from '../../editions/editions.js';
import { werkvormenOf } from '../../editions/overviews.js';
import type { Section } from '../../model.js';
import type { BookAtHand, MadeFile } from '../output.js';
import { cardsIn } from '../reading/cards.js';
import { picturesIn } from '../reading/pictures.js';
import { readBook } from '../reading/read-book.js';
import type { Workshop } from '../workshop.js';
import { assetFiles } from './assets.js';
import { siteColours } from './colours.js';
import { openKept } from './kept.js';
import { makePages } from './make-pages.js';
import { makePhotos } from './photos.js';
import { proveSite } from './prove-site.js';
import type { SiteFile } from './site.js';
import { siteMap } from './site-map.js';
import { siteWords } from './words.js';

export async function makeSite(workshop: Workshop, book: BookAtHand): Promise<readonly MadeFile[]> {
  const { config, findings, progress } = workshop;
  const { loaded } = book;
  const kept = await openKept(workshop);
  const reading = await readBook(workshop, book, { pages: 'known', withFormats: true });
  const cards = cardsIn(reading.documents, werkvormenOf(loaded.book));
  const documents = [...reading.documents, ...cards];
  const words = siteWords(config.language);
  const map = siteMap(config, loaded.book, documents, words.home);
  const photos = await makePhotos(picturesIn(documents, config.bookDir), config.bookDir);
  const artwork = artworkFinder(config, (finding) => findings.add([finding]));
  const colours = siteColours(config);
  const site = makePages({
    config,
    book: loaded.book,
    map,
    photos,
    colours,
    made: book.made,
    art: await artwork(config.drawing, config.places.get('drawing')),
    words,
  });
  findings.add(proveSite(site.proofs, await sectionsOf(workshop, book), site.files, kept));
  const files: SiteFile[] = [
    ...site.files,
    ...photos.files.map(({ name, bytes }) => ({ name: `assets/${name}`, content: bytes })),
    ...(await assetFiles(config, colours, site, kept)),
  ];
  const plan = {
    output: 'web',
    title: config.title,
    isBound: false,
    pages: undefined,
    key: undefined,
    statement: undefined,
    press: undefined,
  };
  progress.expect('join', 1);
  progress.advance('join', { id: 'web/index.html', title: config.title });
  return files
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, content }) =>
      kept.file({
        ...plan,
        file: `web/${name}`,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      }),
    );
}

/** As they were composed: what a page has to say. */
async function sectionsOf({ config }: Workshop, book: BookAtHand): Promise<readonly Section[]> {
  const planned = await book.sections();
  return [...planned.map((each) => composed(each)), ...formatSections(config, book.loaded)];
}
