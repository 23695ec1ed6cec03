/** Fixtures for what a typesetter looks at where pages end. A page holds 33 lines of 16 px, 378 px wide and 529 px high. */
import assert from 'node:assert/strict';
import type { Element } from 'hast';
import { seededRandom } from '../random.js';
import { type Fixture, type Pages, pageOf } from './lay-out.js';

const { words } = seededRandom(31);
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');
const lines = (count: number): string => times(count, () => `${words(2)}<br>`).replace(/<br>$/, '');
const fill = (count: number): string => `<div class="fill" style="height: ${count * 16}px"></div>`;
/** By id: the page of each. */
const standOn = (pages: Pages, ids: string): string =>
  ids
    .split(' ')
    .map((id) => pageOf(pages, id))
    .join(' ');
const cut = ({ elements }: Pages, tag: string): readonly Element[] =>
  elements.flat().filter(({ tagName, properties }) => tagName === tag && properties.dataSplitFrom !== undefined);
const linesOn = (pages: Pages, page: number): number | undefined => pages.texts[page]?.trim().split('\n').length;

const LONG = 'ge-meen-te-lij-ke-par-ti-ci-pa-tie-ver-or-de-ning'.replaceAll('-', '\u00ad');

export const breakFixtures: readonly Fixture[] = [
  {
    number: 0,
    title: 'no line stays alone at the foot of a page',
    html: `${fill(32)}<p id="text">${lines(6)}</p>`,
    pages: 2,
    check: (pages) => assert.equal(standOn(pages, 'text'), '1'),
  },
  {
    number: 0,
    title: 'no line comes alone on the next page',
    html: `${fill(30)}<p>${lines(4)}</p>`,
    pages: 2,
    check: (pages) => {
      assert.equal(cut(pages, 'p').length, 1);
      assert.equal(linesOn(pages, 1), 2);
    },
  },
  {
    number: 0,
    title: 'a paragraph of three lines goes over whole rather than leave one',
    html: `${fill(31)}<p id="text">${lines(3)}</p>`,
    pages: 2,
    check: (pages) => assert.equal(standOn(pages, 'text'), '1'),
  },
  {
    number: 0,
    title: 'items of a list know no lonely lines either',
    html: `${fill(31)}<ul><li id="one">${lines(1)}</li><li id="two">${lines(4)}</li></ul>`,
    pages: 2,
    check: (pages) => assert.equal(standOn(pages, 'one two'), '0 1'),
  },
  {
    number: 0,
    title: 'two headings and the text below them stay together',
    html: `${fill(30)}<h2 id="high">${words(1)}</h2><h3 id="low">${words(1)}</h3><p id="text">${lines(5)}</p>`,
    css: 'h2, h3 { font: inherit }',
    pages: 2,
    check: (pages) => assert.equal(standOn(pages, 'high low text'), '1 1 1'),
  },
  {
    number: 0,
    title: 'a caption stays with its picture',
    html: `${fill(16)}<figure class="figure"><svg id="picture" width="300" height="260"></svg><figcaption id="caption">${lines(2)}</figcaption></figure>`,
    pages: 2,
    check: (pages) => assert.equal(standOn(pages, 'picture caption'), '1 1'),
  },
  ...['block', 'let-op', 'step', 'format-card', 'speeches'].map(
    (name): Fixture => ({
      number: 0,
      title: `a ${name} that fits a page is not cut`,
      html: `${fill(20)}<main><ol class="steps"><li class="${name}" id="box"><p id="first">${lines(9)}</p><p id="last">${lines(10)}</p></li></ol></main><p>${lines(3)}</p>`,
      pages: 2,
      check: (pages) => {
        assert.equal(standOn(pages, 'box first last'), '1 1 1');
        assert.deepEqual(cut(pages, 'li'), []);
      },
      told: [],
    }),
  ),
  {
    number: 0,
    title: 'a tip that fits no page is cut between lines, which is no mistake',
    html: `<div class="block" id="box">${times(5, () => `<p>${lines(9)}</p>`)}</div>`,
    pages: 2,
    told: [],
  },
  {
    number: 0,
    title: 'a short table goes over whole, but not when it takes more than half a page',
    html: `${fill(25)}<table class="table-short" id="short"><tbody>${times(3, () => `<tr><td>${lines(3)}</td></tr>`)}</tbody></table>${fill(16)}<table class="table-short" id="tall"><tbody>${times(6, () => `<tr><td>${lines(3)}</td></tr>`)}</tbody></table>`,
    css: 'td { padding: 0; border: 0 }',
    pages: 3,
    check: (pages) => {
      assert.equal(standOn(pages, 'short tall'), '1 1');
      assert.equal(cut(pages, 'tr').length, 0);
      assert.equal(cut(pages, 'table').length, 1);
    },
  },
  {
    number: 0,
    title: 'the last step parts from the one before rather than be cut',
    html: `<main><div class="steps-block"><ol class="steps"><li class="step" id="one">${lines(20)}</li><li class="step step-last" id="two">${lines(20)}</li></ol></div></main>`,
    pages: 2,
    told: [],
    check: (pages) => {
      assert.equal(standOn(pages, 'one two'), '0 1');
      assert.deepEqual(cut(pages, 'li'), []);
    },
  },
  {
    number: 0,
    title: 'soft hyphens become hyphens where a line ends at them, and nothing elsewhere',
    html: `<table><tbody>${times(20, () => `<tr><td>${LONG}</td><td>${words(2)} ${LONG}</td><td>${words(30)}</td></tr>`)}</tbody></table><p>${LONG}</p>`,
    css: 'td { hyphens: manual }',
    pages: 7,
    check: ({ html, elements }) => {
      const hyphens = elements.flat().filter(({ properties }) => properties.dataRepeated === 'hyphen');
      assert.ok(hyphens.length >= 40 && hyphens.length < 40 * 4, String(hyphens.length));
      assert.doesNotMatch(html, /\u00ad/);
    },
  },
  {
    number: 0,
    title: 'rows that share a cell and are higher together than a page',
    html: `<table><tbody>${times(30, (index) => `<tr>${index === 0 ? `<td rowspan="30">${words(4)}</td>` : ''}<td>${words(20)}</td><td>${words(12)}</td></tr>`)}</tbody></table>`,
    pages: 10,
    check: ({ elements }) => {
      const rows = elements.flat().filter(({ tagName }) => tagName === 'tr');
      assert.equal(rows.length, 30);
      assert.ok(elements.flat().every(({ properties }) => Number(properties.rowSpan ?? 1) < 12));
      assert.ok(elements.flat().some(({ properties }) => properties.dataRowSpan === '30'));
    },
  },
  {
    number: 0,
    title: 'a named page has margins of its own, and ordinary pages stand around it',
    html: `<p>${words(9)}</p><div class="wide"><p id="wide">${words(400)}</p></div><p id="after">${words(40)}</p>`,
    css: '@page broad { margin: 4mm } .wide { page: broad }',
    pages: 4,
    check: (pages) => {
      assert.equal(standOn(pages, 'wide after'), '1 3');
      const named = [...pages.html.matchAll(/class="pagedjs_page ([^"]*)"/g)].map(([, names]) =>
        /broad/.test(names ?? ''),
      );
      assert.deepEqual(named, [false, true, true, false]);
      assert.ok(
        pages.texts[1]!.length > pages.texts[2]!.length * 0.9 && pages.texts[1]!.length > 1500,
        'more fits on it',
      );
    },
  },
];
