/** What programs ask of a small book and need no browser for: its formats, its faults, the table to fill in, its Word files; and what is refused before anything is made. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { unzipSync } from 'fflate';
import {
  build,
  check,
  clean,
  fill,
  fillTemplate,
  formatDifference,
  formatFindings,
  info,
  isFailure,
  listFormats,
  makeFormats,
  mend,
  openBook,
  preview,
  toXlsx,
  where,
} from '../../src/index.js';
import { readRows } from '../../src/rows/read-rows.js';
import { type Files, folderOf } from '../content/books.js';
import { SHORT, SMALL_BOOK, withSecondFormat } from '../e2e/small-book.js';
import { SHEET_FORMAT } from '../pdf/sheet-format.js';

const bookIn = async (test: TestContext, files: Files = {}) => {
  const folder = await folderOf(test, { ...SMALL_BOOK, ...SHORT, ...files });
  return { folder, book: await openBook(folder) };
};

/** With which the program ends, and what it says of which rule. */
async function refused(task: Promise<unknown>): Promise<readonly [exitCode: number, ...said: string[]]> {
  const problem = await task.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(isFailure(problem), String(problem));
  return [problem.exitCode, ...problem.diagnostics.map((each) => formatFindings([each]).split('\n')[0]!)];
}

describe('a book', () => {
  it('tells which formats it has', async (test) => {
    const { book } = await bookIn(test, withSecondFormat);
    const common = { reader: 'inwoner', sheets: 1, version: '1.0' };
    assert.deepEqual(await listFormats(book), [
      { code: 'F01', slug: 'proef', title: 'Proefblad', ...common },
      { code: 'F02', slug: 'tweede', title: 'Tweede blad', ...common },
    ]);
  });

  it('is checked without being made; what is allowed is a warning, and strict makes errors of these', async (test) => {
    const { book, folder } = await bookIn(test, {
      'content/chapters/02-tweede.md': '# Tweede\n\n![Weg](../figures/weg.svg)\n\nZie [](03-derde.md).\n',
    });
    const told = async (options = {}) =>
      (await check(book, options)).map(({ rule, severity, place }) => [rule, severity, place?.line]);
    assert.deepEqual(await told(), [
      ['markup/link-outside', 'warning', 5],
      ['markup/missing-image', 'error', 3],
    ]);
    assert.deepEqual(await told({ allow: ['markup/missing-image'], strict: true }), [
      ['markup/link-outside', 'error', 5],
      ['markup/missing-image', 'warning', 3],
    ]);
    assert.equal(existsSync(path.join(folder, 'out')), false);
  });

  it('is mended in its files, and tells in words and lines what became of them', async (test) => {
    const { book, folder } = await bookIn(test, { 'content/chapters/02-tweede.md': '##Tweede\n\nNog een regel.\n' });
    const { files, summary } = await mend(book, { language: 'en' });
    assert.deepEqual(
      files.map(({ file, slips }) => [path.relative(folder, file), slips]),
      [[path.join('content', 'chapters', '02-tweede.md'), 1]],
    );
    assert.equal(readFileSync(files[0]!.file, 'utf8'), '## Tweede\n\nNog een regel.\n');
    const difference = formatDifference(files[0]!, { cwd: folder });
    assert.match(difference, /^-##Tweede$/m);
    assert.match(difference, /^\+## Tweede$/m);
    assert.match(summary, /^1 slip mended in 1 file\./);
    assert.deepEqual((await mend(book)).files, []);
  });

  it('says what it would be made with, also where there is no browser', async (test) => {
    const { book, folder } = await bookIn(test);
    const facts = await info(async () => book, { browser: path.join(folder, 'geen-browser') });
    assert.match(JSON.stringify(facts.browser), /browser\/not-found/);
    assert.equal((facts.book as { title: string }).title, 'Klein boek');
    assert.ok((facts.fonts as string[]).some((face) => face.startsWith('Atkinson Hyperlegible Next')));
    writeFileSync(path.join(folder, 'content', 'book.yaml'), 'title: [');
    const broken = await info(() => openBook(folder), { browser: path.join(folder, 'geen-browser') });
    assert.match(JSON.stringify(broken.book), /config\//);
  });
});

describe('the table to fill formats from', () => {
  it('has the questions for heads, an example, and an explanation; it is read back as one without rows', async (test) => {
    const { book } = await bookIn(test, { 'content/formats/F01-proef.md': SHEET_FORMAT });
    const sheets = await fillTemplate(book, ['proef']);
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['F01', 'Toelichting'],
    );
    const [heads = [], example = []] = sheets[0]!.lines;
    const under = (head: string) => example[heads.indexOf(head)];
    assert.deepEqual([heads[0], example[0]], ['bestand', '(voorbeeld)']);
    assert.deepEqual(
      [under('Wat is uw plan?'), under('Wanneer?'), under('Ging het goed?'), under('Wie merkt er iets van?')],
      ['uw tekst', '31-1-2026', 'nee', 'buren | dorp of wijk'],
    );
    const asked = sheets[1]!.lines.find(([, head]) => head === 'Ging het goed?');
    assert.deepEqual(asked, ['F01', 'Ging het goed?', 'goed', 'één van de keuzes', 'nee | ja', 'ja']);
    const read = readRows(Buffer.from(await toXlsx(sheets)), 'tabel.xlsx');
    assert.deepEqual(read.problems, []);
    assert.deepEqual(
      read.columns.filter(({ code }) => code === 'F01').map(({ name }) => name),
      heads,
    );
  });

  it('is not made for a format with faults', async (test) => {
    const { book } = await bookIn(test, {
      'content/formats/F01-proef.md': SHEET_FORMAT.replace('{#plek hoeft-niet}', '{#plan}'),
    });
    const [exitCode, ...said] = await refused(fillTemplate(book, ['F01']));
    assert.equal(exitCode, 1);
    assert.match(said.join(), /F01-proef\.md:\d+/);
  });
});

describe('Word files of formats', () => {
  it('are made into the output folder, told of in report.json, and cleaned away when they are as they were', async (test) => {
    const { book, folder } = await bookIn(test, withSecondFormat);
    const out = path.join(folder, 'out');
    const made = await build(book, { outputs: ['docx'], cache: false });
    assert.deepEqual(
      made.files.map(({ edition, file, pages }) => [edition, path.relative(out, file), pages]),
      [
        ['docx', path.join('docx', 'F01-proef.docx'), undefined],
        ['docx', path.join('docx', 'F02-tweede.docx'), undefined],
      ],
    );
    assert.deepEqual(made.failed, []);
    for (const { file } of made.files) assert.ok(unzipSync(readFileSync(file))['word/document.xml'], file);
    const { outputs } = JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8'));
    assert.deepEqual(
      outputs.map(({ sha256 }: { sha256: string }) => sha256),
      made.files.map(({ sha256 }) => sha256),
    );
    // A format that is gone: its file stands there still.
    writeFileSync(path.join(folder, 'content', 'book.yaml'), SMALL_BOOK['content/book.yaml']!);
    const { findings: now } = await build(await openBook(folder), { outputs: ['docx'], cache: false });
    assert.deepEqual(
      now.map(({ rule, data }) => [rule, data.files]),
      [['output/earlier-file', 'F02-tweede.docx']],
    );
    writeFileSync(made.files[1]!.file, 'van mij');
    const { removed, findings } = await clean(book);
    assert.ok(removed.includes(made.files[0]!.file));
    assert.deepEqual(
      findings.map(({ rule, data }) => [rule, path.basename(String(data.file)), data.count]),
      [['output/left', 'F02-tweede.docx', 1]],
    );
    assert.deepEqual(readdirSync(path.join(out, 'docx')), ['F02-tweede.docx']);
  });

  it('are handed over one by one to who takes them, and nothing is written', async (test) => {
    const { book, folder } = await bookIn(test, withSecondFormat);
    const taken: string[] = [];
    const take = async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
      assert.ok(unzipSync(bytes)['word/document.xml']);
      taken.push(name);
    };
    await makeFormats(book, ['tweede'], { docx: true, cache: false, take });
    assert.deepEqual(taken, ['F02-tweede.docx']);
    assert.equal(existsSync(path.join(folder, 'out')), false);
    const [exitCode, said] = await refused(makeFormats(book, ['F01', 'F02'], { docx: true, take }));
    assert.equal(exitCode, 2);
    assert.match(said ?? '', /more than one file/);
  });
});

describe('before anything is made', () => {
  it('is said what there is no edition, extra, format, table or editor of', async (test) => {
    const { book, folder } = await bookIn(test);
    const cases: readonly (readonly [task: () => Promise<unknown>, said: RegExp])[] = [
      [() => build(book, { outputs: ['digitaal'] }), /no edition "digitaal"; choose from digital, print/],
      [() => build(book, { outputs: ['docx'], extras: ['proof'] }), /--proof needs the print edition/],
      [() => build(book, { outputs: ['docx'], extras: ['glans'] }), /no extra "glans"/],
      [() => makeFormats(book, ['F07'], { docx: true }), /"?F07/],
      [() => fill(book, ['F07'], path.join(folder, 'weg.csv')), /"?F07/],
      [() => fill(book, ['F01'], path.join(folder, 'weg.csv')), /weg\.csv/],
      [() => preview(book, { editor: 'kladblok' }), /"kladblok" is no editor/],
    ];
    for (const [task, wanted] of cases) {
      const [exitCode, said] = await refused(task());
      assert.equal(exitCode, 2, said);
      assert.match(said ?? '', wanted);
    }
    assert.equal(existsSync(path.join(folder, 'out')), false);
  });

  it('is said that there is no browser, by all that needs one', async (test) => {
    const { book, folder } = await bookIn(test);
    const options = { browser: path.join(folder, 'geen-browser'), cache: false };
    const chapter = path.join(folder, 'content', 'chapters', '01-eerste.md');
    for (const task of [
      () => build(book, { ...options, outputs: ['digital'] }),
      () => where(book, chapter, 1, options),
    ]) {
      const [exitCode, said] = await refused(task());
      assert.equal(exitCode, 3, said);
      assert.match(said ?? '', /geen-browser/);
    }
    const { diagnostics } = JSON.parse(readFileSync(path.join(folder, 'out', 'report.json'), 'utf8'));
    assert.equal(diagnostics[0].rule, 'browser/not-found');
  });
});
