/** The book's own stylesheets: addresses from where they stand, imports in their place, and what is open closed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { checkStylesheets, ownStyle } from '../../src/content/stylesheets.js';

const home = mkdtempSync(path.join(os.tmpdir(), 'werkboek-styles-'));
after(() => rmSync(home, { recursive: true, force: true }));

function book(files: Readonly<Record<string, string>>) {
  const bookDir = mkdtempSync(path.join(home, 'b'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(bookDir, name)), { recursive: true });
    writeFileSync(path.join(bookDir, name), text);
  }
  const config = { bookDir, styles: ['stijl/eigen.css'], fonts: {}, places: new Map() } as unknown as Parameters<
    typeof ownStyle
  >[0];
  const found = async () =>
    (await checkStylesheets(config)).map(
      ({ rule, data, place }) =>
        `${path.basename(place?.file ?? '')}:${place?.line} ${rule} ${data.reason ?? data.file}`,
    );
  return { bookDir, css: () => ownStyle(config, 'stijl/eigen.css'), found };
}

describe('an own stylesheet', () => {
  it('names files from where it stands itself', () => {
    const { css } = book({
      'stijl/eigen.css':
        'a { background: url("../foto/é b.png") } b { background: url("plaatje.svg#x") } c { src: url(data:x) url(/book/y) url(#z) url(http://x/) }',
    });
    assert.equal(
      css(),
      'a { background: url("/book/foto/%C3%A9%20b.png") } b { background: url("/book/stijl/plaatje.svg") } c { src: url(data:x) url(/book/y) url(#z) url(http://x/) }',
    );
  });

  it('holds what it imports, also by way of others, and never itself', async () => {
    const { css, found } = book({
      'stijl/eigen.css': '@import "../meer/een.css";\n@import url(twee.css) print;\np { margin: 0 }',
      'stijl/twee.css': 'q { color: red }',
      'meer/een.css': "@import 'drie.css'; r { background: url(x.png) }",
      'meer/drie.css': '@import "../stijl/eigen.css"; s { color: blue }',
    });
    assert.deepEqual(await found(), []);
    assert.equal(
      css().replace(/\s+/g, ' '),
      's { color: blue } r { background: url("/book/meer/x.png") } @media print { q { color: red } } p { margin: 0 }'.replace(
        /^/,
        ' ',
      ),
    );
  });

  it('imports nothing from outside the book', async () => {
    const { bookDir, css, found } = book({
      'stijl/eigen.css': '@import "../../buiten.css"; @import "link.css"; @import "weg.css";',
    });
    writeFileSync(path.join(bookDir, '../buiten.css'), 'outside {}');
    symlinkSync(path.join(bookDir, '../buiten.css'), path.join(bookDir, 'stijl/link.css'));
    assert.doesNotMatch(css(), /outside/);
    assert.deepEqual(await found(), [
      'eigen.css:1 content/outside-book ../buiten.css',
      'eigen.css:1 content/outside-book stijl/link.css',
      'eigen.css:1 content/missing-file stijl/weg.css',
    ]);
  });

  const faults: readonly (readonly [css: string, found: readonly string[], closed?: string])[] = [
    ['p { color: red }\n\nq { color: blue', ['3 open'], '}'],
    ['p { width: calc(1px }\nq { margin: 0 }', ['1 open']],
    ['p { margin: 0 } }', ['1 stray']],
    ['p::after { content: "x\n} q { margin: 0 }', ['1 string']],
    ['p { margin: 0 }\n/* x', ['2 comment'], '*/'],
    ['p { margin 0; padding: 0 }', ['1 syntax']],
    ['p { margin: 0 }\n@media print { q { top: 0 } }\n@page wide { size: 1mm 2mm; @top-left { content: "x" } }', []],
    [':root { --x: { a: b }; } p:not(.a, .b)::before { content: "}" attr(x) url(")") }', []],
    ['', []],
  ];
  for (const [text, expected, closed = ''] of faults)
    it(`${expected.join(', ') || 'without a fault'}: ${JSON.stringify(text.slice(0, 40))}`, async () => {
      const { css, found } = book({ 'stijl/eigen.css': text });
      assert.deepEqual(
        (await found()).map((each) => each.replace('eigen.css:', '').replace('content/style ', '')),
        expected,
      );
      if (closed) assert.equal(css(), text + closed);
    });
});
