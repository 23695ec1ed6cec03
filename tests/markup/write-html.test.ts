/** Our quick writing of a tree gives what hast-util-to-html gives, letter for letter. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import { writeHtml } from '../../src/markup/write-html.js';
import { treeOf } from './trees.js';

const assertSame = (nodes: readonly ElementContent[], name: string): void => {
  for (const space of ['html', 'svg'] as const)
    assert.equal(writeHtml(nodes, space), toHtml({ type: 'root', children: [...nodes] }, { space }), name);
};

it('writes any tree as it is written otherwise', () => {
  for (let seed = 1; seed <= 3000; seed++) assertSame(treeOf(seed), String(seed));
});

it('writes what is rare as it is written otherwise', () => {
  assertSame([{ type: 'comment', value: 'a -- > b' }], 'a remark');
  assertSame(
    [h('script', { type: 'application/ld+json' }, '{"a":"<&"}'), h('style', 'a > b {}')],
    'scripts and styles',
  );
  assertSame(
    [h('img', { srcSet: ['a 1x', 'b 2x'], sizes: ['1px', '2px'] }), h('input', { accept: ['a', 'b'] })],
    'lists',
  );
  assertSame([h('br', 'x'), h('BR'), h('a', { 'a"b': 'c', 'data-d': 'e', hidden: 'until-found' })], 'odd names');
  assertSame([s('svg', { strokeDashArray: [1, 2], xmlns: 'x' }, [s('desc', h('br')), s('br')])], 'a drawing');
});
