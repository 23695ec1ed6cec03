/** Finds which source file stands on a page, and under which heading. */
import path from 'node:path';
import type { Diagnostic } from '../../diagnostic.js';
import type { DrawnImage } from '../../laid-out.js';
import type { Place } from '../../model.js';
import { lowResolution, modestResolution } from '../../rules/preflight/resolution.js';
import type { PlacedSection } from '../paged/page-map.js';

/**
 * A finding about a page gets the place in the source that it comes from, as far as the page tells.
 * @param elsewhere where pages come from that have no source file: a cover is made from book.yaml
 */
export function withSource(found: Diagnostic, placed: readonly PlacedSection[], elsewhere?: Place): Diagnostic {
  const { page, yMm = 0 } = found.data;
  if (found.place || typeof page !== 'number' || page < 1 || typeof yMm !== 'number') return found;
  const source = sourceOf(placed, page - 1, yMm);
  const image = COARSE.has(found.rule) ? imageAt(placed, page - 1, found.data) : undefined;
  const place = image?.place ?? source?.place ?? elsewhere;
  return {
    ...found,
    data: {
      ...found.data,
      ...(source?.heading && { heading: source.heading }),
      ...(image && { picture: image.name }),
    },
    ...(place && { place }),
  };
}

/** Rules about one picture. */
const COARSE: ReadonlySet<string> = new Set([lowResolution.id, modestResolution.id]);
/** Of rounding, and of a frame around it. */
const NEAR_MM = 1;

/** The picture of the text that stands there, by its file. */
function imageAt(placed: readonly PlacedSection[], page: number, { xMm, yMm }: Diagnostic['data']) {
  const on = placed.find(({ firstPage, layout }) => page >= firstPage && page < firstPage + layout.pages.length);
  if (!on || typeof xMm !== 'number' || typeof yMm !== 'number') return undefined;
  const { section, images } = on.layout;
  const isThere = (image: DrawnImage): boolean =>
    image.page === page - on.firstPage &&
    Math.abs(image.leftMm - xMm) <= NEAR_MM &&
    Math.abs(image.topMm - yMm) <= NEAR_MM;
  const image = images.find(isThere);
  if (!image) return undefined;
  const place = section.file && image.line ? { file: section.file, line: image.line, column: 1 } : undefined;
  return { name: decodeURIComponent(path.posix.basename(image.src)), place };
}

/** @param yMm from the trim's top edge; the page counts from 0 */
function sourceOf(
  placed: readonly PlacedSection[],
  page: number,
  yMm: number,
): { readonly place: Place | undefined; readonly heading: string } | undefined {
  const on = placed.find(({ firstPage, layout }) => page >= firstPage && page < firstPage + layout.pages.length);
  if (!on) return undefined;
  const { section, anchors } = on.layout;
  const above = section.headings.filter(({ id }) => {
    const at = anchors[id];
    return at && (at.page < page - on.firstPage || (at.page === page - on.firstPage && at.topMm <= yMm));
  });
  const heading = above.at(-1);
  const start = section.file === undefined ? undefined : { file: section.file, line: 1, column: 1 };
  return { place: heading?.place ?? start, heading: heading?.text ?? section.title };
}
