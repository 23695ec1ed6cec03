/** Pictures that stand outside the text are looked at without making the book, each where it is named. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'node:test';
import { loadBook } from '../../src/content/load.js';
import { checkArtwork } from '../../src/editions/check-artwork.js';
import { bookOf } from '../content/books.js';

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

it('tells of each that is not there', async (test) => {
  const config = await bookOf(
    test,
    {
      'een.md': '---\ndrawing: weg-een.svg\n---\n# Eén\n',
      'twee.md': '---\ndrawing: er.svg\n---\n# Twee\n',
      'figures/er.svg': DRAWING,
    },
    { chapters: ['een.md', 'twee.md'], more: 'drawing: weg-titel.svg\nlogo: weg-logo.svg' },
  );
  const { book } = await loadBook(config);
  const found = await checkArtwork(config, book);
  assert.deepEqual(
    found.map(({ rule, place }) => [rule, path.basename(place?.file ?? '')]),
    [
      ['content/missing-file', 'book.yaml'],
      ['content/missing-file', 'book.yaml'],
      ['content/missing-file', 'een.md'],
    ],
  );
});
