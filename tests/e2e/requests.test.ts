/** A page gets files of its book and nothing else, and the build says what it asked for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertCode, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { type Files, SHORT, YAML } from './small-book.js';

const withStyles = (css: string): Files => ({
  'content/book.yaml': `${YAML}styles: [eigen.css]\n`,
  'content/eigen.css': css,
});

describe('a page that asks for something from outside', () => {
  const requests: readonly { what: string; css: string; url: string }[] = [
    {
      what: 'a picture',
      css: 'p { background: url("http://example.org/spion.png") }',
      url: 'http://example.org/spion.png',
    },
    {
      what: 'a font',
      css: '@font-face { font-family: Spion; src: url("https://example.org/spion.ttf") } p { font-family: Spion }',
      url: 'https://example.org/spion.ttf',
    },
    {
      what: 'a stylesheet',
      css: '@import url("https://example.org/spion.css");',
      url: 'https://example.org/spion.css',
    },
    {
      what: 'a file of this machine',
      css: 'p { background: url("file:///etc/hostname") }',
      url: 'file:///etc/hostname',
    },
    {
      what: 'a file beside the book',
      css: 'p { background: url("/book/../../../../etc/hostname") }',
      url: '/etc/hostname',
    },
  ];
  for (const { what, css, url } of requests) {
    it(`does not get ${what}, and the build says so`, async () => {
      const book = await bookIn(await temporaryFolder(), { ...SHORT, ...withStyles(css) });
      const run = await book.run(['format', 'F01']);
      assertCode(run, 1);
      assert.ok(rulesIn(run).includes('layout/refused-request'), run.stderr);
      assert.ok(run.stderr.includes(url), run.stderr);
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
