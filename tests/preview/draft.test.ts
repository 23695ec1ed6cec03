/** What a text will say before its pages are there: the words of blocks that changed, and nothing where more changed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftOf } from '../../src/preview/draft.js';

const PAGE =
  '<section><h2 id="a" data-line="1">Kop</h2><p data-line="3">Een <b>zin</b>.</p><ul><li data-line="5">Punt</li><li data-line="6">Ook <p data-line="6">meer</p></li></ul></section>';

describe('a draft', () => {
  it('holds the words of a block that changed, at the line where it stands on the page', () => {
    const later = PAGE.replace('zin</b>.', 'zin</b> erbij.').replaceAll('data-line="5"', 'data-line="6"');
    assert.deepEqual(draftOf(PAGE, later), [{ tag: 'p', line: 3, words: 'Een <b>zin</b> erbij.' }]);
    assert.deepEqual(draftOf(PAGE, PAGE.replace('Punt', 'Komma')), [{ tag: 'li', line: 5, words: 'Komma' }]);
    assert.deepEqual(draftOf(PAGE, PAGE.replace('meer', 'minder')), [{ tag: 'p', line: 6, words: 'minder' }]);
    assert.deepEqual(draftOf(PAGE, PAGE), []);
  });

  it('shows no mark that stands for a number', () => {
    const later = PAGE.replace('Punt', 'Zie \ue000page:x\ue001');
    assert.deepEqual(draftOf(PAGE, later), [{ tag: 'li', line: 5, words: 'Zie …' }]);
  });

  it('is nothing where blocks came or went, or all of them changed', () => {
    assert.deepEqual(draftOf(PAGE, PAGE.replace('<ul>', '<p data-line="4">Nieuw</p><ul>')), []);
    assert.deepEqual(draftOf(PAGE, PAGE.replace('<ul>', '<ul class="x">')), []);
    const many = (word: string): string =>
      Array.from({ length: 9 }, (_, line) => `<p data-line="${line}">${word}</p>`).join('');
    assert.deepEqual(draftOf(many('een'), many('twee')), []);
  });
});
