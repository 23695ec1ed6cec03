/** Answers of many people, from the files that they sent to what somebody reads of them: read, counted, put in tables, at a terminal and on pages. And PDFs of anybody, checked and read aloud. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { configOf } from '../../src/api/book.js';
import { checkFile } from '../../src/api/check-file.js';
import { loadBook } from '../../src/content/load.js';
import {
  type Answer,
  checkPdfs,
  formatSummaries,
  isFailure,
  openBook,
  read,
  readAloud,
  summarise,
  summaryTables,
  tabulate,
  tabulateApart,
  toCsv,
  toXlsx,
} from '../../src/index.js';
import { makeSummary } from '../../src/outputs/formats/make-summary.js';
import { usualPressSettings } from '../../src/outputs/print/press-settings.js';
import { readRows } from '../../src/rows/read-rows.js';
import { folderOf } from '../content/books.js';
import { SHORT, SMALL_BOOK } from '../e2e/small-book.js';
import { withoutBrowser } from '../outputs/without-browser.js';
import { SHEET_FORMAT } from '../pdf/sheet-format.js';

const saved = (values: Readonly<Record<string, Answer>>, version = '1.0'): string =>
  JSON.stringify({ code: 'F01', version, values });

const SENT = {
  ...SMALL_BOOK,
  ...SHORT,
  'content/formats/F01-proef.md': SHEET_FORMAT,
  'post/an.json': saved({ plan: 'Een bank', merken: ['buren'], goed: 'ja', gezegd: 'best goed', totaal: '1.250,50' }),
  'post/bo.json': saved({
    plan: '=1+1',
    merken: ['buren', 'dorp of wijk'],
    goed: 'ja',
    gezegd: 'heel goed',
    totaal: '2',
  }),
  'post/ci.json': saved({ plan: '', merken: [], goed: 'nee', gezegd: '', totaal: '' }, '0.9'),
  'post/lijst.json': '{ "boodschappen": ["melk"] }',
};

describe('answers of many people', () => {
  it('are read by what the book asks; a list of something else, and an older sheet, are told of', async (test) => {
    const folder = await folderOf(test, SENT);
    const book = await openBook(folder);
    const { forms, unread, findings } = await read([path.join(folder, 'post')], { book });
    assert.deepEqual(
      forms.map(({ file, values }) => [path.basename(file), values.totaal]),
      [
        ['an.json', 1250.5],
        ['bo.json', 2],
        ['ci.json', ''],
      ],
    );
    assert.deepEqual(
      unread.map((file) => path.basename(file)),
      ['lijst.json'],
    );
    assert.deepEqual(
      findings.map(({ rule, place }) => [rule, path.basename(place?.file ?? '')]),
      [
        ['form/no-answers', 'lijst.json'],
        ['form/old-version', 'ci.json'],
      ],
    );
    const over = await read([path.join(folder, 'post')], { out: path.join(folder, 'post', 'an.json') }).catch(
      (thrown) => thrown,
    );
    assert.ok(isFailure(over), 'what is read would be gone');
    assert.deepEqual([over.exitCode, over.diagnostics[0]?.rule], [2, 'output/own-input']);
  });

  it('are counted, and say the same in tables, at a terminal and on a page', async (test) => {
    const folder = await folderOf(test, SENT);
    const book = await openBook(folder);
    const { forms } = await read([path.join(folder, 'post')], { book });
    const summaries = await summarise(forms, { language: 'nl', book });
    const about = (name: string) => summaries[0]?.questions.find((each) => each.name === name);
    assert.deepEqual(
      [summaries[0]?.title, summaries[0]?.sheets, summaries[0]?.versions],
      ['Proefblad', 3, ['0.9', '1.0']],
    );
    assert.deepEqual(about('merken')?.counts.slice(0, 2), [
      { answer: 'buren', count: 2 },
      { answer: 'dorp of wijk', count: 1 },
    ]);
    assert.deepEqual([about('totaal')?.sum, about('totaal')?.mean], [1252.5, 626.25]);
    assert.deepEqual([about('gezegd')?.steps, about('gezegd')?.mean], [5, 4.5]);

    const told = await formatSummaries(summaries, 'nl');
    assert.match(told, /^F01 Proefblad: 3 bladen zijn ingevuld, van de versies 0\.9 en 1\.0\./);
    assert.match(told, /buren {2,}2 {2}█{20}\n/);
    assert.match(told, /dorp of wijk {2,}1 {2}█{10}\n/);
    assert.match(told, /Samen 1\.252,5\./);
    assert.match(told, /- Een bank \(.*an\.json\)/);

    const [counts, texts] = await summaryTables(summaries, 'nl');
    assert.ok(
      counts?.lines.some((line) => line.includes('dorp of wijk') && line.includes(50)),
      'half of who answered',
    );
    assert.deepEqual(
      texts?.lines.slice(1).map((line) => line[2]),
      ['Een bank', '=1+1'],
    );

    const config = configOf(book);
    const { workshop, laidOut } = withoutBrowser(config, await loadBook(config));
    const { file, title, pages } = await makeSummary(workshop, summaries);
    assert.deepEqual([file, title, pages], ['summary.pdf', 'Uitkomst F01 Proefblad', 2]);
    for (const words of ['Een bank', '=1+1', '2 van 3 gaven antwoord.', 'op een schaal van 1 tot 5'])
      assert.ok(laidOut[0]?.html.includes(words), words);
  });

  it('stay texts and numbers in a table that goes into a spreadsheet', async (test) => {
    const folder = await folderOf(test, SENT);
    const { forms } = await read([path.join(folder, 'post')], { book: await openBook(folder) });
    const csv = toCsv(await tabulate(forms, 'nl'));
    assert.match(csv, /^\ufeffbestand;code;versie;plan;merken;goed;gezegd;totaal\r\n/);
    assert.match(csv, /;"'=1\+1";"buren \| dorp of wijk";/, 'no text is a formula');
    const back = readRows(Buffer.from(await toXlsx(await tabulateApart(forms, 'nl'))), 'tabel.xlsx');
    const totals = back.rows.map(({ cells }) => cells.find(({ column }) => column === 'totaal')?.value);
    assert.deepEqual(totals, [1250.5, 2, undefined]);
  });
});

async function whitePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle('Wit');
  document.setCreationDate(new Date(0));
  document.addPage([595, 842]);
  return document.save();
}

describe('PDFs of anybody', () => {
  it('are checked by what they claim, or by what is asked', async () => {
    const bytes = await whitePdf();
    const settings = usualPressSettings();
    const rulesFor = async (rules: 'ua' | 'press' | undefined) => {
      const { found, statement } = await checkFile({ file: 'wit.pdf', bytes: bytes.slice(), rules, settings });
      return { rules: new Set<string>(found.map(({ rule }) => rule)), statement };
    };
    const forReaders = await rulesFor(undefined);
    assert.ok(forReaders.rules.has('ua/tree'), [...forReaders.rules].join());
    assert.equal(forReaders.statement?.claimsUa, false);
    const forPress = await rulesFor('press');
    assert.ok(forPress.rules.has('press/output-intent'), [...forPress.rules].join());
    assert.equal(forPress.statement, undefined);
    assert.ok(![...forPress.rules].some((rule) => rule.startsWith('ua/')));
  });

  it('that cannot be read are told of one by one, and keep no other from being checked or heard', async (test) => {
    const folder = await folderOf(test, { 'wit.pdf': await whitePdf(), 'kapot.pdf': '%PDF-1.7 en dan niets' });
    const names = ['weg.pdf', 'kapot.pdf', 'wit.pdf'];
    const files = names.map((name) => path.join(folder, name));
    const checked: (readonly [rule: string | undefined, hasStatement: boolean])[] = [];
    for await (const { findings, statement } of checkPdfs(files, { language: 'nl', allow: ['ua/tree'] }))
      checked.push([findings[0]?.rule, statement?.includes('wit.pdf') ?? false]);
    assert.deepEqual(checked.slice(0, 2), [
      ['content/missing-file', false],
      ['pdf/unreadable', false],
    ]);
    assert.equal(checked[2]?.[1], true);
    const heard: (readonly [rule: string | undefined, html: boolean])[] = [];
    for await (const { findings, html } of readAloud(files, { language: 'nl' }))
      heard.push([findings[0]?.rule, html?.startsWith('<!doctype html>') ?? false]);
    assert.deepEqual(heard, [
      ['content/missing-file', false],
      ['pdf/unreadable', false],
      [undefined, true],
    ]);
  });
});
