/** A book of plain markdown, as it stands in any repository: no parts, no formats, no directives, no drawings. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, emptyBook, type Run, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, squeeze, taggedText } from './pdf-facts.js';
import { PALETTE } from './small-book.js';

const YAML = `title: A tool
slug: a-tool
language: en
version: '2.0'
date: 2026-01-31
publisher: { name: The makers }
chapters: [README.md, GUIDE.md]
${PALETTE}`;

const README = `<p align="center"><img src="logo.svg" alt="The logo"></p>

# A tool

[![build](badge.svg)](https://example.org/build) See the [licence](LICENSE) and the [guide](GUIDE.md#advanced-use).

<details>
<summary>More</summary>

Hidden text, with <kbd>Ctrl</kbd>+<kbd>C</kbd> and H<sub>2</sub>O.

</details>

## Install

\`\`\`sh
npm install --save-dev a-tool   # a comment
export TOOL=":::not a directive"
\`\`\`

1. One
   1. One and a half
      - deeper
        - deepest
2. Two

- [x] done
- [ ] to do

Autolinks: https://example.org/auto and <mail@example.org>. Times such as 12:30 and C::member stay as they are.
`;

const GUIDE = `# Guide

Setext and ATX
--------------

| Left | Right | Centre |
|:-----|------:|:------:|
| a    |     1 | **x**  |
| b \\| c |  2 | \`y\`  |

> A quotation.
>
> > And one inside it.

~~Old~~ text with a note[^n] and another[^m].

[^n]: The first note.
[^m]: The second note, with \`code\`.

## Advanced use

<div class="fancy">

**Bold** in a div.

</div>

    indented code

***

A hard break\\
and the end.
`;

const BADGE = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20"/></svg>';

describe('a book of plain markdown', () => {
  let book: BookFolder;
  let run: Run;
  let pdf: ReadPdf;
  before(async () => {
    book = await emptyBook(await temporaryFolder()).write({
      'book.yaml': YAML,
      'README.md': README,
      'GUIDE.md': GUIDE,
      LICENSE: 'Do as you like.',
      'logo.svg': BADGE,
      'badge.svg': BADGE,
    });
    run = await book.run(['build']);
    pdf = await book.pdf('out/digital/a-tool.pdf');
  });

  it('builds, with warnings only', async () => {
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), ['markup/link-outside', 'preflight/transparency']);
    assert.deepEqual([...(await book.files('out')).keys()].sort(), [
      'accessibility.txt',
      'digital/a-tool.pdf',
      'print/a-tool-interior.pdf',
      'print/job-ticket.pdf',
      'print/preflight.json',
      'read-aloud.html',
      'report.json',
    ]);
  });

  it('speaks English, as the book does', () => {
    assert.match(run.stderr, /warning: .*\[markup\/link-outside\]/);
    assert.equal(pdf.own.language, 'en');
    assert.match(pdf.pages.map(({ tagged }) => tagged).join(''), /Contents/);
  });

  it('loses no text', () => {
    const text = taggedText(pdf, 0, pdf.pages.length);
    const parts = [
      'See the licence and the guide',
      'Hidden text, with Ctrl+C and H2O.',
      'npm install --save-dev a-tool # a comment export TOOL=":::not a directive"',
      'One and a half',
      'deepest',
      'done',
      'to do',
      'https://example.org/auto and mail@example.org',
      'Times such as 12:30 and C::member stay',
      'Setext and ATX',
      'b | c',
      'And one inside it.',
      'Old text with a note',
      'The first note.',
      'The second note, with code.',
      'Bold in a div.',
      'indented code',
      'and the end.',
    ];
    assert.deepEqual(
      parts.filter((part) => !text.includes(squeeze(part))),
      [],
    );
  });

  it('starts text on the page of its title', () => {
    const start = pdf.outline.find(({ title }) => title === 'Guide')?.page ?? -1;
    assert.match(pdf.pages[start]?.tagged ?? '', /Guide.*SetextandATX.*Left/);
  });

  it('links to headings of the other file', () => {
    const advanced = pdf.outline.find(({ title }) => title === 'Advanced use');
    assert.equal(advanced?.level, 2);
    assert.ok(pdf.pages.some(({ links }) => links.some(({ page }) => page === advanced.page)));
  });
});
