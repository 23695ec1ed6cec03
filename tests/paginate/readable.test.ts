/** Texts over each other, over a picture or on a ground too like them are told of as they are painted; all others are not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Furniture } from '../../src/model.js';
import { layoutSection } from '../../src/paginate/layout.js';
import type { Session } from '../../src/paginate/session.js';
import { htmlSection, openLayoutSession } from './compose.js';

let session: Session;
before(async () => {
  session = await openLayoutSession(1);
});
after(() => session.close());

/** Rule, words, and what is said of them. */
async function told(html: string, css = '', furniture: Partial<Furniture> = {}): Promise<string[]> {
  const plain = htmlSection('leesbaar', html, `${FURNITURE}\n${css}`);
  const section = { ...plain, furniture: { ...plain.furniture, ...furniture } };
  const [found] = await session.forEach([section], async (bench, each) => layoutSection(bench, each, 20_000));
  return found!.diagnostics
    .filter(({ rule }) => /^layout\/(overlap|contrast)$/.test(rule))
    .map(({ rule, data }) => `${rule} ${data.text} ${data.on ?? data.ratio}`);
}

const FURNITURE =
  '.furniture { position: absolute; left: 0; top: 0; right: 0; bottom: 0 } .furniture * { position: absolute }';
const drawing = (shapes: string): string =>
  `<svg viewBox="0 0 100 100" width="100" height="100" style="left: 8mm; top: 8mm">${shapes}</svg>`;

describe('text over text', () => {
  it('is told of once, by its words', async () => {
    const css = '.b { position: relative; top: -14px }';
    assert.deepEqual(await told('<p>Eerste regel</p><p class="b">Tweede regel</p>', css), [
      'layout/overlap Tweede regel text',
    ]);
  });

  it('also where one of them is furniture', async () => {
    const every = '<p style="left: 10mm; top: 10mm">Loopregel</p>';
    assert.deepEqual(await told('<p>Tekst van de bladzijde</p>', '', { every }), ['layout/overlap Loopregel text']);
  });

  it('lines that are set tight, raised numbers and columns do not lie over each other', async () => {
    const html =
      '<h1>Twee regels die dicht op elkaar staan in een titel</h1><p>Voetnoot<sup>1</sup> en H<sub>2</sub>O in een zin</p>';
    assert.deepEqual(await told(html, 'h1 { font-size: 40px; line-height: 38px } sub, sup { line-height: 1 }'), []);
  });
});

describe('text over a drawing', () => {
  const text = '<p class="t">Een titel over het beeld</p>';

  it('is told of where a shape hides it, and only there', async () => {
    const dark = drawing('<rect width="100" height="100" fill="#333"/>');
    assert.deepEqual(await told(text, '', { every: dark }), ['layout/overlap Een titel over het beeld picture']);
    assert.deepEqual(
      await told(text, '', { every: drawing('<rect y="60" width="100" height="40" fill="#333"/>') }),
      [],
    );
    assert.deepEqual(await told(text, '', { every: drawing('<rect width="100" height="100" fill="#eee"/>') }), []);
  });

  it('what clips the drawing, and what only serves another shape, hides nothing', async () => {
    const clipped =
      '<clipPath id="k"><rect y="80" width="100" height="20"/></clipPath><rect width="100" height="100" fill="#333" clip-path="url(#k)"/>';
    assert.deepEqual(await told(text, '', { every: drawing(clipped) }), []);
    assert.deepEqual(
      await told(text, '', { every: drawing('<defs><rect width="100" height="100" fill="#333"/></defs>') }),
      [],
    );
  });

  it('a gradient is as bad as its worst colour', async () => {
    const stops =
      '<linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#444"/></linearGradient>';
    const every = drawing(`${stops}<rect width="100" height="100" fill="url(#g)"/>`);
    assert.deepEqual(await told(text, '', { every }), ['layout/overlap Een titel over het beeld picture']);
  });

  it('a box of one colour around the text makes it readable', async () => {
    const every = drawing('<rect width="100" height="100" fill="#333"/>');
    assert.deepEqual(await told('<p><span class="o">Leesbaar</span></p>', '.o { background: #fff }', { every }), []);
  });
});

describe('contrast as it is painted', () => {
  it('of text on its own box, on the page and on furniture', async () => {
    const css = '.a { color: #999 } .b { background: #246; color: #357 } .c { color: #fff }';
    assert.deepEqual(await told('<p class="a">Bleek</p><p class="b">Donker</p><p class="c">Wit</p>', css), [
      'layout/contrast Bleek 2.8',
      'layout/contrast Donker 1.2',
      'layout/contrast Wit 1',
    ]);
    const every = '<div style="left: 0; top: 0; width: 120mm; height: 160mm; background: #246"></div>';
    assert.deepEqual(await told('<p class="c">Wit op blauw</p>', css, { every }), []);
    assert.deepEqual(await told('<p>Zwart op blauw</p>', css, { every }), ['layout/contrast Zwart op blauw 2']);
  });

  it('asks less of large letters, and sees through what is half transparent', async () => {
    const css =
      '.l { font-size: 32px; line-height: 40px; color: #888 } .h { color: rgb(0 0 0 / 40%) } .k { color: #888 }';
    assert.deepEqual(await told('<p class="l">Groot</p><p class="h">Half</p><p class="k">Klein</p>', css), [
      'layout/contrast Half 2.8',
      'layout/contrast Klein 3.5',
    ]);
  });

  it('of furniture on furniture, once for all pages', async () => {
    const every =
      '<div style="left: 2mm; top: 2mm; width: 60mm; height: 5mm; background: #fce9b8"></div><b style="left: 3mm; top: 2mm; color: #fff">Gemeente</b>';
    const html = '<p>Een</p><p class="n">Twee</p><p class="n">Drie</p>';
    assert.deepEqual(await told(html, '.n { break-before: page }', { every }), ['layout/contrast Gemeente 1.2']);
  });
});

describe('furniture fits its page', () => {
  it('a running header is shortened at a word', async () => {
    const every = `<p class="running" style="left: 10mm; top: 2mm; white-space: nowrap">${'Een titel die veel te lang is voor een bladzijde van deze breedte '.repeat(3)}</p>`;
    const plain = htmlSection('kop', '<p>Tekst</p>', FURNITURE);
    const [laid] = await session.forEach(
      [{ ...plain, furniture: { first: '', rest: '', every } }],
      async (bench, each) => layoutSection(bench, each, 20_000),
    );
    const [, header = ''] = /class="running"[^>]*>([^<]*)</.exec(laid!.layout.html) ?? [];
    assert.match(header.trim(), /^Een titel die .*\p{L}…$/u);
    assert.ok(header.length < 110, header);
  });

  it('a picture that stands below the text leaves it room, or goes', async () => {
    const picture = (top: number): string =>
      `<div data-below-text style="left: 10mm; top: ${top}mm; width: 80mm"><svg viewBox="0 0 80 60" style="display: block; position: static; width: 100%"><rect width="80" height="60" fill="#333"/></svg></div>`;
    const html = `<p>${'Een zin om de bladzijde te vullen. '.repeat(70)}</p>`;
    const first = (top: number) => ({ first: picture(top), rest: '', every: '' });
    for (const top of [90, 60]) assert.deepEqual(await told(html, '', first(top)), [], `${top}`);
  });

  it('a picture from edge to edge goes on behind the text while its people are seen below, or goes', async () => {
    const shown = async (lines: number): Promise<boolean> => {
      const every = '<div data-below-text="behind" style="left: 0; top: 40mm; width: 150mm; height: 110mm">beeld</div>';
      const plain = htmlSection('achter', '<p>Een regel.</p>'.repeat(lines), FURNITURE);
      const [laid] = await session.forEach(
        [{ ...plain, furniture: { first: '', rest: '', every } }],
        async (bench, each) => layoutSection(bench, each, 20_000),
      );
      return laid!.layout.html.includes('>beeld<');
    };
    assert.equal(await shown(1), true);
    assert.equal(await shown(12), true);
    assert.equal(await shown(24), false);
  });

  it('a picture stays where the text above it leaves room, however high the box around that text is', async () => {
    const every = '<div data-below-text style="left: 10mm; top: 100mm; width: 40mm; height: 30mm">beeld</div>';
    const plain = htmlSection('ruim', '<div class="hoog"><p>Tekst</p></div>', `${FURNITURE} .hoog { height: 130mm }`);
    const [laid] = await session.forEach(
      [{ ...plain, furniture: { first: '', rest: '', every } }],
      async (bench, each) => layoutSection(bench, each, 20_000),
    );
    assert.match(laid!.layout.html, />beeld</);
  });
});
