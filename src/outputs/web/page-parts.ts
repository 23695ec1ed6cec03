/** Tells what a page says of itself: its title, its first sentence, its headings, and the part of the book that it stands in. */
import type { ElementContent } from 'hast';
import type { Config } from '../../config/load.js';
import type { ReadingDocument } from '../reading/document.js';
import { partsNamed, wordsOf } from './parts.js';
import type { Crumb } from './site.js';

/** A card was cut out of its chapter, and is a page of its own now. */
export function withHeading(content: readonly ElementContent[]): ElementContent[] {
  if (partsNamed(content, 'h1').length > 0) return [...content];
  let isDone = false;
  const raise = (node: ElementContent): ElementContent => {
    if (node.type !== 'element' || isDone) return node;
    if (/^h[2-4]$/.test(node.tagName)) {
      isDone = true;
      return { ...node, tagName: 'h1', children: unlinked(node.children) };
    }
    return { ...node, children: node.children.map(raise) };
  };
  return content.map(raise);
}

/** The title of a page is not a place in it. */
const unlinked = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child) => {
    const isOwn = child.type === 'element' && [child.properties.className ?? []].flat().includes('heading-link');
    return isOwn ? child.children : [child];
  });

const MOST_LETTERS = 200;

/** The first thing that it says. */
export function aboutOf(content: readonly ElementContent[], title: string): string {
  const [first] = partsNamed(content, 'p')
    .map(({ children }) => wordsOf(children))
    .filter((text) => text.length > title.length + 10);
  const text = first ?? title;
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_LETTERS))} …`;
}

export const headingsOf = ({ headings, kind }: ReadingDocument): readonly Crumb[] =>
  kind === 'card'
    ? []
    : headings.filter(({ level }) => level === 2).map(({ id, text }) => ({ title: text, address: `#${id}` }));

/** The colours of the part whose class it has. */
export function partOf(className: string, { parts = [] }: Config): string | undefined {
  const names = className.split(' ');
  return parts.find(({ letter }) => names.includes(`part-${letter.toLowerCase()}`))?.colour;
}
