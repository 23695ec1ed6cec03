/** Answers every request of a page from the project's own files, and refuses all others. */
import type { CDPSession, Protocol } from 'puppeteer-core';
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
 * Takes over all requests of a page, by the protocol itself: Puppeteer writes what it answers with letter by letter.
 * @param documents HTML by URL path: the pages that we compose ourselves
 * @param onRefused called with the URL of each refused request
 */
export async function answerRequests(
  protocol: CDPSession,
  files: ProjectFiles,
  documents: ReadonlyMap<string, string>,
  onRefused: (url: string) => void,
): Promise<void> {
  protocol.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answered = answer(request.url, files, documents).then((found) => {
      if (found) return protocol.send('Fetch.fulfillRequest', { requestId, ...found });
      if (request.url !== `${ORIGIN}/favicon.ico`) onRefused(request.url);
      return protocol.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    });
    // The page went away meanwhile.
    answered.catch(() => undefined);
  });
  await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
  await protocol.send('Fetch.enable');
}

type Answer = Pick<Protocol.Fetch.FulfillRequestRequest, 'responseCode' | 'responseHeaders' | 'body'>;

/** Undefined for what no page may ask for. */
async function answer(
  address: string,
  { folders }: ProjectFiles,
  documents: ReadonlyMap<string, string>,
): Promise<Answer | undefined> {
  const url = new URL(address);
  if (url.origin !== ORIGIN) return undefined;
  const document = documents.get(url.pathname);
  if (document !== undefined) return withHeaders(Buffer.from(document), 'text/html; charset=utf-8');
  const found = await readForPage(url, { ...ENGINE_FOLDERS, ...folders }).catch(() => undefined);
  return found && withHeaders(found.body, found.type);
}

const withHeaders = (body: Buffer, type = 'application/octet-stream'): Answer => ({
  responseCode: 200,
  responseHeaders: [
    { name: 'Content-Type', value: type },
    { name: 'Content-Security-Policy', value: POLICY },
    { name: 'Access-Control-Allow-Origin', value: ORIGIN },
  ],
  body: body.toString('base64'),
});
