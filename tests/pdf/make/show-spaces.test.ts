/** Where words lack a space behind them, one is shown: of the font of the letter, of another on the page, or else of our own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFContext, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { interpretPage } from '../../../src/pdf/content/interpret.js';
import { setContent } from '../../../src/pdf/content/page-content.js';
import type { PageObject } from '../../../src/pdf/document/pages.js';
import { type FontShelf, readFont } from '../../../src/pdf/fonts/font.js';
import { readTrueType } from '../../../src/pdf/fonts/truetype.js';
import { writeFont } from '../../../src/pdf/fonts/write-font.js';
import { AROUND, type Letter, noteLetters, type Setting } from '../../../src/pdf/make/tags/letters.js';
import { type Decisions, rewriteContent } from '../../../src/pdf/make/tags/rewrite-content.js';
import { showSpaces } from '../../../src/pdf/make/tags/show-spaces.js';
import { dictAt, streamAt } from '../../../src/pdf/syntax/objects.js';
import { decodedBytes } from '../../../src/pdf/syntax/stream.js';

const A = 3;
const SPACE = 5;

/** A page with fonts of the given glyphs, F1 first, and a letter `a` of each. */
function pageWith(...texts: Record<number, string>[]) {
  const context = PDFContext.create();
  const fonts: FontShelf = new Map();
  const resources = context.obj({ Font: {} });
  const letters = texts.map((glyphs, index): Letter => {
    const entries = Object.entries(glyphs).map(([glyph, text]) => [Number(glyph), text] as const);
    const descriptor = context.obj({ Type: 'FontDescriptor' }) as PDFDict;
    const face = { name: `ABCDEF+Face${index}`, descriptor, program: new Uint8Array(), widths: new Map() };
    const dict = writeFont(context, { ...face, texts: new Map(entries) });
    dictAt(resources, 'Font')?.set(PDFName.of(`F${index + 1}`), dict);
    const font = readFont(dict);
    fonts.set(dict, font);
    const setting: Setting = { font, name: `F${index + 1}`, size: 12, resources, form: undefined };
    return { text: 'a', code: A, end: 40 + index, around: AROUND.text, startsLine: false, setting, home: undefined };
  });
  const page: PageObject = { ref: PDFRef.of(99), dict: resources };
  const ask = (behind: Letter, spaces: readonly Letter[] = []) =>
    showSpaces([{ page, letter: behind }], [[...letters, ...spaces]], { fonts, context }).map(({ shown, at }) => [
      at,
      shown,
    ]);
  return { context, resources, letters, ask, fonts };
}

const spaceOf = (letter: Letter): Letter => ({ ...letter, text: ' ', code: SPACE });

describe('a space behind a letter', () => {
  it('is of its own font, where the page shows one of it', () => {
    const { letters, ask } = pageWith({ [A]: 'a', [SPACE]: ' ' });
    assert.deepEqual(ask(letters[0]!, [spaceOf(letters[0]!)]), [[40, '\n<0005> Tj']]);
  });

  it('is of another font of the page, and its own comes back', () => {
    const { letters, ask } = pageWith({ [A]: 'a' }, { [SPACE]: ' ' });
    assert.deepEqual(ask(letters[0]!, [spaceOf(letters[1]!)]), [[40, '\n/F2 12 Tf <0005> Tj /F1 12 Tf']]);
  });

  it('is of a font with nothing but a space, which comes in once, where no other has one', () => {
    const { context, resources, letters, ask } = pageWith({ [A]: 'a' }, { [A]: 'a' });
    const shown = '\n/SpaceOnly 12 Tf <0001> Tj /F1 12 Tf';
    assert.deepEqual(ask(letters[0]!), [[40, shown]]);
    const before = context.largestObjectNumber;
    assert.deepEqual(ask({ ...letters[0]!, around: AROUND.nothing }), [[40, `\nBT${shown}\nET`]]);
    const dict = dictAt(resources, 'Font')?.lookup(PDFName.of('SpaceOnly'));
    assert.ok(dict instanceof PDFDict && context.largestObjectNumber === before);
    const font = readFont(dict);
    assert.deepEqual([font.text(1), font.width(1)], [' ', 0.25]);
    const file = streamAt(dictAt(font.composite?.inner, 'FontDescriptor'), 'FontFile2');
    const program = readTrueType(decodedBytes(file!)!);
    assert.deepEqual(
      program?.glyphs.map(({ outline, advance }) => [outline.length > 0, advance]),
      [
        [true, 500],
        [false, 250],
      ],
    );
  });
});

describe('a space between letters of one string', () => {
  const line = Buffer.from(`BT /F1 12 Tf 1 0 0 1 10 20 Tm\n[<${'0003'.repeat(3)}>-250<0003>]TJ\nET`);

  for (const [what, glyphs, expected] of [
    ['of its own font', [{ [A]: 'a', [SPACE]: ' ' }], 'a aa a '],
    ['of another', [{ [A]: 'a' }, { [SPACE]: ' ' }], 'a aa a '],
    ['of our own', [{ [A]: 'a' }], 'a aa a '],
  ] as const) {
    it(`${what} leaves every letter where it is`, () => {
      const { context, resources, letters, fonts } = pageWith(...glyphs);
      const page = context.obj({ Resources: resources }) as PDFDict;
      const survey = (): { heard: Letter[]; xs: number[] } => {
        const heard: Letter[] = [];
        const xs: number[] = [];
        const notes = noteLetters();
        interpretPage(page, {
          fonts,
          listeners: [
            {
              show(shown, stage) {
                notes.show(shown, stage, heard);
                for (let at = 0; at < shown.count; at += 1)
                  if (shown.font!.text(shown.codes[at]!) === 'a') xs.push(shown.xs[at]!);
              },
            },
          ],
        });
        return { heard, xs };
      };
      setContent(page, line);
      const before = survey();
      const at = { ref: PDFRef.of(99), dict: page };
      const shown = glyphs.some((each) => SPACE in each) ? letters.map(spaceOf) : [];
      const spaces = showSpaces(
        [0, 2, 3].map((index) => ({ page: at, letter: before.heard[index]! })),
        [[...letters, ...shown.slice(-1)]],
        { fonts, context },
      );
      const changed = rewriteContent({ bytes: line, marks: [], loose: [], forms: [] }, DECIDES_NOTHING(spaces));
      setContent(page, changed!);
      const after = survey();
      assert.equal(after.heard.map(({ text }) => text).join(''), expected);
      assert.equal(after.xs.length, 4);
      for (const [index, x] of after.xs.entries()) assert.ok(Math.abs(x - before.xs[index]!) < 1e-6, `${index}: ${x}`);
    });
  }
});

const DECIDES_NOTHING = (spaces: ReturnType<typeof showSpaces>): Decisions => ({
  isDecoration: () => false,
  openingOf: () => '',
  spaces,
});
