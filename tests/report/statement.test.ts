/** The accessibility statement: what was found per file, what is open once, and every clause in words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatStatement, formatStatements } from '../../src/report/statement.js';
import type { Statement } from '../../src/statement.js';

const GOOD: Statement = {
  file: 'digital/boek.pdf',
  title: 'Boek',
  claimsUa: true,
  tool: 'werkboek 1.0',
  rules: [
    { rule: 'ua/alt', clauses: ['7.3', '7.7'], findings: 0 },
    { rule: 'ua/note', clauses: ['7.9'], findings: 0 },
  ],
  notChecked: ['7.6', '7.8', '7.12', '7.13', '7.14', '7.17', '7.18.6.1', '7.19', '7.21.2'],
  humanChecks: ['alternate-text', 'reading-order', 'colour', 'structure', 'language', 'links'],
};
const BAD: Statement = {
  ...GOOD,
  file: 'formats/F01.pdf',
  title: '',
  claimsUa: false,
  rules: GOOD.rules.map((each) => ({ ...each, findings: each.rule === 'ua/alt' ? 2 : 0 })),
};

const times = (text: string, words: RegExp): number => text.split(words).length - 1;

describe('the accessibility statement', () => {
  it('says what was found of each file, and once what is open for all', () => {
    const text = formatStatements([GOOD, BAD], 'nl');
    assert.match(text, /Boek \(digital\/boek\.pdf\)\nNagekeken met werkboek 1\.0\.\nIn orde: 2 van de 2 regels/);
    assert.match(text, /\nformats\/F01\.pdf\n[^\n]*\nIn orde: 1 van de 2 regels[^\n]*\nNiet in orde: 1 regel\.\n- /);
    assert.equal(times(text, /moet een mens nog nakijken:/), 1);
    assert.equal(times(text, /aan PDF\/UA-1 voldoet/), 2);
  });

  it('says of each file what is open where that differs', () => {
    const other = { ...BAD, notChecked: [...BAD.notChecked, '7.21.5-1'] };
    assert.equal(times(formatStatements([GOOD, other], 'nl'), /moet een mens nog nakijken:/), 2);
  });

  for (const language of ['nl', 'en']) {
    it(`has words for each clause and each question: ${language}`, () => {
      const text = formatStatement({ ...GOOD, notChecked: [...GOOD.notChecked, '7.21.4.1-2', '7.21.5-1'] }, language);
      assert.doesNotMatch(text, /undefined|[:,] 7\./);
      assert.equal(times(text, /\?\n/), GOOD.humanChecks.length);
    });
  }
});
