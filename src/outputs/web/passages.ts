/** Divides the text of a page at its headings, for the index that is searched. */
import type { ElementContent } from 'hast';
import { hasClass, isPart, wordsOf } from './parts.js';
import { type ReadPassage, withWords } from './search/found.js';
import { addressOf } from './site.js';

const HEADING = /^h[1-4]$/;
/** A sentence ends here, also where no full stop stands. */
const ENDS = /[.!?:;,]$/;

/** @param isApart what has a page of its own, and is found there */
export function passagesOf(
  page: { readonly name: string; readonly title: string; readonly content: readonly ElementContent[] },
  isApart: (id: string) => boolean,
): readonly ReadPassage[] {
  const address = addressOf(page.name);
  const passages: { address: string; heading: string; texts: string[] }[] = [{ address, heading: '', texts: [] }];
  const read = (nodes: readonly ElementContent[], around: string | undefined): void => {
    for (const node of nodes) {
      if (node.type === 'text') add(node.value);
      if (!isPart(node) || node.properties.dataSite !== undefined) continue;
      const id = typeof node.properties.id === 'string' ? node.properties.id : undefined;
      if (id !== undefined && isApart(id)) continue;
      if (HEADING.test(node.tagName)) {
        const to = id ?? around;
        const isTitle = node.tagName === 'h1';
        passages.push({
          address: to && !isTitle ? `${address}#${to}` : address,
          heading: isTitle ? '' : wordsOf(node.children),
          texts: [],
        });
      } else if (hasClass(node, 'site-sheet') || holding.has(node)) read(node.children, id ?? around);
      else add(wordsOf(BLOCKS.test(node.tagName) ? node.children : [node]));
    }
  };
  const add = (text: string): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) passages.at(-1)?.texts.push(ENDS.test(words) ? words : `${words}.`);
  };
  const holding = holdersOf(page.content);
  read(page.content, undefined);
  return passages
    .filter(({ heading, texts }) => heading !== '' || texts.length > 0)
    .map((each) => ({ address: each.address, page: page.title, heading: each.heading, text: each.texts.join(' ') }))
    .map(withWords);
}

const BLOCKS = /^(p|li|figcaption|td|th)$/;

/** All elements with a heading in them. */
function holdersOf(content: readonly ElementContent[]): ReadonlySet<ElementContent> {
  const holders = new Set<ElementContent>();
  const look = (nodes: readonly ElementContent[]): boolean => {
    let isFound = false;
    for (const node of nodes) {
      if (!isPart(node) || node.tagName === 'svg') continue;
      const isHolder = look(node.children);
      if (isHolder) holders.add(node);
      if (isHolder || HEADING.test(node.tagName)) isFound = true;
    }
    return isFound;
  };
  look(content);
  return holders;
}
