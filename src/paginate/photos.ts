/** Makes a photo ready for the page: upright, in sRGB, without what a camera noted, with no more pixels than are asked for. */
import type { Sharp } from 'sharp';
import { INK_MARK, withComment } from '../ink-mark.js';

/** Files that hold pixels; all else is handed out as it is. */
export const PHOTO = /\.(jpe?g|png|webp|avif|gif|tiff?)$/i;

/** The number of pixels is judged where a text names the file (content/pictures.ts); a row at a time they cost no memory. */
const READ = { limitInputPixels: false, sequentialRead: true } as const;
/** Above this nobody sees a difference, in print neither. */
const JPEG_QUALITY = 90;

export interface ReadyPhoto {
  readonly type: 'image/jpeg' | 'image/png';
  readonly body: Buffer;
}

/**
 * A photo tells where it was taken, when and with what (EXIF, XMP, IPTC): that is nobody's business, and Chromium copies
 * a JPEG into the PDF as it is. So every photo is written anew; sharp leaves out what it is not asked to keep.
 * @param widthPx undefined for all pixels that there are; a photo is never made larger
 * @param name under which a press finds the file again, when that has inks already
 */
export async function preparePhoto(file: string, widthPx: number | undefined, name = ''): Promise<ReadyPhoto> {
  const { default: sharp } = await import('sharp');
  const { format, hasAlpha, space } = await sharp(file, READ).metadata();
  const upright = sharp(file, READ).autoOrient().toColourspace('srgb');
  const sized = widthPx ? upright.resize({ width: widthPx, withoutEnlargement: true }) : upright;
  // Flat art keeps its pixels to the point, and JPEG knows no transparency.
  return format === 'png' || format === 'gif' || hasAlpha
    ? asPng(sized)
    : named(await asJpeg(sized), space === 'cmyk' ? name : '');
}

/** In a comment, which Chromium copies into the PDF with the photo. */
const named = ({ type, body }: ReadyPhoto, name: string): ReadyPhoto =>
  name ? { type, body: withComment(body, INK_MARK + name) } : { type, body };

const asPng = async (image: Sharp): Promise<ReadyPhoto> => ({ type: 'image/png', body: await image.png().toBuffer() });

const asJpeg = async (image: Sharp): Promise<ReadyPhoto> => ({
  type: 'image/jpeg',
  body: await image.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }).toBuffer(),
});
