/** Tells of the pages of an edition what a person at the light table wants to know. */
import { folio } from '../outputs/paged/page-map.js';
import type { SectionDocument } from './documents.js';
import type { MadeEdition } from './editions.js';
import type { ImageView, ReadingView, SectionView } from './protocol.js';

const MM_PER_INCH = 25.4;

export function sectionViews(
  { placed, requests }: MadeEdition,
  documents: readonly SectionDocument[],
  levels: ReadonlyMap<string, ReadingView>,
): SectionView[] {
  return placed.map((each, index) => {
    const { layout, firstPage } = each;
    const { section, pages, anchors } = layout;
    const { id, title, kind, file, trim, headings } = section;
    const reading = file === undefined ? undefined : levels.get(file);
    return {
      id,
      title,
      kind,
      key: documents[index]?.key ?? '',
      ...trim,
      bleedMm: requests[index]?.bleedMm ?? 0,
      firstPage,
      ...(file !== undefined && { file }),
      ...(reading && kind === 'chapter' && { reading }),
      headings: headings.flatMap(({ id: anchor, level, text }) => {
        const at = anchors[anchor];
        return at ? [{ id: anchor, level, text, page: firstPage + at.page }] : [];
      }),
      pages: pages.map(({ side, blank, fill }, page) => ({ folio: folio(each, page), side, isBlank: blank, fill })),
      images: imagesOf(each),
    };
  });
}

function imagesOf({ layout: { images } }: MadeEdition['placed'][number]): ImageView[] {
  return images.flatMap(({ src, page, leftMm, topMm, widthMm, heightMm, naturalWidthPx, naturalHeightPx }) => {
    const [name = ''] = src.split('?');
    if (!naturalWidthPx || /\.svg$/i.test(name) || widthMm <= 0) return [];
    // The side on which it is shown largest decides what one sees.
    const ppi = Math.round(MM_PER_INCH * Math.min(naturalWidthPx / widthMm, naturalHeightPx / heightMm));
    return [{ page, leftMm, topMm, widthMm, heightMm, ppi, src: decodeURI(name) }];
  });
}
