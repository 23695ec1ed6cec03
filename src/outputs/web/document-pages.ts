/** Makes the pages of one text of a book: links lead to files, sheets become forms, photos get their sizes; each is written and proven. */
import type { ElementContent } from 'hast';
import { MATTER } from '../../content/sources.js';
import { bookWords } from '../../words.js';
import { blocksOf } from '../reading/blocks.js';
import type { ReadingDocument } from '../reading/document.js';
import { idsIn, withLinks } from '../reading/links.js';
import { withPageReferences } from '../reading/page-references.js';
import { provePageTask } from '../thread-tasks.js';
import type { Workshop } from '../workshop.js';
import { adapted } from './adapt.js';
import { colourFinder, externalArt, withExternalDrawings } from './external-art.js';
import { formPage } from './form-page.js';
import { withWays } from './formats-page.js';
import { facesOfPage } from './page-faces.js';
import { aboutOf, headingsOf, partOf, withHeading } from './page-parts.js';
import type { PageRecord } from './page-record.js';
import { partsNamed } from './parts.js';
import { passagesOf } from './passages.js';
import { withPhotos } from './photos.js';
import { withSharedDrawings } from './shared-drawings.js';
import { asPage, type Shell } from './shell.js';
import { addressOf, type SitePage } from './site.js';
import type { SiteInput } from './site-input.js';
import type { PlacedDocument } from './site-map.js';
import type { MadeText } from './site-texts.js';
import type { SourceText } from './sources.js';

/** @param placed of the text, and of each of its cards */
export async function documentPages(
  { document, html }: SourceText,
  cards: readonly ReadingDocument[],
  placed: readonly PlacedDocument[],
  input: SiteInput,
  shell: Shell,
  engine: Workshop['engine'],
): Promise<MadeText> {
  const made = [document, ...cards].flatMap((each, index) => {
    const place = placed[index];
    const referred = withReferences(each, input);
    return place ? [{ document: referred, ...pageOf(referred, place, input) }] : [];
  });
  const written = made.map((each) => ({ ...each, html: asPage(each.page, shell) }));
  const proofs = Promise.all(
    written.map((each) =>
      engine.thread().call(provePageTask, {
        title: each.document.title,
        source: each.document.file,
        // A card is a piece of its chapter, and that was read from its section.
        wanted: each.document.kind === 'card' ? blocksOf(each.document.content) : html,
        address: addressOf(each.page.name),
        html: each.html,
      }),
    ),
  );
  const pages = written.map(
    ({ document: { content }, page, arts, html: whole }): PageRecord => ({
      address: addressOf(page.name),
      html: whole,
      roles: facesOfPage(whole),
      passages: isSearched(page, input) ? passagesOf(page, (id) => page.kind !== 'card' && input.cardIds.has(id)) : [],
      blocks: blocksOf(content).length,
      pictures: partsNamed(page.content, 'img', 'svg').filter(
        ({ properties }) => properties.alt || properties.role === 'img',
      ).length,
      arts,
    }),
  );
  return { pages, findings: proofs.then((found) => found.flat()) };
}

/** Lists lead to what is found itself. */
const isSearched = ({ name }: SitePage, { map }: SiteInput): boolean =>
  ![MATTER.index, MATTER.contents, MATTER.figures].some((id) => map.nameById(id) === name);

function pageOf(
  document: ReadingDocument,
  { name, kind, above, previous, next }: PlacedDocument,
  input: SiteInput,
): { readonly page: SitePage; readonly arts: PageRecord['arts'] } {
  const { config, book, photos, words, downloads } = input;
  const linked = linkedContent(document, input);
  const format = book.formats.find(({ id }) => id === document.id);
  const files = downloads.get(document.id) ?? [];
  const form = format && formPage(document, linked, { format, files, config, words });
  const listed = document.id === MATTER.formats ? withWays(linked, waysIn(input), config, words) : linked;
  const colourOf = colourFinder(config, partOf(document.className, config));
  const shown = withHeading(withPhotos(adapted(form ?? listed, { hasLinks: !form }), photos));
  const drawn = withExternalDrawings(shown, colourOf);
  const content = withSharedDrawings(drawn.content);
  const art = externalArt(withPhotos(document.art, photos), name, colourOf);
  const page = {
    name,
    title: document.title,
    kind,
    lang: document.lang,
    className: document.className || 'part-none',
    content,
    art: art.content,
    about: aboutOf(content, document.title),
    above,
    headings: headingsOf(document),
    previous,
    next,
    scripts: form ? ['form'] : [],
  };
  return { page, arts: [...drawn.files, ...art.files] };
}

/** Without printed pages a link says where it leads in words. */
function withReferences(document: ReadingDocument, { config, titleOf }: SiteInput): ReadingDocument {
  const naming = { folioOf: () => undefined, titleOf, page: bookWords(config).page };
  return { ...document, content: withPageReferences(document.content, naming) };
}

function linkedContent({ content }: ReadingDocument, { map, placeOf }: SiteInput): ElementContent[] {
  const own = new Set(idsIn(content));
  return withLinks(content, (id) => {
    if (own.has(id)) return `#${id}`;
    const place = placeOf(id);
    if (!place) return undefined;
    const address = addressOf(map.nameOf(place.document));
    return place.id === undefined ? address : `${address}#${place.id}`;
  });
}

/** What the first page of a site takes of a text: its tables, with links that lead to pages. */
export const leadingContent = (document: ReadingDocument, input: SiteInput): ElementContent[] =>
  linkedContent(withReferences(document, input), input);

const waysIn = ({ book, map, downloads }: SiteInput) =>
  book.formats.map((format) => ({
    format,
    address: addressOf(map.nameById(format.id) ?? format.id),
    files: downloads.get(format.id) ?? [],
  }));
