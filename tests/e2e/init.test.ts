/** A new book builds in all editions with no finding, at the first try: in both languages, on several sizes, with a logo and a typeface. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { assertCode, emptyBook, HOME, rulesIn, temporaryFolder } from './harness.js';

const face = (name: string): string => path.join(HOME, 'node_modules/@expo-google-fonts/noto-sans', name);
const FACES = [face('400Regular/NotoSans_400Regular.ttf'), face('700Bold/NotoSans_700Bold.ttf')];
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20" fill="#CC0000"/></svg>';

const BOOKS: readonly (readonly string[])[] = [
  ['--title', 'Samen aan zet', '--name', 'Gemeente Polderveen'],
  ['--language', 'en', '--page-size', 'A5', '--colours', '#24578F,#CC0000,#80A659'],
  ['--page-size', '170x240', '--colours', '#CC0000,#FFCC00', '--logo', 'logo.svg', '--typeface', ...FACES],
];

describe('werkboek init', () => {
  for (const flags of BOOKS)
    it(`${flags.slice(0, 4).join(' ')} and build`, async () => {
      const book = await emptyBook(await temporaryFolder()).write({ 'logo.svg': LOGO });
      const begun = await book.run(['init', '-y', ...flags]);
      assertCode(begun, 0);
      assert.match(begun.stdout, /content\/book\.yaml\n/);
      const check = await book.run(['check', '--strict']);
      assertCode(check, 0);
      const build = await book.run(['build', '--strict']);
      assertCode(build, 0);
      assert.deepEqual(rulesIn(build), []);
      for (const folder of ['digital', 'large-print', 'print', 'formats'])
        assert.ok((await book.files(`out/${folder}`)).size > 0);
      // A second time it would overwrite what somebody wrote since.
      writeFileSync(book.path('content/chapters/eigen.md'), 'x');
      const again = await book.run(['init', '-y']);
      assertCode(again, 1);
      assert.deepEqual(rulesIn(again), ['output/exists']);
    });
});
