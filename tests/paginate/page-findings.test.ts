/** What is said of a heading with which a page ends: it stands alone, or nothing at all belongs to it. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pageFindings } from '../../src/paginate/page-findings.js';
import { htmlSection } from './compose.js';

const PAGE = {
  side: 'recto',
  blank: false,
  fill: 0.9,
  overflow: [],
  heading: 'Kop',
  cutBoxes: [],
  lonelyHeading: { thing: 'title', text: 'Kop', line: 7 },
} as const;

it('more text before it helps only where something follows', () => {
  const section = htmlSection('een', '<h2>Kop</h2>');
  const found = (isLast: boolean) =>
    pageFindings(PAGE, 2, section, isLast).map(({ rule, place, data }) => [rule, place?.line, data.page, data.text]);
  assert.deepEqual(found(false), [['layout/lonely-heading', 7, 2, 'Kop']]);
  assert.deepEqual(found(true), [['layout/empty-heading', 7, 2, 'Kop']]);
});
