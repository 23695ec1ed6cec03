/** Lines to write on: as many as the page has room for, whatever its size. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { notesSection } from '../../src/editions/matter.js';
import { bookConfig } from '../paginate/compose.js';

it('a lower page has fewer lines for notes, and a page of A4 or higher as many as ever', async () => {
  const config = await bookConfig();
  const lines = (heightMm: number): number => {
    const sized = { ...config, print: { ...config.print, heightMm } };
    return notesSection(sized, 1, 'recto').html.split('class="writing-line"').length - 1;
  };
  assert.deepEqual([297, 340, 279.4, 240, 210, 60].map(lines), [22, 22, 20, 16, 13, 1]);
});
