/** A code at the end of a chapter: on paper, with its address in letters, and on no page of the site itself. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'node:test';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseConfig } from '../../src/config/load.js';
import { siteAddress } from '../../src/content/site-address.js';
import { siteCode } from '../../src/editions/site-code.js';
import { blocksOf } from '../../src/outputs/reading/blocks.js';
import { readSection } from '../../src/outputs/reading/read-section.js';
import { asHtml } from '../../src/outputs/reading/serialise.js';
import { YAML } from '../e2e/small-book.js';
import { SECTION } from '../outputs/reading/section.js';

const SITE = 'site: https://dorp.example/boek/\n';
const codeIn = (more: string): string =>
  asHtml(siteCode(parseConfig(Buffer.from(YAML + more), path.resolve('/boek/book.yaml')), 'wie-doet-wat'));

it('stands there only where a book has a site and asks for it', () => {
  assert.equal(codeIn(''), '');
  assert.equal(codeIn(SITE), '');
  assert.equal(codeIn('matter: { codes: true }\n'), '');
});

it('is drawn in one path, and says its address', () => {
  const code = codeIn(`${SITE}matter: { codes: true }\n`);
  assert.match(
    code,
    /^<div class="site-code on-paper"><svg [^>]*aria-hidden="true"[^>]*><path d="M[^"]+"[^>]*><\/path><\/svg>/,
  );
  assert.match(
    code,
    /href="https:\/\/dorp\.example\/boek\/wie-doet-wat\.html">dorp\.example\/boek\/wie-doet-wat\.html<\/a>/,
  );
});

it('leads to what the page of the site is called', () => {
  assert.equal(siteAddress('https://a.example', 'index'), 'https://a.example/index-2.html');
});

it('is no part of what is read without pages', () => {
  const html = '<main class="text"><p>a</p><div class="site-code on-paper"><p>Scan</p></div></main>';
  const { content } = readSection({ ...SECTION, html });
  assert.equal(asHtml(content), '<div class="text"><p>a</p></div>');
  const source = fromHtml(html, { fragment: true }).children as ElementContent[];
  assert.deepEqual(
    blocksOf(source).map(({ text }) => text),
    ['a'],
  );
});
