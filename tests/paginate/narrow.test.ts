/** What Node and the page say to each other arrives letter by letter as it was, in letters of one byte. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { literal, narrow, widen } from '../../src/paginate/client/narrow.js';

const TEXTS = [
  '<p class="a">één “woord” – \ue000folio:3\ue001 …</p>\n',
  'C:\\u0041 \\ \\\\ \\u2013 \\\\u2013',
  '😀 \ud800 \u2028 \0 ÿ Ā',
  "it's `x` </script>",
];

for (const text of TEXTS) {
  test(`as a literal: ${JSON.stringify(text)}`, () => {
    const written = literal({ text });
    assert.doesNotMatch(written, /[\u0080-\uffff]/);
    assert.equal(runInNewContext(`(${written}).text`), text);
  });

  test(`narrow and wide again: ${JSON.stringify(text)}`, () => {
    assert.doesNotMatch(narrow(text), /[\u0100-\uffff]/);
    assert.equal(widen(narrow(text)), text);
  });
}
