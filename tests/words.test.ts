/** The words that the program prints: whole in every language, and replaced by those of the book. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { de } from '../src/words/de.js';
import { en } from '../src/words/en.js';
import { fr } from '../src/words/fr.js';
import { fy } from '../src/words/fy.js';
import { nl } from '../src/words/nl.js';
import { LISTS, TEXTS } from '../src/words/sentences.js';
import { bookWords, hasWords, inLanguage } from '../src/words.js';

describe('the words of a book', () => {
  it('have the same names filled in, and lists of the same length, in every language', () => {
    const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
    for (const language of [en, de, fr, fy]) {
      for (const name of TEXTS) {
        assert.ok(language[name], name);
        assert.deepEqual(holes(language[name]), holes(nl[name]), name);
      }
      for (const [name, length] of Object.entries(LISTS))
        assert.equal(language[name as keyof typeof LISTS].length, length, name);
    }
  });

  it('are those of its language, else English', () => {
    assert.deepEqual(
      ['nl', 'nl-BE', 'en-GB', 'de', 'fr', 'fy', 'tr'].map((language) => bookWords({ language }).contents),
      ['Inhoud', 'Inhoud', 'Contents', 'Inhalt', 'Table des matières', 'Ynhâld', 'Contents'],
    );
    assert.deepEqual(['de-AT', 'tr', 'ar'].map(hasWords), [true, false, false]);
  });

  it('give way to those of the book, names between braces filled in', () => {
    const words = bookWords({
      language: 'tr',
      words: {
        tip: 'İpucu',
        madeBy: '{maker} yaptı.',
        sheetMany: '{sheets} sayfa',
        rungs: ['a', 'b', 'c', 'd', 'e'],
        warning: undefined,
      },
    });
    assert.deepEqual(
      [words.tip, words.madeBy('An'), words.sheetCount(3), words.sheetCount(1), words.rungs[4], words.warning],
      ['İpucu', 'An yaptı.', '3 sayfa', '1 sheet', 'e', 'Take care'],
    );
  });

  it('are in a text of another language those that the book has for it, then ours, then those of the book', () => {
    const book = {
      language: 'nl',
      words: { tip: 'Weetje', chapter: 'les' },
      wordsIn: {
        de: { tip: 'Wissenswertes' },
        'de-AT': { tip: 'Gut zu wissen' },
        pl: { tip: 'Rada' },
        'nl-BE': { next: 'En nu' },
      },
    };
    const said = (lang?: string) => {
      const { tip, chapter, next } = bookWords(inLanguage(book, lang));
      return [tip, chapter, next];
    };
    assert.deepEqual(said(), ['Weetje', 'les', 'Verder']);
    assert.deepEqual(said('de'), ['Wissenswertes', 'Kapitel', 'Weiter']);
    assert.deepEqual(said('de-AT'), ['Gut zu wissen', 'Kapitel', 'Weiter']);
    assert.deepEqual(said('fr'), ['Conseil', 'chapitre', 'Suite']);
    assert.deepEqual(said('pl'), ['Rada', 'les', 'Verder']);
    assert.deepEqual(said('nl-BE'), ['Weetje', 'les', 'En nu']);
    assert.equal(inLanguage(book, 'cs'), book, 'nobody has words of this language');
  });
});
