/** What a release says of the one before: the difference that a reader would name first, with its pages. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareReleases } from '../../../src/outputs/release/compare.js';
import type { PageSums, ReleaseContents } from '../../../src/release-contents.js';

const page = (folio: string, words: string, look: string): PageSums => ({
  folio,
  words,
  withoutNumbers: words.replace(/\d+/g, ''),
  look,
});
const release = (...pages: readonly PageSums[]): ReleaseContents => ({
  version: '1',
  date: '2026-01-31',
  sections: [{ id: 'titel', title: 'Titel', pages }],
  formats: [],
});
const changes = (before: ReleaseContents, now: ReleaseContents) =>
  compareReleases(before, now).sections.map(({ change, folios }) => [change, ...folios]);

describe('a title page', () => {
  const before = release(page('1', 'titel', 'zon'), page('2', 'versie 1', 'a'));
  it('with another version in its colophon has other numbers', () => {
    assert.deepEqual(changes(before, release(page('1', 'titel', 'zon'), page('2', 'versie 2', 'b'))), [
      ['numbers', '2'],
    ]);
  });
  it('with another drawing too looks otherwise: the version hides nothing', () => {
    assert.deepEqual(changes(before, release(page('1', 'titel', 'maan'), page('2', 'versie 2', 'b'))), [['look', '1']]);
  });
  it('with other words has these first', () => {
    assert.deepEqual(changes(before, release(page('1', 'kop', 'maan'), page('2', 'versie 2', 'b'))), [['words', '1']]);
  });
});
