/** What a screen reader would say of a PDF: of our own printed sections, and of files as others make them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { proveTask } from '../../../src/outputs/paged/prove.js';
import type { KnownWords } from '../../../src/pdf/content/read-text.js';
import { followHeaders } from '../../../src/pdf/read/aloud/cell-headers.js';
import { readAloud, transcribe } from '../../../src/pdf/read/aloud/read-aloud.js';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { formatTranscript } from '../../../src/report/transcript.js';
import { transcriptHtml } from '../../../src/report/transcript-html.js';
import { type FixtureName, printedFixture } from '../../pdf/printed-fixtures.js';

async function said(name: FixtureName): Promise<string> {
  const { bytes } = await proveTask(printedFixture(name));
  return formatTranscript(await readAloud(bytes, `${name}.pdf`), 'nl');
}

describe('what is said of a chapter', () => {
  it('has headings, words as words, links, lists, cells with their headers and pictures', async () => {
    const text = await said('chapter');
    for (const line of [
      /^Bladzijde 1\n {2}Kop 1: Proef van tekst$/m,
      /^ {2}Een woord met vet, nadruk, code\(\), een span en beide erin\.$/m,
      /\[Link: een heel lange link naar iets waarover in het boek veel meer te lezen valt dan op een regel past; /,
      /^ {2}Lijst met 2 onderdelen\n {4}eerste punt$/m,
      /^ {4}Lijst met 1 onderdeel\n {6}genest punt$/m,
      /^ {4}1\. nummer een$/m,
      /^ {2}Kopcel: Rechts$/m,
      /^ {2}Kopcel: rij1\n {2}Cel \(rij1; Links\): eerste1 cel met wat meer woorden erin$/m,
      /\[Afbeelding: [^\]]+\]/,
    ])
      assert.match(text, line);
    assert.doesNotMatch(text, /Lopende kop/);
  });
});

describe('what a page was proven to say', () => {
  for (const name of ['chapter', 'sheet'] as const)
    it(`is what is heard when nothing is read anew: ${name}`, async () => {
      const { bytes, words } = await proveTask(printedFixture(name));
      const known = JSON.parse(words) as KnownWords[];
      assert.ok(known.some((page) => page?.some((text) => text)));
      assert.deepEqual(
        transcribe(await openPdf(bytes, name), name, known),
        transcribe(await openPdf(bytes, name), name),
      );
    });
});

describe('what is said of a format', () => {
  it('has the question, the kind and the state of each field', async () => {
    const text = await said('sheet');
    assert.match(text, /\[Invulveld met meer regels: Wat is uw plan\?; verplicht; leeg\]/);
    assert.match(text, /buren \[Aankruisvak: Wie merkt er iets van\? Buren\.[^\]]*; niet aangekruist\]/);
    assert.match(text, /ja \[Keuzerondje: Ging het goed\?[^\]]*; niet aangekruist\]/);
    assert.match(text, /Cel \([^)]*Gelukt\?[^)]*\): \[Keuzelijst: [^\]]*; 3 keuzes; leeg\]/);
  });
});

it('tells of a file without tags that it has none, and gives its letters', async () => {
  const document = await PDFDocument.create();
  document.addPage([200, 100]).drawText('zomaar woorden', { x: 10, y: 50, size: 10 });
  const transcript = await readAloud(await document.save(), 'los.pdf');
  assert.equal(transcript.isTagged, false);
  assert.match(formatTranscript(transcript, 'en'), /no tags[\s\S]*Page 1\n {2}zomaar woorden$/);
});

it('comes to an end in a tree that holds itself, and says no picture that nobody described without a word', async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 100]);
  page.drawText('los', { x: 10, y: 50, size: 10 });
  const { context, catalog } = document;
  const figure = context.obj({ Type: 'StructElem', S: 'Figure', Pg: page.ref });
  const sect = context.obj({ Type: 'StructElem', S: 'Kader' });
  const ref: PDFRef = context.register(sect);
  sect.set(PDFName.of('K'), context.obj([context.register(figure), ref]));
  const root = context.obj({ Type: 'StructTreeRoot', K: ref, RoleMap: { Kader: 'Sect' } });
  catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText('nl'));
  const transcript = await readAloud(await document.save(), 'kring.pdf');
  assert.match(formatTranscript(transcript, 'en'), /Page 1\n {2}\[Picture: without a description\]$/);
});

it('writes a page that obeys nothing of the file', () => {
  const html = transcriptHtml(
    [
      {
        file: 'a.pdf',
        title: '<script>alert(1)</script>',
        language: 'nl',
        isTagged: true,
        pages: [
          {
            page: 1,
            label: '1',
            spoken: [
              { role: 'P', depth: 0, order: 0, language: '', parts: [{ kind: 'text', text: '"<b>&\u001b[31m' }] },
            ],
          },
        ],
      },
    ],
    'nl',
  );
  assert.doesNotMatch(html, /<script|<b>&/);
  assert.ok(!html.includes('\u001b'));
  assert.match(html, /&lt;script&gt;[\s\S]*&quot;&lt;b&gt;&amp;/);
});

describe('headers of cells', () => {
  const cell = { isHeader: false, scope: undefined, named: [], id: undefined, columnSpan: 1, rowSpan: 1 };
  const header = { ...cell, isHeader: true };

  it('come from the column and the row, over cells that take several', () => {
    const table = followHeaders();
    table.startRow(true);
    for (const [text, columnSpan] of [
      ['Wie', 1],
      ['Wanneer', 2],
    ] as const) {
      table.startCell({ ...header, columnSpan });
      table.endCell(text);
    }
    table.startRow(false);
    table.startCell({ ...header, scope: 'Row', rowSpan: 2 });
    table.endCell('Ans');
    assert.deepEqual(table.startCell(cell), ['Ans', 'Wanneer']);
    assert.deepEqual(table.startCell(cell), ['Ans', 'Wanneer']);
    table.startRow(false);
    // The first column is taken by the cell above.
    assert.deepEqual(table.startCell(cell), ['Wanneer']);
  });

  it('are those that a cell names', () => {
    const table = followHeaders();
    table.startRow(false);
    table.startCell({ ...header, id: 'h1' });
    table.endCell('Bedrag');
    assert.deepEqual(table.startCell({ ...cell, named: ['h1', 'nergens'] }), ['Bedrag']);
  });
});
