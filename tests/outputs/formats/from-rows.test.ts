/** A format and what is filled in from rows, without a browser: its sheet is one that was printed before. What is wrong with rows is told at its place, and keeps no other from being made. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { loadConfig } from '../../../src/config/load.js';
import { loadBook } from '../../../src/content/load.js';
import { Failure } from '../../../src/diagnostic.js';
import { gatherFindings } from '../../../src/engine/findings.js';
import { sha256 } from '../../../src/files/out-folder.js';
import { filledFormats, rowsIn } from '../../../src/outputs/formats/fill-rows.js';
import { makeFormatFiles } from '../../../src/outputs/formats/make-formats.js';
import type { MadeFile } from '../../../src/outputs/output.js';
import { readForm } from '../../../src/pdf/read/forms/read-form.js';
import { writeBook } from '../../content/books.js';
import { SHORT, SMALL_BOOK } from '../../e2e/small-book.js';
import { SHEET_FORMAT } from '../../pdf/sheet-format.js';
import { type Standing, withoutBrowser } from '../without-browser.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-rows-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let standing: Standing;
let made: readonly MadeFile[];

before(async () => {
  writeBook(folder, { ...SMALL_BOOK, ...SHORT, 'content/formats/F01-proef.md': SHEET_FORMAT });
  const config = await loadConfig(folder);
  standing = withoutBrowser(config, await loadBook(config), { kept: { f01: 'sheet' } });
  made = await makeFormatFiles(standing.workshop, standing.book.loaded, { withSet: true });
});

/** Findings of this table alone, and what was filled in. */
async function fill(table: string, wish: { joined?: boolean; single?: boolean; done?: readonly string[] } = {}) {
  const file = path.join(folder, 'rijen.csv');
  writeFileSync(file, table);
  const { joined = false, single = true, done = [] } = wish;
  const workshop = { ...standing.workshop, findings: gatherFindings({ allow: new Set(), strict: false }) };
  const files: MadeFile[] = [];
  const asked = { joined, single, done: new Set(done) };
  for await (const each of filledFormats(workshop, made.slice(0, 1), () => true, await rowsIn(file), asked))
    files.push(each);
  return { files, findings: workshop.findings.all() };
}

const valuesOf = async ({ bytes, file }: MadeFile) => {
  const read = await readForm(bytes, file);
  assert.equal(read.kind, 'form');
  return read.forms[0]!.values;
};

describe('a format', () => {
  it('is a PDF of its own date with its fields, that says it is PDF/UA, and goes into a zip that explains itself', async () => {
    assert.deepEqual(
      made.map(({ file, pages }) => [file, pages]),
      [
        ['formats/F01-proef.pdf', 2],
        ['formats/formats.zip', undefined],
      ],
    );
    assert.deepEqual(standing.workshop.findings.all(), []);
    const [sheet, zip] = made;
    assert.equal(sheet!.statement?.claimsUa, true);
    const document = await PDFDocument.load(sheet!.bytes, { updateMetadata: false });
    assert.equal(document.getTitle(), 'F01 Proefblad');
    assert.equal(document.getModificationDate()?.toISOString().slice(0, 10), '2026-01-31');
    const files = unzipSync(zip!.bytes);
    assert.deepEqual(Object.keys(files), ['0-LEES-MIJ.html', 'F01-proef.pdf', 'manifest.json']);
    const { formats, version } = JSON.parse(strFromU8(files['manifest.json']!));
    assert.equal(version, '1.0');
    assert.deepEqual(
      formats.map(({ code, sheets, bytes, sha256: sum }: Record<string, unknown>) => [code, sheets, bytes, sum]),
      [['F01', 2, sheet!.bytes.length, sha256(sheet!.bytes)]],
    );
  });

  it('of which the sheets are others than it says is told of: format/sheets', async () => {
    const { loaded } = standing.book;
    const [format] = loaded.book.formats;
    const other = { ...loaded, book: { ...loaded.book, formats: [{ ...format!, sheets: 1 }] } };
    const workshop = { ...standing.workshop, findings: standing.workshop.findings.apart() };
    const problem = await makeFormatFiles(workshop, other, {}).catch((thrown: unknown) => thrown);
    assert.ok(problem instanceof Failure);
    assert.deepEqual(
      problem.diagnostics.map(({ rule, data }) => [rule, data.declared, data.rendered]),
      [['format/sheets', 1, 2]],
    );
  });
});

const HEADS = 'bestand;Wat is uw plan?;plek;begin;aantal;merken;goed;gezegd;totaal;taken.1.gelukt;taken.1.af';

describe('rows', () => {
  it('become a PDF each, with what stands in the row and the name that it gives', async () => {
    const { files, findings } = await fill(
      `${HEADS}\nAn;Een bank;Brink 1;3-12-2026;4;buren | dorp of wijk;ja;best goed;1.250,50;deels;ja\n`,
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(
      files.map(({ file, pages, key }) => [file, pages, key]),
      [['formats/F01-proef/F01-001-An.pdf', 2, undefined]],
    );
    const values = await valuesOf(files[0]!);
    const { plan, plek, begin, aantal, totaal, merken, goed } = values;
    assert.deepEqual(
      { plan, plek, begin, aantal, totaal, merken, goed },
      {
        plan: 'Een bank',
        plek: 'Brink 1',
        begin: '2026-12-03',
        aantal: 4,
        totaal: 1250.5,
        merken: ['buren', 'dorp of wijk'],
        goed: 'ja',
      },
    );
    assert.deepEqual([values['taken.1.gelukt'], values['taken.1.af'], values['taken.2.af']], ['deels', true, false]);
  });

  it('are told of at their place, each wrong value by itself, and the good ones are made', async () => {
    const { files, findings } = await fill(
      [
        HEADS,
        'a;Plan;Brink;31-2-2026;veel;;ja;best goed;1;;',
        'b;Plan;;3-12-2026;4;fietsers;ja;best goed;1;;misschien',
        'c;Plan;;;4;;ja;;1;;',
        '(voorbeeld);Zo doet u dat;;;;;;;;;',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      files.map(({ file }) => path.basename(file)),
      ['F01-003-c.pdf'],
    );
    assert.deepEqual(
      findings.map(({ rule, data, place }) => [rule, place?.line, data.column ?? data.columns, data.reason]),
      [
        ['fill/example-row', 5, undefined, undefined],
        ['fill/empty-required', 4, 'Kon u zeggen wat u wilde?, Wanneer?', undefined],
        ['fill/bad-value', 2, 'begin', 'no-day'],
        ['fill/bad-value', 2, 'aantal', 'no-number'],
        ['fill/bad-value', 3, 'taken.1.af', 'choice'],
      ],
    );
  });

  it('with heads that no field has are told of once, with what was meant', async () => {
    const { findings } = await fill('plann;versie;plek;kleur\nx;1.0;Brink;rood\n');
    const unknown = findings.filter(({ rule }) => rule === 'fill/unknown-column');
    assert.deepEqual(
      unknown.map(({ data }) => [data.column, data.suggestion]),
      [
        ['plann', 'plan'],
        ['kleur', ''],
      ],
    );
  });

  it('that name a field twice are not filled in: nobody can know which is meant', async () => {
    const { files, findings } = await fill('plan;F01.plan\nEen;Twee\n');
    assert.deepEqual(files, []);
    assert.ok(findings.some(({ rule, data }) => rule === 'fill/doubled-column' && data.column === 'F01.plan'));
  });

  it('of other formats are left alone', async () => {
    const { files, findings } = await fill('code;plan\nF02;Niet voor dit blad\nf01;Wel\n');
    assert.deepEqual(
      files.map(({ file }) => path.basename(file)),
      ['F01-002-Wel.pdf'],
    );
    assert.ok(findings.every(({ data }) => data.row !== 1));
  });

  it('come as one file for the printer too; what an earlier run made is not made again', async () => {
    const table = 'plan\nEen\nTwee\n';
    const both = await fill(table, { joined: true, done: ['formats/F01-proef/F01-001-Een.pdf'] });
    assert.deepEqual(
      both.files.map(({ file, pages }) => [file, pages]),
      [
        ['formats/F01-proef/F01-002-Twee.pdf', 2],
        ['formats/F01-proef-samen.pdf', 4],
      ],
    );
    const done = both.files.map(({ file }) => file);
    const again = await fill(table, { joined: true, done: ['formats/F01-proef/F01-001-Een.pdf', ...done] });
    assert.deepEqual(again.files, []);
  });

  it('that are none stop it before anything is made', async () => {
    const empty = await fill('bestand;plan\n(voorbeeld);Zo doet u dat\n');
    assert.deepEqual(
      empty.findings.filter(({ severity }) => severity === 'error').map(({ rule, data }) => [rule, data.reason]),
      [['fill/unreadable', 'no-rows']],
    );
    writeFileSync(path.join(folder, 'leeg.csv'), '');
    for (const [name, rule] of [
      ['leeg.csv', 'fill/unreadable'],
      ['weg.csv', 'content/missing-file'],
    ] as const) {
      const problem = await rowsIn(path.join(folder, name)).catch((thrown: unknown) => thrown);
      assert.ok(problem instanceof Failure, name);
      assert.deepEqual(
        problem.diagnostics.map((each) => each.rule),
        [rule],
      );
    }
  });
});
