/** Many formats that were filled in make one table, also when they are of several versions or kinds. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { tabulate } from '../../src/api/tabulate.js';
import type { Answer, FilledForm } from '../../src/api/types.js';

const WORDS = { file: 'bestand', ticked: 'ja' };

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
    ['bestand', 'kop', 'naam', 'straat', 'nummer', 'oordeel', 'slot', 'gelezen', 'tot'],
    ['a.pdf', '', 'An', '', '', 'goed', '', '', ''],
    ['b.pdf', 'x', 'Bo', 'Es 1', '3', '', 'dag', '', 'p | q'],
    ['c.pdf', '', '', '', '', '', '', 'ja', ''],
  ]);
});

it('formats of several kinds keep their columns apart, in the order of their codes', () => {
  const table = tabulate([filled('b.pdf', 'F16', { naam: 'Bo' }), filled('a.pdf', 'F04', { naam: 'An' })], WORDS);
  assert.deepEqual(table, [
    ['bestand', 'F04.naam', 'F16.naam'],
    ['b.pdf', '', 'Bo'],
    ['a.pdf', 'An', ''],
  ]);
});
