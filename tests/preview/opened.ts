/** Opens a preview of a small book with a played browser, and asks it things as its own page does. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Config } from '../../src/config/load.js';
import { openPreview } from '../../src/preview/preview.js';
import type { EditionView, TableEvent } from '../../src/preview/protocol.js';
import { bookOf, type Files, FORMAT } from '../content/books.js';
import { type Play, type PlayedEngine, playEngine } from './played-engine.js';

export const FIRST = '# Eerste hoofdstuk\n\nDit is de inleiding.\n\n## Waarom\n\nOmdat het moet.\n\n- Een punt\n';
export const SECOND = '# Tweede hoofdstuk\n\nLees ook [het eerste](een.md#waarom).\n';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Opened extends PlayedEngine {
  readonly config: Config;
  /** What was no fault of the book. */
  readonly troubles: readonly unknown[];
  /** As the page of the preview asks. */
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  json<Result>(path: string): Promise<Result>;
  post(path: string, body: unknown): Promise<Answer>;
  /** As a page of the book asks for what it shows. */
  ofBook(path: string): Promise<Answer>;
  /** All that was told since the last time, up to the first of this kind. */
  until(kind: TableEvent['kind']): Promise<readonly TableEvent[]>;
  /** Saves a file of the book in one move: what is seen of it is one change. */
  save(name: string, text: string): Promise<void>;
  read(name: string): Promise<string>;
  book(): Promise<EditionView>;
}

export interface Opening {
  readonly files?: Files;
  /** Lines of book.yaml. */
  readonly more?: string;
  readonly play?: Play;
  readonly editor?: string;
  readonly language?: string;
}

/** Open until the test ends, and at rest: what it shows is what its files say. */
export async function openedBook(test: TestContext, opening: Opening = {}): Promise<Opened> {
  const { files = {}, more = '', play, editor, language = 'nl' } = opening;
  let close: () => Promise<void> = async () => undefined;
  // Before its folder goes.
  test.after(() => close());
  const config = await bookOf(
    test,
    { 'een.md': FIRST, 'twee.md': SECOND, 'F01.md': `${FORMAT('F01')}\n::kort[Wie?]{#wie}\n`, ...files },
    { chapters: ['een.md', 'twee.md'], formats: ['F01.md'], more },
  );
  const played = playEngine(config, play);
  const troubles: unknown[] = [];
  const ending = new AbortController();
  const preview = await openPreview({
    engine: played.engine,
    config,
    language,
    port: 0,
    ...(editor !== undefined && { editor }),
    signal: ending.signal,
    onTrouble: (problem) => troubles.push(problem),
  });
  close = async () => {
    ending.abort();
    await preview.close();
  };
  const { pathname, origin } = new URL(preview.address);
  const get = (name: string, headers: Record<string, string> = {}) => ask(`${origin}${pathname}${name}`, { headers });
  const first = await get('');
  const [cookie = ''] = first.headers['set-cookie']?.[0]?.split(';') ?? [];
  const json = async <Result>(name: string): Promise<Result> => {
    const { status, body } = await get(name);
    assert.equal(status, 200, name);
    return JSON.parse(body.toString()) as Result;
  };
  const until = await listenTo(`${origin}${pathname}events`);
  const opened: Opened = {
    ...played,
    config,
    troubles,
    get,
    json,
    until,
    post: (name, body) =>
      ask(`${origin}${pathname}${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: origin },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    ofBook: (name) => ask(`${origin}${name}`, { headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' } }),
    async save(name, text) {
      const aside = path.join(config.projectDir, 'aside');
      await writeFile(aside, text);
      await rename(aside, path.join(config.bookDir, name));
    },
    read: (name) => readFile(path.join(config.bookDir, name), 'utf8'),
    book: () => json<EditionView>('editions/book.json'),
  };
  // Nobody missed the first event.
  played.start();
  await until('idle');
  played.laidOut.length = 0;
  return opened;
}

interface Asking {
  readonly method?: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** A line of its own for each: nothing is left open. */
async function ask(address: string, { method = 'GET', headers, body }: Asking): Promise<Answer> {
  const asked = request(address, { method, headers, agent: false });
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) };
}

/** Hears Server-Sent Events until the server ends them. */
async function listenTo(address: string): Promise<Opened['until']> {
  const asked = request(address, { agent: false });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  assert.equal(response.headers['content-type'], 'text/event-stream');
  const heard: TableEvent[] = [];
  let wake: () => void = () => undefined;
  let text = '';
  response.setEncoding('utf8');
  response.on('error', () => undefined);
  response.on('data', (part: string) => {
    const messages = (text + part).split('\n\n');
    text = messages.pop() ?? '';
    for (const each of messages) if (each.startsWith('data: ')) heard.push(JSON.parse(each.slice(6)));
    wake();
  });
  return async (kind) => {
    for (;;) {
      const at = heard.findIndex((event) => event.kind === kind);
      if (at >= 0) return heard.splice(0, at + 1);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
