/** What a format asks is known by words that are its own: a head of a column can be these words, or the name of the field. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headKey, questionsOf } from '../../src/content/questions.js';
import type { Field, PlacedEntry } from '../../src/model.js';

const place = { file: '/d/F01.md', line: 1, column: 1 };
const field = (id: string, label: string, kind: Field['kind'] = 'kort', required = true): Field => ({
  id,
  kind,
  label,
  required,
  place,
});
const entry = (name: string, kind: PlacedEntry['kind'], more: Partial<PlacedEntry> = {}): PlacedEntry => ({
  name,
  kind,
  asks: name,
  says: `${name} wordt gezegd.`,
  required: false,
  place,
  ...more,
});
const asked = (fields: readonly Field[], entries: readonly PlacedEntry[]) =>
  questionsOf({ document: { fields, entries } } as unknown as Parameters<typeof questionsOf>[0]);

describe('questionsOf', () => {
  it('tells of each answer its words, its kind, its options and whether it may stay empty', () => {
    const questions = asked(
      [
        field('naam', 'Hoe heet u?'),
        field('soep', 'Welke soep?', 'vink'),
        field('goed', 'Was het goed?', 'schaal', false),
        field('wie', 'Wie belt?', 'tabel'),
        field('teken', 'Handtekening', 'handtekening'),
      ],
      [
        entry('naam', 'line', { required: true }),
        entry('soep.erwten', 'tick', { option: 'erwten' }),
        entry('soep.tomaten', 'tick', { option: 'tomaten' }),
        entry('goed', 'round', { option: 'nee' }),
        entry('goed', 'round', { option: 'ja' }),
        entry('wie.1.dag', 'cell', { writes: 'date' }),
        entry('wie.1.klaar', 'tick'),
        entry('wie.1.soort', 'cell', { options: ['a', 'b'] }),
        entry('teken', 'signature'),
      ],
    );
    assert.deepEqual(
      questions.map(({ name, label, kind, options, required, isScale }) => [
        name,
        label,
        kind,
        options,
        required,
        isScale,
      ]),
      [
        ['naam', 'Hoe heet u?', 'text', [], true, false],
        ['soep', 'Welke soep?', 'many', ['erwten', 'tomaten'], true, false],
        ['goed', 'Was het goed?', 'one', ['nee', 'ja'], false, true],
        ['wie.1.dag', 'wie.1.dag wordt gezegd', 'date', [], false, false],
        ['wie.1.klaar', 'wie.1.klaar wordt gezegd', 'tick', [], false, false],
        ['wie.1.soort', 'wie.1.soort wordt gezegd', 'one', ['a', 'b'], false, false],
      ],
    );
  });

  it('takes the name where words are shared, or are the name of another field', () => {
    const fields = [field('a', 'Datum'), field('b', 'datum:'), field('naam', 'Wie bent u?'), field('c', 'Naam')];
    const entries = fields.map(({ id }) => entry(id, 'line'));
    assert.deepEqual(
      asked(fields, entries).map(({ label }) => label),
      ['a', 'b', 'Wie bent u?', 'c'],
    );
  });

  it('headKey makes one of all ways to write a head', () => {
    const ways = ['Telefoon of e-mail', ' telefoon  of E-mail:', 'TELEFOON_OF\u00a0e\u2011mail', 'telefoon-of-e-mail?'];
    assert.deepEqual(new Set(ways.map(headKey)), new Set(['telefoon-of-e-mail']));
  });
});
