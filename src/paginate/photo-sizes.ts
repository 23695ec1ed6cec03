/** Asks for each photo of a section in the pixels that an edition can show, in the very box that layout gave it. */
import type { DrawnImage, SectionLayout } from '../laid-out.js';

const MM_PER_INCH = 25.4;
/** In a tag only: text may speak of `<img src="x">`, and must go on saying that. A `<` of text is written as `&lt;`. */
const SOURCE = /(<img(?:\s+[^\s"=<>]+(?:="[^"]*")?)*?\s+src=")([^"]*)"/g;
/** What needs no escapes in a stylesheet: addresses that we made ourselves. */
const OURS = /^\/[\w/.%~!*()'-]+$/;

export interface SizedPhotos {
  readonly html: string;
  /** A photo of fewer pixels has a slightly other ratio of sides; its box keeps the one of the layout. */
  readonly css: string;
}

export function sizePhotos(
  { html, images }: Pick<SectionLayout, 'html' | 'images'>,
  ppi: number,
  forPress = false,
): SizedPhotos {
  const query = (widthPx: number): string => `?width=${widthPx}${forPress ? '&press' : ''}`;
  const wanted = new Map<string, { widthPx: number; image: DrawnImage }>();
  for (const image of images) {
    if (!OURS.test(image.src) || !image.naturalWidthPx || !image.naturalHeightPx) continue;
    const widthPx = pixelsAcross(image, ppi);
    if (widthPx > (wanted.get(image.src)?.widthPx ?? 0)) wanted.set(image.src, { widthPx, image });
  }
  const css = [...wanted].map(
    ([src, { widthPx, image }]) =>
      `img[src="${src}${query(widthPx)}"] { aspect-ratio: ${image.naturalWidthPx} / ${image.naturalHeightPx}; }`,
  );
  const sized = html.replace(SOURCE, (tag, before: string, src: string) => {
    const [address = ''] = src.split('?');
    const size = wanted.get(address);
    return size ? `${before}${address}${query(size.widthPx)}"` : tag;
  });
  return { html: sized, css: css.join('\n') };
}

/** Enough for both sides, also where a stylesheet shows a part of the photo. */
function pixelsAcross({ widthMm, heightMm, naturalWidthPx, naturalHeightPx }: DrawnImage, ppi: number): number {
  const share = Math.max(widthMm / naturalWidthPx, heightMm / naturalHeightPx);
  return Math.min(naturalWidthPx, Math.ceil((share * naturalWidthPx * ppi) / MM_PER_INCH));
}
