/** Page labels: runs become ranges, and every label comes back as it was given. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFArray, PDFContext, PDFName } from '@cantoo/pdf-lib';
import { readPageLabels, writePageLabels } from '../../../src/pdf/document/page-labels.js';

const CASES: readonly (readonly [name: string, labels: readonly string[], ranges: number])[] = [
  ['decimal from one', ['1', '2', '3'], 1],
  ['decimal from elsewhere', ['33', '34'], 1],
  ['roman, then decimal', ['i', 'ii', 'iii', 'iv', '1', '2'], 2],
  ['upper roman', ['XCIX', 'C', 'CI'], 1],
  ['unnumbered pages between', ['', '', '1', '2', '', '3'], 4],
  ['prefix and number', ['F04-1', 'F04-2', 'F05-1'], 2],
  ['words', ['Omslag', 'mix', 'iiii', '1'], 4],
  ['leading zero is a text', ['007', '008'], 1],
  ['a number that repeats', ['1', '1'], 2],
];

for (const [name, labels, ranges] of CASES) {
  it(`writes and reads back: ${name}`, () => {
    const tree = writePageLabels(PDFContext.create(), labels);
    assert.deepEqual(readPageLabels(tree, labels.length), labels);
    assert.equal((tree?.lookup(PDFName.of('Nums'), PDFArray).size() ?? 0) / 2, ranges);
  });
}

it('writes nothing for no labels, and then reads what viewers show', () => {
  assert.equal(writePageLabels(PDFContext.create(), []), undefined);
  assert.deepEqual(readPageLabels(undefined, 3), ['1', '2', '3']);
});
