/** Drawings outside the text, such as a logo: what they lose is told with the line of book.yaml that names them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { Diagnostic } from '../../src/diagnostic.js';
import { artworkFinder } from '../../src/editions/artwork.js';
import { logoOf } from '../../src/editions/matter.js';
import { bookOf, findings } from '../content/books.js';

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
  <title>Gemeente</title><foreignObject></foreignObject><text y="9" font-family="Zilla Slab">Gemeente</text>
</svg>`;

it('tells what a logo loses', async (test) => {
  const config = await bookOf(
    test,
    { 'een.md': '# Eén\n', 'logo.svg': LOGO },
    { chapters: ['een.md'], more: 'logo: logo.svg' },
  );
  const found: Diagnostic[] = [];
  const [logo] = await logoOf(
    config,
    artworkFinder(config, (finding) => found.push(finding)),
  );
  assert.match(toHtml(logo!), /^<svg[^>]* aria-hidden="true">\s*<text y="9">Gemeente<\/text>/);
  const line = config.places.get('logo')?.line;
  assert.deepEqual(findings(found), [
    `book.yaml:${line}:7 markup/changed-drawing {"file":"logo.svg","lost":"<foreignObject>"}`,
    `book.yaml:${line}:7 markup/foreign-typeface {"file":"logo.svg","faces":"Zilla Slab"}`,
  ]);
});
