/** Text that nobody wrote for this: the markdown in well-known npm packages, read from where they are installed. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../src/markup/parse.js';
import { assertCode, type BookFolder, emptyBook, HOME, type Run, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, squeeze, taggedText } from './pdf-facts.js';
import { PALETTE } from './small-book.js';

/** Long code, lists in lists, tables wider than a page, raw HTML, notes, links that lead nowhere. */
const TEXTS: Readonly<Record<string, string>> = {
  'core-js-changes.md': 'core-js/CHANGELOG.md',
  'css-tree-changes.md': 'pagedjs/node_modules/css-tree/CHANGELOG.md',
  'es5-ext.md': 'es5-ext/README.md',
  'ip-address.md': 'ip-address/README.md',
  'lru-cache.md': 'lru-cache/README.md',
  'property-information.md': 'property-information/readme.md',
  'semver.md': 'semver/README.md',
  'source-map.md': 'source-map/README.md',
  'vfile.md': 'vfile/readme.md',
  'yargs-changes.md': 'yargs/CHANGELOG.md',
  'yauzl.md': 'yauzl/README.md',
  'debug.md': 'debug/README.md',
};
const PAGES = 300;
const SHORT = 3;
const NEAR = 200;
/** Painted, but lost in Chromium's tags: the proof says so each time. */
const UNTAGGED = 'proof/untagged-text';
/** True of these texts: their makers left out descriptions. */
const TRUE_FAULTS = ['markup/missing-alt'];
const WARNINGS = [
  'layout/near-empty-page',
  'markup/broken-link',
  'markup/heading-skip',
  'markup/link-outside',
  'markup/no-title',
  'markup/raw-html',
  'markup/unknown-extension',
  'markup/remote-image',
  'markup/slip',
];

const YAML = `title: Read us
slug: read-us
language: en
version: '1'
date: 2026-01-31
publisher: { name: Their makers }
chapters: [${Object.keys(TEXTS).join(', ')}]
${PALETTE}`;

describe('real text', () => {
  let book: BookFolder;
  let run: Run;
  let pdf: ReadPdf;
  let chapters: { text: string; title: string; page: number; end: number }[];
  before(async () => {
    const read = async ([name, file]: [string, string]) =>
      [name, await readFile(path.join(HOME, 'node_modules', file), 'utf8')] as const;
    const texts = Object.fromEntries(await Promise.all(Object.entries(TEXTS).map(read)));
    book = await emptyBook(await temporaryFolder()).write({ 'book.yaml': YAML, ...texts });
    run = await book.run(['build', 'digital', ...TRUE_FAULTS.flatMap((rule) => ['--allow', rule])]);
    assertCode(run, 0);
    pdf = await book.pdf('out/digital/read-us.pdf');
    // Behind the title page and the contents.
    const tops = pdf.outline.filter(({ level }) => level === 1).slice(2);
    chapters = Object.values(texts).map((text, index) => ({
      text,
      title: tops[index]?.title ?? '',
      page: tops[index]?.page ?? -1,
      end: tops[index + 1]?.page ?? pdf.pages.length,
    }));
  });

  it('builds hundreds of pages, and tells what it did not take over', () => {
    assertCode(run, 0);
    assert.ok(pdf.pages.length >= PAGES, `${pdf.pages.length} pages`);
    const rules = rulesIn(run);
    assert.deepEqual(
      rules.filter((rule) => ![...WARNINGS, ...TRUE_FAULTS, UNTAGGED].includes(rule)),
      [],
    );
    assert.ok(rules.includes('markup/remote-image') && rules.includes('markup/link-outside'));
  });

  it('loses, doubles and moves nothing', () => {
    const untagged = [...run.stderr.matchAll(/“(.+?)” is on the page, but not in the tags/g)].map(
      ([, text = '']) => text,
    );
    for (const { text, title, page, end } of chapters) {
      const found = plain(taggedText(pdf, page, end));
      let at = 0;
      for (const piece of piecesOf(parseMarkdown(text).tree)) {
        // Not sought: where it is lost, the same letters further on would be taken for it.
        if (untagged.some((told) => plain(told).includes(piece))) continue;
        // A letter or two are found anywhere: only right here they say something.
        const reach = piece.length < SHORT ? at + NEAR : found.length;
        const next = found.slice(0, reach).indexOf(piece, at);
        assert.ok(next >= 0, `${title}: "${piece.slice(0, 80)}" is not behind "${found.slice(at - 60, at)}"`);
        at = next + piece.length;
      }
    }
  });

  it('has each chapter on a right-hand page that begins with its title', () => {
    for (const { title, page } of chapters) {
      assert.equal(page % 2, 0, title);
      assert.ok(plain(pdf.pages[page]?.tagged ?? '').includes(plain(title)), title);
    }
  });

  it('has bookmarks on the page of their heading', () => {
    const lost = pdf.outline.filter(
      ({ title, page }) => !plain(pdf.pages[page ?? -1]?.tagged ?? '').includes(plain(title)),
    );
    assert.deepEqual(
      lost.filter(({ page }) => page !== 0),
      [],
    );
  });

  it('has contents with the number of the page on which each chapter starts', () => {
    const first = chapters[0]?.page ?? 0;
    const lines = pdf.pages.slice(0, first).flatMap((each) => each.lines.map(({ text }) => text));
    for (const [index, { title, page }] of chapters.entries()) {
      const entry = `${index + 1}${plain(title)}${pdf.pages[page]?.label}`;
      assert.ok(
        lines.some((line) => plain(line) === entry),
        `${entry} is not in ${lines.join('\n')}`,
      );
    }
  });
});

/** Without white space, and with the quotes, dashes and dots that a keyboard has. */
const plain = (text: string): string =>
  squeeze(text).replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replaceAll('–', '-').replaceAll('…', '...');

/** The texts of a document in order, as far as they come into a book: no notes, which stand at its end, and no HTML. */
function piecesOf(node: Nodes): string[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [plain(node.value)].filter(Boolean);
  // Pages may break between any two lines.
  if (node.type === 'code') return node.value.split('\n').map(plain).filter(Boolean);
  if (node.type === 'footnoteDefinition' || !('children' in node)) return [];
  return node.children.flatMap(piecesOf);
}
