/** The e-book, whole: what a reading system, a checker, and a reader with the printed book beside it make of it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { visit } from '../../src/markup/walk.js';
import { launchBrowser } from '../../src/paginate/browser.js';
import { findBrowser } from '../../src/paginate/find-browser.js';
import { type ReadEpub, readEpub } from './epub-facts.js';
import { assertCode, type BookFolder, bookIn, temporaryFolder } from './harness.js';
import type { ReadPdf } from './pdf-facts.js';
import { FIRST, SECOND, YAML } from './small-book.js';

/** With all that an e-book has to do something about. */
const FILES = {
  'content/book.yaml': YAML.replace('formats: [', 'back: [matter/na.md]\nformats: ['),
  'content/chapters/01-eerste.md': FIRST.replace('**vet**', ':index[vet]{term="letters" sub="vette"}'),
  'content/chapters/02-tweede.md': `${SECOND}
:::stappenplan
1. **Eerst.** Dan de *brink*.
2. **Dan.** En \`code\` & <kbd>Esc</kbd>.
:::

Een formule: $a^2 + b^2 = c^2$. Zie [](01-eerste.md "bladzijde").

::::werkvorm[Lopen]{code=W01 doel="U loopt samen." duur="1 uur" groep="2 tot 8" trede=2}
:::materiaal
- schoenen
:::
:::stappen
1. Praat onder het lopen.
2. Kijk om u heen.
3. Vertel wat u ziet.
:::
:::let-op
Kijk uit bij het oversteken.
:::
:::toegankelijk
Loop langzaam.
:::
::::
`,
  'content/matter/na.md':
    '# Wat [Élan] & <Co> doet\n\nLees [](../chapters/02-tweede.md#de-tafel "bladzijde").\n\n- [x] klaar\n- [ ] open\n',
  'content/glossary.yaml': '- term: brink\n  means: Het plein midden in een dorp.\n  example: Daar staan eiken.\n',
};

describe('the e-book', () => {
  let book: BookFolder;
  let epub: ReadEpub;
  let pdf: ReadPdf;
  before(async () => {
    book = await bookIn(await temporaryFolder(), FILES);
    assertCode(await book.run(['build', 'digital', 'epub']), 0);
    epub = readEpub(readFileSync(book.path('out/epub/klein.epub')));
    pdf = await book.pdf('out/digital/klein.pdf');
  });

  it('begins with what it is known by, not packed', () => {
    const bytes = readFileSync(book.path('out/epub/klein.epub'));
    assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
  });

  it('lists every file that it has, and no other', () => {
    const listed = [...epub.text('EPUB/package.opf').matchAll(/<item id="[^"]+" href="([^"]+)"/g)].map(
      ([, href = '']) => `EPUB/${decodeURI(href)}`,
    );
    const others = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'];
    assert.deepEqual([...epub.files.keys()].sort(), [...listed, ...others].sort());
    assert.deepEqual(epub.spine.slice(0, 4), ['omslag.xhtml', 'titel.xhtml', 'inhoud.xhtml', 'deel-a.xhtml']);
  });

  it('leads nowhere that is not there', () => {
    const ids = new Map<string, Set<string>>();
    const links: { readonly from: string; readonly href: string }[] = [];
    const documents = [...epub.files.keys()].filter((name) => name.endsWith('.xhtml'));
    for (const name of documents) {
      const own = new Set<string>();
      visit(fromHtml(epub.text(name)), 'element', ({ properties }) => {
        const { id, href, src, ariaDescribedBy } = properties;
        if (typeof id === 'string') assert.ok(!own.has(id), `${name} has ${id} twice`);
        if (typeof id === 'string') own.add(id);
        for (const to of [href, src]) if (typeof to === 'string') links.push({ from: name, href: to });
        for (const to of [ariaDescribedBy ?? []].flat()) links.push({ from: name, href: `#${to}` });
      });
      ids.set(name, own);
    }
    assert.ok(links.length > 60, String(links.length));
    for (const { from, href } of links) {
      if (/^(https?|mailto|tel):/.test(href)) continue;
      const [file = '', fragment] = href.split('#');
      const to = file ? path.posix.join('EPUB', decodeURI(file)) : from;
      assert.ok(epub.files.has(to), `${from}: ${href}`);
      if (fragment) assert.ok(ids.get(to)?.has(decodeURIComponent(fragment)), `${from}: ${href}`);
    }
  });

  it('has the page numbers of the printed book, each before the words that its page begins with', () => {
    assert.deepEqual(
      epub.pages.map(({ folio }) => folio),
      pdf.pages.map(({ label }) => label).slice(0, epub.pages.length),
    );
    for (const [index, { folio, text }] of epub.pages.entries()) {
      assert.equal(unnumbered(text), unnumbered(pdf.pages[index]?.tagged ?? ''), `page ${folio}`);
    }
    const listed = [...epub.text('EPUB/nav.xhtml').matchAll(/#blz-([^"]+)">([^<]+)</g)].map(([, id, says]) => [
      id,
      says,
    ]);
    assert.deepEqual(
      listed,
      epub.pages.map(({ folio }) => [folio, folio]),
    );
  });

  it('is made again with the same bytes', async () => {
    const before = readFileSync(book.path('out/epub/klein.epub'));
    assertCode(await book.run(['build', 'epub', '--out', 'again', '--no-cache']), 0);
    assert.ok(before.equals(readFileSync(book.path('again/epub/klein.epub'))));
  });

  const jar = process.env.EPUBCHECK_JAR;
  it('has no fault for epubcheck', { skip: !jar && 'EPUBCHECK_JAR names no epubcheck.jar here' }, () => {
    const file = book.path('out/epub/klein.epub');
    const classes = ['-cp', `${jar}${path.delimiter}${path.join(path.dirname(jar ?? ''), '*')}`];
    const { stdout, stderr } = spawnSync('java', [...classes, 'com.adobe.epubcheck.tool.Checker', file], {
      encoding: 'utf8',
    });
    assert.match(stdout + stderr, /Messages: 0 fatals \/ 0 errors \/ 0 warnings \/ 0 infos/);
  });

  it('has no fault for axe, in any document, by day and by night', async () => {
    const folder = book.path('unpacked');
    for (const [name, content] of epub.files) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const { browser, close } = await launchBrowser(await findBrowser());
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 320, height: 640 });
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const name of ['nav.xhtml', ...epub.spine]) {
          await page.goto(pathToFileURL(path.join(folder, 'EPUB', name)).href);
          await page.evaluate(axe);
          assert.deepEqual(await page.evaluate(AUDIT), [], `${name}, ${scheme}`);
          const widest = 'document.documentElement.scrollWidth';
          assert.equal(await page.evaluate(widest), 320, `${name} is wider than a narrow screen`);
        }
      }
    } finally {
      await close();
    }
  });
});

/** The numbers of a list are text in a PDF, and here they are made by who shows it. */
const unnumbered = (text: string): string => text.replace(/\d+\.(?=[A-Z])/g, '');

/** Rules that Ace by DAISY leaves out: an e-book has one text in each file, and its reading system brings the rest. */
const LEFT_OUT = ['bypass', 'landmark-one-main', 'page-has-heading-one', 'region', 'skip-link'];
const AUDIT = `axe.run(document, { rules: ${JSON.stringify(
  Object.fromEntries(LEFT_OUT.map((rule) => [rule, { enabled: false }])),
)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 120)))`;
