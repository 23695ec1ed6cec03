/** Reads the files that a page may ask for: typefaces, and what lies in folders of the project. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from '../files/inside.js';
import { openFile } from '../files/open.js';
import { allFaces, FONT_URL } from '../fonts/faces.js';
import { own } from '../own.js';
import { PHOTO, preparePhoto } from './photos.js';

export interface PageFile {
  readonly type: string | undefined;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ttf': 'font/ttf',
};

const fontFiles = new Map(allFaces().map(({ file }) => [path.basename(file), file]));

/**
 * Photos are made ready for a reader, `?width=` pixels across: what a camera noted never gets near a PDF.
 * @param folders URL prefix → folder
 * @returns undefined for what lies elsewhere, or is not there
 */
export async function readForPage(url: URL, folders: Readonly<Record<string, string>>): Promise<PageFile | undefined> {
  const file = await locate(decodeURIComponent(url.pathname), folders);
  if (file === undefined) return undefined;
  if (PHOTO.test(file)) {
    const name = url.searchParams.has('press') ? url.pathname : '';
    return preparePhoto(file, Number(url.searchParams.get('width')) || undefined, name);
  }
  const opened = openFile(file, 'picture');
  if ('obstacle' in opened) return undefined;
  return { type: own(TYPES, path.extname(file).toLowerCase()), body: opened.bytes };
}

/** The file behind a URL path; undefined when it lies outside the folders, also by way of a symbolic link. */
async function locate(pathname: string, folders: Readonly<Record<string, string>>): Promise<string | undefined> {
  if (pathname.startsWith(FONT_URL)) return fontFiles.get(pathname.slice(FONT_URL.length));
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!pathname.startsWith(prefix)) continue;
    const [home, file] = await Promise.all([
      realpath(folder),
      realpath(path.join(folder, pathname.slice(prefix.length))).catch(() => ''),
    ]);
    if (file && isInside(file, home)) return file;
  }
  return undefined;
}
