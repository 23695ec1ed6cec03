/** pdf/machine-font: letters that come from no typeface of ours nor of the book. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { machineFonts } from '../../src/check/rules/machine-font.js';
import { findings } from '../content/books.js';

const font = (name: string) => ({ name, type: 'Type0', embedded: true, hasToUnicode: true, pages: [0] });

it('tells of each typeface of the machine once', () => {
  const fonts = ['AAAAAA+NotoSans-Bold', 'BAAAAA+DejaVuSans', 'CAAAAA+DejaVuSans', 'DAAAAA+Eigen-Regular', ''].map(
    font,
  );
  const section = { title: 'Plan', file: '/boek/plan.md', ownFonts: ['Eigen-Regular'] };
  assert.deepEqual(findings(machineFonts(fonts, section)), [
    'plan.md:1:1 pdf/machine-font {"font":"DejaVuSans","section":"Plan"}',
  ]);
  assert.equal(machineFonts(fonts, { title: 'Plan', file: undefined }).length, 2);
});
