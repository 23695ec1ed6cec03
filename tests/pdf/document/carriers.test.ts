/** Id carriers: which arrived, and what language is left. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFContext, PDFDict, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { readCarriers, stripCarriers } from '../../../src/pdf/document/carriers.js';
import { elementsUnder, typeOf } from '../../../src/pdf/document/elements.js';

interface Sketch {
  readonly type: string;
  readonly lang?: string;
  readonly kids?: readonly Sketch[];
}

const SKETCH: Sketch = {
  type: 'Document',
  lang: 'nl',
  kids: [
    {
      type: 'Div',
      lang: 'nl-x-r0',
      kids: [{ type: 'P', lang: 'en-GB-x-r12', kids: [{ type: 'Span', lang: 'en-GB-x-r3' }] }],
    },
    { type: 'H1', lang: 'nl' },
    { type: 'P', lang: 'x-r4' },
    { type: 'P', lang: 'nl-x-rood', kids: [{ type: 'Span', lang: 'nl-x-r5' }] },
  ],
};

it('reads the numbers of the elements that arrived', () => {
  assert.deepEqual(
    [...readCarriers(draw(SKETCH))].sort((a, b) => a - b),
    [0, 3, 4, 5, 12],
  );
  assert.equal(readCarriers(draw({ type: 'Document', lang: 'nl' })).size, 0);
});

it('leaves a language only where it changes', () => {
  const root = draw(SKETCH);
  stripCarriers(root, 'nl');
  // `x-rood` is somebody's own private use, not a carrier.
  assert.deepEqual(languages(root), ['Document', 'Div', 'P en-GB', 'Span', 'H1', 'P', 'P nl-x-rood', 'Span nl']);
});

it('moves the language of a Document in another language to what it holds', () => {
  const root = draw({ type: 'Document', lang: 'en', kids: [{ type: 'P' }, { type: 'P', lang: 'nl-x-r1' }] });
  stripCarriers(root, 'nl');
  assert.deepEqual(languages(root), ['Document', 'P en', 'P']);
});

function languages(root: PDFDict): string[] {
  return [...elementsUnder(root)].map(({ dict }) => {
    const lang = dict.lookup(PDFName.of('Lang'));
    return lang instanceof PDFString ? `${typeOf(dict)} ${lang.decodeText()}` : `${typeOf(dict)}`;
  });
}

/** A StructTreeRoot with the sketch below it. */
function draw(sketch: Sketch): PDFDict {
  const context = PDFContext.create();
  const add = ({ type, lang, kids = [] }: Sketch): PDFRef =>
    context.register(context.obj({ S: type, K: kids.map(add), ...(lang && { Lang: PDFString.of(lang) }) }));
  return context.lookup(context.register(context.obj({ K: add(sketch) })), PDFDict);
}
