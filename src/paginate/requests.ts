/** Answers every request of a page from the project's own files, and refuses all others. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import { ENGINE_FOLDERS } from './engine/scripts.js';
import { readForPage } from './page-files.js';

/** Pages live on a host that cannot exist, so a request that slips through ends nowhere. */
export const ORIGIN = 'http://section.invalid';

export interface ProjectFiles {
  /** Folders under whose URL prefix a page may read, for example `/book/` → the book's folder. */
  readonly folders: Readonly<Record<string, string>>;
}

/** No script but the engine's, no frame, no connection: content is untrusted. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'";

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
  if (document !== undefined) return request.respond({ headers: headers('text/html; charset=utf-8'), body: document });
  const folders = { ...ENGINE_FOLDERS, ...files.folders };
  const found = url.origin === ORIGIN ? await readForPage(url, folders).catch(() => undefined) : undefined;
  if (!found) {
    if (url.pathname !== '/favicon.ico') onRefused(request.url());
    return request.abort('blockedbyclient');
  }
  return request.respond({ headers: headers(found.type), body: found.body });
}

const headers = (type = 'application/octet-stream') => ({
  'Content-Type': type,
  'Content-Security-Policy': POLICY,
  'Access-Control-Allow-Origin': ORIGIN,
});
