/** The e-book of a small book, made without a browser and read back as a reading system does: nothing is missing, nothing leads nowhere, and its pages are those of the printed book. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { loadConfig } from '../../../src/config/load.js';
import { loadBook } from '../../../src/content/load.js';
import { visit } from '../../../src/markup/walk.js';
import { makeEpub } from '../../../src/outputs/epub/make-epub.js';
import type { MadeFile } from '../../../src/outputs/output.js';
import { folio } from '../../../src/outputs/paged/page-map.js';
import { writeBook } from '../../content/books.js';
import { type ReadEpub, readEpub } from '../../e2e/epub-facts.js';
import { BRIEF, SMALL_BOOK, YAML } from '../../e2e/small-book.js';
import { type Standing, withoutBrowser } from '../without-browser.js';

const FILES = {
  ...SMALL_BOOK,
  ...BRIEF,
  'content/book.yaml': YAML.replace('formats: [', 'back: [matter/na.md]\nformats: ['),
  'content/chapters/02-tweede.md': `${BRIEF['content/chapters/02-tweede.md']}\nEen formule: $a^2$. Zie [](01-eerste.md "bladzijde").\n`,
  'content/matter/na.md': '# Wat [Élan] & co doet\n\nLees [](../chapters/02-tweede.md#de-tafel "bladzijde").\n',
};

describe('the e-book of a small book', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-epub-'));
  let standing: Standing;
  let file: MadeFile;
  let epub: ReadEpub;

  before(async () => {
    writeBook(folder, FILES);
    const config = await loadConfig(folder);
    standing = withoutBrowser(config, await loadBook(config));
    file = (await makeEpub(standing.workshop, standing.book)).files[0]!;
    epub = readEpub(file.bytes);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is proven to say what the book says, and begins with what it is known by', () => {
    assert.deepEqual(standing.workshop.findings.all(), []);
    assert.equal(file.file, 'epub/klein.epub');
    const start = Buffer.from(file.bytes).toString('latin1', 30, 58);
    assert.equal(start, 'mimetypeapplication/epub+zip');
  });

  it('lists every file that it has, and no other, and each document is XML', () => {
    const listed = [...epub.text('EPUB/package.opf').matchAll(/<item id="[^"]+" href="([^"]+)"/g)].map(
      ([, href = '']) => `EPUB/${decodeURI(href)}`,
    );
    const others = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'];
    assert.deepEqual([...epub.files.keys()].sort(), [...listed, ...others].sort());
    for (const name of epub.files.keys())
      if (/\.(xhtml|opf|xml)$/.test(name))
        assert.doesNotThrow(() => new SaxesParser({ xmlns: true }).write(epub.text(name)).close(), name);
  });

  it('is read in the order of the book', () => {
    const order = epub.spine.map((name) => name.replace(/\.xhtml$/, ''));
    assert.deepEqual(order.slice(0, 4), ['omslag', 'titel', 'inhoud', 'deel-a']);
    const chapters = order.filter((name) => /^(eerste|tweede|na)$/.test(name));
    assert.deepEqual(chapters, ['eerste', 'tweede', 'na']);
    const contents = [...epub.text('EPUB/nav.xhtml').matchAll(/href="([^"#]+)[^"]*">([^<]+)</g)].map(
      ([, , says]) => says,
    );
    for (const title of ['Het begin', 'Eerste hoofdstuk', 'De tafel', 'Wat [Élan] &#x26; co doet'])
      assert.ok(
        contents.some((says) => says?.includes(title)),
        `${title} in ${contents}`,
      );
  });

  it('leads nowhere that is not there, and says nothing twice', () => {
    const ids = new Map<string, Set<string>>();
    const links: (readonly [from: string, to: string])[] = [];
    for (const name of epub.files.keys()) {
      if (!name.endsWith('.xhtml')) continue;
      const own = new Set<string>();
      visit(fromHtml(epub.text(name)), 'element', ({ properties: { id, href, src } }) => {
        if (typeof id === 'string') {
          assert.ok(!own.has(id), `${name} has ${id} twice`);
          own.add(id);
        }
        for (const to of [href, src]) if (typeof to === 'string') links.push([name, to]);
      });
      ids.set(name, own);
    }
    for (const [from, to] of links) {
      if (/^(https?|mailto|tel):/.test(to)) continue;
      const [at = '', fragment] = to.split('#');
      const target = at ? path.posix.join('EPUB', decodeURI(at)) : from;
      assert.ok(epub.files.has(target), `${from}: ${to}`);
      if (fragment) assert.ok(ids.get(target)?.has(decodeURIComponent(fragment)), `${from}: ${to}`);
    }
    assert.ok(links.length > 30, `${links.length} links`);
  });

  it('has the page numbers of the printed book, each where its page begins, and names pages by them', async () => {
    const placed = await standing.book.pages('usual');
    const printed = placed.flatMap((each) => each.layout.pages.map((_, page) => folio(each, page)));
    assert.deepEqual(
      epub.pages.map((page) => page.folio),
      printed,
    );
    const chapter = placed.find(({ layout }) => layout.section.id === 'tweede')!;
    const { runs, pageStarts } = chapter.layout.content;
    const second = epub.pages[chapter.firstPage + 1]!;
    const first = runs[pageStarts[1]!]![1].replaceAll(/\s/g, '');
    assert.ok(second.text.replaceAll(/\s/g, '').startsWith(first.slice(0, 12)), `${second.text} begins with ${first}`);
    assert.match(epub.text('EPUB/na.xhtml'), new RegExp(`>${folio(chapter, 0)}\\).<`));
    assert.match(epub.text('EPUB/package.opf'), /pageBreakMarkers/);
  });

  it('has the title page as its cover, as large as shops ask for, and says what it shows', async () => {
    const cover = await sharp(epub.files.get('EPUB/omslag.jpg')).metadata();
    assert.equal(Math.max(cover.width ?? 0, cover.height ?? 0), 1600);
    assert.match(epub.text('EPUB/omslag.xhtml'), /alt="Klein boek\. Om mee te proeven\. Gemeente Voorbeeld"/);
    assert.deepEqual(standing.laidOut.filter(({ id }) => id === 'titel').length, 1);
  });

  it('has the typefaces that its letters need, and pictures with their descriptions', () => {
    const faces = [...epub.files.keys()].filter((name) => /\.(woff2?|ttf|otf)$/.test(name));
    assert.ok(faces.length > 0);
    const css = [...epub.files.keys()].filter((name) => name.endsWith('.css')).map((name) => epub.text(name));
    for (const face of faces)
      assert.ok(
        css.some((each) => each.includes(path.posix.basename(face))),
        face,
      );
    assert.match(epub.text('EPUB/eerste.xhtml'), /Twee stenen op een veld/);
  });
});
