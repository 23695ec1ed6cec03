/** Files with packed objects: read as fast as plain ones, whole or not at all, and by other programs too. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { parsePlainPdf } from '../../../src/pdf/syntax/parse.js';
import { writePdf } from '../../../src/pdf/syntax/write.js';
import { installed, said } from '../../e2e/tools.js';
import { joined } from '../joined-fixtures.js';

const folder = mkdtempSync(path.join(tmpdir(), 'werkboek-packed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const ID = '0'.repeat(32);

/** A page and so many objects that hang from the catalog, of which every tenth is a stream. */
async function fileOf(count: number): Promise<{ plain: Uint8Array; packed: Uint8Array }> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([200, 300]);
  await document.flush();
  const { context, catalog } = document;
  const more = Array.from({ length: count }, (_, index) =>
    context.register(
      index % 10 === 9
        ? context.stream(`stream ${index} endobj`, { Nr: index })
        : context.obj({ Nr: index, Text: PDFString.of(`(${index}) \\\\ endstream`), List: [1, [2.5, true, null]] }),
    ),
  );
  catalog.set(PDFName.of('More'), context.obj(more));
  return { plain: writePdf(context, { id: ID }), packed: writePdf(context, { id: ID, isPacked: true }) };
}

describe('a packed file', () => {
  for (const count of [0, 1, 230, 260, 3000]) {
    it(`says the same as the plain one, with ${count} objects more`, async () => {
      const { plain, packed } = await fileOf(count);
      const read = parsePlainPdf(packed);
      assert.ok(read, 'read by its table');
      const { context } = read;
      context.trailerInfo = { ...(read.Root && { Root: read.Root }), ...(read.Info && { Info: read.Info }) };
      assert.ok(Buffer.from(writePdf(context, { id: ID })).equals(Buffer.from(plain)));
      assert.ok(count < 200 || packed.length < plain.length / 2, `${packed.length} of ${plain.length}`);
    });
  }

  it('has nothing of the packing left in what is read', async () => {
    const { context } = await openPdf((await fileOf(300)).packed, '');
    const types = context.enumerateIndirectObjects().map(([, object]) => object.toString());
    assert.ok(types.every((text) => !/\/Type \/(?:ObjStm|XRef)/.test(text)));
  });

  it('is read by others without a word', async (test) => {
    for (const [name, bytes] of [
      ['made.pdf', (await fileOf(600)).packed],
      ['joined.pdf', await joined('chapter', 'sheet')],
    ] as const) {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      const programs: readonly (readonly [string, readonly string[], RegExp])[] = [
        ['qpdf', ['--check', file], /No syntax or stream encoding errors found/],
        ['pdfinfo', [file], /^(?!.*(?:Error|Warning)).*Pages:/s],
        ['mutool', ['info', file], /^(?!.*(?:error|warning)).*Pages:/s],
        ['gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=nullpage', file], /^$/],
      ];
      for (const [tool, args, right] of programs) {
        if (installed(tool)) assert.match(said(tool, ...args), right, `${tool} ${name}`);
        else test.diagnostic(`${tool} is not installed`);
      }
    }
  });
});

describe('a packed file that is damaged', () => {
  const broken = async (edit: (bytes: Buffer) => void): Promise<Uint8Array> => {
    const bytes = Buffer.from((await fileOf(600)).packed);
    edit(bytes);
    return bytes;
  };
  const overwrite = (from: string, to: string) => (bytes: Buffer) => {
    const at = bytes.lastIndexOf(from, undefined, 'latin1');
    assert.ok(at >= 0 && from.length === to.length);
    bytes.write(to, at, 'latin1');
  };
  for (const [what, edit] of [
    ['a table that is no table', overwrite('/Type /XRef', '/Type /XRxx')],
    ['a table of another size', overwrite('/Size 6', '/Size 7')],
    ['a table with updates', overwrite('/Filter /FlateDecode /DecodeParms', '/Prev 111 /XX (a) /DecodeParms   ')],
    ['columns that are none', overwrite('/W [1 2 2]', '/W [1 9 2]')],
    ['a stream of objects that is none', overwrite('/Type /ObjStm', '/Type /ObjXxx')],
    ['a stream with fewer objects', overwrite('/N 250 ', '/N 249 ')],
    [
      'a stream that does not unpack',
      (bytes: Buffer) => void bytes.fill(0, bytes.indexOf('/ObjStm') + 110, bytes.indexOf('/ObjStm') + 140),
    ],
  ] as const) {
    it(`is not read by its table: ${what}`, async () => {
      assert.equal(parsePlainPdf(await broken(edit)), undefined);
    });
  }
});
