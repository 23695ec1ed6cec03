/** Sections as HTML: each a page that a browser opens as it is, with the book's own stylesheets linked. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../src/config/load.js';
import { loadBook } from '../../src/content/load.js';
import { sectionsAsHtml } from '../../src/outputs/sections-html.js';
import { folderOf } from '../content/books.js';
import { SHORT, SMALL_BOOK, YAML } from '../e2e/small-book.js';

it('writes every section of the book, its cover and its formats', async (test) => {
  const folder = await folderOf(test, {
    ...SMALL_BOOK,
    ...SHORT,
    'content/book.yaml': YAML.replace('formats: [', 'cover: {}\nstyles: [stijl/eigen stijl.css]\nformats: ['),
    'content/stijl/eigen stijl.css': 'h1 { color: var(--colour-ink) }\n',
  });
  const config = await loadConfig(folder);
  const loaded = await loadBook(config);
  const files = await sectionsAsHtml({ config }, { loaded });
  const names = files.map(({ file }) => path.posix.basename(file));
  assert.deepEqual(names, [
    'index.html',
    '01-omslag.html',
    '02-titel.html',
    '03-inhoud.html',
    '04-deel-a.html',
    '05-eerste.html',
    '06-tweede.html',
    '07-formats.html',
    '08-f01.html',
  ]);
  for (const { file, bytes } of files.slice(1)) {
    const html = Buffer.from(bytes).toString();
    const [, link = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(html) ?? [];
    assert.equal(fileURLToPath(link), path.join(config.bookDir, 'stijl/eigen stijl.css'), file);
    assert.doesNotMatch(html, /"\/(book|fonts)\//);
    for (const [, face = ''] of html.matchAll(/url\("(file:[^"]+\.ttf)"\)/g))
      assert.ok(existsSync(fileURLToPath(face)));
    assert.match(html, /<body class="[^"]+">\n<div class="html-sheet">/);
  }
});
