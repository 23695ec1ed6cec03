/** Fields that are too small for a pen, or too near the edge, are found; those that are large enough are not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundFieldFindings, fieldSizeFindings } from '../../src/check/rules/field-sizes.js';
import type { EntryKind, PlacedEntry } from '../../src/model.js';
import type { BoxFromTrim } from '../../src/section-content.js';

const PORTRAIT = { widthMm: 210, heightMm: 297 };
const LANDSCAPE = { widthMm: 297, heightMm: 210 };

const entry = (kind: EntryKind, name = 'naam', writes?: 'number'): PlacedEntry => ({
  name,
  kind,
  asks: '',
  says: '',
  required: false,
  ...(writes && { writes }),
  place: { file: 'F01.md', line: 7, column: 1 },
});

const judge = (each: PlacedEntry, box: BoxFromTrim, lines = 0, trim = PORTRAIT) =>
  fieldSizeFindings({
    code: 'F01',
    trim,
    entries: [each],
    drawn: [{ carrier: 1, entry: 0, page: 0, box, lines }],
  }).map(({ rule, data, place }) => `${rule} ${Object.values(data).join(', ')} ${place?.line}`);

describe('fields for a pen', () => {
  it('are large enough at the sizes of the norm', () => {
    assert.deepEqual(judge(entry('line'), [37, 50, 117, 58.5]), []);
    assert.deepEqual(judge(entry('lines'), [37, 50, 187, 75.5], 3), []);
    assert.deepEqual(judge(entry('date'), [37, 50, 107, 59]), []);
    assert.deepEqual(judge(entry('tick'), [37, 50, 43, 56]), []);
    assert.deepEqual(judge(entry('signature'), [37, 50, 107, 76]), []);
    assert.deepEqual(judge(entry('line', 'aantal', 'number'), [37, 50, 80, 60]), []);
  });

  it('are found where they are smaller', () => {
    assert.deepEqual(judge(entry('line'), [37, 50, 110, 58.5]), [
      'format/field-size F01, naam, 73 × 8.5 mm, 80 × 8.5 mm 7',
    ]);
    assert.deepEqual(judge(entry('lines'), [37, 50, 187, 74], 3), [
      'format/field-size F01, naam, 150 × 8 mm, 80 × 8.5 mm 7',
    ]);
    assert.deepEqual(judge(entry('line', 'uw-e-mail'), [37, 50, 127, 60]), [
      'format/field-size F01, uw-e-mail, 90 × 10 mm, 100 × 8.5 mm 7',
    ]);
    assert.deepEqual(judge(entry('cell', 'wie.3.naam'), [37, 50, 87, 58]), [
      'format/field-size F01, wie.naam, 50 × 8 mm, 15 × 10 mm 7',
    ]);
  });

  it('are found on a page of the book too, in words of their own', () => {
    const drawn = (box: BoxFromTrim) => [{ carrier: 1, entry: 0, page: 0, box, lines: 0 }];
    const entries = [entry('line')];
    // At the edge is where the frame of such a page puts nothing.
    assert.deepEqual(boundFieldFindings({ code: 'F01', entries, drawn: drawn([5, 50, 85, 58.5]) }), []);
    const [found] = boundFieldFindings({ code: 'F01', entries, drawn: drawn([37, 50, 107, 58.5]) });
    assert.equal(found?.rule, 'format/bound-field');
    assert.deepEqual(found.data, { code: 'F01', field: 'naam', found: '70 × 8.5 mm', needed: '80 × 8.5 mm' });
  });

  it('keep away from the edge and from the holes, which a landscape sheet has above', () => {
    assert.deepEqual(judge(entry('tick'), [15, 50, 21, 56]), ['format/field-edge F01, naam, 5 7']);
    assert.deepEqual(judge(entry('tick'), [15, 50, 21, 56], 0, LANDSCAPE), []);
    assert.deepEqual(judge(entry('tick'), [15, 12, 21, 18], 0, LANDSCAPE), ['format/field-edge F01, naam, 8 7']);
  });
});
