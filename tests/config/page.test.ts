/** What a page is, of what book.yaml says of it: size, white, room for words beside the text; large print apart. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSettings } from '../../src/config/check-settings.js';
import { turned } from '../../src/config/page-geometry.js';
import { changed, findings, GOOD, parse } from './book.js';

const page = (yaml: string) => parse(`${GOOD}${yaml}\n`).page;
const size = ({ widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number }) => [widthMm, heightMm];

describe('a page', () => {
  it('is A4 with a column for words, unless the book says otherwise', () => {
    const { largePrint, ...usual } = page('');
    assert.deepEqual(usual, {
      widthMm: 210,
      heightMm: 297,
      top: 31,
      bottom: 29,
      inside: 27,
      outside: 21,
      labelMm: 28,
      textMm: undefined,
    });
    assert.deepEqual([size(largePrint), largePrint.labelMm], [[210, 297], 0]);
  });

  it('has a name, two sides, or width and height by themselves', () => {
    assert.deepEqual(size(page('page: a5')), [148, 210]);
    assert.deepEqual(size(page('page: 170 x 240 mm')), [170, 240]);
    assert.deepEqual(size(page('page: { size: 210×210 }')), [210, 210]);
    assert.deepEqual(size(page('page: { size: Letter, heightMm: 250 }')), [215.9, 250]);
    // Of a size that no press cuts, a key was hit twice, or not at all.
    for (const slip of ['A9', '1700x240', '17x240', '170x24'])
      assert.deepEqual(findings(`${GOOD}page: ${slip}\n`), ['config/invalid 35:7 page.size'], slip);
  });

  it('has less white where it is small, and the white that a book asks for', () => {
    const { inside, labelMm } = page('page: A5');
    assert.deepEqual([inside, labelMm], [16, 0]);
    const asked = page('page: { size: A5, labelMm: 20, textMm: 90, margins: { inside: 30 } }');
    assert.deepEqual([asked.inside, asked.outside, asked.labelMm, asked.textMm], [30, 12, 20, 90]);
  });

  it('is A4 in large print where the book is smaller, or what is asked', () => {
    assert.deepEqual(size(page('page: A5').largePrint), [210, 297]);
    assert.deepEqual(size(page('page: Letter').largePrint), [215.9, 279.4]);
    assert.deepEqual(size(page('page: { size: A5, largePrint: 170x240 }').largePrint), [170, 240]);
  });

  it('goes by the old keys too, which are told of', () => {
    const config = parse(changed('formats: [', 'print: { widthMm: 170, heightMm: 240 }\nformats: ['));
    assert.deepEqual(size(config.page), [170, 240]);
    assert.deepEqual(
      checkSettings(config).map(({ data }) => data.key),
      ['page.widthMm', 'page.heightMm'],
    );
  });

  it('can lie on its side, with less white above and below', () => {
    const { widthMm, heightMm, top, bottom, inside } = turned(page(''));
    assert.deepEqual([widthMm, heightMm, top, bottom, inside], [297, 210, 26, 22, 27]);
  });
});
