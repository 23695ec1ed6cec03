/** Answers every request of a page from the project's own files, and refuses all others. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { isInside } from '../files/inside.js';
import { openFile } from '../files/open.js';
import { allFaces, FONT_URL } from '../fonts/faces.js';
import { own } from '../own.js';
import { ENGINE_FOLDERS } from './engine/scripts.js';
import { PHOTO, preparePhoto } from './photos.js';

/** Pages live on a host that cannot exist, so a request that slips through ends nowhere. */
export const ORIGIN = 'http://section.invalid';

export interface ProjectFiles {
  /** Folders under whose URL prefix a page may read, for example `/book/` → the book's folder. */
  readonly folders: Readonly<Record<string, string>>;
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

/** No script but the engine's, no frame, no connection: content is untrusted. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'";

const fontFiles = new Map(allFaces().map(({ file }) => [path.basename(file), file]));

/**
 * Takes over all requests of a page.
 * @param documents HTML by URL path: the pages that we compose ourselves
 * @param onRefused called with the URL of each refused request
 */
export async function answerRequests(
  page: Page,
  files: ProjectFiles,
  documents: ReadonlyMap<string, string>,
  onRefused: (url: string) => void,
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void answer(request, files, documents, onRefused).catch(() => request.abort().catch(() => undefined));
  });
}

async function answer(
  request: HTTPRequest,
  files: ProjectFiles,
  documents: ReadonlyMap<string, string>,
  onRefused: (url: string) => void,
): Promise<void> {
  const url = new URL(request.url());
  if (url.protocol === 'data:') return request.continue();
  const document = url.origin === ORIGIN ? documents.get(url.pathname) : undefined;
  if (document !== undefined) return request.respond({ headers: headers(TYPES['.html']), body: document });
  const file = url.origin === ORIGIN ? await locate(decodeURIComponent(url.pathname), files) : undefined;
  const found = file && (await content(file, url).catch(() => undefined));
  if (!found) {
    if (url.pathname !== '/favicon.ico') onRefused(request.url());
    return request.abort('blockedbyclient');
  }
  return request.respond({ headers: headers(found.type), body: found.body });
}

/** Photos are made ready for a reader, `?width=` pixels across: what a camera noted never gets near a PDF. */
async function content(file: string, url: URL): Promise<{ type: string | undefined; body: Buffer }> {
  if (PHOTO.test(file)) {
    const name = url.searchParams.has('press') ? url.pathname : '';
    return preparePhoto(file, Number(url.searchParams.get('width')) || undefined, name);
  }
  const opened = openFile(file, 'picture');
  if ('obstacle' in opened) throw new Error(opened.obstacle);
  return { type: own(TYPES, path.extname(file).toLowerCase()), body: opened.bytes };
}

const headers = (type = 'application/octet-stream') => ({
  'Content-Type': type,
  'Content-Security-Policy': POLICY,
  'Access-Control-Allow-Origin': ORIGIN,
});

/** The file behind a URL path; undefined when it lies outside the folders, also by way of a symbolic link. */
async function locate(pathname: string, files: ProjectFiles): Promise<string | undefined> {
  if (pathname.startsWith(FONT_URL)) return fontFiles.get(pathname.slice(FONT_URL.length));
  for (const [prefix, folder] of Object.entries({ ...ENGINE_FOLDERS, ...files.folders })) {
    if (!pathname.startsWith(prefix)) continue;
    const [home, file] = await Promise.all([
      realpath(folder),
      realpath(path.join(folder, pathname.slice(prefix.length))).catch(() => ''),
    ]);
    if (file && isInside(file, home)) return file;
  }
  return undefined;
}
