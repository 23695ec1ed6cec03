/** The site of a small book, in a browser: judged by axe and an HTML validator, read without scripts, searched, filled in by keyboard. */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { fillAndSave, findAll } from './site-acts.js';
import { siteBook } from './site-book.js';
import { FIREFOX, type Visitor, visit, visitInFirefox } from './site-visit.js';

/** A page of each. */
const KINDS = 'index eerste w01 f01 begrippen register formats deel-a zoeken toegankelijkheid inhoud'.split(' ');

let book: BookFolder;
let visitor: Visitor;
let pages: string[];
const folder = (): string => book.path('out/web');
const savedIn = (browser: string): string => path.join(book.scratch, browser);

before(async () => {
  const tmp = await temporaryFolder();
  book = await bookIn(tmp, await siteBook());
  const run = await book.run(['build', 'formats', 'web', '-q']);
  assertCode(run, 0);
  assert.deepEqual(rulesIn(run), []);
  pages = (await readdir(folder())).filter((name) => name.endsWith('.html')).sort();
  for (const name of ['chromium', 'firefox']) await mkdir(savedIn(name), { recursive: true });
  visitor = await visit(folder(), savedIn('chromium'));
});
after(() => visitor?.close());

describe('the pages of a site', () => {
  it('are there for each chapter, card and format, and for what only a site has', () => {
    for (const name of ['index', 'eerste', 'w01', 'f01', 'begrippen', 'register', 'formats', 'werkvormen', 'deel-a'])
      assert.ok(pages.includes(`${name}.html`), name);
    for (const name of ['zoeken', 'downloads', 'toegankelijkheid', 'titel', 'inhoud', 'waar-bent-u'])
      assert.ok(pages.includes(`${name}.html`), name);
  });

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    const faults: string[] = [];
    for (const name of pages) {
      const report = await validator.validateString(await readFile(path.join(folder(), name), 'utf8'), name);
      for (const { messages } of report.results)
        faults.push(...messages.map(({ ruleId, message, line }) => `${name}:${line} ${ruleId} ${message}`));
    }
    assert.deepEqual(faults, []);
  });

  it('pass axe, light, dark and on a narrow screen, where nothing hangs over the edge', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const faults: string[] = [];
    // In the dark only colours differ.
    for (const [settings, rules] of [
      [{}, ''],
      [{ isDark: true }, "runOnly: ['color-contrast'], "],
      [{ widthPx: 320 }, ''],
    ] as const) {
      const page = await visitor.open('index.html', 'http', { ...settings, bypass: true });
      for (const name of KINDS) {
        await visitor.go(page, `${name}.html`);
        await page.evaluate(axe);
        const found = (await page.evaluate(
          `axe.run({ ${rules}resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120)))`,
        )) as string[];
        const over = (await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )) as number;
        const at = `${name} ${JSON.stringify(settings)}`;
        faults.push(...found.map((each) => `${at}: ${each}`), ...(over > 0 ? [`${at}: ${over} px too wide`] : []));
      }
      await page.close();
    }
    assert.deepEqual(faults, []);
  });

  it('are heard in the order in which they stand, with a way past the head first', async () => {
    const page = await visitor.open('eerste.html');
    const order: string[] = [];
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press('Tab');
      order.push(
        (await page.evaluate(
          `document.activeElement === document.body ? '' : (document.activeElement.dataset.at ??= String([...document.querySelectorAll('*')].indexOf(document.activeElement)))`,
        )) as string,
      );
    }
    const places = order.filter((at) => at !== '').map(Number);
    const once = places.slice(0, new Set(places).size);
    assert.ok(once.length > 20);
    assert.deepEqual(
      once,
      once.toSorted((one, other) => one - other),
    );
    await page.reload();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.className'), 'site-skip');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'site-text');
    await page.close();
  });

  it('hold all their text without scripts, and nothing that needs one', async () => {
    for (const name of ['eerste.html', 'f01.html', 'zoeken.html', 'formats.html']) {
      const page = await visitor.open(name, 'file', { withoutScripts: true });
      const html = await readFile(path.join(folder(), name), 'utf8');
      assert.match(html, /Content-Security-Policy/);
      const shown = await page.$$eval(
        '.needs-script',
        (all) => all.filter((each) => (each as unknown as { checkVisibility(): boolean }).checkVisibility()).length,
      );
      assert.equal(shown, 0, name);
      const textLength = await page.$eval(
        'main',
        (main) => (main as unknown as { innerText: string }).innerText.length,
      );
      assert.ok(textLength > 50, name);
      await page.close();
    }
  });

  it('lead only to what is there', async () => {
    const files = new Map(
      await Promise.all(pages.map(async (name) => [name, await readFile(path.join(folder(), name), 'utf8')] as const)),
    );
    const broken: string[] = [];
    for (const [name, html] of files) {
      for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(https?:|mailto:|tel:)/.test(address)) continue;
        const [file = '', id] = address.split('#');
        const target =
          file === ''
            ? html
            : (files.get(file) ?? (await book.files('out/web').then((all) => (all.has(file) ? '' : undefined))));
        if (target === undefined || (id && !target.includes(`id="${id}"`))) broken.push(`${name}: ${address}`);
      }
    }
    assert.deepEqual(broken, []);
  });

  it('show the logo of the publisher beside the title, as large, on paper in the dark too', async () => {
    const page = await visitor.open('eerste.html', 'http', { isDark: true });
    const [alt, ground, isDrawn, height] = (await page.evaluate(`{
      const logo = document.querySelector('.site-head > .site-logo');
      const image = logo.querySelector('img');
      [image.alt, getComputedStyle(logo).backgroundColor, image.naturalWidth > 0, image.height];
    }`)) as [string, string, boolean, number];
    assert.deepEqual([alt, ground, isDrawn], ['Gemeente Voorbeeld', 'rgb(255, 255, 255)', true]);
    assert.ok(height > 40 && height < 70, `${height} px`);
    await page.close();
  });

  it('lead on from an address that a chapter had before, without scripts and from a disk', async () => {
    const page = await visitor.open('vroeger.html', 'file', { withoutScripts: true });
    await page.waitForFunction('location.pathname.endsWith("/eerste.html")');
    await page.close();
    assert.doesNotMatch(await book.text('out/web/sitemap.xml'), /vroeger/);
    assert.doesNotMatch(await book.text('out/web/assets/search-index.js'), /vroeger/);
  });

  it('have the styles of the book that name screens, and no others', async () => {
    const css = await book.text('out/web/assets/site.css');
    assert.match(css, /\.overal \{/);
    assert.match(css, /\.op-het-scherm \{/);
    assert.doesNotMatch(css, /op-papier|@page \{ margin-top: 30mm/);
  });

  it('tell machines what they are, and where', async () => {
    const html = await book.text('out/web/eerste.html');
    assert.match(html, /<link rel="canonical" href="https:\/\/klein\.example\/boek\/eerste\.html">/);
    assert.match(html, /property="og:title" content="Eerste hoofdstuk"/);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    const { isPartOf, inLanguage } = JSON.parse(json);
    assert.equal(inLanguage, 'nl');
    assert.deepEqual(isPartOf.publisher, { '@type': 'Organization', name: 'Gemeente Voorbeeld' });
    assert.match(await book.text('out/web/sitemap.xml'), /<loc>https:\/\/klein\.example\/boek\/f01\.html<\/loc>/);
  });
});

describe('searching', () => {
  for (const how of ['http', 'file'] as const)
    it(`finds words, words in words and words with a wrong letter (${how})`, () => findAll(visitor, how));

  it('is done by keyboard from any page, and says when there is nothing', async () => {
    const page = await visitor.open('eerste.html', 'file');
    await page.focus('#site-question');
    await page.keyboard.type('kraam');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    const hit = await page.waitForSelector('#search-hits a');
    assert.match((await hit?.evaluate((each) => each.getAttribute('href'))) ?? '', /^w01\.html/);
    await page.$eval('#search-question', (each) => {
      (each as unknown as { value: string }).value = '';
    });
    await page.type('#search-question', 'xyzzyq');
    await page.waitForFunction(`document.querySelector('#search-count').textContent.startsWith('Niets')`);
    await page.close();
  });
});

describe('a form', () => {
  it('is filled in by keyboard, kept over a reload, saved as PDF and as data, and read back the same', () =>
    fillAndSave(visitor, book, savedIn('chromium')));

  it('is prefilled by a link, and emptied on this device', async () => {
    const page = await visitor.open('f01.html#naam=Jan%20Jansen&merken=straat|natuur', 'file');
    assert.equal(await page.$eval('#f01-naam', (each) => (each as unknown as { value: string }).value), 'Jan Jansen');
    const ticked = await page.$$eval('.field-vink input:checked', (all) =>
      all.map((each) => (each as unknown as { value: string }).value),
    );
    assert.deepEqual(ticked.slice(-2), ['straat', 'natuur']);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.click('[data-act="wipe"]');
    await page.waitForFunction(`document.querySelector('#sheet-status').textContent.includes('gewist')`);
    assert.equal(await page.evaluate('Object.keys(localStorage).filter((key) => key.includes("F01")).length'), 0);
    await page.reload();
    assert.equal(await page.$eval('#f01-naam', (each) => (each as unknown as { value: string }).value), '');
    await page.close();
  });

  it('says at the field what is wrong with it, and leads there', async () => {
    const page = await visitor.open('f01.html', 'file');
    await page.type('#f01-datum', '31-02-2026');
    await page.click('[data-act="save-json"]');
    await page.waitForSelector('#sheet-faults:not([hidden]) a');
    assert.equal(await page.$eval('#f01-datum', (each) => each.getAttribute('aria-invalid')), 'true');
    await page.click('#sheet-faults a');
    assert.equal(await page.evaluate('document.activeElement.id'), 'f01-datum');
    await page.close();
  });

  it('has the names, questions and options of the PDF', async () => {
    const page = await visitor.open('f01.html');
    const names = await page.$$eval('#sheet-form [name]', (all) => [
      ...new Set(all.map((each) => each.getAttribute('data-list') ?? each.getAttribute('name'))),
    ]);
    const read = await book.run(['read', 'out/formats/F01-startformulier.pdf']);
    assert.deepEqual(names, Object.keys(JSON.parse(read.stdout)[0].values));
    await page.close();
  });
});

describe('a site that was built before', () => {
  const kept = async (): Promise<number> => (await readdir(book.path('.werkboek-cache/finished'))).length;

  it('has the same bytes after a change as one that is made anew, and only its pages are made', async () => {
    const build = async (out: string, ...more: string[]): Promise<void> =>
      assertCode(await book.run(['build', 'web', '-q', '--out', out, ...more]), 0);
    await build('kept');
    for (const [from, to, most] of [
      ['Daar praat u over het buurtbudget.', 'Daar praat u over geld voor de tuin.', 8],
      ['## Wie doet wat?', '## Wie doet nu wat?', 100],
    ] as const) {
      const before = await kept();
      const chapter = 'content/chapters/01-eerste.md';
      await book.write({ [chapter]: (await book.text(chapter)).replace(from, to) });
      await build('kept');
      await build('anew', '--no-cache');
      assert.deepEqual(await book.files('kept/web'), await book.files('anew/web'));
      assert.ok((await kept()) - before <= most, `${(await kept()) - before} pieces are new`);
    }
  });
});

describe('Firefox', { skip: FIREFOX ? false : 'there is no Firefox here' }, () => {
  let firefox: Visitor;
  before(async () => {
    firefox = await visitInFirefox(folder(), savedIn('firefox'));
  });
  after(() => firefox?.close());

  for (const how of ['http', 'file'] as const) it(`finds the same (${how})`, () => findAll(firefox, how));

  it('fills in and keeps a form as Chromium does', () => fillAndSave(firefox, book, savedIn('firefox')));
});
