/** Rare kinds of transparency, said so that every program shows the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { groupPaint } from '../../../../src/pdf/make/ink/grouped-paint.js';
import { turnMaskRound } from '../../../../src/pdf/make/ink/masks.js';
import { streamBytes } from '../../../../src/pdf/syntax/stream.js';

const name = (text: string): PDFName => PDFName.of(text);

function form(context: PDFContext, content: string, entries: Record<string, number[]> = {}): PDFRef {
  const more = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 50], ...entries };
  return context.register(context.flateStream(content, more));
}

function streamAt(object: PDFObject | undefined): PDFRawStream {
  assert.ok(object instanceof PDFRawStream);
  return object;
}

async function maskOf(transfer: string) {
  const { context } = await PDFDocument.create();
  const made = form(context, '0 g 0 0 100 50 re f', { Matrix: [2, 0, 0, 2, 10, 0] });
  const turn = context.register(context.stream(transfer, { FunctionType: 4, Domain: [0, 1], Range: [0, 1] }));
  const mask = context.obj({ Type: 'Mask', S: 'Alpha', G: made, TR: turn });
  turnMaskRound(mask);
  return { mask, made };
}

describe('a mask that a function turns round', () => {
  it('becomes a light one with black through the mask as it was', async () => {
    const { mask, made } = await maskOf('{1 exch sub}');
    assert.deepEqual([mask.has(name('TR')), String(mask.get(name('S')))], [false, '/Luminosity']);
    assert.equal(String(mask.get(name('BC'))), '[ 1 ]');
    const outer = streamAt(mask.lookup(name('G')));
    assert.equal(String(outer.dict.get(name('BBox'))), '[ 10 0 210 100 ]');
    assert.match(Buffer.from(streamBytes(outer)).toString('latin1'), /^\/InkMask gs 0 g 10 0 200 100 re f/);
    const states = outer.dict.lookup(name('Resources'), PDFDict).lookup(name('ExtGState'), PDFDict);
    const inner = states.lookup(name('InkMask'), PDFDict).lookup(name('SMask'), PDFDict);
    assert.deepEqual([inner.has(name('TR')), String(inner.get(name('S')))], [false, '/Alpha']);
    assert.equal(inner.get(name('G')), made);
  });

  it('is left alone when the function does something else', async () => {
    const { mask, made } = await maskOf('{dup mul}');
    assert.deepEqual([mask.has(name('TR')), mask.get(name('G')) === made], [true, true]);
  });
});

/** The content after it was looked through, and its groups. */
async function grouped(
  content: string,
  states: Record<string, Record<string, string | number | Record<string, string>>>,
) {
  const { context } = await PDFDocument.create();
  const cell = context.register(context.flateStream('', { PatternType: 1, PaintType: 1 }));
  const resources = context.obj({ ExtGState: context.obj(states), Pattern: context.obj({ P0: cell }) });
  const ref = form(context, content);
  groupPaint({ ref, stream: streamAt(context.lookup(ref)), resources, ground: 'paper', page: 0 });
  const text = (stream: PDFRawStream): string => Buffer.from(streamBytes(stream)).toString('latin1').trim();
  const forms = resources.lookup(name('XObject'));
  const groups = forms instanceof PDFDict ? forms.keys().map((key) => streamAt(forms.lookup(key))) : [];
  return { text: text(streamAt(context.lookup(ref))), groups, contents: groups.map(text), resources };
}

const SOFT = { SMask: { Type: 'Mask', S: 'Luminosity' } };

describe('what is painted', () => {
  it('with a pattern that blends goes into a group that blends, and the pattern stays in its place', async () => {
    const { text, groups, contents } = await grouped(
      'q 2 0 0 2 10 20 cm /Pattern cs /P0 scn /G0 gs 5 5 20 10 re f Q 0 0 0 1 k 1 1 2 2 re f',
      { G0: { BM: 'Multiply' } },
    );
    assert.match(
      text,
      /^q 2 0 0 2 10 20 cm \/Pattern cs \/P0 scn \/G0 gs q \/InkGroup0 Do Q Q 0 0 0 1 k 1 1 2 2 re f$/,
    );
    assert.deepEqual(contents, ['/Pattern cs /P0 scn\n2 0 0 2 10 20 cm\n5 5 20 10 re f']);
    assert.equal(String(groups[0]?.dict.get(name('Matrix'))), '[ 0.5 0 0 0.5 -5 -10 ]');
    assert.ok(groups[0]?.dict.has(name('Group')));
  });

  it('with a mask and an opacity at once has the mask inside and the opacity outside', async () => {
    const { text, contents, resources } = await grouped('/G0 gs 2 0 0 2 0 0 cm /G1 gs 4 0 0 4 0 0 cm 0 0 9 9 re f', {
      G0: { ca: 0.4 },
      G1: SOFT,
    });
    assert.match(text, /q \/InkBare gs \/InkGroup0 Do Q$/);
    assert.deepEqual(contents, ['2 0 0 2 0 0 cm\n/G1 gs\n0.5 0 0 0.5 0 0 cm\n8 0 0 8 0 0 cm\n0 0 9 9 re f']);
    const bare = resources.lookup(name('ExtGState'), PDFDict).lookup(name('InkBare'), PDFDict);
    assert.equal(String(bare.get(name('SMask'))), '/None');
  });

  it('with one of them only stays as it is', async () => {
    const states = { G0: { ca: 0.4 }, G1: SOFT, G2: { SMask: 'None' }, G3: { BM: 'Multiply' }, G4: { BM: 'Normal' } };
    for (const content of [
      '/G0 gs 0 0 9 9 re f',
      '/G1 gs 0 0 9 9 re f',
      '/G1 gs /G2 gs /G0 gs 0 0 9 9 re f',
      'q /G0 gs Q /G1 gs 0 0 9 9 re f',
      '/G3 gs 0 0 0 1 k 0 0 9 9 re f',
      '/Pattern cs /P0 scn /G3 gs /G4 gs 0 0 9 9 re f',
      '/Pattern cs /P0 scn /G3 gs 0 0 0 1 k 0 0 9 9 re f',
    ]) {
      const { text, contents } = await grouped(content, states);
      assert.deepEqual([text, contents], [content, []]);
    }
  });
});
