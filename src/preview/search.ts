/** Looks for words on the pages of an edition, as they stand there. */
import { pagesIn } from '../paginate/engine/page-lines.js';
import type { SearchView } from './protocol.js';
import type { Shown } from './shown.js';

const AROUND = 40;
const MOST = 200;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
]);

const texts = new WeakMap<object, readonly string[]>();

export function search({ made, documents }: Shown, wanted: string): SearchView {
  const words = plain(wanted).trim().toLowerCase();
  if (words === '') return { hits: [], more: 0 };
  const hits: SearchView['hits'][number][] = [];
  let more = 0;
  for (const [index, { firstPage }] of made.placed.entries()) {
    const document = documents[index];
    if (!document) continue;
    const pages = texts.get(document) ?? pagesIn(document.html).map(textOf);
    texts.set(document, pages);
    for (const [page, text] of pages.entries()) {
      const small = text.toLowerCase();
      for (let at = small.indexOf(words); at >= 0; at = small.indexOf(words, at + words.length)) {
        if (hits.length >= MOST) more += 1;
        else
          hits.push({
            page: firstPage + page,
            before: text.slice(Math.max(0, at - AROUND), at),
            found: text.slice(at, at + words.length),
            after: text.slice(at + words.length, at + words.length + AROUND),
          });
      }
    }
  }
  return { hits, more };
}

/** Words inside a line stay one word; between blocks there is a space. */
function textOf(html: string): string {
  // Running headers say the same on every page.
  const bare = html
    .slice(html.indexOf('paper-content'))
    .replace(/^[^>]*>/, '')
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<\/?(?:span|b|i|em|strong|a|abbr|cite|q|sub|sup|code|mark)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
  return plain(bare);
}

const plain = (text: string): string => text.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ');
