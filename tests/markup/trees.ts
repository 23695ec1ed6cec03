/** Trees in which anything may stand in anything, the same in every run. */
import type { ElementContent } from 'hast';

/** The same numbers for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const TAGS = (
  'p div span a b em li ul ol dl dt dd h2 h3 table thead tbody tr td th caption colgroup col pre br img svg math button form ' +
  'section figure figcaption label input details summary nobr select option template title desc textarea ruby rt object hr'
).split(' ');
const DRAWN = 'svg g path linearGradient clipPath text tspan title desc use p math foreignObject style image a'.split(
  ' ',
);
const FORMULA = 'math mi mo mrow mtext annotation-xml svg semantics b'.split(' ');
const VALUES = ['', 'a b', ' a ', '3', 3, true, false, null, 0, ['a', 'b c'], 'A&"<\'`', 'x\r\n', '1, 2'] as const;
const NAMES =
  'id className title hidden download colSpan dataLine dataPageOf ariaHidden viewBox href fill strokeWidth xLinkHref class rel accept'.split(
    ' ',
  );
const TEXTS = ['a', ' ', '\n', '', '\nb', 'c\rd', '<&>"', '\u00a0', '\0'];

export function treeOf(seed: number): ElementContent[] {
  const next = numbers(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[next(list.length)]!;
  const grow = (depth: number, tags: readonly string[]): ElementContent => {
    if (depth === 0 || next(4) === 0) return { type: 'text', value: pick(next(12) === 0 ? TEXTS : ['a', ' ', 'b\n']) };
    const tagName = pick(tags);
    const within = tagName === 'svg' ? DRAWN : tagName === 'math' ? FORMULA : tags;
    const properties = next(3) === 0 ? { [pick(NAMES)]: pick(VALUES) as never } : {};
    const children = Array.from({ length: next(3) }, () => grow(depth - 1, within));
    const content = { type: 'root', children } as const;
    return tagName === 'template'
      ? { type: 'element', tagName, properties, children: [], content }
      : { type: 'element', tagName, properties, children };
  };
  return Array.from({ length: 1 + next(2) }, () => grow(1 + next(4), TAGS));
}
