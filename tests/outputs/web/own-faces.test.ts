/** A site is set in the typefaces of its book: their files stand beside the stylesheet, whole, and ours draw what they lack. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { FACES } from '../../../src/fonts/faces.js';
import { siteColours } from '../../../src/outputs/web/colours.js';
import { ownSiteFaces } from '../../../src/outputs/web/own-faces.js';
import { siteStyles } from '../../../src/outputs/web/site-css.js';
import { bookOf } from '../../content/books.js';

const FONT = readFileSync(FACES.mono[0]!.file);

it('sets text in the face of the book', async (test) => {
  const config = await bookOf(
    test,
    { 'een.md': '# Eén\n', 'fonts/Onze letter.ttf': FONT },
    { chapters: ['een.md'], more: 'fonts: { text: fonts/Onze letter.ttf }' },
  );
  const { css, files } = ownSiteFaces(config);
  assert.deepEqual(
    files.map(({ name, content }) => [name, content.length]),
    [['assets/text-Onze-letter.ttf', FONT.length]],
  );
  assert.match(css, /font-family: "book text"; font-weight: 400; src: url\("text-Onze-letter\.ttf"\)/);
  assert.match(css, /:root \{ --text-face: "book text", var\(--more-faces\), sans-serif; \}$/);
  // Ours for titles comes along, ours for text does not.
  const faces = siteStyles(config, siteColours(config), new Set()).faces.map((file) => path.basename(file));
  assert.deepEqual(
    faces,
    FACES.title.map(({ file }) => path.basename(file)),
  );
});

it('says nothing where a book brings none', async (test) => {
  const config = await bookOf(test, { 'een.md': '# Eén\n' }, { chapters: ['een.md'] });
  assert.deepEqual(ownSiteFaces(config), { css: '', files: [] });
});
