/** Finds the picture behind a reference in markdown: a drawing to inline, or a photo with its size. */
import path from 'node:path';
import type { Picture } from '../markup/context.js';
import { readSvg } from '../markup/svg.js';
import { readBookFile } from './read.js';

/** URL prefix under which pages find files of the book. */
export const BOOK_URL = '/book/';

const PHOTO = /\.(jpe?g|png|webp)$/i;

export function pictureFinder(bookDir: string): (reference: string, from: string) => Promise<Picture> {
  let drawings = 0;
  return async (reference, from) => {
    const clean = decode(reference.split(/[?#]/)[0] ?? '');
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(reference)) {
      return {
        kind: 'problem',
        rule: 'markup/bad-image',
        data: { file: reference, problem: 'pictures come from the book’s own folder, never from the network' },
      };
    }
    const file = path.resolve(path.dirname(from), clean);
    const shown = path.relative(bookDir, file);
    if (/\.svg$/i.test(file)) {
      const read = await readBookFile(file, bookDir);
      if ('problem' in read) return missing(read.problem.rule, shown);
      const element = readSvg(read.text, `t${++drawings}`);
      return element ? { kind: 'drawing', element } : bad(shown, 'it holds no <svg>');
    }
    if (!PHOTO.test(file)) return bad(shown, 'use SVG, JPEG, PNG or WebP');
    return photo(file, bookDir, shown);
  };
}

async function photo(file: string, bookDir: string, shown: string): Promise<Picture> {
  if (path.relative(bookDir, file).startsWith('..')) return missing('content/outside-book', shown);
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, orientation = 1 } = await sharp(file).metadata();
    const turned = orientation >= 5;
    const src = BOOK_URL + shown.split(path.sep).map(encodeURIComponent).join('/');
    return { kind: 'photo', src, widthPx: turned ? height : width, heightPx: turned ? width : height };
  } catch (problem) {
    const text = problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem);
    return /missing|no such file/i.test(text) ? missing('content/missing-file', shown) : bad(shown, text);
  }
}

function missing(rule: string, file: string): Picture {
  if (rule === 'content/outside-book') return { kind: 'problem', rule, data: { file } };
  return { kind: 'problem', rule: 'markup/missing-image', data: { file } };
}

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
