/** Says what a drawing carries: the words of the author, and what the drawing says of itself in its `<desc>`. */
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** The author's words come first, and are enough where the drawing says nothing, or the same. */
export function described(text: string, { children }: Element): string {
  const own = children.find((child) => child.type === 'element' && child.tagName === 'desc');
  const more = own ? textOf(own).replace(/\s+/g, ' ').trim() : '';
  if (more === '' || BY_PROGRAM.test(more) || text.includes(more)) return text;
  return `${text}${/[.!?]$/.test(text) ? '' : '.'} ${more}`;
}

/** What drawing programs write there of themselves. */
const BY_PROGRAM = /^(created|drawn|exported|generated|made) (by|from|in|using|with) /i;
