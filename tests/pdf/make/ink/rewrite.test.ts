/** Colour operators become inks, black text overprints, and nothing else in a stream changes by a byte. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Unprintable } from '../../../../src/pdf/make/ink/refusal.js';
import { type Ground, rewriteColours } from '../../../../src/pdf/make/ink/rewrite.js';

function rewrite(content: string, ground: Ground = 'paper') {
  const refused: Unprintable[] = [];
  const { bytes, overprints } = rewriteColours(Buffer.from(content), {
    ground,
    inksOf: (red, green, blue) => (red + green + blue === 0 ? [0, 0, 0, 1] : [red, green, blue, 0]),
    refuse: (what) => refused.push(what),
  });
  return { text: Buffer.from(bytes).toString('latin1'), overprints, refused };
}

describe('a content stream', () => {
  it('keeps every byte that is no colour', () => {
    const content =
      'q .24 0 0 -.24 0 249.12 cm\n/P <</MCID 0 /Alt (1 0 0 rg)>> BDC  10 20 m\t30 40 l S EMC\nQ % 1 0 0 rg\n';
    assert.equal(rewrite(content).text, content);
  });

  it('gets inks for fills and strokes, greys too', () => {
    assert.equal(rewrite('1 .5 0 RG 1 .5 0 rg 0 0 9 9 re B').text, '1 0.5 0 0 K 1 0.5 0 0 k 0 0 9 9 re B');
    assert.equal(rewrite('.5 g 0 G').text, '0.5 0.5 0.5 0 k 0 0 0 1 K');
    assert.equal(rewrite('.1 .2 .3 .4 k').text, '.1 .2 .3 .4 k');
  });

  it('gets inks where a colour space is named first', () => {
    assert.equal(rewrite('/DeviceRGB cs 1 .5 0 scn f').text.replace(/\s+/g, ' ').trim(), '1 0.5 0 0 k f');
    assert.equal(rewrite('/Pattern cs /P1 scn f').text, '/Pattern cs /P1 scn f');
  });

  it('becomes grey in a mask, without any ink', () => {
    assert.equal(rewrite('1 1 1 rg 0 1 0 RG .5 g', 'mask').text, '1 g 0.59 G .5 g');
    assert.equal(rewrite('0 0 0 rg BT (a) Tj ET', 'mask').overprints, false);
  });

  it('is refused for what has no inks', () => {
    assert.deepEqual(rewrite('/CS0 cs 1 scn').refused, ['colour-space']);
    assert.deepEqual(rewrite('BI /W 1 /H 1 ID x EI').refused, ['inline-picture']);
    assert.deepEqual(rewrite('/Pattern cs 1 0 0 /P1 scn').refused, ['bare-pattern']);
  });
});

describe('a colour with a plate of its own', () => {
  const spotted = (content: string, ground: Ground = 'paper') => {
    const { bytes, overprints } = rewriteColours(Buffer.from(content), {
      ground,
      inksOf: () => [0, 0, 0, 1],
      spotOf: (red) => (red === 1 ? { key: 'InkSpot0', strength: 0.32 } : undefined),
      refuse: (what) => assert.fail(what),
    });
    return { text: Buffer.from(bytes).toString('latin1').replace(/\s+/g, ' '), overprints };
  };

  it('fills and strokes in its space, and what follows has inks again', () => {
    assert.equal(
      spotted('1 0 0 RG 1 0 0 rg 0 0 9 9 re B 0 0 0 rg f').text,
      '/InkSpot0 CS 0.32 SCN /InkSpot0 cs 0.32 scn 0 0 9 9 re B 0 0 0 1 k f',
    );
    assert.equal(spotted('/DeviceRGB cs 1 0 0 scn f').text.trim(), '/InkSpot0 cs 0.32 scn f');
  });

  it('is no black: its text knocks out, also between black text', () => {
    assert.equal(
      spotted('0 0 0 rg BT (a) Tj 1 0 0 rg (b) Tj ET').text,
      '0 0 0 1 k BT /InkOver gs (a) Tj /InkSpot0 cs 0.32 scn /InkOut gs (b) Tj ET',
    );
  });

  it('is light in a mask', () => {
    assert.equal(spotted('1 0 0 rg f', 'mask').text, '0.3 g f');
  });
});

describe('black text', () => {
  const flat = (content: string) => rewrite(content).text.replace(/\s+/g, ' ');

  it('overprints from its first letters to the end of the text', () => {
    assert.equal(flat('0 0 0 rg BT (a) Tj (b) Tj ET'), '0 0 0 1 k BT /InkOver gs (a) Tj (b) Tj /InkOut gs ET');
  });

  it('is told from text of another colour, within one text object and after a saved state', () => {
    assert.equal(
      flat('0 0 0 rg BT (a) Tj 1 0 0 rg (b) Tj ET'),
      '0 0 0 1 k BT /InkOver gs (a) Tj 1 0 0 0 k /InkOut gs (b) Tj ET',
    );
    assert.equal(
      flat('0 0 0 rg q 1 0 0 rg Q BT [(a)] TJ ET'),
      '0 0 0 1 k q 1 0 0 0 k Q BT /InkOver gs [(a)] TJ /InkOut gs ET',
    );
    assert.equal(flat('0 0 0 rg /Pattern cs /P scn BT (a) Tj ET'), '0 0 0 1 k /Pattern cs /P scn BT (a) Tj ET');
  });

  it('needs no overprint for shapes, nor for white', () => {
    assert.equal(rewrite('0 0 0 rg 0 0 9 9 re f 1 1 1 rg BT (a) Tj ET').overprints, false);
  });
});
