/** Fixtures for what Paged.js 0.4.3 misreads in styles, lists, counters, margin boxes and fonts. */
import assert from 'node:assert/strict';
import { OPEN } from '../../../src/paginate/client/contract.js';
import { seededRandom } from '../random.js';
import { type Fixture, pageOf } from './lay-out.js';

const { words } = seededRandom(29);
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');
const text = (): string => `<p>${words(12)}</p>`;

export const styleFixtures: readonly Fixture[] = [
  {
    number: 9,
    title: 'a style attribute does not hide the break after it',
    html: `<p style="color: red">${words(5)}</p><section class="new">${text()}</section>`,
    css: '.new { break-before: page }',
    pages: 2,
    check: ({ html }) => assert.match(html, /data-inline="0"\]\s*\{\s*color:\s*red/),
  },
  {
    number: 10,
    title: 'a break in a style attribute breaks',
    html: `${text()}<p style="break-before: page">${words(5)}</p>`,
    pages: 2,
  },
  {
    number: 11,
    title: 'a list inside :is() with a break',
    html: `<p>${words(3)}</p><h1>${words(1)}</h1>${text()}<h2>${words(1)}</h2>${text()}`,
    css: ':is(h1, h2) { break-before: page } :is(h1, h2) + p { margin-top: 4px } p:not(.a, .b) { color: black }',
    pages: 3,
  },
  {
    number: 12,
    title: 'breaks for the screen do not break paper',
    html: text() + text(),
    css: '@media screen { p { break-before: page } } @media screen and (min-width: 1px) { p { break-after: page } }',
    pages: 1,
  },
  {
    number: 13,
    title: 'print rules keep their place in the sheet',
    html: `<p class="a">${words(3)}</p><p class="b">${words(3)}</p>`,
    css: '@media print { .a { height: 800px } } .a { height: 10px } @media not print { .b { height: 800px } }',
    pages: 1,
  },
  {
    number: 14,
    title: 'media ranges and nested rules',
    html: `<section>${text()}<p class="new">${words(4)}</p></section>`,
    css: '@media (width >= 1px) { .new { break-before: page } } section { & p { color: black } .new { margin: 0 } }',
    pages: 2,
  },
  {
    number: 15,
    title: 'an id is stronger than classes',
    html: `<p id="one" class="tall">${words(3)}</p>`,
    css: '#one { height: 10px } .tall.tall.tall { height: 800px }',
    pages: 1,
  },
  {
    number: 16,
    title: 'the cascade decides on breaks, not the last rule',
    html: `${text()}<p class="a b">${words(4)}</p>`,
    css: '.a.b { break-before: page } .a { break-before: auto }',
    pages: 2,
  },
  {
    number: 17,
    title: 'lists keep their numbers over a break',
    html: `<ol start="5" reversed><li>${words(150)}</li><li>${words(5)}</li></ol><ol>${times(40, (index) => `<li${index === 3 ? ' value="20"' : ''}>${words(4)}<ol><li>${words(2)}</li></ol></li>`)}</ol>`,
    css: 'ol { padding-left: 40px }',
    pages: 4,
    check: ({ elements }) => {
      const outer = elements
        .flat()
        .filter(({ tagName, properties }) => tagName === 'li' && properties.dataSplitFrom === undefined)
        .map(({ properties }) => Number(properties.value));
      const inner = times(37, (index) => `${20 + index} 1`)
        .split(/\s+/)
        .map(Number);
      assert.deepEqual(outer, [5, 4, 1, 1, 2, 1, 3, 1, ...inner]);
    },
  },
  {
    number: 18,
    title: 'a counter that starts again leaves page numbers alone',
    html: `${text()}<h2>${words(2)}</h2>${times(30, text)}`,
    css: 'h2 { counter-reset: page 40 other 3 }',
    furniture: '<p data-fill="folio"></p>',
    pages: 3,
    check: ({ html }) => {
      for (const page of [0, 1, 2]) assert.ok(html.includes(`${OPEN}folio:${page}`));
    },
  },
  {
    number: 20,
    title: 'bleed and marks on a named page cost no content',
    html: `${text()}<div class="wide">${times(30, text)}</div>`,
    css: '@page loud { bleed: 3mm; marks: crop } .wide { page: loud }',
    pages: 3,
  },
  {
    number: 21,
    title: 'a page of another size than its section is refused',
    html: `${text()}<div class="wide" data-line="12">${times(20, text)}</div>${text()}`,
    css: '@page wide { size: 160mm 120mm } .wide { page: wide }',
    pages: 4,
    refused: { rule: 'layout/page-size', line: 12 },
  },
  {
    number: 22,
    title: 'a margin box with none hides no other',
    html: text(),
    css: '@page { @top-left { content: none } @top-right { content: "Boven"; border: none } }',
    pages: 1,
    check: ({ html }) => assert.match(html, /pagedjs_margin-top-right hasContent/),
  },
  {
    number: 23,
    title: 'a running header brings no second id',
    html: `<h2 id="running">${words(2)}</h2>${times(20, text)}`,
    css: '@page { @top-center { content: element(kop) } } h2 { position: running(kop) }',
    pages: 2,
    check: (pages) => {
      assert.equal(pageOf(pages, 'running'), 0);
      assert.equal(pages.html.match(/ id="running"/g)?.length, 1);
    },
  },
  {
    number: 0,
    title: 'rules that Paged.js does nothing with keep their place among those that it reads',
    html: ['a', 'b', 'c', 'd'].map((name) => `<p class="${name}">${words(2)}</p>`).join(''),
    css: `.a { height: 700px } .a { display: block; height: 600px } .a { height: 10px }
      .b { display: block; height: 700px } .b { height: 600px } .b { display: flow-root; height: 10px }
      .c { height: 700px; font-family: "a*/b", "c/*d" } .c { height: 10px }
      .d { height: 700px } @supports (color: red) { .d { color: red; height: 10px } }
      .d::after { content: "achteraan" }`,
    pages: 1,
    check: ({ html }) => {
      assert.doesNotMatch(html, /\/\*!/);
      assert.match(html, /content:\s*"achteraan"/);
    },
  },
  {
    number: 0,
    title: 'what follows something, or is the last of its kind, is found below a class of the body too',
    html: times(4, () => `<p>${words(2)}</p>`),
    css: `:root .large p + p { padding-top: 300px } .elsewhere p + p { padding-top: 900px }
      .book p:last-of-type { padding-top: 500px }`,
    bodyClass: 'book large',
    pages: 3,
  },
  {
    number: 0,
    title: 'what is said of neighbours is as strong as it is written, and may be said of what stands before them',
    html: '<p class="a">een</p><p class="b">twee</p><p class="c">drie</p><p class="d">vier</p>',
    css: `.book .a + .b { padding-top: 10px } .a + .b { padding-top: 900px }
      .a + .b + .c { padding-top: 900px } .book #c.c, .book p.b + p.c:not(.d) { padding-top: 10px }
      p + p { padding-top: 900px } .d { padding-top: 10px } .c + .d::before { content: 'ten slotte ' }
      .a:has(+ .b) { padding-top: 10px } .a { padding-top: 900px }`,
    bodyClass: 'book',
    pages: 1,
    check: ({ html }) => assert.match(html, /data-beside="[^"]*"[^>]*>vier/),
  },
  {
    number: 26,
    title: 'a font that cannot be loaded is an error',
    html: text(),
    css: '@font-face { font-family: Weg; src: url("/fonts/weg.ttf") } p { font-family: Weg }',
    pages: 1,
    refused: { rule: 'layout/font-missing', line: 1 },
  },
  {
    number: 27,
    title: 'a screen with more pixels has the same lines on each page',
    html: times(40, text),
    scale: 2,
    pages: 3,
  },
];
