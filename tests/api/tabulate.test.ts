/** Many formats that were filled in make one table, also when they are of several versions or kinds. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tabulate, tabulateApart } from '../../src/api/tabulate.js';
import type { Answer, FilledForm } from '../../src/api/types.js';

const WORDS = { file: 'bestand', code: 'code', version: 'versie', ticked: 'ja' };

const filled = (file: string, code: string, values: Readonly<Record<string, Answer>>): FilledForm => ({
  file,
  code,
  version: '1.0',
  fields: Object.keys(values),
  values,
});

it('a newer version puts its new fields where they stand on the form', () => {
  const table = tabulate(
    [
      filled('a.pdf', 'F16', { naam: 'An', oordeel: 'goed', slot: '' }),
      filled('b.pdf', 'F16', { kop: 'x', naam: 'Bo', straat: 'Es 1', nummer: '3', slot: 'dag', tot: ['p', 'q'] }),
      filled('c.pdf', 'F16', { naam: '', oordeel: '', slot: '', gelezen: true }),
    ],
    WORDS,
  );
  assert.deepEqual(table, [
    ['bestand', 'code', 'versie', 'kop', 'naam', 'straat', 'nummer', 'oordeel', 'slot', 'gelezen', 'tot'],
    ['a.pdf', 'F16', '1.0', '', 'An', '', '', 'goed', '', '', ''],
    ['b.pdf', 'F16', '1.0', 'x', 'Bo', 'Es 1', '3', '', 'dag', '', 'p | q'],
    ['c.pdf', 'F16', '1.0', '', '', '', '', '', '', 'ja', ''],
  ]);
});

it('formats of several kinds keep their columns apart, in the order of their codes', () => {
  const table = tabulate([filled('b.pdf', 'F16', { naam: 'Bo' }), filled('a.pdf', 'F04', { naam: 'An' })], WORDS);
  assert.deepEqual(table, [
    ['bestand', 'code', 'versie', 'F04.naam', 'F16.naam'],
    ['b.pdf', 'F16', '1.0', '', 'Bo'],
    ['a.pdf', 'F04', '1.0', 'An', ''],
  ]);
});

it('a field that is called as a column about the file keeps its own', () => {
  const table = tabulate([filled('a.pdf', 'F07', { versie: 'tweede', naam: 'An' })], WORDS);
  assert.deepEqual(table[0], ['bestand', 'code', 'versie', 'F07.versie', 'naam']);
});

it('for a workbook each format has a table of its own, in which numbers are numbers', () => {
  const sheets = tabulateApart(
    [
      filled('b.pdf', 'F16', { naam: 'Bo', aantal: 2.5 }),
      filled('a.pdf', 'F04', { versie: '2', telefoon: '0612345678' }),
    ],
    WORDS,
  );
  assert.deepEqual(sheets, [
    {
      name: 'F04',
      lines: [
        ['bestand', 'code', 'versie', 'F04.versie', 'telefoon'],
        ['a.pdf', 'F04', '1.0', '2', '0612345678'],
      ],
    },
    {
      name: 'F16',
      lines: [
        ['bestand', 'code', 'versie', 'naam', 'aantal'],
        ['b.pdf', 'F16', '1.0', 'Bo', 2.5],
      ],
    },
  ]);
  assert.deepEqual(tabulate([filled('b.pdf', 'F16', { aantal: 2.5 })], WORDS)[1], ['b.pdf', 'F16', '1.0', '2,5']);
});
