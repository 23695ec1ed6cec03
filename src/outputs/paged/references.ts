/** Finds the files that a page would load: what markup and CSS refer to under the URL prefixes that pages may read. */
import path from 'node:path';
import type { Folders } from '../../engine/engine.js';
import { own } from '../../own.js';
import { ORIGIN } from '../../paginate/requests.js';

export interface Referred {
  /** As the page asks for it, for example `/book/photos/brug.jpg`. */
  readonly url: string;
  readonly file: string;
}

/** More than are loaded does no harm, fewer would: a file missed here may change and an old page be kept. */
export function referredFiles(markup: string, css: string, folders: Folders): readonly Referred[] {
  const attributes = markup.matchAll(/\s(?:src|srcset|href|poster|data|style|[a-z]+:href)="([^"]*)"/gi);
  const values = [...attributes].map(([, value = '']) => unescapeHtml(value));
  const texts = values.flatMap((value) => [value, ...value.split(/[\s,]+/), ...urlsIn(value)]);
  const found = new Map([...texts, ...urlsIn(css)].flatMap((text) => locate(text, folders)));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([url, file]) => ({ url, file }));
}

/** `url(…)` and every string, for `@import` and `image-set()`; escapes are undone first. */
function urlsIn(css: string): string[] {
  const text = css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, hex?: string, character?: string) =>
    hex ? fromCode(Number.parseInt(hex, 16)) : (character ?? ''),
  );
  const found = text.matchAll(/url\(\s*([^"'\s][^)]*?)\s*\)|"([^"\n]*)"|'([^'\n]*)'/gi);
  return [...found].map(([, bare, double, single]) => bare ?? double ?? single ?? '');
}

function locate(reference: string, folders: Folders): [string, string][] {
  const base = `${ORIGIN}/layout`;
  if (!URL.canParse(reference, base)) return [];
  const { origin, pathname } = new URL(reference, base);
  const url = decode(pathname);
  const prefix = Object.keys(folders).find((each) => url.startsWith(each));
  return prefix && origin === ORIGIN ? [[url, path.join(folders[prefix]!, url.slice(prefix.length))]] : [];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

const unescapeHtml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|quot|apos|lt|gt));/gi, (_, hex?: string, decimal?: string, name = '') =>
    hex || decimal ? fromCode(Number.parseInt(hex ?? decimal!, hex ? 16 : 10)) : (own(NAMED, name.toLowerCase()) ?? ''),
  );

const fromCode = (code: number): string => String.fromCodePoint(Math.min(code, 0x10_ff_ff));
