/** Every file of the book has an id of its own and, when it is a chapter, a number over the whole book. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSources, slug } from '../../src/content/sources.js';
import { bookOf } from './books.js';

describe('slug', () => {
  it('is the file name without number, accents and ending', () => {
    const names = [
      'chapters/03-hoeveel-invloed.md',
      'Vóór & na.md',
      '12.md',
      '01_Één.md',
      '...md',
      'a/b/2026.c.md',
      '1-.md',
    ];
    assert.deepEqual(names.map(slug), ['hoeveel-invloed', 'voor-na', '12', 'een', 'deel', 'c', 'deel']);
  });
});

describe('listSources', () => {
  it('gives no file an id that no file of Windows can have', async (test) => {
    const config = await bookOf(test, {}, { chapters: ['a/con.md', 'b/con.md', 'nul.md'] });
    assert.deepEqual(
      listSources(config).map(({ id }) => id),
      ['con-2', 'con-3', 'nul-2'],
    );
  });

  it('numbers chapters and gives equal names different ids', async (test) => {
    const chapters = ['a/01-plan.md', 'b/02-plan.md', 'c/plan-2.md', 'f04.md', 'deel-a.md'];
    const config = await bookOf(test, {}, { chapters, formats: ['formats/F04-uitnodiging.md', 'formats/los.md'] });
    const sources = listSources(config);
    assert.deepEqual(
      sources.map(({ kind, id, number, part }) => `${kind} ${id} ${number} ${part}`),
      [
        'chapter plan 1 0',
        'chapter plan-2 2 0',
        'chapter plan-2-2 3 0',
        'chapter f04 4 0',
        'chapter deel-a-2 5 0',
        'format f04-2 0 undefined',
        'format los 0 undefined',
      ],
    );
    for (const { mentioned } of sources) assert.equal(mentioned?.file, config.bookFile);
  });
});
