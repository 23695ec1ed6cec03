/** Fetches sections and takes them apart into their pages. */
import type { SectionView } from '../protocol.js';
import { askText } from './ask.js';

/** A page of the book, ready to be put into a frame. */
export interface PageContent {
  /** Of what it is: the same key, the same page. */
  readonly key: string;
  readonly lang: string;
  readonly bodyClass: string;
  /** Typefaces apart: whoever puts them in anew has them loaded anew. */
  readonly faces: string;
  readonly css: string;
  /** Of the box around the pages. */
  readonly boxClass: string;
  readonly boxStyle: string;
  readonly page: Element;
}

const KEPT = 24;
const known = new Map<string, Promise<readonly PageContent[]>>();

/** @param key another than that of the section, when its pages came early */
export function pagesIn(
  edition: string,
  { id, key }: Pick<SectionView, 'id' | 'key'>,
): Promise<readonly PageContent[]> {
  const name = `${edition}/${id}/${key}`;
  const found = known.get(name) ?? fetchPages(edition, id, key);
  known.delete(name);
  known.set(name, found);
  found.catch(() => known.delete(name));
  for (const old of known.keys()) if (known.size > KEPT) known.delete(old);
  return found;
}

const FACE = /@font-face\s*\{[^}]*\}/g;

async function fetchPages(edition: string, id: string, key: string): Promise<readonly PageContent[]> {
  const html = await askText(`editions/${edition}/sections/${encodeURIComponent(id)}.html?key=${key}`);
  const source = new DOMParser().parseFromString(html, 'text/html');
  const css = [...source.querySelectorAll('style')].map((style) => style.textContent ?? '').join('\n');
  const faces = (css.match(FACE) ?? []).join('\n');
  const rest = css.replace(FACE, '');
  const box = source.querySelector('.paper')?.parentElement;
  return [...source.querySelectorAll('.paper')].map((page, index) => ({
    key: `${key}/${index}`,
    lang: source.documentElement.lang,
    bodyClass: source.body.className,
    faces,
    css: rest,
    boxClass: box?.className ?? '',
    boxStyle: box?.getAttribute('style') ?? '',
    page,
  }));
}
