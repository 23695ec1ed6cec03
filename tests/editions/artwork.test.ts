/** Pictures outside the text: what a logo loses is told with the line of book.yaml that names it, and who made a photo in the colophon. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import sharp from 'sharp';
import type { Diagnostic } from '../../src/diagnostic.js';
import { artworkFinder } from '../../src/editions/artwork.js';
import { logoOf, titleSection } from '../../src/editions/matter.js';
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

it('names in the colophon who made a photo that has nothing below it', async (test) => {
  const config = await bookOf(
    test,
    { 'een.md': '# Eén\n', 'voor.jpg.yaml': 'alt: Een straat\nmaker: Noor\npeople: none\n' },
    { chapters: ['een.md'], more: 'drawing: voor.jpg' },
  );
  const grey = { width: 4, height: 4, channels: 3, background: '#888' } as const;
  await writeFile(path.join(config.bookDir, 'voor.jpg'), await sharp({ create: grey }).jpeg().toBuffer());
  const artwork = artworkFinder(config, (finding) => assert.fail(finding.rule));
  const { html } = await titleSection(config, artwork);
  assert.match(html, /<p>Foto’s zonder bijschrift: Noor\.<\/p>/);
  assert.doesNotMatch((await titleSection({ ...config, drawing: undefined }, artwork)).html, /bijschrift/);
});
