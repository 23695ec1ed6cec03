/** One fixture for each known failure of Paged.js 0.4.3. A page holds 33 lines of 16 px, 378 px wide and 529 px high. */
import assert from 'node:assert/strict';
import type { Element } from 'hast';
import { seededRandom } from '../random.js';
import { type Fixture, pageOf } from './lay-out.js';

const random = seededRandom(28);
const { words } = random;
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');
const paragraphs = (count: number, each = 20): string => times(count, () => `<p>${words(each)}</p>`);
const rows = (count: number, cells: number, each: number): string =>
  times(count, (index) => `<tr data-line="${index + 10}">${times(cells, () => `<td>${words(each)}</td>`)}</tr>`);
const head = '<thead><tr><th>Kop</th><th>Kop</th><th>Kop</th></tr></thead>';
/** So that a break at the end of the first page falls inside what follows. */
const fill = (px: number): string => `<div class="fill" style="height: ${px}px"></div>`;

/** Rows that a page cut, which is not the same as the pieces that are made ahead. */
const cutRows = (elements: readonly Element[]): readonly Element[] =>
  elements.filter(({ tagName, properties }) => tagName === 'tr' && properties.dataSplitFrom !== undefined);

export const contentFixtures: readonly Fixture[] = [
  {
    number: 1,
    title: 'a box that no page can hold is refused by name',
    html: `<p>${words(5)}</p><div class="whole" data-line="7">${words(330)}</div><p>${words(5)}</p>`,
    css: '.whole { display: inline-block; width: 300px }',
    pages: 3,
    refused: { rule: 'layout/overflow', line: 7 },
  },
  {
    number: 2,
    title: 'a picture that fits no page below a repeated head',
    html: `<table>${head}<tbody>${rows(3, 3, 4)}<tr><td>${words(2)}</td><td><svg width="80" height="520"></svg></td><td>${words(2)}</td></tr>${rows(3, 3, 4)}</tbody></table>`,
    pages: 3,
  },
  {
    number: 3,
    title: 'a table wider than the page neither grows without end nor leaves the page',
    html: `<table class="table">${head}<tbody>${times(30, () => `<tr>${times(3, () => `<td>${words(1)}${'a'.repeat(40)} ${words(3)}</td>`)}</tr>`)}</tbody></table>`,
    pages: 4,
  },
  {
    number: 4,
    title: 'lines that repeat are neither lost nor doubled',
    html: `<p class="refrain">${times(50, () => 'ja en nee<br>nee en ja<br>')}</p><p>${words(9)}</p>`,
    pages: 4,
    check: ({ texts }) => {
      assert.equal(texts.join('').match(/ja en nee/g)?.length, 50);
      assert.equal(texts.join('').match(/nee en ja/g)?.length, 50);
    },
  },
  {
    number: 5,
    title: 'rows go over whole, and none is lost',
    html: `<table>${head}<tbody>${rows(60, 3, 9)}</tbody></table>`,
    pages: 14,
    check: ({ elements }) => {
      const lines = elements
        .flat()
        .flatMap(({ tagName, properties }) => (tagName === 'tr' ? [properties.dataLine] : []));
      assert.equal(lines.filter(Boolean).length, 60);
      assert.deepEqual(cutRows(elements.flat()), []);
    },
  },
  {
    number: 6,
    title: 'the head comes back as an artifact; joined rows stay together and keep their cells',
    html: `<table>${head}<tbody>${times(14, () => `<tr><td rowspan="3">${words(3)}</td><td>${words(2)}</td><td>${words(2)}</td></tr><tr><td>${words(2)}</td><td>${words(2)}</td></tr><tr><td>${words(2)}</td><td>${words(9)}</td></tr>`)}</tbody></table>`,
    pages: 4,
    check: ({ elements }) => {
      const heads = elements.map((page) => page.filter(({ tagName }) => tagName === 'thead'));
      assert.ok(heads.every((each) => each.length === 1));
      assert.ok(heads.slice(1).every(([each]) => each?.properties.ariaHidden === 'true'));
      assert.equal(elements.flat().filter(({ tagName }) => tagName === 'td').length, 14 * 7);
    },
  },
  {
    number: 7,
    title: 'avoid-page keeps a box whole',
    html: `${fill(450)}<div class="box"><p id="first">${words(30)}</p><p id="last">${words(30)}</p></div>`,
    css: '.box { break-inside: avoid-page }',
    pages: 2,
    check: (pages) => assert.deepEqual([pageOf(pages, 'first'), pageOf(pages, 'last')], [1, 1]),
  },
  {
    number: 8,
    title: 'cards in a grid and in a row of boxes go over pages',
    html: `<div class="grid">${times(22, () => `<div class="card">${words(12)}</div>`)}</div><div class="flex">${times(3, () => `<div>${words(80)}</div>`)}</div>`,
    css: '.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 8px } .card { height: 90px } .flex { display: flex; gap: 8px } .flex > div { flex: 1 }',
    pages: 5,
  },
  {
    number: 19,
    title: 'a long note stays whole, in the text',
    html: `${paragraphs(11)}<p data-line="31">${words(4)}<span class="note">${words(200)}</span> ${words(4)}</p>`,
    css: '.note { float: footnote }',
    pages: 3,
    told: ['layout/float-footnote:31'],
  },
  {
    number: 24,
    title: 'a word cut by a page after ë has its hyphen',
    html: `<p>${'coördi\u00adnatië\u00adruïne\u00ad'.repeat(240)}</p>`,
    pages: 2,
    check: ({ elements, texts }) => {
      const last = elements[0]?.findLast(({ tagName }) => tagName === 'span');
      assert.equal(last?.properties.dataRepeated, 'hyphen');
      assert.equal(texts.join(''), 'coördinatiëruïne'.repeat(240));
    },
  },
  {
    number: 25,
    title: 'folded text unfolds, form fields stay',
    html: `<details><summary>${words(3)}</summary><p>${words(40)}</p></details><p>${words(2)} <input value="Naam"> <select><option>${words(1)}</option></select></p>${paragraphs(20)}`,
    pages: 3,
    check: ({ elements }) => assert.ok(elements.flat().some(({ properties }) => properties.open !== undefined)),
  },
  {
    number: 28,
    title: 'code keeps its spaces at a break',
    html: `<pre>${times(60, (index) => `${' '.repeat(index % 7)}${words(2)}${index % 5 ? '' : '\n\n'}`)}</pre>`,
    css: 'pre { white-space: pre-wrap }',
    pages: 3,
  },
  {
    number: 0,
    title: 'equal sentences at a break',
    html: `<p class="refrain">${'Dit is een zin. '.repeat(160)}</p><p>${'Dit is een zin. '.repeat(160)}</p>`,
    pages: 3,
    check: ({ texts }) => assert.equal(texts.join('').match(/Dit is een zin\./g)?.length, 320),
  },
  { number: 0, title: 'a paragraph of three pages', html: `<p>${words(450)}</p>`, pages: 3 },
  {
    number: 0,
    title: 'a picture higher than the page is made smaller, with its caption',
    html: `<p>${words(20)}</p><figure class="figure"><svg id="picture" width="300" height="900" viewBox="0 0 300 900"></svg><figcaption id="caption">${words(12)}</figcaption></figure><p>${words(20)}</p>`,
    pages: 3,
    check: (pages) => assert.equal(pageOf(pages, 'picture'), pageOf(pages, 'caption')),
  },
  {
    number: 0,
    title: 'an unbreakable picture exactly 1 px too high',
    html: `<p>${words(20)}</p><svg width="300" height="530"></svg><p>${words(20)}</p>`,
    pages: 3,
  },
  {
    number: 0,
    title: 'a heading at the end of a page goes along with its figure',
    html: `${fill(480)}<h2 id="heading">${words(2)}</h2><figure class="figure"><svg id="picture" width="300" height="200"></svg></figure>`,
    pages: 2,
    check: (pages) => assert.deepEqual([pageOf(pages, 'heading'), pageOf(pages, 'picture')], [1, 1]),
  },
  {
    number: 0,
    title: 'a row of three pages with lists in its cells',
    html: `<table class="table">${head}<tbody>${rows(2, 3, 4)}<tr data-line="9"><td><ul>${times(12, () => `<li>${words(6)}</li>`)}</ul></td><td><p>${words(100)}</p><p>${words(60)}</p></td><td>${words(3)} <b>${words(2)}</b></td></tr>${rows(2, 3, 4)}</tbody></table>`,
    pages: 4,
    check: ({ elements }) => {
      const found = elements.flat();
      const tall = found.filter(({ tagName, properties }) => tagName === 'tr' && properties.dataLine === '9');
      const names = new Set(tall.map(({ properties }) => properties.dataPieceOf ?? properties.dataRef));
      assert.equal(names.size, 1, 'all pieces are known as one row');
      assert.ok(tall.length > 3 && tall.every(({ children }) => children.length === 3));
      assert.ok(tall.slice(0, -1).every(({ properties }) => properties.dataGoesOn === ''));
      assert.deepEqual(cutRows(found), []);
    },
  },
  {
    number: 0,
    title: 'lists in lists until no room is left are refused by name',
    html: `<p>${words(5)}</p>${'<ul><li data-line="8">'.repeat(40)}${words(1)}${'</li></ul>'.repeat(40)}`,
    css: 'ul { padding-left: 24px }',
    pages: 2,
    refused: { rule: 'layout/too-big', line: 8 },
  },
  {
    number: 0,
    title: 'a box that is cut because its heading leaves no page for it is told of',
    html: `${paragraphs(4)}<h2>${words(2)}</h2><div class="box" data-line="9">${paragraphs(7, 20)}</div>`,
    css: 'h2 { height: 170px; break-after: avoid } .box { break-inside: avoid }',
    pages: 3,
    told: ['layout/cut-box:9', 'layout/near-empty-page:9'],
  },
  {
    number: 0,
    title: 'a page with two lines is told of, the first one is not',
    html: `<p>${words(9)}</p><p class="new" data-line="5">${words(12)}</p><h2 class="new">${words(2)}</h2>${paragraphs(6)}`,
    css: '.new { break-before: page }',
    pages: 3,
    told: ['layout/near-empty-page:5'],
  },
];
