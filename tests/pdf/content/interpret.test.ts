/** What listeners hear of hand-made streams: where text stands, how it is painted, what forms take along, what is rewritten. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFContext, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { interpret } from '../../../src/pdf/content/interpret.js';
import type { Listener } from '../../../src/pdf/content/listener.js';
import { startRewriting } from '../../../src/pdf/content/rewriting.js';
import { textOf } from '../../../src/pdf/content/shown.js';
import { OverBudget, startSpending } from '../../../src/pdf/syntax/budget.js';

const context = PDFContext.create();
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const stream = (text: string, entries: Record<string, PDFObject> = {}): PDFRawStream => {
  const dict = context.obj({});
  for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), value);
  return PDFRawStream.of(dict, bytesOf(text));
};

/** Every letter is half an em wide. */
const F1 = context.obj({
  Type: 'Font',
  Subtype: 'Type1',
  BaseFont: 'Letters',
  Encoding: 'WinAnsiEncoding',
  FirstChar: 32,
  Widths: Array.from({ length: 96 }, () => 500),
});

function resourcesWith(more: Record<string, PDFObject> = {}) {
  const resources = context.obj({ Font: { F1 } });
  for (const [key, value] of Object.entries(more)) resources.set(PDFName.of(key), value);
  return resources;
}

/** Each shown text with the place of its first letter, in user space. */
function shownIn(content: string, more: Record<string, PDFObject> = {}): string[] {
  const found: string[] = [];
  const listener: Listener = {
    show: (shown) => void found.push(`${textOf(shown)} ${round(shown.xs[0])} ${round(shown.ys[0])}`),
  };
  interpret(bytesOf(content), resourcesWith(more), { listeners: [listener], fonts: new Map() });
  return found;
}

const round = (value: number | undefined): number => Math.round((value ?? Number.NaN) * 100) / 100;

describe('text', () => {
  it('is shown by Tj, TJ, \' and ", of which the last two begin a new line', () => {
    assert.deepEqual(shownIn(`BT /F1 10 Tf 12 TL 20 80 Td (een) Tj (twee) ' 2 1 (drie) " [(v)-500(ier)] TJ ET`), [
      'een 20 80',
      'twee 20 68',
      'drie 20 56',
      // Four letters of 5 points, each with 1 point behind it.
      'vier 44 56',
    ]);
  });

  it('stands where Td, TD, Tm, T* and the letters before it say', () => {
    assert.deepEqual(
      shownIn('BT /F1 10 Tf 10 90 Td (a) Tj (b) Tj 0 -20 TD (c) Tj T* (d) Tj 2 0 0 2 30 40 Tm (e) Tj 5 5 Td (f) Tj ET'),
      ['a 10 90', 'b 15 90', 'c 10 70', 'd 10 50', 'e 30 40', 'f 40 50'],
    );
  });

  it('moves along by spaces between letters and words, and by its scale', () => {
    assert.deepEqual(shownIn('BT /F1 10 Tf 1 Tc 3 Tw 50 Tz 0 0 Td (a b) Tj (c) Tj ET'), ['a b 0 0', 'c 10.5 0']);
  });

  it('is told with the operand and the byte that each letter stands in', () => {
    const places: (readonly number[])[] = [];
    const listener: Listener = {
      show({ count, codes, operands, offsets }) {
        for (let at = 0; at < count; at += 1) places.push([codes[at]!, operands[at]!, offsets[at]!]);
      },
    };
    interpret(bytesOf('BT /F1 1 Tf [(ab) 20 <63>] TJ ET'), resourcesWith(), {
      listeners: [listener],
      fonts: new Map(),
    });
    assert.deepEqual(places, [
      [97, 1, 0],
      [98, 1, 1],
      [99, 3, 0],
    ]);
  });

  it('has the font that a graphics state sets', () => {
    const state = context.obj({ G1: { Font: [context.register(F1), 20] } });
    assert.deepEqual(shownIn('BT /G1 gs (a) Tj (b) Tj ET', { ExtGState: state }), ['a 0 0', 'b 10 0']);
  });

  it('of a font that is not there counts byte by byte, and stays in its place', () => {
    const seen: unknown[] = [];
    const listener: Listener = { show: ({ font, count }) => void seen.push(font, count) };
    interpret(bytesOf('BT /F9 10 Tf (abc) Tj ET'), resourcesWith(), { listeners: [listener], fonts: new Map() });
    assert.deepEqual(seen, [undefined, 3]);
  });
});

describe('painting', () => {
  function painted(content: string, more: Record<string, PDFObject> = {}): string[] {
    const found: string[] = [];
    const listener: Listener = {
      paint({ box, fills, strokes, clips, isStraight }, { state }) {
        const { left = 0, bottom = 0, right = 0, top = 0 } = box ?? {};
        const how = [fills && `fill ${state.fill.values}`, strokes && `stroke ${state.stroke.values}`, clips && 'clip'];
        found.push(
          [...how, isStraight || 'curved', [left, bottom, right, top].map(round)]
            .filter((each) => each !== false && each !== true)
            .join(' '),
        );
      },
    };
    interpret(bytesOf(content), resourcesWith(more), { listeners: [listener] });
    return found;
  }

  it('is told with its box on the page, and the colour it is painted in', () => {
    assert.deepEqual(painted('2 0 0 2 10 10 cm .5 g 1 0 0 RG 0 0 5 5 re B 0 0 m 1 9 2 9 3 0 c f 0 0 1 1 re W n'), [
      'fill 0.5 stroke 1,0,0 10,10,20,20',
      'fill 0.5 curved 10,10,16,28',
      'clip 10,10,12,12',
    ]);
  });

  it('in a form takes the state along, and gives nothing of its own back', () => {
    const X1 = context.register(
      stream('0 0 4 4 re f 0 1 0 rg', { Subtype: PDFName.of('Form'), Matrix: context.obj([1, 0, 0, 1, 100, 0]) }),
    );
    assert.deepEqual(painted('0 0 1 rg /X1 Do 0 0 1 1 re f', { XObject: context.obj({ X1 }) }), [
      'fill 0,0,1 100,0,104,4',
      'fill 0,0,1 0,0,1,1',
    ]);
  });

  it('that goes round in circles comes to an end', () => {
    const X1 = context.nextRef();
    const objects = context.obj({ X1 });
    context.assign(
      X1,
      stream('0 0 1 1 re f /X1 Do', { Subtype: PDFName.of('Form'), Resources: context.obj({ XObject: objects }) }),
    );
    assert.equal(painted('/X1 Do', { XObject: objects }).length, 12);
  });

  it('keeps to the budget of a foreign file', () => {
    const foreign = PDFContext.create();
    startSpending(foreign, 1000);
    assert.throws(() => painted('q '.repeat(2_000_001)), OverBudget);
  });
});

describe('a rewriting listener', () => {
  it('puts other words in the place of an operation, and leaves every other byte', () => {
    const content = 'q 1 0 0 rg% red\n 0 0 1 1 re\tf Q (rg) Tj';
    const rewriting = startRewriting(bytesOf(content));
    const listener: Listener = {
      setColour: (_, __, { operation }) => rewriting.replace(operation, '0 1 1 0 k'),
      show: (_, { operation: { start } }) => rewriting.replace({ start, end: start }, '/Over gs '),
    };
    interpret(bytesOf(content), undefined, { listeners: [listener], entersForms: false });
    assert.equal(
      Buffer.from(rewriting.bytes()).toString('latin1'),
      'q 0 1 1 0 k% red\n 0 0 1 1 re\tf Q /Over gs (rg) Tj',
    );
  });
});

it('names such as constructor are no operators, spaces, fonts or states', () => {
  assert.deepEqual(
    shownIn('constructor toString __proto__ BT /constructor 10 Tf /constructor cs /toString gs (a) Tj ET').length,
    1,
  );
});
