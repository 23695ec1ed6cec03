/** Fonts of every kind, made by hand: which codes are in a string, what they stand for, how wide they are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFContext, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { fixedLength, lengthAt, readCMap } from '../../../src/pdf/fonts/cmap.js';
import { readEncodingMap } from '../../../src/pdf/fonts/encoding-map.js';
import { readFont } from '../../../src/pdf/fonts/font.js';
import { glyphText } from '../../../src/pdf/fonts/glyph-names.js';

const context = PDFContext.create();
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const stream = (text: string): PDFRawStream => PDFRawStream.of(context.obj({}), bytesOf(text));

const MIXED = `/CIDInit /ProcSet findresource begin
/WMode 1 def
2 begincodespacerange <00> <7F> <8140> <FEFE> endcodespacerange
1 begincidchar <41> 7 endcidchar
1 begincidrange <8140> <8142> 100 endcidrange
/Other-H usecmap
endcmap`;

function composite(encoding: PDFRawStream | string, more: Record<string, never> = {}): PDFDict {
  const inner = { Type: 'Font', Subtype: 'CIDFontType2', DW: 1000, W: [7, [500], 100, 102, 250] };
  const font = context.obj({ Type: 'Font', Subtype: 'Type0', DescendantFonts: [inner], ...more });
  font.set(PDFName.of('Encoding'), typeof encoding === 'string' ? PDFName.of(encoding) : context.register(encoding));
  return font;
}

describe('a CMap', () => {
  it('tells codes of several lengths apart, and which glyph each leads to', () => {
    const map = readCMap(bytesOf(MIXED));
    assert.deepEqual([map.writingMode, map.uses, fixedLength(map)], [1, 'Other-H', undefined]);
    assert.deepEqual(
      [...map.cids],
      [
        [0x41, 7],
        [0x8140, 100],
        [0x8141, 101],
        [0x8142, 102],
      ],
    );
    const bytes = Uint8Array.of(0x41, 0x81, 0x40, 0xff, 0x42);
    assert.deepEqual(
      [0, 1, 3, 4].map((at) => lengthAt(map, bytes, at, bytes.length)),
      [1, 2, 1, 1],
    );
  });

  it('as an encoding is known by name, or says all by itself', () => {
    const names = ['Identity-H', 'UniJIS-UTF16-H', 'constructor'].map((name) => readEncodingMap(PDFName.of(name)));
    assert.deepEqual(
      names.map((map) => [map?.isIdentity, map?.isPredefined, map?.collection?.ordering]),
      [
        [true, true, undefined],
        [false, true, 'Japan1'],
        [false, false, undefined],
      ],
    );
    assert.deepEqual(readEncodingMap(stream(MIXED))?.modes, [0, 1]);
    assert.equal(readEncodingMap(undefined), undefined);
  });
});

describe('a font', () => {
  it('with glyphs of another has two bytes for a code, unless its CMap says otherwise', () => {
    const identity = readFont(composite('Identity-H'));
    assert.deepEqual([identity.codeBytes, identity.width(7), identity.width(8)], [2, 0.5, 1]);
    const mixed = readFont(composite(stream(MIXED)));
    assert.equal(mixed.codeBytes, undefined);
    assert.deepEqual(
      [mixed.lengthAt(Uint8Array.of(0x81, 0x41), 0, 2), mixed.width(0x41), mixed.width(0x8141)],
      [2, 0.5, 0.25],
    );
  });

  it('with a damaged map of characters has no text, and does no harm', () => {
    const font = composite('Identity-H');
    const damaged = PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), bytesOf('no such thing'));
    font.set(PDFName.of('ToUnicode'), context.register(damaged));
    assert.equal(readFont(font).text(7), '');
  });

  it('with codes of one byte goes by its encoding: a table, and what differs from it', () => {
    const encoding = { BaseEncoding: 'MacRomanEncoding', Differences: [65, 'eacute', 'g12', 'Aacute', 'uni0133'] };
    const font = readFont(
      context.obj({ Type: 'Font', Subtype: 'Type1', Encoding: encoding, FirstChar: 65, Widths: [600] }),
    );
    assert.deepEqual([65, 66, 67, 68, 69, 0x8e].map(font.text), ['é', '', 'Á', 'ĳ', 'E', 'é']);
    assert.deepEqual([font.width(65), font.saidWidth(66)], [0.6, undefined]);
  });
});

it('glyphs go by the names of Adobe, by a number, or by a letter with its accent; others say nothing', () => {
  const names = ['A', 'quoteleft', 'five', 'uni20AC', 'u1F600', 'ecaron', 'a.alt', 'g12'];
  assert.deepEqual(names.map(glyphText), ['A', '‘', '5', '€', '😀', 'ě', 'a', undefined]);
  assert.deepEqual(
    ['constructor', 'toString', '__proto__', 'xtoString', 'uFFFFFF'].map(glyphText),
    Array(5).fill(undefined),
  );
});
