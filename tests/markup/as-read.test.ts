/** What is said to be read of a tree is what a reader makes of its HTML; where that may differ, nothing is said. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import { asRead } from '../../src/markup/as-read.js';
import { parseFragment } from '../../src/markup/parse-fragment.js';
import { packagePath } from '../../src/package.js';

const readBack = (nodes: readonly ElementContent[]): unknown =>
  parseFragment(toHtml({ type: 'root', children: [...nodes] })).children;

/** The same numbers in every run. */
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
const VALUES = ['', 'a b', ' a ', '3', 3, true, false, null, 0, ['a', 'b c'], 'A&"<', 'x\r\n', '1, 2'] as const;
const NAMES =
  'id className title hidden download colSpan dataLine dataPageOf ariaHidden viewBox href fill strokeWidth xLinkHref class rel'.split(
    ' ',
  );
const TEXTS = ['a', ' ', '\n', '', '\nb', 'c\rd', '<&>', '\u00a0', '\0'];

describe('a tree as it is read', () => {
  it('is what a reader makes of it, whatever stands in what', () => {
    let sure = 0;
    for (let seed = 1; seed <= 6000; seed++) {
      const next = numbers(seed);
      const pick = <Item>(list: readonly Item[]): Item => list[next(list.length)]!;
      const grow = (depth: number, tags: readonly string[]): ElementContent => {
        if (depth === 0 || next(4) === 0)
          return { type: 'text', value: pick(next(12) === 0 ? TEXTS : ['a', ' ', 'b\n']) };
        const tagName = pick(tags);
        const within = tagName === 'svg' ? DRAWN : tagName === 'math' ? FORMULA : tags;
        const properties = next(3) === 0 ? { [pick(NAMES)]: pick(VALUES) as never } : {};
        const children = Array.from({ length: next(3) }, () => grow(depth - 1, within));
        return { type: 'element', tagName, properties, children };
      };
      const nodes = Array.from({ length: 1 + next(2) }, () => grow(1 + next(4), TAGS));
      const read = asRead(nodes);
      if (!read) continue;
      sure++;
      assert.deepEqual(read, readBack(nodes), `${seed}: ${toHtml({ type: 'root', children: nodes })}`);
    }
    assert.ok(sure > 500, `${sure} were sure`);
  });

  it('is told of all that our fixtures hold', () => {
    const files = ['markup/fixtures', 'editions/expected'].flatMap((folder) =>
      readdirSync(packagePath('tests', folder), { recursive: true })
        .map((name) => path.join('tests', folder, String(name)))
        .filter((name) => name.endsWith('.html')),
    );
    const unsure = files.filter((file) => {
      const { children } = parseFragment(readFileSync(packagePath(file), 'utf8'));
      const read = asRead(children as ElementContent[]);
      if (read) assert.deepEqual(read, readBack(children as ElementContent[]), file);
      return !read;
    });
    assert.deepEqual(unsure, ['tests/editions/expected/lees-mij.html'], 'a whole document');
  });

  it('joins text, drops what is not written, and knows names in every spelling', () => {
    const nodes = [
      { type: 'text', value: 'a' } as const,
      { type: 'text', value: '' } as const,
      { type: 'text', value: 'b' } as const,
      h('p', { class: 'c d', hidden: false, title: undefined, dataLine: 3, ariaHidden: 'true' }),
      s('svg', { viewBox: '0 0 1 1', ariaHidden: true }, [
        s('linearGradient', { 'stop-color': 'red', xLinkHref: '#a' }),
      ]),
    ];
    const read = asRead(nodes);
    assert.deepEqual(read, readBack(nodes));
    assert.deepEqual(read?.[0], { type: 'text', value: 'ab' });
  });
});
