/** The book's own stylesheets: addresses from where they stand, imports in their place, and what is open closed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { withPageRulesOf } from '../../src/content/page-rules.js';
import { checkStylesheets, ownStyle } from '../../src/content/stylesheets.js';

const home = mkdtempSync(path.join(os.tmpdir(), 'werkboek-styles-'));
after(() => rmSync(home, { recursive: true, force: true }));

function book(files: Readonly<Record<string, string>>) {
  const bookDir = mkdtempSync(path.join(home, 'b'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(bookDir, name)), { recursive: true });
    writeFileSync(path.join(bookDir, name), text);
  }
  const config = {
    bookDir,
    styles: ['stijl/eigen.css'],
    palette: { ink: {} },
    fonts: {},
    places: new Map(),
  } as unknown as Parameters<typeof ownStyle>[0];
  const found = async () =>
    (await checkStylesheets(config)).map(
      ({ rule, data, place }) =>
        `${path.basename(place?.file ?? '')}:${place?.line} ${rule} ${data.reason ?? data.file ?? `${data.name} ${data.suggestion}`}`,
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

describe('names in an own stylesheet', () => {
  const found = (css: string) => book({ 'stijl/eigen.css': css }).found();
  it('that mean nothing are told of, with what is near', async () => {
    const css = `h1 {\n  colour: red;\n  color: var(--colour-inkt);\n}\np { margin: var(--niets-van-dit-alles) }`;
    assert.deepEqual(await found(css), [
      'eigen.css:2 content/style-name colour color',
      'eigen.css:3 content/style-name --colour-inkt --colour-ink',
      'eigen.css:5 content/style-name --niets-van-dit-alles ',
    ]);
  });
  it('are right when the book or the program sets them, or when there is a second choice', async () => {
    const css = `:root { --mijn: 1mm; --ander: var(--mijn) }
@font-face { font-family: X; src: url(x.woff); unicode-range: U+0-7F; size-adjust: 90% }
@page kaart { size: 10mm 20mm; bleed: 3mm; marks: crop }
@counter-style s { system: cyclic; symbols: "x" }
h1 { margin: var(--ander) var(--line); color: var(--colour-ink); width: var(--spine); string-set: a content(); page: kaart }
h2 { -webkit-hyphens: auto; COLOR: red; top: var(--weg, 1mm); inset-inline: 0; text-wrap: balance }`;
    assert.deepEqual(await found(css), []);
  });
  it('are not looked at where a bracket is missing', async () => {
    assert.deepEqual(await found('h1 { colour: red'), ['eigen.css:1 content/style open']);
  });
});

describe('an own @page', () => {
  const css =
    '@page { margin: 1mm } @page :left { margin: 2mm } @page cover { margin: 3mm } @page sheet:first, kaart { margin: 4mm } p { page: kaart }';
  const kept = (kind: Parameters<typeof withPageRulesOf>[0]) => withPageRulesOf(kind, css).replace(/\s+/g, ' ').trim();
  it('without a name is about the pages of the book', () => {
    assert.equal(
      kept('book'),
      '@page { margin: 1mm } @page :left { margin: 2mm } @page kaart { margin: 4mm } p { page: kaart }',
    );
  });
  it('with the name of a kind of page is about that one', () => {
    assert.equal(kept('cover'), '@page { margin: 3mm } @page kaart { margin: 4mm } p { page: kaart }');
    assert.equal(kept('sheet-landscape'), '@page :first, kaart { margin: 4mm } p { page: kaart }');
    assert.equal(kept('job-ticket'), '@page kaart { margin: 4mm } p { page: kaart }');
  });
  it('is left as it is where there is none', () =>
    assert.equal(withPageRulesOf('cover', 'p { margin: 0 }'), 'p { margin: 0 }'));
});
