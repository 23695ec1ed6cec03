/** Content in fewer words: every glyph and every line stays where it is, whatever is written around it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PDFDict } from '@cantoo/pdf-lib';
import { interpretPage } from '../../../src/pdf/content/interpret.js';
import type { Listener } from '../../../src/pdf/content/listener.js';
import { pageContent, setContent } from '../../../src/pdf/content/page-content.js';
import { pagesOf } from '../../../src/pdf/document/pages.js';
import type { FontShelf } from '../../../src/pdf/fonts/font.js';
import { compactContent } from '../../../src/pdf/make/compact/compact-content.js';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { type FixtureName, printedFixture } from '../printed-fixtures.js';

/** In points: half a dot of a plate at 2,400 dpi is 0.015. */
const MOST = 0.008;

interface Seen {
  readonly glyphs: { readonly what: string; readonly x: number; readonly y: number }[];
  readonly paths: { readonly what: string; readonly sides: readonly number[] }[];
  readonly others: string[];
}

function seenOn(page: PDFDict): Seen {
  const seen: Seen = { glyphs: [], paths: [], others: [] };
  const listener: Listener = {
    show({ font, codes, count, xs, ys }, { state: { matrix, fontSize, rise, renderMode, fill } }) {
      for (let at = 0; at < count; at += 1) {
        const [x, y] = [xs[at]!, ys[at]!];
        seen.glyphs.push({
          what: [codes[at], font?.text(codes[at]!), fontSize, rise, renderMode, JSON.stringify(fill)].join(),
          x: x * matrix[0]! + y * matrix[2]! + matrix[4]!,
          y: x * matrix[1]! + y * matrix[3]! + matrix[5]!,
        });
      }
    },
    paint({ box, fills, strokes, clips }, { state }) {
      const sides = box ? [box.left, box.bottom, box.right, box.top] : [];
      seen.paths.push({ what: [fills, strokes, clips, JSON.stringify(state.fill), state.lineWidth].join(), sides });
    },
    open: ({ tag, mcid, actualText }) => void seen.others.push([tag, mcid, actualText].join()),
    close: () => void seen.others.push('close'),
    inlinePicture: () => void seen.others.push('inline'),
  };
  const fonts: FontShelf = new Map();
  interpretPage(page, { listeners: [listener], fonts });
  return seen;
}

/** Fails where anything moved; says how many bytes there were before and after. */
function compare(page: PDFDict): readonly [before: number, after: number] {
  const before = seenOn(page);
  const length = pageContent(page).length;
  const bytes = compactContent(page, new Map());
  assert.ok(bytes, 'it stays as it is');
  setContent(page, bytes);
  const after = seenOn(page);
  assert.deepEqual(
    after.glyphs.map(({ what }) => what),
    before.glyphs.map(({ what }) => what),
  );
  assert.deepEqual(
    after.paths.map(({ what }) => what),
    before.paths.map(({ what }) => what),
  );
  assert.deepEqual(after.others, before.others);
  for (const [index, { x, y, what }] of before.glyphs.entries()) {
    const now = after.glyphs[index]!;
    assert.ok(
      Math.abs(now.x - x) < MOST && Math.abs(now.y - y) < MOST,
      `glyph ${what}: ${x} ${y}, now ${now.x} ${now.y}`,
    );
  }
  for (const [index, { sides }] of before.paths.entries()) {
    const now = after.paths[index]!.sides;
    assert.ok(
      sides.every((side, at) => Math.abs(side - now[at]!) < MOST),
      `path ${sides}, now ${now}`,
    );
  }
  return [length, bytes.length];
}

async function pagesIn(name: FixtureName): Promise<PDFDict[]> {
  const { catalog } = await openPdf(printedFixture(name).printed, '');
  return pagesOf(catalog).map(({ dict }) => dict);
}

/** The first page of a print with other content, in its fonts. */
async function pageWith(content: (font: string) => string): Promise<PDFDict> {
  const [page] = await pagesIn('chapter');
  assert.ok(page);
  const [, font = ''] = /\/(F\d+) /.exec(Buffer.from(pageContent(page)).toString('latin1')) ?? [];
  setContent(page, Buffer.from(content(font), 'latin1'));
  return page;
}

/** A circle as browsers draw it: each quarter in eight parabolas, written as curves. */
function roundPath(x: number, y: number, radius: number): string {
  const pieces = 32;
  const point = (step: number, reach = 1): [number, number] => {
    const angle = (2 * Math.PI * step) / pieces;
    return [x + reach * radius * Math.cos(angle), y + reach * radius * Math.sin(angle)];
  };
  const control = 1 / Math.cos(Math.PI / pieces);
  const curves = Array.from({ length: pieces }, (_, step) => {
    const [from, middle, to] = [point(step), point(step + 0.5, control), point(step + 1)];
    const near = (end: number[]) => end.map((each, axis) => (each + 2 * middle[axis]!) / 3);
    return [...near(from), ...near(to), ...to].map((each) => each.toFixed(4)).join(' ');
  });
  return `${point(0).join(' ')} m ${curves.map((each) => `${each} c`).join(' ')} h f`;
}

describe('curves', () => {
  const compacted = async (content: string): Promise<string> => {
    const page = await pageWith(() => content);
    const bytes = Buffer.from(compactContent(page, new Map())!).toString('latin1');
    compare(page);
    return bytes;
  };
  const curvesIn = (content: string): number[][] =>
    [...content.matchAll(/^(.+) c$/gm)].map(([, numbers = '']) => numbers.split(' ').map(Number));

  it('that go round are a quarter of them, and lie where they lay', async () => {
    for (const radius of [2, 20, 200]) {
      const written = await compacted(roundPath(300, 300, radius));
      const curves = curvesIn(written);
      assert.equal(curves.length, 8);
      let from = [300 + radius, 300];
      for (const [x1, y1, x2, y2, x3, y3] of curves as [number, number, number, number, number, number][]) {
        for (const time of [0.25, 0.5, 0.75]) {
          const rest = 1 - time;
          const place = (p0: number, p1: number, p2: number, p3: number): number =>
            rest ** 3 * p0 + 3 * rest * rest * time * p1 + 3 * rest * time * time * p2 + time ** 3 * p3;
          const away = Math.hypot(place(from[0]!, x1, x2, x3) - 300, place(from[1]!, y1, y2, y3) - 300) - radius;
          assert.ok(Math.abs(away) < MOST, `${radius}: ${away}`);
        }
        from = [x3, y3];
      }
    }
  });

  it('that meet in a corner, turn back or stand still stay as many', async () => {
    for (const content of [
      '0 0 m 10 0 20 10 20 20 c 20 10 30 0 40 0 c f',
      '0 0 m 10 0 20 0 30 0 c 20 0 10 0 0 0 c S',
      '5 5 m 5 5 5 5 5 5 c 5 5 5 5 5 5 c S',
      '0 0 m 10 10 20 10 30 0 c 40 -10 50 -10 60 0 c S',
    ])
      assert.equal(curvesIn(await compacted(content)).length, 2, content);
  });

  it('of two spaces are not joined', async () => {
    const written = await compacted('q 10 0 m 10 5 5 10 0 10 c S Q q 2 0 0 2 0 0 cm 10 0 m 10 5 5 10 0 10 c S Q');
    assert.equal(curvesIn(written).length, 2);
  });
});

describe('compact content', () => {
  // Of colours there is nothing to be said in fewer words.
  for (const [name, share] of [
    ['chapter', 0.75],
    ['sheet', 0.75],
    ['colours', 1],
  ] as const) {
    it(`of the print “${name}” shows the same in ${100 * share} % of the room`, async () => {
      const sizes = (await pagesIn(name)).map(compare);
      const [before, after] = [0, 1].map((index) => sizes.reduce((sum, size) => sum + size[index]!, 0));
      assert.ok(after! <= share * before!, `${after} of ${before}`);
    });
  }

  const contents: Readonly<Record<string, (font: string) => string>> = {
    'text that is turned, mirrored and scaled': (font) =>
      `q .24 0 0 -.24 0 842 cm BT /${font} 31.5 Tf .7071 .7071 -.7071 .7071 300.123456 400.654321 Tm <0031>Tj 14.1234567 0 Td <0070>Tj 9.87654 -3.1 Td <0070>Tj ET Q`,
    'text that goes back behind a mark': (font) =>
      `BT /${font} 18.66 Tf 1 0 0 -1 20 30 Tm <0031>Tj /Span <</ActualText <feff00ad>>> BDC 11 0 Td <0070>Tj EMC 0 0 Td <0031>Tj ET`,
    'text without a place of its own': (font) => `BT /${font} 12 Tf <00310070>Tj <0031>Tj [-250 <0070> 80 <0031>]TJ ET`,
    'two text objects and a state between': (font) =>
      `q BT /${font} 12 Tf 5 5 Td <0031>Tj ET q 2 0 0 2 0 0 cm BT 5 5 Td <0031>Tj ET Q BT 7 0 Td <0031>Tj ET Q`,
    'spaces, widths, rises and modes that are set': (font) =>
      `BT /${font} 12 Tf 9 9 Td 1.5 Tc <00310070>Tj 3 Tw <0031>Tj 0 Tc 80 Tz <00310070>Tj 100 Tz 3 Ts <0031>Tj 2 Tr <0070>Tj 40 0 Td <0031>Tj ET`,
    'colours and fonts between letters': (font) =>
      `BT /${font} 12 Tf 9 9 Td <0031>Tj 1 0 0 rg 8 0 Td <0070>Tj /${font} 30 Tf 8 0 Td <0031>Tj /Nowhere 9 Tf 20 0 Td (abc)Tj ET`,
    'text that takes no room': (font) => `BT /${font} 12 Tf 0 0 0 0 5 5 Tm <0031>Tj 3 3 Td <0070>Tj ET`,
    'paths in a small and a large space': () =>
      `q 100 0 0 100 0 0 cm .123456 .654321 m .2 .3 .4 .5 .6 .7 c .1 .1 .5 .5 v .2 .2 .3 .3 y h f Q q .001 0 0 .001 0 0 cm 12345.678 2345.6 m 99999 88888 l S Q -.0000001 1 2.5 -3 re W* n`,
    'pictures within, and words that nobody knows': () =>
      `q 9 0 0 9 5 5 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x07 EI Q BX (a \\) ET b) foo EX [3 2] 0 d 1 J 0 0 m 5 5 l S`,
    nothing: () => ' ',
  };
  for (const [what, content] of Object.entries(contents)) {
    it(`keeps ${what}`, async () => {
      compare(await pageWith(content));
    });
  }

  it('is the same each time, and the same again when it was compact', async () => {
    const [page] = await pagesIn('sheet');
    const once = compactContent(page!, new Map())!;
    assert.ok(Buffer.from(compactContent(page!, new Map())!).equals(once));
    setContent(page!, once);
    compare(page!);
  });

  it('is none where lines are moved in other ways: such content stays as it is', async () => {
    for (const move of ['0 -5 TD', '5 TL T*', "<0031> '", '1 2 <0031> "']) {
      const page = await pageWith((font) => `BT /${font} 12 Tf 5 5 Td <0031>Tj ${move} <0070>Tj ET`);
      assert.equal(compactContent(page, new Map()), undefined, move);
    }
  });
});
