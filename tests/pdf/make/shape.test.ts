/** How lists and tables of the browser's tags are shaped: contents as one, labels that are labels, cells that say nothing. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Elements } from '../../../src/pdf/make/tags/facts.js';
import { shapeLists } from '../../../src/pdf/make/tags/lists.js';
import { isNode, type Kid, makeNode, type TagNode } from '../../../src/pdf/make/tags/node.js';
import { emptyCells } from '../../../src/pdf/make/tags/tables.js';

const mark = (mcid: number): Kid => ({ mcid, page: 0, form: undefined });
const shapeOf = ({ type, kids }: TagNode): string =>
  `${type}(${kids.map((kid) => (isNode(kid) ? shapeOf(kid) : 'mcid' in kid ? kid.mcid : 'object')).join(' ')})`;

/** @param tags and texts by carrier */
const elements = (tags: readonly string[], texts: readonly string[]): Elements => ({
  tagOf: (carrier) => tags[carrier ?? -1] ?? '',
  factsOf: () => ({}),
  parentOf: () => -1,
  childrenOf: () => [],
  textOf: (carrier) => texts[carrier] ?? '',
  firstOf: (carrier) => carrier,
});

it('makes contents with the names of parts between them one list', () => {
  const item = (mcid: number): TagNode => makeNode('LI', [makeNode('Link', [mark(mcid)])]);
  const top = makeNode('Sect', [
    makeNode('H1', [mark(0)]),
    makeNode('TOC', [item(1)]),
    makeNode('H2', [mark(2), makeNode('Link', [mark(3)]), mark(4)]),
    makeNode('TOC', [item(5), item(6)]),
    makeNode('P', [mark(7)]),
  ]);
  shapeLists(top, elements([], []), () => '');
  assert.equal(
    shapeOf(top),
    'Sect(H1(0) TOC(TOCI(Reference(Link(1))) TOCI(2 Reference(Link(3)) 4 TOC(TOCI(Reference(Link(5))) TOCI(Reference(Link(6)))))) P(7))',
  );
});

it('leaves a heading above one list of contents a heading', () => {
  const top = makeNode('Sect', [makeNode('H2', [mark(0)]), makeNode('TOC', [makeNode('LI', [mark(1)])])]);
  shapeLists(top, elements([], []), () => '');
  assert.equal(shapeOf(top), 'Sect(H2(0) TOC(TOCI(1)))');
});

it('takes a number in an element of its own for a label, and an item that says "a" for an item', () => {
  const list = (tag: string): TagNode => {
    const first: TagNode = { ...makeNode('P', [mark(0)]), carrier: 1 };
    const made: TagNode = {
      ...makeNode('L', [makeNode('LI', [first, ...(tag === 'span' ? [makeNode('P', [mark(1)])] : [])])]),
      carrier: 0,
    };
    shapeLists(makeNode('Sect', [made]), elements(['ul', tag], ['', 'a']), () => '');
    return made;
  };
  assert.equal(shapeOf(list('span')), 'L(LI(Lbl(0) LBody(P(1))))');
  const plain = list('p');
  assert.equal(shapeOf(plain), 'L(LI(LBody(P(0))))');
  assert.equal(plain.attributes.size, 0);
});

it('keeps apart what explains a term more than once', () => {
  const list: TagNode = {
    ...makeNode('L', [makeNode('Lbl', [mark(0)]), makeNode('LBody', [mark(1)]), makeNode('LBody', [mark(2)])]),
    carrier: 0,
  };
  shapeLists(makeNode('Sect', [list]), elements(['dl'], ['']), () => '');
  assert.equal(shapeOf(list), 'L(LI(Lbl(0) LBody(Div(1) Div(2))))');
});

it('empties a cell of the space that kept it in its row, and no other cell', () => {
  const row = makeNode('TR', [
    makeNode('TD', [mark(0)]),
    makeNode('TH', [mark(0), mark(1)]),
    makeNode('TD', [makeNode('Figure', [mark(0)])]),
  ]);
  emptyCells(row, ({ mcid }) => mcid === 0);
  assert.equal(shapeOf(row), 'TR(TD() TH(0 1) TD(Figure(0)))');
});
