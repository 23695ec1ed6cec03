/** Our own parser against the library's: the same objects from plain files, and hands off all others. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFContext, PDFDocument, PDFName, PDFParser, PDFRef } from '@cantoo/pdf-lib';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { parsePlainPdf } from '../../../src/pdf/syntax/parse.js';
import { writePdf } from '../../../src/pdf/syntax/write.js';

/** Every kind of object, in the forms that writers choose for them. */
const OBJECTS = [
  '<</Type/Catalog/Pages 2 0 R/Odd#20name(a\\)b(c)\\\\)/Hex<0A 1b>/Not null/Yes true/No false>>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 -.5 +3 4.] /Contents 4 0 R % a comment (not closed\n/N 12 /R 0 >>',
  '<</Length 11>>\nstream\nendobj 1 0 \nendstream',
  '[ 1 0 R 2 0 obj1 ]'.replace('obj1', 'R'),
  '(line\r\nend)',
  '[[[]]<<>>()]',
  // Whole numbers that are more than that, and those that no reference begins with.
  '[007 12 0 12 12.5 -3 1234567890123 3 0 R[4 0 R/R 5 0 R]0 0 6 0 R]',
  // Names that are taken for each other by who adds up their letters.
  '<</Aa 1/BB 2/AaBB 3/BBAa 4/A#61 5>>',
];

function fileOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n%\x80\x81\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\n`;
  return Buffer.from(`${text}startxref\n${text.indexOf('xref\n0')}\n%%EOF\n`, 'latin1');
}

const libraryReads = (bytes: Uint8Array): Promise<PDFContext> =>
  PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument();

const textOf = (context: PDFContext): string[] =>
  context.enumerateIndirectObjects().map(([ref, object]) => `${ref.tag} ${object.toString()}`);

describe('parsePlainPdf', () => {
  it('reads every kind of object as the library does', async () => {
    const bytes = fileOf(OBJECTS);
    const own = parsePlainPdf(bytes);
    assert.ok(own);
    assert.deepEqual(textOf(own.context), textOf(await libraryReads(bytes)));
    assert.equal(own.Root, PDFRef.of(1));
    assert.equal(own.context.header.toString().slice(0, 8), '%PDF-1.4');
  });

  it('numbers on from the objects that are there', () => {
    const context = PDFContext.create();
    context.assign(PDFRef.of(40), PDFName.of('Before'));
    const own = parsePlainPdf(fileOf(OBJECTS), context);
    assert.deepEqual([own?.before, own?.Root], [40, PDFRef.of(41)]);
    assert.match(context.lookup(PDFRef.of(42))?.toString() ?? '', /\/Kids \[ 43 0 R \]/);
    assert.equal(context.lookup(PDFRef.of(40)), PDFName.of('Before'));
  });

  it('leaves to the library what is packed, updated, encrypted or damaged', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const plain = await document.save({ useObjectStreams: false });
    assert.ok(parsePlainPdf(plain));
    const packed = await document.save();
    const whole = Buffer.from(fileOf(OBJECTS)).toString('latin1');
    const damaged = [
      whole.replace('3 0 obj', '9 0 obj'),
      whole.replace('/Length 11', '/Length 13'),
      whole.replace('/Length 11', '/Length 5 0 R'),
      whole.replace('[[[]]<<>>()]', '['.repeat(300)),
      whole.replace('endobj\nxref', 'xref'),
      whole.replace('(line', '\\line'),
      whole.slice(0, -6),
      'no PDF at all',
      '',
    ];
    const others = [packed, fileOf(OBJECTS, '/Prev 12'), fileOf(OBJECTS, '/Encrypt 5 0 R')];
    for (const bytes of [...others, ...damaged.map((text) => Buffer.from(text, 'latin1'))]) {
      assert.equal(parsePlainPdf(bytes), undefined, Buffer.from(bytes).toString('latin1').slice(-300));
    }
    assert.equal((await openPdf(packed, 'packed')).catalog.get(PDFName.of('Type')), PDFName.of('Catalog'));
  });
});

describe('writePdf', () => {
  it('writes what the library reads back, without what nobody refers to', async () => {
    const { context } = await openPdf(fileOf(OBJECTS), 'x');
    const bytes = writePdf(context, { id: '00FF' });
    const [own, library] = [parsePlainPdf(bytes), await libraryReads(bytes)];
    assert.ok(own);
    assert.deepEqual(textOf(own.context), textOf(library));
    // Catalog, pages, page, content; the rest hangs nowhere.
    assert.equal(textOf(library).length, 4);
    assert.equal(library.trailerInfo.ID?.toString(), '[ <00FF> <00FF> ]');
    assert.equal(library.header.toString().slice(0, 8), '%PDF-1.4');
    const again = writePdf((await openPdf(bytes, 'x')).context, { id: '00FF' });
    assert.deepEqual(Buffer.from(again), Buffer.from(bytes));
  });

  it('puts one object in the place of its duplicates, and null in that of a missing one', async () => {
    const twins = [
      '<</Type/Catalog/Pages 2 0 R/A 3 0 R/B 4 0 R/C 99 0 R>>',
      '<</Type/Pages/Kids[]/Count 0>>',
      '<</Same 1>>',
      '<</Same 1>>',
    ];
    const { context } = await openPdf(fileOf(twins), 'x');
    const canonical = new Map([[PDFRef.of(4), PDFRef.of(3)]]);
    const { catalog } = await openPdf(writePdf(context, { canonical }), 'x');
    assert.deepEqual(
      ['A', 'B', 'C'].map((key) => catalog.get(PDFName.of(key), true)?.toString()),
      ['3 0 R', '3 0 R', 'null'],
    );
  });
});
