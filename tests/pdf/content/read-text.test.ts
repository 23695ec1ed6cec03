/** Text of hand-made pages: simple and Type 3 fonts, marked content in all its forms, forms in forms, clips. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFContext, PDFHexString, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { type PageText, readPageText } from '../../../src/pdf/content/read-text.js';

const EDGE = { left: 0, bottom: 0, right: 200, top: 100 };
const context = PDFContext.create();

const stream = (text: string, entries: Record<string, PDFObject> = {}): PDFRawStream => {
  const dict = context.obj({});
  for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), value);
  return PDFRawStream.of(dict, Buffer.from(text, 'latin1'));
};

const helvetica = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
const drawn = context.obj({
  Type: 'Font',
  Subtype: 'Type3',
  FontMatrix: [0.01, 0, 0, 0.01, 0, 0],
  FirstChar: 65,
  Widths: [100, 100],
  Encoding: { Differences: [65, 'eacute', 'fi', 'uni2192'] },
});

function read(content: string, resources: Record<string, PDFObject> = {}): PageText {
  const all = context.obj({ Font: { F1: helvetica, F3: drawn } });
  for (const [key, value] of Object.entries(resources)) all.set(PDFName.of(key), value);
  const page = context.obj({ Type: 'Page', Resources: all });
  page.set(PDFName.of('Contents'), context.register(stream(content)));
  return readPageText(page, EDGE, new Map());
}

const textAt = (text: string, x: number, y: number): string => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`;

it('reads simple and Type 3 fonts', () => {
  assert.equal(read('BT /F1 10 Tf 10 50 Td (caf\\351 \\223a\\224) Tj [(b)-300(c)] TJ ET').unmarked.text, 'café “a”bc');
  assert.equal(read('BT /F3 10 Tf 10 50 Td (ABC) Tj ET').unmarked.text, 'éfi→');
});

it('reads lines by all operators that show text', () => {
  const { unmarked } = read(
    'BT /F1 10 Tf 12 TL 10 80 Td (een) Tj T* (twee) Tj (drie) \' 1 2 (vier) " 0 -12 TD (vijf) Tj ET',
  );
  // Between lines stands what is shown there, as readers of the tags hear it.
  assert.equal(unmarked.text, 'eentweedrieviervijf');
});

it('tells marked content apart: inline, through Properties, nested, artifacts', () => {
  const { marked, unmarked } = read(
    `/P <</MCID 0>> BDC ${textAt('een', 10, 80)} /Span <</Lang (nl)>> BDC ${textAt('twee', 10, 60)} EMC EMC
     /P /MC1 BDC ${textAt('drie', 10, 40)} EMC /Artifact BMC ${textAt('kop', 10, 90)} EMC ${textAt('los', 10, 20)}`,
    { Properties: context.obj({ MC1: { MCID: 7 } }) },
  );
  assert.deepEqual(
    [...marked].map(([mcid, { text }]) => [mcid, text]),
    [
      [0, 'eentwee'],
      [7, 'drie'],
    ],
  );
  assert.equal(unmarked.text, 'koplos');
});

it('takes ActualText for the glyphs, once, and only when there are any', () => {
  const { marked } = read(
    `/P <</MCID 0>> BDC BT /F1 10 Tf 10 50 Td (a) Tj /Span <</ActualText <FEFF00660066>>> BDC (x) Tj (y) Tj EMC (b) Tj
     /Span <</ActualText (niet)>> BDC EMC /Span /MC1 BDC (z) Tj EMC ET EMC`,
    { Properties: context.obj({ MC1: { ActualText: PDFHexString.fromText('é') } }) },
  );
  assert.equal(marked.get(0)?.text, 'affbé');
});

it('reads forms: their own marked content, or that of the page around them', () => {
  const inner = stream(textAt('binnen', 0, 0), { Subtype: PDFName.of('Form') });
  const own = stream(`/P <</MCID 0>> BDC ${textAt('eigen', 0, 0)} EMC`, {
    Subtype: PDFName.of('Form'),
    StructParents: context.obj(3),
    Matrix: context.obj([1, 0, 0, 1, 10, 10]),
  });
  const self = stream('/X1 Do', { Subtype: PDFName.of('Form') });
  const objects = context.obj({});
  objects.set(PDFName.of('X1'), context.register(self));
  objects.set(PDFName.of('X2'), context.register(own));
  objects.set(PDFName.of('X3'), context.register(inner));
  const { marked, forms } = read('/P <</MCID 0>> BDC q 1 0 0 1 9 9 cm /X3 Do Q EMC /X2 Do /X1 Do', {
    XObject: objects,
  });
  assert.equal(marked.get(0)?.text, 'binnen');
  assert.deepEqual(
    [...forms.values()].map((form) => form.get(0)?.text),
    ['eigen'],
  );
});

it('knows what is cut off by the page, by a clip, by a form, or not painted at all', () => {
  assert.deepEqual(read(`${textAt('in', 10, 50)} ${textAt('uit', 300, 50)}`).unmarked, { text: 'in', hidden: 'uit' });
  // The middle of a letter counts: half of the last one is outside, but not its middle.
  assert.deepEqual(read(textAt('abcd', 178, 50)).unmarked, { text: 'abcd', hidden: '' });
  assert.deepEqual(read(textAt('abcd', 188, 50)).unmarked, { text: 'ab', hidden: 'cd' });
  const clipped = read(
    `q 0 0 50 40 re W n ${textAt('weg', 10, 50)} ${textAt('wel', 10, 20)} Q ${textAt('vrij', 10, 50)}`,
  );
  assert.deepEqual(clipped.unmarked, { text: 'welvrij', hidden: 'weg' });
  // A space at the end of a line paints nothing that a clip could take away.
  assert.deepEqual(read(textAt('abc d', 178, 50)).unmarked, { text: 'abc ', hidden: 'd' });
  const box = stream(textAt('vorm', 10, 50), { Subtype: PDFName.of('Form'), BBox: context.obj([0, 0, 50, 40]) });
  const objects = context.obj({});
  objects.set(PDFName.of('X1'), context.register(box));
  assert.equal(read('/X1 Do', { XObject: objects }).unmarked.hidden, 'vorm');
  assert.equal(read('BT 3 Tr /F1 10 Tf 10 50 Td (stil) Tj ET').unmarked.hidden, 'stil');
});

it('follows the matrices, upside down as Skia writes them', () => {
  const { unmarked } = read(
    '.24 0 0 -.24 0 100 cm q 3 0 0 3 0 0 cm BT /F1 10 Tf 1 0 0 -1 10 20 Tm (in) Tj 1 0 0 -1 10 200 Tm (uit) Tj ET Q',
  );
  assert.deepEqual(unmarked, { text: 'in', hidden: 'uit' });
});
