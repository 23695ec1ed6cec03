/** One font for each face of a file, with a name of its own; what is no subset of the same face is kept apart. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PDFContext, type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { FACES } from '../../../src/fonts/faces.js';
import { type Font, readFont } from '../../../src/pdf/fonts/font.js';
import { openProgram } from '../../../src/pdf/fonts/font-program.js';
import { type Glyph, readTrueType, type TrueType, writeTrueType } from '../../../src/pdf/fonts/truetype.js';
import { writeFont } from '../../../src/pdf/fonts/write-font.js';
import { mergeFonts } from '../../../src/pdf/make/join/merge-fonts.js';
import { dictAt, nameAt } from '../../../src/pdf/syntax/objects.js';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { joined } from '../joined-fixtures.js';

const FACE = readTrueType(readFileSync(FACES.text[0]!.file))!;
const NOTHING: Glyph = { outline: new Uint8Array(), advance: 0, bearing: 0 };

interface Changes {
  readonly name?: string;
  readonly text?: (glyph: number) => string;
  readonly width?: number;
  readonly glyphs?: (glyphs: readonly Glyph[]) => readonly Glyph[];
}

interface Brought extends TrueType, Omit<Changes, 'glyphs'> {
  readonly numbers: readonly number[];
}

/** As the browser writes a subset: glyphs under their own numbers, the others empty, none behind the last. */
function subset(numbers: readonly number[], changes: Changes = {}): Brought {
  const kept = new Set([0, ...numbers]);
  const glyphs = FACE.glyphs.slice(0, Math.max(...numbers) + 1).map((glyph, at) => (kept.has(at) ? glyph : NOTHING));
  return { numbers, tables: FACE.tables, ...changes, glyphs: changes.glyphs?.(glyphs) ?? glyphs };
}

function merge(subsets: readonly Brought[]) {
  const book = PDFContext.create();
  const roots = subsets.map((each) => {
    const { numbers, name = 'AAAAAA+Proef-Regular', text = (glyph) => `<${glyph}>`, width = 500 } = each;
    const font = writeFont(book, {
      name,
      // The library makes a dictionary of an object.
      descriptor: book.obj({ Type: 'FontDescriptor', Flags: 4 }) as PDFDict,
      program: writeTrueType(each),
      widths: new Map([0, ...numbers].map((glyph) => [glyph, width])),
      texts: new Map(numbers.map((glyph) => [glyph, text(glyph)])),
    });
    return book.obj({ Font: { F1: book.register(font) } });
  });
  mergeFonts(book, roots);
  const refs = roots.map((root) => dictAt(root as PDFDict, 'Font')?.get(PDFName.of('F1')) as PDFRef);
  return refs.map((ref) => readFont(book.lookup(ref) as PDFDict));
}

const nameIn = ({ dict }: Font): string => nameAt(dict, 'BaseFont') ?? '';
const programIn = ({ composite }: Font) => openProgram(dictAt(composite?.inner, 'FontDescriptor'))?.sfnt;

describe('a TrueType program', () => {
  it('is the same taken apart and put together, however often', () => {
    const once = writeTrueType(FACE);
    const again = readTrueType(once)!;
    assert.deepEqual(
      again.glyphs.map(({ advance }) => advance),
      FACE.glyphs.map(({ advance }) => advance),
    );
    assert.ok(again.glyphs.every(({ outline }, at) => Buffer.from(FACE.glyphs[at]!.outline).equals(outline)));
    assert.ok(Buffer.from(writeTrueType(again)).equals(once));
  });

  it('is none when it is cut off, or of another kind', () => {
    const whole = writeTrueType(FACE);
    for (const length of [0, 4, 11, 40, 200, whole.length - 4])
      assert.equal(readTrueType(whole.subarray(0, length)), undefined, `${length} bytes`);
    assert.equal(readTrueType(Buffer.from('OTTO and then something else')), undefined);
  });
});

describe('subsets of one face', () => {
  it('become one, with the letters, widths and texts of all', () => {
    const [one, other] = merge([subset([20, 31, 40]), subset([31, 90])]);
    assert.ok(one && other);
    assert.equal(one.dict, other.dict);
    assert.match(nameIn(one), /^[A-Z]{6}\+Proef-Regular$/);
    assert.deepEqual(
      [...(one.toUnicode?.texts ?? [])],
      [
        [20, '<20>'],
        [31, '<31>'],
        [40, '<40>'],
        [90, '<90>'],
      ],
    );
    for (const glyph of [20, 31, 40, 90]) assert.equal(one.saidWidth(glyph), 500);
    assert.equal(programIn(one)?.glyphCount, 91);
  });

  it('have a name by what is in them, in whatever order they come', () => {
    const [parts, more] = [
      [subset([20, 31]), subset([40])],
      [subset([20, 31]), subset([41])],
    ];
    const names = [parts, [...parts].reverse(), more].map((each) => nameIn(merge(each)[0]!));
    assert.equal(names[0], names[1]);
    assert.notEqual(names[0], names[2]);
  });

  it('are taken into the whole face, which has no tag: people may type in it', () => {
    const all = FACE.glyphs.map((_, glyph) => glyph).slice(1);
    const fonts = merge([subset([20]), subset(all, { name: 'Proef-Regular' })]);
    assert.deepEqual(fonts.map(nameIn), ['Proef-Regular', 'Proef-Regular']);
  });

  const nudged = (glyphs: readonly Glyph[]): readonly Glyph[] =>
    glyphs.map((glyph, at) => (at === 31 ? { ...glyph, outline: FACE.glyphs[40]!.outline } : glyph));
  for (const [what, changes] of [
    ['shape', { glyphs: nudged }],
    ['width', { width: 501 }],
    ['meaning', { text: () => 'x' }],
    ['family', { name: 'AAAAAA+Ander-Regular' }],
  ] as const) {
    it(`are kept apart where one has another ${what}, each under a name of its own`, () => {
      const fonts = merge([subset([20, 31]), subset([31, 90], changes), subset([20, 90])]);
      const names = fonts.map(nameIn);
      assert.equal(names[0], names[2]);
      assert.notEqual(names[0], names[1]);
      assert.equal(fonts[1]!.text(31), what === 'meaning' ? 'x' : '<31>');
      assert.equal(fonts[1]!.saidWidth(31), what === 'width' ? 501 : 500);
    });
  }
});

it('the files that sections are joined to have each face once', async () => {
  for (const names of [['chapter'], ['chapter', 'sheet'], ['sheet', 'chapter', 'colours']] as const) {
    const { context } = await openPdf(await joined(...names), '');
    const fonts = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        'get' in object && nameAt(object as PDFDict, 'Subtype') === 'Type0' ? [object as PDFDict] : [],
      );
    const found = fonts.map((dict) => nameAt(dict, 'BaseFont') ?? '');
    const faces = found.map((name) => name.replace(/^[A-Z]{6}\+/, ''));
    assert.ok(found.length > 2, found.join());
    assert.equal(new Set(faces).size, found.length, found.join());
    for (const dict of fonts) {
      const descriptor = dictAt(readFont(dict).composite?.inner, 'FontDescriptor');
      assert.equal(nameAt(descriptor, 'FontName'), nameAt(dict, 'BaseFont'));
    }
  }
});
