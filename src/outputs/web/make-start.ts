/** Writes the first page of a site: kept as long as all that it leads to is as it was. */
import { witnessed } from '../../content/witness.js';
import { artworkFinder } from '../../editions/artwork.js';
import type { Kept } from '../kept.js';
import type { Workshop } from '../workshop.js';
import { leadingContent } from './document-pages.js';
import { colourFinder, externalArt } from './external-art.js';
import { ownPage } from './own-page.js';
import { facesOfPage } from './page-faces.js';
import type { PageRecord } from './page-record.js';
import { asPage, type Shell } from './shell.js';
import { addressOf } from './site.js';
import type { SiteInput } from './site-input.js';
import type { SiteSource } from './sources.js';
import { startContent } from './start-page.js';

const MOST_ABOUT = 240;

/**
 * @param finder the chapter that leads readers to where they begin
 * @param around all that the page depends on besides, as a hash
 */
export async function makeStart(
  { config, findings }: Workshop,
  input: SiteInput,
  shell: Shell,
  finder: SiteSource | undefined,
  around: string,
  kept: Kept,
): Promise<PageRecord> {
  const of = finder?.madeOf?.();
  const from = finder && of === undefined ? undefined : [around, of];
  const known = from && (await kept.take<PageRecord>('start', from));
  if (known) return known;
  let isClean = true;
  const artwork = artworkFinder(config, (finding) => {
    isClean = false;
    findings.add([finding]);
  });
  const { result, files } = await witnessed(async (): Promise<PageRecord> => {
    const drawing = await artwork(config.drawing, config.places.get('drawing'));
    const art = externalArt(drawing, 'begin', colourFinder(config, undefined));
    const html = asPage(await startPage(input, art.content, finder), shell);
    return {
      address: 'index.html',
      html,
      roles: facesOfPage(html),
      passages: [],
      blocks: 0,
      pictures: 0,
      arts: art.files,
    };
  });
  if (from && isClean) kept.keep('start', from, result, files);
  return result;
}

async function startPage(
  input: SiteInput,
  art: ReturnType<typeof externalArt>['content'],
  finder: SiteSource | undefined,
) {
  const { config, book, map, words } = input;
  const titles = new Map(map.documents.map(({ name, document }) => [addressOf(name), document.title]));
  const text = finder && (await finder.read());
  return ownPage(config, words, {
    name: 'index',
    title: config.title,
    content: startContent({
      config,
      book,
      nav: map.nav,
      art,
      finder: text && {
        page: { title: text.document.title, address: addressOf(map.nameById(text.document.id) ?? '') },
        content: leadingContent(text.document, input),
      },
      titleAt: (address) => titles.get(address),
      words,
    }),
    kind: 'start',
    above: [],
    about: [config.subtitle, config.cover?.text ?? config.notice]
      .filter(Boolean)
      .join('. ')
      .replace(/\s+/g, ' ')
      .slice(0, MOST_ABOUT),
  });
}
