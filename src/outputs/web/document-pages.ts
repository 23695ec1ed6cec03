/** Makes pages of the documents of a book: links lead to files, sheets become forms, photos get their sizes. */
import type { ElementContent } from 'hast';
import type { Config } from '../../config/load.js';
import { MATTER } from '../../content/sources.js';
import { visit } from '../../markup/walk.js';
import { placesIn, withLinks } from '../reading/links.js';
import { adapted } from './adapt.js';
import type { Download } from './downloads.js';
import { type ArtFile, colourFinder, externalArt } from './external-art.js';
import { formPage } from './form-page.js';
import { withWays } from './formats-page.js';
import { partsNamed, wordsOf } from './parts.js';
import { withPhotos } from './photos.js';
import type { Proof } from './prove-site.js';
import { withSharedDrawings } from './shared-drawings.js';
import { addressOf, type Crumb, type SitePage } from './site.js';
import type { SiteInput } from './site-input.js';
import type { PlacedDocument } from './site-map.js';

export function documentPages(
  { config, book, map, photos, words }: SiteInput,
  files: ReadonlyMap<string, readonly Download[]>,
): { readonly pages: readonly SitePage[]; readonly proofs: readonly Proof[]; readonly arts: readonly ArtFile[] } {
  const placeOf = placesIn(map.documents.map(({ document }) => document));
  const arts: ArtFile[] = [];
  const proofs: Proof[] = [];
  const ways = book.formats.map((format) => {
    const found = map.documents.find(({ document }) => document.id === format.id);
    return { format, address: addressOf(found?.name ?? format.id), files: files.get(format.id) ?? [] };
  });
  const pages = map.documents.map((placed): SitePage => {
    const { document, name, kind, above, previous, next } = placed;
    const own = idsIn(document.content);
    const linked = withLinks(document.content, (id) => {
      if (own.has(id)) return `#${id}`;
      const place = placeOf(id);
      if (!place) return undefined;
      const address = addressOf(map.nameOf(place.document));
      return place.id === undefined ? address : `${address}#${place.id}`;
    });
    const format = book.formats.find(({ id }) => id === document.id);
    const form = format && formPage(document, linked, { format, files: files.get(format.id) ?? [], config, words });
    const listed = document.id === MATTER.formats ? withWays(linked, ways, config, words) : linked;
    const content = withSharedDrawings(withHeading(withPhotos(adapted(form ?? listed, { hasLinks: !form }), photos)));
    const art = externalArt(
      withPhotos(document.art, photos),
      name,
      colourFinder(config, partOf(document.className, config)),
    );
    arts.push(...art.files);
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
      headings: headingsOf(placed),
      previous,
      next,
      scripts: form ? ['form'] : [],
    };
    proofs.push({ document, page: addressOf(name) });
    return page;
  });
  return { pages, proofs, arts };
}

/** A card was cut out of its chapter, and is a page of its own now. */
function withHeading(content: readonly ElementContent[]): ElementContent[] {
  if (partsNamed(content, 'h1').length > 0) return [...content];
  let isDone = false;
  const raise = (node: ElementContent): ElementContent => {
    if (node.type !== 'element' || isDone) return node;
    if (/^h[2-4]$/.test(node.tagName)) {
      isDone = true;
      return { ...node, tagName: 'h1', children: unlinked(node.children) };
    }
    return { ...node, children: node.children.map(raise) };
  };
  return content.map(raise);
}

/** The title of a page is not a place in it. */
const unlinked = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child) => {
    const isOwn = child.type === 'element' && [child.properties.className ?? []].flat().includes('heading-link');
    return isOwn ? child.children : [child];
  });

const MOST_LETTERS = 200;

/** The first thing that it says. */
function aboutOf(content: readonly ElementContent[], title: string): string {
  const [first] = partsNamed(content, 'p')
    .map(({ children }) => wordsOf(children))
    .filter((text) => text.length > title.length + 10);
  const text = first ?? title;
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_LETTERS))} …`;
}

const headingsOf = ({ document: { headings, kind } }: PlacedDocument): readonly Crumb[] =>
  kind === 'card'
    ? []
    : headings.filter(({ level }) => level === 2).map(({ id, text }) => ({ title: text, address: `#${id}` }));

/** The colours of the part whose class it has. */
function partOf(className: string, { parts = [] }: Config): string | undefined {
  const names = className.split(' ');
  return parts.find(({ letter }) => names.includes(`part-${letter.toLowerCase()}`))?.colour;
}

function idsIn(content: readonly ElementContent[]): ReadonlySet<string> {
  const ids = new Set<string>();
  visit({ type: 'root', children: [...content] }, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}
