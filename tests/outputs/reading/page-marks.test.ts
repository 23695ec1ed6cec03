/** Where printed pages begin in a text: found by letters, and put where a place may stand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { pageId, pageOffsets, withPageMarks } from '../../../src/outputs/reading/page-marks.js';
import { asHtml } from '../../../src/outputs/reading/serialise.js';

/** Each page by the runs on it. */
function paged(...pages: readonly (readonly string[])[]) {
  const runs: [number, string][] = [];
  const pageStarts: number[] = [];
  for (const page of pages) {
    pageStarts.push(runs.length);
    for (const text of page) runs.push([runs.length, text]);
  }
  return { runs, pageStarts };
}

function marked(html: string, ...pages: readonly (readonly string[])[]): string {
  const content = fromHtml(html, { fragment: true }).children as ElementContent[];
  const starts = pages.map((_, page) => ({ id: pageId(String(page + 4)), folio: String(page + 4) }));
  const made = withPageMarks(content, paged(...pages), starts, (folio) => `page ${folio}`);
  return asHtml(made).replace(/<span class="page-start" id="blz-(\d+)"[^>]*><\/span>/g, '[$1]');
}

describe('printed pages', () => {
  it('say their number to who listens', () => {
    const content = fromHtml('<p>x</p>', { fragment: true }).children as ElementContent[];
    const made = asHtml(
      withPageMarks(content, paged(['x']), [{ id: 'blz-iv', folio: 'iv' }], (folio) => `blad ${folio}`),
    );
    assert.equal(
      made,
      '<span class="page-start" id="blz-iv" role="doc-pagebreak" title="blad iv" data-folio="iv"></span><p>x</p>',
    );
  });

  const cases: readonly (readonly [
    title: string,
    html: string,
    pages: readonly (readonly string[])[],
    wanted: string,
  ])[] = [
    [
      'begin in the middle of a sentence',
      '<p>een twee drie</p>',
      [['een '], ['twee drie']],
      '[4]<p>een [5]twee drie</p>',
    ],
    [
      'begin in the middle of a word',
      '<p>tweeën­dertig</p>',
      [['tweeën­-'.slice(0, 7)], ['dertig']],
      '[4]<p>tweeën­[5]dertig</p>',
    ],
    [
      'begin before a block, not in its first words',
      '<p>een</p><div><h2><b>twee</b></h2><p>drie</p></div>',
      [['een'], ['twee', 'drie']],
      '[4]<p>een</p>[5]<div><h2><b>twee</b></h2><p>drie</p></div>',
    ],
    [
      'begin inside an item and a cell',
      '<ul><li><p>een</p></li><li><p>twee</p></li></ul>',
      [['een'], ['twee']],
      '[4]<ul><li><p>een</p></li><li>[5]<p>twee</p></li></ul>',
    ],
    [
      'begin before a drawing with words',
      '<p>een</p><figure><svg><text>twee</text></svg><figcaption>drie</figcaption></figure>',
      [['een'], ['twee', 'drie']],
      '[4]<p>een</p>[5]<figure><svg><text>twee</text></svg><figcaption>drie</figcaption></figure>',
    ],
    [
      'begin with the picture of a caption',
      '<p>een</p><figure><img alt="a"><figcaption>twee</figcaption></figure>',
      [['een'], ['twee']],
      '[4]<p>een</p>[5]<figure><img alt="a"><figcaption>twee</figcaption></figure>',
    ],
    [
      'stand one after the other where a page is blank',
      '<p>een</p><p>twee</p>',
      [['een'], [], ['twee']],
      '[4]<p>een</p>[5][6]<p>twee</p>',
    ],
    ['stand at the end where nothing follows', '<p>een</p>', [['een'], []], '[4]<p>een</p>[5]'],
    [
      'begin twice in one text',
      '<p>een twee drie</p>',
      [['een '], ['twee '], ['drie']],
      '[4]<p>een [5]twee [6]drie</p>',
    ],
    [
      'are counted without what is filled in later',
      '<p>zie <a data-page-of="x">000</a> een twee</p>',
      [['zie ', '\ue000page:x\ue001', ' een '], ['twee']],
      '[4]<p>zie <a data-page-of="x">000</a> een [5]twee</p>',
    ],
    [
      'are counted in letters, whatever a stylesheet makes of them',
      '<p>straße een</p><p>twee</p>',
      [['STRASSE een'], ['twee']],
      '[4]<p>straße een</p>[5]<p>twee</p>',
    ],
    [
      'know nothing of what is hidden',
      '<p><span aria-hidden="true">weg</span>een twee</p>',
      [['een '], ['twee']],
      '[4]<p><span aria-hidden="true">weg</span>een [5]twee</p>',
    ],
  ];
  for (const [title, html, pages, wanted] of cases) {
    it(title, () => assert.equal(marked(html, ...pages), wanted));
  }

  it('are found again where letters were counted otherwise', () => {
    // A number that a stylesheet wrote stands on the page and not in the text.
    const pages = paged(['1. een'], ['2. twee ergens anders dan gedacht'], ['drie is weer te vinden']);
    const letters = 'EENTWEEERGENSANDERSDANGEDACHTDRIEISWEERTEVINDEN';
    assert.equal(pageOffsets(pages, letters)[2], letters.indexOf('DRIE'));
  });

  it('stand at the end, and where the next one does, where a stylesheet shows less than the text has', () => {
    const pages = paged(['een'], [], ['drie'], []);
    assert.deepEqual(pageOffsets(pages, 'EENVERBORGENDRIEOOKVERBORGEN'), [0, 12, 12, 28]);
  });
});
