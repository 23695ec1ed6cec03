/** Gradients that Skia computes place by place become ordinary ones with the same colours in the same places. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { parseCalculator, runCalculator } from '../../../../src/pdf/make/ink/calculator.js';
import { inkGradient } from '../../../../src/pdf/make/ink/gradients.js';
import { readSkiaGradient } from '../../../../src/pdf/make/ink/skia-gradient.js';
import { streamBytes } from '../../../../src/pdf/syntax/stream.js';

const STRIPES = `dup 0 le {pop 1 0 0 0} if dup dup 0 gt exch 1 le and {
dup .5 le { 0 sub pop 1 0 0 }{ .5 sub pop 0 0 1 } ifelse 0} if 0 gt {0 0 1} if }`;
const REPEAT = 'dup truncate sub\ndup 0 le {1 add} if\n';
const FADE = `{pop dup 0 le {pop 1 0 0 1 0} if dup dup 0 gt exch 1 le and {
0 sub dup -1 mul 1 add exch dup 0 mul 0 add exch dup .5 mul 0 add exch -.5 mul 1 add 0} if 0 gt {0 0 .5 .5} if
dup abs 0.00001 lt{ pop pop pop pop 0 0 0 }{ dup 3 1 roll div 4 1 roll dup 3 1 roll div 4 1 roll div 3 1 roll} ifelse }`;

const run = (source: string, ...input: number[]) => runCalculator(parseCalculator(source), input);

describe('a calculator function', () => {
  it('computes as PostScript does', () => {
    assert.deepEqual(run('{ 2 copy add 3 1 roll exch sub }', 5, 3), [8, -2]);
    assert.deepEqual(run('{ dup 1 gt {pop 9} {2 mul} ifelse }', 1), [2]);
    assert.deepEqual(run('{ 1 2 3 3 -1 roll }'), [2, 3, 1]);
    assert.deepEqual(run('{ 4 sqrt 7.9 truncate 1 index }'), [2, 7, 2]);
  });

  it('is refused when it is none', () => {
    assert.throws(() => parseCalculator('pop'));
    assert.throws(() => parseCalculator('{ pop'));
    assert.throws(() => run('{ 1 bitshift }'));
  });
});

describe('a gradient of Skia', () => {
  it('is straight or round, once or again and again', () => {
    const shapeOf = (lead: string) => {
      const gradient = readSkiaGradient(`{${lead}${STRIPES}`);
      return typeof gradient === 'string' ? gradient : [gradient.shape, gradient.repeats];
    };
    assert.deepEqual(shapeOf('pop\n'), ['axial', false]);
    assert.deepEqual(shapeOf(`pop\n${REPEAT}`), ['axial', true]);
    assert.deepEqual(shapeOf('dup mul exch dup mul add sqrt\n'), ['radial', false]);
    assert.deepEqual(shapeOf(`dup mul exch dup mul add sqrt\n${REPEAT}`), ['radial', true]);
    assert.equal(shapeOf('exch atan 360 div\n'), 'conic-gradient');
    assert.equal(shapeOf('dup mul 3 mul\n'), 'odd-gradient');
  });

  it('has a stretch between each two stops', () => {
    const gradient = readSkiaGradient(`{pop ${STRIPES}`);
    assert.ok(typeof gradient === 'object');
    assert.deepEqual(gradient.stretches, [
      { from: 0, to: 0.5, first: [1, 0, 0], last: [1, 0, 0], mix: [0, 1] },
      { from: 0.5, to: 1, first: [0, 0, 1], last: [0, 0, 1], mix: [0, 1] },
    ]);
  });

  it('that goes to another colour and another opacity at once is cut, mixed from its two colours', () => {
    const gradient = readSkiaGradient(FADE);
    assert.ok(typeof gradient === 'object');
    const mixes = gradient.stretches.map(({ mix }) => mix);
    assert.ok(mixes.length > 4);
    for (const [index, [start, end]] of mixes.entries()) {
      assert.ok(end >= start && start >= 0 && end <= 1);
      if (index > 0) assert.equal(start, mixes[index - 1]![1]);
    }
    // Halfway, half of the first colour's opacity is gone from a whole, half of the last one's is there: 1 to 3.
    assert.ok(Math.abs(mixes[mixes.length / 2]![0] - 1 / 3) < 0.03);
  });
});

describe('a shading', () => {
  const inks = {
    ground: 'paper' as const,
    inksOf: (red: number, green: number, blue: number) => [red, green, blue, 0] as const,
    nearPalette: (colour: readonly number[]) => colour,
  };
  const shade = (entries: Record<string, PDFObject | string | number | number[]>, source?: string) => {
    const context = PDFContext.create();
    const shading = context.obj({ ColorSpace: 'DeviceRGB', ...entries });
    if (source) shading.set(PDFName.of('Function'), context.register(context.stream(source, { FunctionType: 4 })));
    return { shading, refused: inkGradient(shading, inks), text: () => String(shading) };
  };

  it('with a colour at each end gets inks there, in a function of its own', () => {
    const context = PDFContext.create();
    const shared = context.obj({ FunctionType: 2, Domain: [0, 1], N: 1, C0: [1, 0, 0], C1: [0, 0, 1] });
    const make = () => context.obj({ ShadingType: 2, ColorSpace: 'DeviceRGB', Function: shared });
    const [one, two] = [make(), make()];
    assert.equal(inkGradient(one, inks), undefined);
    assert.equal(inkGradient(two, inks), undefined);
    for (const each of [one, two]) {
      const made = each.lookup(PDFName.of('Function'), PDFDict);
      assert.equal(String(made.lookup(PDFName.of('C1'))), '[ 0 0 1 0 ]');
      assert.equal(String(each.get(PDFName.of('ColorSpace'))), '/DeviceCMYK');
    }
    assert.equal(String(shared.lookup(PDFName.of('C1'))), '[ 0 0 1 ]');
  });

  /** What is drawn in the cell of the pattern that took the place of a gradient. */
  const drawn = (domain: number[], source: string) => {
    const context = PDFContext.create();
    const calculator = context.register(context.stream(source, { FunctionType: 4 }));
    const shading = context.obj({ ShadingType: 1, ColorSpace: 'DeviceRGB', Domain: domain, Function: calculator });
    const dict = context.obj({ PatternType: 2, Matrix: [2, 0, 0, 2, 7, 8], Shading: shading });
    const ref = context.register(dict);
    assert.equal(inkGradient(shading, inks, { ref, dict }), undefined);
    const cell = context.lookup(ref);
    assert.ok(cell instanceof PDFRawStream);
    const text = Buffer.from(streamBytes(cell)).toString('latin1');
    return { entry: (key: string) => String(cell.dict.lookup(PDFName.of(key))), lines: text.split('\n') };
  };

  it('that repeats is drawn stripe over stripe, as far as what is shown and in its place', () => {
    const { entry, lines } = drawn([-0.5, 2, 0, 10], `{pop ${REPEAT}${STRIPES}`);
    assert.equal(entry('PatternType'), '1');
    assert.equal(entry('Matrix'), '[ 2 0 0 2 7 8 ]');
    assert.equal(entry('BBox'), '[ -0.525 -0.1 2.025 10.1 ]');
    // Red up to each half, blue up to each whole; each goes on beyond the right edge, under the next one.
    const at = (x: number): string | undefined =>
      lines.filter((line) => Number(line.split(' ')[5]) <= x && / re f$/.test(line)).at(-1);
    for (const x of [-0.4, 0.1, 0.6, 1.4, 1.9]) {
      const [red, , blue] = at(x)!.split(' ').map(Number);
      assert.deepEqual([red, blue], x - Math.floor(x) < 0.5 ? [1, 0] : [0, 1], `at ${x}`);
      const [left = 0, , width = 0] = at(x)!.split(' ').slice(5).map(Number);
      assert.ok(left + width > 2.025 + 1);
    }
  });

  it('that is round is drawn from the outermost ring to the middle', () => {
    const { lines } = drawn([-3, 3, -4, 4], `{dup mul exch dup mul add sqrt ${REPEAT}${STRIPES}`);
    const radii = lines.map((line) => Number(line.split(' ')[5]));
    assert.ok(radii[0]! >= 5, 'as far as the corner');
    assert.deepEqual(
      radii,
      radii.toSorted((a, b) => b - a),
    );
    assert.equal(radii.at(-1), 0.5);
  });

  it('that repeats but is no pattern is refused', () => {
    const { refused } = shade({ ShadingType: 1, Domain: [0, 2, 0, 9] }, `{pop ${REPEAT}${STRIPES}`);
    assert.equal(refused, 'odd-gradient');
  });

  it('is refused when it goes round a point, or over a mesh', () => {
    assert.equal(shade({ ShadingType: 1 }, `{exch atan 360 div ${STRIPES}`).refused, 'conic-gradient');
    assert.equal(shade({ ShadingType: 6 }).refused, 'gradient-mesh');
    assert.equal(shade({ ShadingType: 2, ColorSpace: 'CalRGB' }).refused, 'gradient-space');
  });
});
