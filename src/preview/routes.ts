/** Answers what the page of a preview asks for; what there is to ask stands in protocol.ts. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { bytesOf } from '../files/open.js';
import { FONT_URL } from '../fonts/faces.js';
import { packagePath } from '../package.js';
import { readForPage } from '../paginate/page-files.js';
import { sayAloud } from './aloud.js';
import { sendFile, sendJson, sendPage, sendShell, startEvents } from './answers.js';
import type { DesignDesk } from './design-desk.js';
import { type EarlierPages, earlierBooks } from './earlier.js';
import type { Listeners } from './events.js';
import { type Inks, PLATE } from './inks.js';
import { movedSince } from './moved.js';
import { placesIn } from './places.js';
import type { DesignTry, EarlierBook, Look, RuleAsked, TableView, WhereView } from './protocol.js';
import { placeOfRule } from './rule-place.js';
import { search } from './search.js';
import type { Answer } from './server.js';
import { PAGE_HTML, SHELL_STYLES, shellHtml } from './shell.js';
import type { Table } from './table.js';
import type { PreviewWords } from './words.js';

export interface Serving {
  readonly table: Table;
  readonly listeners: Listeners;
  readonly inks: Inks;
  readonly earlier: EarlierPages;
  readonly design: DesignDesk;
  readonly view: () => TableView;
  readonly words: PreviewWords;
}

const style = (name: string) =>
  [name, { file: packagePath('styles', 'preview', name), type: 'text/css; charset=utf-8' }] as const;

/** The program of the page, and what it looks like. */
const APP: ReadonlyMap<string, { readonly file: string; readonly type: string }> = new Map([
  ['main.js', { file: packagePath('dist', 'preview', 'main.js'), type: 'text/javascript; charset=utf-8' }],
  ...SHELL_STYLES.map(style),
]);
const DAY_SECONDS = 86_400;
const MOST_BODY_BYTES = 65_536;

export function answerTo(serving: Serving): Answer {
  const { table, listeners, design, view, words } = serving;
  return async (url, request, response, guard) => {
    const { pathname } = url;
    if (request.method === 'POST') return change(serving, pathname, await bodyOf(request), response);
    if (/^\/(?:book|fonts|styles|templates)\//.test(pathname)) return bookFile(table, url, response);
    if (pathname === '/') {
      const { title, speaks } = view();
      return sendShell(response, shellHtml(title, speaks), guard.cookie);
    }
    if (pathname === '/page') return sendPage(response, PAGE_HTML);
    if (pathname === '/table.json') return sendJson(response, view());
    if (pathname === '/words.json') return sendJson(response, words);
    if (pathname === '/design.json') return sendJson(response, design.view());
    if (pathname === '/where.json') return sendJson(response, await where(table, url.searchParams));
    if (pathname === '/events') {
      startEvents(response);
      listeners.add(response);
      return true;
    }
    const [, area = '', name = '', ...rest] = pathname.split('/').map((part) => decodeURIComponent(part));
    if (area === 'app') return appFile(name, response);
    if (area === 'editions') return edition(serving, name, rest, url.searchParams, response);
    return false;
  };
}

function appFile(name: string, response: ServerResponse): boolean {
  const known = APP.get(name);
  const bytes = known && bytesOf(known.file, 'own');
  if (!known || !bytes) return false;
  return sendFile(response, known.type, bytes);
}

/** With the same rules as for the pages of a build. */
async function bookFile(table: Table, url: URL, response: ServerResponse): Promise<boolean> {
  const { folders } = (await table.book())?.workshop.engine ?? { folders: {} };
  const found = await readForPage(url, folders).catch(() => undefined);
  if (!found) return false;
  const type = found.type ?? 'application/octet-stream';
  sendFile(response, type, found.body, url.pathname.startsWith(FONT_URL) ? DAY_SECONDS : 0);
  return true;
}

async function edition(
  { table, inks, earlier, words }: Serving,
  file: string,
  [first = '', second = '', third = '']: readonly string[],
  query: URLSearchParams,
  response: ServerResponse,
): Promise<boolean> {
  const whole = /^(.+)\.json$/.exec(file)?.[1];
  if (whole !== undefined && first === '') {
    const view = await table.view(whole);
    if (view) sendJson(response, view);
    return view !== undefined;
  }
  const shown = await table.shown(file);
  if (!shown) return false;
  if (first === 'page-map.json') return sendJson(response, Object.fromEntries(shown.pageMap));
  // Releases and builds are of the book; the other editions have no places in their reports.
  const books = () => (file === 'book' ? earlierBooks(table.config()) : []);
  if (first === 'earlier.json')
    return sendJson(
      response,
      books().map(({ name, version, hasPages }): EarlierBook => ({ name, version, hasPages })),
    );
  if (first === 'moved.json') {
    const since = query.get('since');
    const before = since ? books().find(({ name }) => name === since)?.before : table.before(file);
    return before ? sendJson(response, movedSince(before, shown.pageMap)) : false;
  }
  if (first === 'earlier') {
    const book = books().find(({ name }) => name === second);
    const number = /^(\d{1,5})\.png$/.exec(third)?.[1];
    const png = book && number !== undefined ? await earlier.page(book, Number(number)) : undefined;
    if (png) sendFile(response, 'image/png', png);
    return png !== undefined;
  }
  if (first === 'search.json') return sendJson(response, search(shown, query.get('q') ?? ''));
  const id = second.replace(/\.(?:html|json)$/, '');
  if (first === 'sections') {
    const document = table.document(file, id, query.get('key') ?? undefined);
    if (document) sendPage(response, document.html);
    return document !== undefined;
  }
  if (first === 'aloud') {
    const book = await table.book();
    const said = book && (await sayAloud(shown, id, book, table.turns, words.language));
    if (said) sendJson(response, said);
    return said !== undefined;
  }
  const plate = third.replace(/\.png$/, '');
  if (first !== 'inks' || plate === third || !PLATE.test(plate) || !/^\d{1,5}$/.test(second)) return false;
  const png = await inks.page(shown, Number(second), plate);
  if (png) sendFile(response, 'image/png', png);
  return png !== undefined;
}

async function where(table: Table, query: URLSearchParams): Promise<WhereView> {
  const file = path.resolve(table.config().bookDir, query.get('file') ?? '');
  const line = Number(query.get('line') ?? 1);
  const places: WhereView['places'][number][] = [];
  for (const { name } of table.editions()) {
    const shown = await table.shown(name);
    if (shown) places.push(...placesIn(shown, file, line));
  }
  return { places };
}

async function change(
  { table, design }: Serving,
  pathname: string,
  body: unknown,
  response: ServerResponse,
): Promise<boolean> {
  if (pathname === '/look' && isLook(body)) table.look(body.edition, body.page);
  else if (pathname === '/mark' && isLook(body)) await table.mark(body.edition);
  else if (pathname === '/design' && isTry(body)) design.tryOut(body);
  else if (pathname === '/rule' && isRule(body)) {
    const found = placeOfRule(table.config(), body.selectors);
    return found ? sendJson(response, found) : false;
  } else if (pathname === '/design/save') return sendJson(response, await design.save());
  else return false;
  sendJson(response, {});
  return true;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MOST_BODY_BYTES) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    return undefined;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => Object(value);

function isLook(body: unknown): body is Look {
  const { edition, page } = fieldsOf(body);
  return typeof edition === 'string' && Number.isInteger(page);
}

function isRule(body: unknown): body is RuleAsked {
  const { selectors } = fieldsOf(body);
  return Array.isArray(selectors) && selectors.every((each) => typeof each === 'string');
}

function isTry(body: unknown): body is DesignTry {
  const { colours, settings } = fieldsOf(body);
  const all = (group: unknown, type: string): boolean =>
    typeof group === 'object' && group !== null && Object.values(group).every((each) => typeof each === type);
  return all(colours, 'string') && all(settings, 'number');
}
