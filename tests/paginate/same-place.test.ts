/** Every box stands at the same place in the layout and in print, in each edition: what was proven is what is printed. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { loadConfig } from '../../src/config/load.js';
import { iconFinder } from '../../src/content/icons.js';
import { loadBook } from '../../src/content/load.js';
import { bookSections, composed, formatSections } from '../../src/editions/editions.js';
import { inLargePrint, inLongBook, paintCss } from '../../src/editions/styles.js';
import type { Section } from '../../src/model.js';
import { onPress, onScreen, onSheets, type Printing } from '../../src/outputs/printing.js';
import { packagePath } from '../../src/package.js';
import { findBrowser } from '../../src/paginate/find-browser.js';
import { layoutSection } from '../../src/paginate/layout.js';
import { crampedNumbers, printable, show } from '../../src/paginate/print.js';
import { type Bench, openSession, type Session } from '../../src/paginate/session.js';
import { chapterOf } from './compose.js';

/** CSS pixels: a tenth is a fortieth of a millimetre. */
const TOLERANCE = 0.1;
const TIMEOUT_MS = 60_000;

interface Box {
  readonly id: string;
  readonly text: string;
  /** Page from 0; the rest in CSS pixels from the trim's top left corner. */
  readonly numbers: readonly [page: number, left: number, top: number, width: number, height: number];
}

const config = await loadConfig(packagePath('content'));
let session: Session;
before(async () => {
  const folders = {
    '/book/': config.bookDir,
    '/styles/': packagePath('styles'),
    '/templates/': packagePath('templates'),
  };
  const location = await findBrowser();
  const { signal } = new AbortController();
  session = await openSession({ location, files: { folders }, jobs: 2, timeoutMs: TIMEOUT_MS, signal });
});
after(() => session.close());

/** What carries an id into the PDF and is shown, but for numbers filled in later, lists of them and what follows one: these close up. */
const BOXES = `[...document.querySelectorAll('.pagedjs_page')].flatMap((page, index) => {
  const corner = page.querySelector('.pagedjs_pagebox').getBoundingClientRect();
  return [...page.querySelectorAll('.pagedjs_page_content [lang*="-x-r"]:not([data-page-of], [data-fill], wbr, [style*="margin-right"], [style^="position: relative; left:"])')].filter((element) => element.getClientRects().length > 0).map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { id: element.getAttribute('lang'), text: element.textContent.trim().slice(0, 40),
      numbers: [index, left - corner.left, top - corner.top, width, height] };
  });
})`;

async function boxesOn(page: Page): Promise<readonly Box[]> {
  // Until it is printed a document is not drawn.
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
  return (await page.evaluate(BOXES)) as readonly Box[];
}

async function printed({ page }: Bench, html: string): Promise<readonly Box[]> {
  await show(page, html);
  return boxesOn(page);
}

/** The boxes that moved or are gone, as lines to read; at most ten. */
function moved(laidOut: readonly Box[], inPrint: readonly Box[]): string[] {
  const found = new Map(inPrint.map((box) => [box.id, box]));
  return laidOut
    .filter(({ id, numbers }) => {
      const other = found.get(id)?.numbers;
      return !other || numbers.some((value, index) => Math.abs(value - other[index]!) > TOLERANCE);
    })
    .slice(0, 10)
    .map(({ id, text, numbers }) => `${id} “${text}”: ${numbers} became ${found.get(id)?.numbers}`);
}

interface Wishes {
  /** In all boxes. */
  readonly number?: string;
  /** May spoil the saved document. */
  readonly change?: (html: string) => string;
}

/** The boxes of a section in layout and in print. */
async function compare(
  section: Section,
  { renderBleedMm, paint, forReaders, isFillable, photoPpi }: Printing,
  { number = '888', change = (html) => html }: Wishes = {},
): Promise<string[]> {
  const [lines] = await session.forEach([section], async (bench) => {
    // Of a section that is composed the page may show another try than the one that is taken.
    const { layout } = await layoutSection(bench, { ...section, file: section.file ?? 'own.md' }, TIMEOUT_MS);
    const laidOut = await boxesOn(bench.page);
    const request = {
      bleedMm: renderBleedMm,
      forReaders,
      fillable: isFillable,
      photoPpi,
      css: paintCss(paint),
      folio: () => '88',
      pageOf: () => number,
    };
    const html = printable({ ...request, layout: { ...layout, html: change(layout.html) } });
    const inPrint = await printed(bench, html);
    // As the browser says when it has printed.
    await bench.page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    assert.deepEqual(await crampedNumbers(bench), [], `${section.title}: every number fits its box`);
    assert.equal(inPrint.length, laidOut.length, `${section.title}: as many boxes`);
    return moved(laidOut, inPrint);
  });
  return lines!;
}

const loaded = await loadBook(config);
const sections = (await bookSections(config, loaded, iconFinder(config), () => undefined)).map((each) =>
  composed(each),
);

for (const [name, printing] of Object.entries({ digital: onScreen, print: onPress(config) })) {
  test(`every section of the workbook, ${name}`, async () => {
    for (const section of sections) assert.deepEqual(await compare(section, printing), [], section.title);
  });
}

test('numbers of four digits in a book of more than 999 pages, large print too', async () => {
  const numbered = sections.filter(({ html }) => html.includes('data-page-of'));
  assert.ok(['matter', 'part', 'chapter'].every((wanted) => numbered.some(({ kind }) => kind === wanted)));
  const wide = { number: '8888' };
  for (const section of numbered) {
    assert.deepEqual(await compare(inLongBook(section), onScreen, wide), [], section.title);
    if (section.kind === 'chapter') continue;
    // Else the page may show another try than the one that is taken.
    const { largePrint: _, ...large } = inLargePrint(section, config.page);
    await compare(inLongBook(large), onScreen, wide);
  }
  await assert.rejects(compare(numbered[0]!, onScreen, wide), /every number fits its box/);
});

/** Of lists on one line: white between two numbers beyond a space, and between the last and the edge where the list ends there. */
const WHITE = `[...document.querySelectorAll('.index-pages, .glossary-pages')].flatMap((list) => {
  const boxes = [...list.querySelectorAll('[data-page-of]')];
  const ends = boxes.map((box) => { const range = document.createRange(); range.selectNodeContents(box); return range.getBoundingClientRect(); });
  const space = Number.parseFloat(getComputedStyle(list).fontSize) * 0.35;
  const between = ends.slice(1).flatMap((end, index) => Math.abs(end.top - ends[index].top) < 1 ? [end.left - ends[index].right - space] : []);
  const last = getComputedStyle(list).position === 'absolute' ? [list.parentElement.getBoundingClientRect().right - ends.at(-1).right] : [];
  return [...between, ...last];
})`;

/** Prints a section with numbers of one, two and three digits; white is found by a script, and is what is too much of it. */
async function assertNoHoles(id: string, script: string, least: number): Promise<void> {
  const section = sections.find((each) => each.id === id)!;
  await session.forEach([section], async (bench) => {
    const { layout } = await layoutSection(bench, section, TIMEOUT_MS);
    const wish = { bleedMm: 0, forReaders: true, fillable: false, photoPpi: 150, css: '', folio: () => '88' };
    for (const number of ['9', '25', '161']) {
      await show(bench.page, printable({ ...wish, pageOf: () => number, layout }));
      await bench.page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      const white = (await bench.page.evaluate(script)) as number[];
      assert.ok(white.length >= least, `${white.length} places in ${id}`);
      const holes = white.filter((each) => Math.abs(each) > 2);
      assert.deepEqual(holes, [], `${id}, ${number}`);
    }
  });
}

test('numbers of fewer digits than there is room for stand together, and at the edge', async () => {
  for (const id of ['register', 'begrippen']) await assertNoHoles(id, WHITE, 11);
});

/** In running text: white between a number and what stands behind it on its line. */
const HOLES = `[...document.querySelectorAll('.page-reference [data-page-of]')].flatMap((box) => {
  const range = document.createRange(); range.selectNodeContents(box); const end = range.getBoundingClientRect();
  const next = [...box.closest('p, li').querySelectorAll('span[style]')].find((each) => box.compareDocumentPosition(each) & 4 && /^position: relative; left/.test(each.getAttribute('style')));
  const start = next && [...next.getClientRects()][0];
  return start && Math.abs(start.top - end.top) < 4 ? [start.left - end.right] : [];
})`;

test('behind a number in running text stands as much white as between other words', () =>
  assertNoHoles('wat-is-participatie', HOLES, 1));

test('every format', async () => {
  for (const section of formatSections(config, loaded))
    assert.deepEqual(await compare(section, onSheets), [], section.title);
});

test('a table from which soft hyphens went', async () => {
  const word = 'omgevingsvergunningsprocedurehandboek';
  const row = `| ${word} ja | nee ${word} | ${'om en om '.repeat(9)} | ${word} |`;
  const section = await chapterOf(config, 'lang', `# Lang\n\n${row}\n| - | - | - | - |\n${`${row}\n`.repeat(4)}`);
  const divided = (html: string): string => {
    assert.match(html, /omge\w*<span[^>]*data-repeated="hyphen"/);
    assert.doesNotMatch(html, /\u00ad/);
    return html;
  };
  for (const printing of [onScreen, onPress(config)])
    assert.deepEqual(await compare(section, printing, { change: divided }), []);
});

test('a name that the styles refer to and that is changed in the saved document is noticed', async () => {
  const chapter = sections.find(({ kind, html }) => kind === 'chapter' && html.includes('<h2'))!;
  const spoil = (html: string): string => html.replaceAll(/(<[^>]*) data-beside="[^"]*"/g, '$1 data-beside="e1"');
  assert.notDeepEqual(await compare(chapter, onScreen, { change: spoil }), []);
});
