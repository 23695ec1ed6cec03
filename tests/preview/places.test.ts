/** From a line of the source to its page, from an id to how far it moved, from a finding to where it is seen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesOnPages, pagesIn } from '../../src/paginate/engine/page-lines.js';
import { editorAddress } from '../../src/preview/editors.js';
import { pageOfLine, pagesOfLine } from '../../src/preview/findings.js';
import { movedSince } from '../../src/preview/moved.js';

const page = (content: string): string =>
  `<div class="pagedjs_page pagedjs_left_page paper" id="page-1">${content}</div>\n`;
const SECTION = `<body><div class="pagedjs_pages">${[
  page(
    '<h1 data-line="3" id="a">Een</h1><p class="x" data-line="5">Over data-line="99" en &lt;div class="pagedjs_page "&gt;.</p>',
  ),
  page('<p data-line="5">verder</p><ul><li data-line="9">een</li></ul>'),
].join('')}</div></body>`;

describe('lines on pages', () => {
  it('are those of the elements on them, not what the text says of lines', () => {
    assert.equal(pagesIn(SECTION).length, 2);
    assert.deepEqual(linesOnPages(SECTION), [
      [3, 5],
      [5, 9],
    ]);
  });

  const lines = new Map([['/b/a.md', linesOnPages(SECTION).map((each, index) => ({ page: 10 + index, lines: each }))]]);
  it('lead from any line to the page of what it belongs to', () => {
    for (const [line, expected] of [
      [1, 10],
      [3, 10],
      [4, 10],
      [5, 10],
      [8, 10],
      [9, 11],
      [500, 11],
    ] as const)
      assert.equal(pageOfLine(lines, '/b/a.md', line), expected, `line ${line}`);
    assert.equal(pageOfLine(lines, '/b/other.md', 3), undefined);
  });

  it('lead to all pages over which a thing goes', () => {
    assert.deepEqual(pagesOfLine(lines, '/b/a.md', 6), [10, 11]);
    assert.deepEqual(pagesOfLine(lines, '/b/a.md', 9), [11]);
    assert.deepEqual(pagesOfLine(lines, '/b/a.md', 1), [10]);
    assert.deepEqual(pagesOfLine(lines, '/b/other.md', 1), []);
  });
});

describe('what moved', () => {
  it('is what stands on another page or further than a hair, and was there before', () => {
    const before = new Map([
      ['same', { page: 1, topMm: 20 }],
      ['hair', { page: 1, topMm: 40 }],
      ['lower', { page: 1, topMm: 60 }],
      ['turned', { page: 1, topMm: 80 }],
      ['gone', { page: 4, topMm: 0 }],
    ]);
    const now = new Map([
      ['same', { page: 1, folio: '2', topMm: 20 }],
      ['hair', { page: 1, folio: '2', topMm: 40.2 }],
      ['lower', { page: 1, folio: '2', topMm: 67 }],
      ['turned', { page: 2, folio: '3', topMm: 80 }],
      ['new', { page: 2, folio: '3', topMm: 90 }],
    ]);
    const {
      moved,
      pagesBefore,
      pagesNow,
      before: where,
    } = movedSince({ since: 'build', name: 'build', places: before }, now);
    assert.deepEqual(
      moved.map(({ id }) => id),
      ['lower', 'turned'],
    );
    assert.deepEqual([pagesBefore, pagesNow], [5, 3]);
    // Page 2 begins with what stood on page 1; of page 0 nothing is known.
    assert.deepEqual(where, [0, 1, 1]);
  });
});

describe('the address of an editor', () => {
  it('is known by its name, or given', () => {
    assert.equal(editorAddress('vscode'), 'vscode://file{file}:{line}:{column}');
    assert.equal(editorAddress('mine://open?at={file}&line={line}'), 'mine://open?at={file}&line={line}');
  });

  it('is none that would run something in the page, or lead to a site', () => {
    for (const wish of [
      'javascript:alert(1)//{file}',
      'data:text/html,{file}',
      'https://evil.example/{file}',
      'notepad',
      'constructor',
    ])
      assert.equal(editorAddress(wish), undefined, wish);
  });
});
