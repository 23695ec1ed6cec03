/** What stands under an item with a number of two digits is in that item, also where it is as deep as under one of a single digit. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { List, Root, RootContent } from 'mdast';
import { withDeepPoints } from '../../src/markup/deep-points.js';
import { parseMarkdown } from '../../src/markup/parse.js';

/** `ol(li(p ul(li li)) li(p))`. */
const shapeOf = (node: Root | RootContent): string => {
  const name = node.type === 'list' ? ((node as List).ordered ? 'ol' : 'ul') : node.type;
  if (!('children' in node) || node.type === 'paragraph') return name;
  const inside = node.children.map((child) => shapeOf(child as RootContent)).join(' ');
  return node.type === 'root' ? inside : `${name}(${inside})`;
};
const shape = (source: string): string =>
  shapeOf(parseMarkdown(source).tree)
    .replaceAll(/listItem/g, 'li')
    .replaceAll('paragraph', 'p');

const ITEM = 'li(p ul(li(p) li(p)))';
const points = (indent: string): string => `${indent}- een punt\n${indent}- nog een`;

it('is one list from 8 to 11, with points three or four spaces deep', () => {
  for (const indent of ['   ', '    ']) {
    const source = [8, 9, 10, 11].map((number) => `${number}. Stap\n${points(indent)}`).join('\n');
    assert.equal(shape(source), `ol(${[ITEM, ITEM, ITEM, ITEM].join(' ')})`, JSON.stringify(indent));
  }
});

it('holds paragraphs, code, lists in lists and a quotation around all of it', () => {
  assert.equal(shape('10. Stap\n\n   Alinea.\n\n11. Stap'), 'ol(li(p p) li(p))');
  assert.equal(shape('10. Stap\n   ```\n   - code\n   ```\n11. Stap'), 'ol(li(p code) li(p))');
  assert.equal(shape('10. Stap\n   - punt\n     - dieper\n   - punt'), 'ol(li(p ul(li(p ul(li(p))) li(p))))');
  assert.equal(shape(`100. Stap\n${points('   ')}\n101. Stap`), `ol(${ITEM} li(p))`);
  assert.equal(
    shape(`> 10. Stap\n${points('   ').replaceAll(/^/gm, '> ')}\n> 11. Stap`),
    `blockquote(ol(${ITEM} li(p)))`,
  );
  assert.equal(shape('10. Stap\n   ```\n   10. a\n      - b\n   ```\n   - punt'), 'ol(li(p code ul(li(p))))');
  assert.equal(shape(`- Deel\n\n  10. Stap\n${points('     ')}`), `ul(li(p ol(${ITEM})))`);
});

it('leaves all else as it is: what is less deep, a line that goes on, code, and a text without such numbers', () => {
  for (const same of [
    '10. Stap\n- punt',
    '10. Stap\n  - punt',
    '10. Stap die doorgaat\n   op de volgende regel.',
    `10. Stap\n${points('    ')}`,
    '9. Stap\n   - punt',
    'Om 10.30 uur\n   - punt',
    '```\n10. a\n   - b\n```',
    'Tekst\n\n    10. code\n       - code',
    '<pre>\n10. a\n   - b\n</pre>',
    '~~~\n```\n10. a\n   - b\n~~~',
  ])
    assert.equal(withDeepPoints(same), same);
  assert.equal(withDeepPoints(`10. Stap\n${points('   ')}\n\nTekst`).split('\n').length, 5);
});
