/** A page gets files of its book and nothing else, and the build says what it asked for. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assertCode, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { type Files, SHORT, YAML } from './small-book.js';

const withStyles = (css: string): Files => ({
  'content/book.yaml': `${YAML}styles: [eigen.css]\n`,
  'content/eigen.css': css,
});

describe('a page that asks for something from outside', () => {
  const requests: readonly { what: string; css: string; url: string }[] = [
    // An @import counts only where nothing stands before it.
    {
      what: 'a stylesheet',
      css: '@import url("https://example.org/spion.css");',
      url: 'https://example.org/spion.css',
    },
    {
      what: 'a picture',
      css: 'h1 { background: url("http://example.org/spion.png") }',
      url: 'http://example.org/spion.png',
    },
    {
      what: 'a font',
      css: '@font-face { font-family: Spion; src: url("https://example.org/spion.ttf") } p { font-family: Spion }',
      url: 'https://example.org/spion.ttf',
    },
    {
      what: 'a file of this machine',
      css: 'h2 { background: url("file:///etc/passwd") }',
      url: 'file:///etc/passwd',
    },
    {
      what: 'a file beside the book',
      css: 'p { background: url("/book/../../../../etc/hostname") }',
      url: '/etc/hostname',
    },
  ];
  let told: string;
  before(async () => {
    const book = await bookIn(await temporaryFolder(), {
      ...SHORT,
      ...withStyles(requests.map(({ css }) => css).join('\n')),
    });
    const run = await book.run(['format', 'F01']);
    assertCode(run, 1);
    told = run.stderr;
  });
  for (const { what, url } of requests) {
    it(`does not get ${what}, and the build says so`, () => {
      const refusals = told.split('\n').filter((line) => line.endsWith('[layout/refused-request]'));
      assert.ok(
        refusals.some((line) => line.includes(url)),
        told,
      );
    });
  }

  it('gets files of the book', async () => {
    const book = await bookIn(await temporaryFolder(), {
      ...SHORT,
      ...withStyles(
        'p { background: url("/book/figures/plek.svg") } @media print { h1 { color: var(--colour-warning) } }',
      ),
    });
    const run = await book.run(['format', 'F01']);
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), []);
  });
});
