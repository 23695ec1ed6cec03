/** Finds the picture behind a reference in markdown: a drawing to inline, or a photo with its size. */
import path from 'node:path';
import type { Metadata, Sharp } from 'sharp';
import { diagnostic } from '../diagnostic.js';
import { obstacleAt } from '../files/open.js';
import type { Picture } from '../markup/context.js';
import { PHOTO } from '../paginate/photos.js';
import { remoteImage, writtenOutImage } from '../rules/markup/images.js';
import type { Phrase } from '../rules/rule.js';
import { decodeAddress } from './address.js';
import { bad, missing, readDrawing } from './drawings.js';
import { readPhotoRecord } from './photo-record.js';
import { findInBook, obstacleTo } from './read.js';
import { slug } from './sources.js';

/** URL prefix under which pages find files of the book. */
export const BOOK_URL = '/book/';

const FORMATS: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp', 'heif', 'gif', 'tiff']);
/** What stands in this folder was taken with a camera, and so was a picture that says so itself (EXIF). */
const PHOTOS = 'photos';
/** Quarter turns in EXIF's Orientation. */
const FIRST_TURNED = 5;
/** Small, so that a photo of many pixels is read in a fraction of the time. */
const GLANCE_PX = 16;
const SHOWN_LENGTH = 80;
/** Of signs that say nothing. */
const SHORT_LENGTH = 40;
/** Read row by row, so that this many cost no memory; a poster of 1 by 1.4 metres at 300 pixels per inch has 200 million. */
const MOST_PIXELS = 1000e6;
/** These are decoded as a whole: four bytes a pixel. */
const MOST_PIXELS_AT_ONCE = 120e6;
const AT_ONCE: ReadonlySet<string | undefined> = new Set(['webp', 'heif', 'gif']);
/** The limit of our own comes first. */
const READ = { limitInputPixels: false, sequentialRead: true } as const;

const PROBLEMS = {
  noPath: { en: 'give the path of a file in the book', nl: 'noem een bestand in de map van het boek' },
  kind: {
    en: 'use SVG, JPEG, PNG, WebP, AVIF, GIF or TIFF; save photos of a phone (HEIC) and bitmaps (BMP) as JPEG or PNG first',
    nl: 'gebruik SVG, JPEG, PNG, WebP, AVIF, GIF of TIFF; bewaar een foto van een telefoon (HEIC) of een bitmap (BMP) eerst als JPEG of PNG',
  },
  damaged: {
    en: 'the file is damaged, ends too early, or is of another kind than its name says',
    nl: 'het bestand is beschadigd, houdt te vroeg op, of is van een andere soort dan de naam zegt',
  },
  pixels: {
    en: 'it has more pixels than fit on any page; make it smaller',
    nl: 'de foto heeft meer beeldpunten dan op een bladzijde passen; maak de foto kleiner',
  },
} as const satisfies Record<string, Phrase>;

/** @param date of this version of the book, as YYYY-MM-DD: consent has to last until then */
export function pictureFinder(bookDir: string, date: string): (reference: string, from: string) => Promise<Picture> {
  const drawings = new Map<string, number>();
  return async (reference, from) => {
    const address = reference.slice(0, SHOWN_LENGTH);
    if (/^(https?:)?\/\//i.test(reference))
      return { kind: 'problem', problem: diagnostic(remoteImage, { file: address }) };
    if (/^data:/i.test(reference)) return writtenOut(reference);
    if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return bad(address, PROBLEMS.noPath);
    const file = path.resolve(path.dirname(from), decodeAddress(reference.split(/[?#]/)[0] ?? ''));
    const shown = path.relative(bookDir, file) || reference;
    if (PHOTO.test(file)) return photo(file, bookDir, shown, date);
    if (!/\.svg$/i.test(file)) return bad(shown, PROBLEMS.kind);
    // Counted per file: a drawing more in one chapter changes nothing in the next.
    const count = (drawings.get(from) ?? 0) + 1;
    drawings.set(from, count);
    return readDrawing(file, bookDir, shown, `${slug(from)}-t${count}`);
  };
}

/** `data:image/svg+xml;base64,…` */
function writtenOut(reference: string): Picture {
  const file = reference.length > SHORT_LENGTH ? `${reference.slice(0, SHORT_LENGTH)}…` : reference;
  const [, kind = 'png'] = /^data:image\/(\w+)/i.exec(reference) ?? [];
  return { kind: 'problem', problem: diagnostic(writtenOutImage, { file, ending: kind.toLowerCase() }) };
}

async function photo(file: string, bookDir: string, shown: string, date: string): Promise<Picture> {
  const found = await findInBook(file, bookDir);
  if ('fault' in found) return { kind: 'problem', problem: missing(found.fault.id, shown) };
  const obstacle = obstacleAt(found.real, 'picture');
  if (obstacle) return { kind: 'problem', problem: obstacleTo(shown, obstacle, 'picture') };
  const { default: sharp } = await import('sharp');
  const facts = await sharp(found.real, READ)
    .metadata()
    .catch(() => undefined);
  if (facts && hasTooManyPixels(facts)) return bad(shown, PROBLEMS.pixels);
  if (!facts || !FORMATS.has(facts.format) || !(await isWhole(sharp(found.real, READ))))
    return bad(shown, PROBLEMS.damaged);
  const { width, height, orientation = 1 } = facts;
  const turned = orientation >= FIRST_TURNED;
  const src = BOOK_URL + shown.split(path.sep).map(encodeURIComponent).join('/');
  const needed = isOfCamera(facts.exif) || path.basename(path.dirname(file)) === PHOTOS;
  const { alt, maker, problems } = await readPhotoRecord(`${file}.yaml`, { bookDir, shown, date, needed });
  const size = { widthPx: turned ? height : width, heightPx: turned ? width : height };
  return { kind: 'photo', src, ...size, alt, maker, problems };
}

/** A camera says who made it (EXIF 4.6.4, Make and Model, in the first directory); pictures of a screen have EXIF too, without that. */
function isOfCamera(exif: Buffer | undefined): boolean {
  const start = exif?.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
  if (!exif || exif.length < start + 10) return false;
  const isLittle = exif[start] === 0x49;
  const short = (at: number): number => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const first = start + (isLittle ? exif.readUInt32LE(start + 4) : exif.readUInt32BE(start + 4));
  if (first + 2 > exif.length) return false;
  const tags = Array.from({ length: short(first) }, (_, index) => first + 2 + index * ENTRY_BYTES);
  return tags.some((at) => at + 2 <= exif.length && CAMERA.has(short(at)));
}

const ENTRY_BYTES = 12;
const CAMERA: ReadonlySet<number> = new Set([0x010f, 0x0110]);

const hasTooManyPixels = ({ width, height, isProgressive, format }: Metadata): boolean =>
  width * height > (isProgressive || AT_ONCE.has(format) ? MOST_PIXELS_AT_ONCE : MOST_PIXELS);

/** Size and kind stand at the begin of a file; that the rest did not arrive shows only when it is read. */
const isWhole = (image: Sharp): Promise<boolean> =>
  image
    .resize(GLANCE_PX)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
