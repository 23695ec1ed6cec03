/** Finds the picture behind a reference in markdown: a drawing to inline, or a photo with its size. */
import path from 'node:path';
import type { Metadata, Sharp } from 'sharp';
import type { Diagnostic } from '../diagnostic.js';
import { obstacleAt } from '../files/open.js';
import type { Picture } from '../markup/context.js';
import { readSvg } from '../markup/svg.js';
import { readPhotoRecord } from './photo-record.js';
import { findInBook, obstacleTo, readBookFile } from './read.js';
import { slug } from './sources.js';

/** URL prefix under which pages find files of the book. */
export const BOOK_URL = '/book/';

export const PHOTO = /\.(jpe?g|png|webp)$/i;
const FORMATS: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp']);
/** What stands in this folder was taken with a camera, and so was a picture that says so itself (EXIF). */
const PHOTOS = 'photos';
/** Quarter turns in EXIF's Orientation. */
const FIRST_TURNED = 5;
/** Small, so that a photo of many pixels is read in a fraction of the time. */
const GLANCE_PX = 16;
const SHOWN_LENGTH = 80;
/** A poster of 1 by 1.4 metres at 300 pixels per inch has 200 million. */
const MOST_PIXELS = 250e6;
/** These are decoded as a whole, and not row by row. */
const MOST_PIXELS_AT_ONCE = 60e6;

/** @param date of this version of the book, as YYYY-MM-DD: consent has to last until then */
export function pictureFinder(bookDir: string, date: string): (reference: string, from: string) => Promise<Picture> {
  const drawings = new Map<string, number>();
  return async (reference, from) => {
    const address = reference.slice(0, SHOWN_LENGTH);
    if (/^(https?:)?\/\//i.test(reference))
      return { kind: 'problem', rule: 'markup/remote-image', data: { file: address } };
    if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return bad(address, 'give the path of a file in the book');
    const file = path.resolve(path.dirname(from), decode(reference.split(/[?#]/)[0] ?? ''));
    const shown = path.relative(bookDir, file) || reference;
    if (PHOTO.test(file)) return photo(file, bookDir, shown, date);
    if (!/\.svg$/i.test(file)) return bad(shown, 'use SVG, JPEG, PNG or WebP');
    // Counted per file: a drawing more in one chapter changes nothing in the next.
    const count = (drawings.get(from) ?? 0) + 1;
    drawings.set(from, count);
    return drawing(file, bookDir, shown, `${slug(from)}-t${count}`);
  };
}

async function drawing(file: string, bookDir: string, shown: string, idPrefix: string): Promise<Picture> {
  const read = await readBookFile(file, bookDir, undefined, 'drawing');
  if ('problem' in read) {
    const { rule } = read.problem;
    if (rule === 'content/not-utf8') return bad(shown, 'it is not UTF-8');
    return rule === 'content/unreadable' ? unreadable(read.problem) : missing(rule, shown);
  }
  const lost = new Set<string>();
  const element = readSvg(read.text, idPrefix, lost);
  if (!element) return bad(shown, 'it holds no <svg>');
  if (lost.size === 0) return { kind: 'drawing', element };
  // Drawn without these it would be another picture: shapes turn black or go missing.
  return bad(shown, `it holds ${[...lost].join(', ')}; save it as plain SVG, with attributes instead of styles`);
}

async function photo(file: string, bookDir: string, shown: string, date: string): Promise<Picture> {
  const found = await findInBook(file, bookDir);
  if ('rule' in found) return missing(found.rule, shown);
  const obstacle = obstacleAt(found.real, 'picture');
  if (obstacle) return unreadable(obstacleTo(shown, obstacle, 'picture'));
  const { default: sharp } = await import('sharp');
  const facts = await sharp(found.real)
    .metadata()
    .catch(() => undefined);
  if (facts && hasTooManyPixels(facts)) return bad(shown, 'it has more pixels than fit on any page; make it smaller');
  if (!facts || !FORMATS.has(facts.format) || !(await isWhole(sharp(found.real))))
    return bad(shown, 'the file is damaged, or is no JPEG, PNG or WebP');
  const { width, height, orientation = 1 } = facts;
  const turned = orientation >= FIRST_TURNED;
  const src = BOOK_URL + shown.split(path.sep).map(encodeURIComponent).join('/');
  const needed = facts.exif !== undefined || path.basename(path.dirname(file)) === PHOTOS;
  const { alt, maker, problems } = await readPhotoRecord(`${file}.yaml`, { bookDir, shown, date, needed });
  const size = { widthPx: turned ? height : width, heightPx: turned ? width : height };
  return { kind: 'photo', src, ...size, alt, maker, problems };
}

const hasTooManyPixels = ({ width, height, isProgressive }: Metadata): boolean =>
  width * height > (isProgressive ? MOST_PIXELS_AT_ONCE : MOST_PIXELS);

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

function missing(rule: string, file: string): Picture {
  if (rule === 'content/outside-book') return { kind: 'problem', rule, data: { file } };
  return { kind: 'problem', rule: 'markup/missing-image', data: { file } };
}

const unreadable = ({ rule, data }: Diagnostic): Picture => ({ kind: 'problem', rule, data });

const bad = (file: string, problem: string): Picture => ({
  kind: 'problem',
  rule: 'markup/bad-image',
  data: { file, problem },
});

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
