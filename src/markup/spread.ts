/** Makes of a figure two pages, a left one and a right one: a window on its picture, and room for what stands of it on the second. */
import type { Element, Parents } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';

/** Its class. What stands on the second page is laid over it after layout (paginate/client/spreads.ts). */
export const SPREAD = 'figure-spread';

/** Inside a block a figure has no pages of its own, and is as wide as its place. */
export function openSpread(frame: Element, picture: Element, around: Parents | undefined): void {
  const { className } = frame.properties;
  if (!Array.isArray(className) || !className.includes(SPREAD)) return;
  if (around?.type !== 'root') {
    frame.properties.className = ['figure', 'figure-wide'];
    delete picture.properties.dataBleeds;
    return;
  }
  if (picture.tagName === 'svg') {
    picture.properties.preserveAspectRatio = 'xMidYMid slice';
    keepAnchor(picture);
  }
  frame.children = frame.children.map((child) => (child === picture ? h('div.spread-window', [picture]) : child));
  around.children.splice(around.children.indexOf(frame) + 1, 0, h('div.spread-right'));
}

/** The space that keeps a drawing without words in the tags (rehype-figures.ts): where the first page shows it, whatever is cut off. */
function keepAnchor({ properties, children }: Element): void {
  const [, , width = 0, height = 0] = String(properties.viewBox)
    .split(/[\s,]+/)
    .map(Number);
  const last = children.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'text' || textOf(last) !== '\u00a0') return;
  Object.assign(last.properties, { x: width / 4, y: height / 2 });
}
