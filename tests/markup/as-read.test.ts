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
import { treeOf } from './trees.js';

const readBack = (nodes: readonly ElementContent[]): unknown =>
  parseFragment(toHtml({ type: 'root', children: [...nodes] })).children;

describe('a tree as it is read', () => {
  it('is what a reader makes of it, whatever stands in what', () => {
    let sure = 0;
    for (let seed = 1; seed <= 6000; seed++) {
      const nodes = treeOf(seed);
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
