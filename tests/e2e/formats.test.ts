/** The set of formats, as colleagues get it: one file with an index, one zip that explains itself; filled from rows, read back. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { FORMAT, SHORT, withSecondFormat, YAML } from './small-book.js';
import { installed, said } from './tools.js';

const QUESTIONS = `
::datum[Wanneer begint u?]{#begin}

:::kies[Kent u ons al?]{#bekend}
- ja
- nee
:::

:::vink[Wat wilt u?]{#wens anders}
- koffie en thee
- tolk
:::
`;

const lines = (text: string): string[] => text.trimEnd().split('\n').filter(Boolean);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let book: BookFolder;
before(async () => {
  book = await bookIn(await temporaryFolder(), {
    ...withSecondFormat,
    ...SHORT,
    'content/formats/F01-proef.md': `${FORMAT}${QUESTIONS}`,
  });
  assertCode(await book.run(['build', 'formats', '-q']), 0);
});

const SENDER = 'Gemeente Voorbeeld aan de Lange Rivier en omliggende dorpen';

describe('the head of a sheet', () => {
  it('lends the sender its right corner, and not the lines of the text below', async () => {
    const place = await bookIn(await temporaryFolder(), {
      ...SHORT,
      'content/book.yaml': YAML.replace('Gemeente Voorbeeld', SENDER),
      'content/formats/F01-proef.md': FORMAT.replace('Vul dit blad in.', 'Vul dit blad in. '.repeat(24).trim()),
    });
    assertCode(await place.run(['format', 'F01', '-q']), 0);
    const [sheet] = (await place.pdf('out/formats/F01-proef.pdf')).pages;
    const most = Math.max(...sheet!.lines.map(({ text }) => text.match(/blad/g)?.length ?? 0));
    const first = sheet!.lines.find(({ text }) => text.includes('bladin'));
    assert.ok(first!.text.match(/blad/g)!.length < most, sheet!.lines.map(({ text }) => text).join('\n'));
  });
});

describe('formats.pdf', () => {
  it('begins with an index that leads to each format', async () => {
    const { pages, outline } = await book.pdf('out/formats/formats.pdf');
    const [index] = pages;
    assert.match(
      index!.lines.map(({ text }) => text).join(' '),
      // Lines that stand at nearly one height may come in either order.
      /^Formats.*F01.*1\.02 .*Proefblad.*F02.*1\.03 .*Tweedeblad/,
    );
    assert.deepEqual([...new Set(index!.links.map(({ page }) => page))], [1, 2]);
    const bookmarks = outline.map(({ title, page }) => `${page} ${title}`);
    assert.deepEqual([bookmarks[0], bookmarks[1]], ['0 Formats', '1 F01 Proefblad']);
    assertCode(await book.run(['check', 'out/formats/formats.pdf']), 0);
  });
});

describe('formats.zip', () => {
  const zip = async (folder = 'out'): Promise<Buffer> => (await book.files(`${folder}/formats`)).get('formats.zip')!;

  it('holds each file of the set, and says what it is', async () => {
    const files = unzipSync(await zip());
    const names = ['0-LEES-MIJ.html', 'F01-proef.pdf', 'F02-tweede.pdf', 'formats.pdf', 'manifest.json'];
    assert.deepEqual(Object.keys(files), names);
    const beside = await book.files('out/formats');
    for (const name of names.filter((each) => each.endsWith('.pdf')))
      assert.ok(beside.get(name)!.equals(files[name]!), name);
    const { formats, set, date, publisher } = JSON.parse(strFromU8(files['manifest.json']!));
    assert.deepEqual([publisher, date, set.file, set.pages], ['Gemeente Voorbeeld', '2026-01-31', 'formats.pdf', 3]);
    for (const { file, bytes, sha256: sum, version, widthMm } of formats) {
      assert.deepEqual([bytes, sum], [files[file]!.length, sha256(files[file]!)]);
      assert.deepEqual([version, widthMm], ['1.0', 210]);
    }
    const explained = strFromU8(files['0-LEES-MIJ.html']!);
    for (const { file } of formats) assert.match(explained, new RegExp(`href="${file}"`));
    assert.match(explained, /100 %.*Bel 020 123 45 67/s);
  });

  it('is a zip to others too', async (test) => {
    const file = book.path('out/formats/formats.zip');
    if (installed('unzip')) assert.match(said('unzip', '-tq', file), /No errors/);
    else test.diagnostic('unzip is not installed');
    const python = spawnSync('python3', ['-m', 'zipfile', '-t', file], { encoding: 'utf8' });
    if (python.error) test.diagnostic('python is not installed');
    else assert.match(python.stdout, /Done testing/);
  });

  it('stands in the report, and is the same in another place and another chapter', async () => {
    const { outputs } = JSON.parse(await book.text('out/report.json'));
    const told = outputs.find(({ file }: { file: string }) => file.endsWith('formats.zip'));
    assert.equal(told.sha256, sha256(await zip()));
    assert.equal('pages' in told, false);
    await book.write({ 'content/chapters/01-eerste.md': '# Eerste\n\nEen heel andere regel.\n' });
    const env = { TZ: 'Pacific/Kiritimati' };
    assertCode(await book.run(['build', 'formats', '-q', '--no-cache', '-o', 'elders'], { env }), 0);
    assert.ok((await zip('elders')).equals(await zip()));
  });
});

describe('a format', () => {
  const CSV = 'plan;plek;begin;bekend;wens;wens-anders\r\n';

  it('is filled in for each row, in Windows-1252 too; a bad row keeps no other from being made', async () => {
    const rows = [
      'Een café;Brink 1;3-12-2026;Ja;tolk;',
      'Feest;Es 2;31-2-2026;misschien;;',
      '"Twee\r\nregels";=1+1;;;anders | tolk;thé',
    ];
    await book.write({ 'straat.csv': Buffer.from(`${CSV}${rows.join('\r\n')}\r\n`, 'latin1') });
    const run = await book.run(['format', 'F01', '--fill', 'straat.csv', '-q']);
    assertCode(run, 1);
    const made = ['F01-001-Een-café.pdf', 'F01-003-1-1.pdf'];
    assert.deepEqual(
      lines(run.stdout),
      made.map((name) => book.path(`out/formats/F01-proef/${name}`)),
    );
    assert.match(
      run.stderr,
      /straat\.csv:3:1 fout: `begin`: “31-2-2026”.*straat\.csv:3:1 fout: `bekend`: “misschien”/s,
    );
    assert.deepEqual(rulesIn(run), ['fill/bad-value', 'fill/empty-required']);

    const read = await book.run(['read', 'out/formats/F01-proef'], { cwd: '.' });
    assertCode(read, 0);
    const values = JSON.parse(read.stdout).map((each: { values: object }) => each.values);
    assert.deepEqual(values, [
      { plan: 'Een café', plek: 'Brink 1', begin: '2026-12-03', bekend: 'ja', wens: ['tolk'], 'wens-anders': '' },
      { plan: 'Twee\nregels', plek: '=1+1', begin: '', bekend: '', wens: ['tolk', 'anders'], 'wens-anders': 'thé' },
    ]);
  });

  it('comes as a table that can go in again, without the files that are no format', async () => {
    await writeFile(book.path('out/formats/F01-proef/kapot.pdf'), '%PDF-1.7 en dan niets');
    const before = [...(await book.files('out/formats/F01-proef')).values()];
    for (const name of ['tabel.csv', 'tabel.xlsx', 'tabel.json']) {
      const read = await book.run(['read', 'out/formats/F01-proef', 'weg.pdf', '-o', name]);
      assertCode(read, 1);
      assert.deepEqual(rulesIn(read), ['content/missing-file', 'form/required-empty', 'pdf/unreadable']);
      assert.match(read.stderr, /2 gelezen, 2 niet\./);
      const again = await book.run(['format', 'F01', '--fill', name, '-q', '-o', 'weer']);
      assertCode(again, 0);
      assert.equal(lines(again.stdout).length, 2);
      for (const [index, file] of lines(again.stdout).entries())
        assert.ok((await readFile(file)).equals(before[index]!), `${file} of ${name} differs`);
    }
    assert.match(
      await book.text('tabel.csv'),
      /^\ufeffbestand;code;versie;plan;plek;begin;bekend;wens;wens-anders\r\n.*;"'=1\+1";/s,
    );
  });

  it('gives the table to fill it from: with its questions for heads, and an example of which nothing is made', async () => {
    assertCode(await book.run(['format', 'proef', '--fill-template', '-o', 'lijst.csv']), 0);
    const [heads = '', example = ''] = lines(await book.text('lijst.csv'));
    assert.match(example, /^\(voorbeeld\);/);
    const row = heads.split(';').map((head, index) => (index === 0 ? 'buurt' : /plan/i.test(head) ? 'Een bank' : ''));
    await book.write({ 'lijst.csv': [heads, example, row.join(';'), ''].join('\r\n') });
    const filled = await book.run(['format', 'f1', '--fill', 'lijst.csv', '-q', '-o', 'lijst']);
    assertCode(filled, 0);
    assert.deepEqual(
      lines(filled.stdout).map((file) => path.basename(file)),
      ['F01-002-buurt.pdf'],
    );
    assert.match(filled.stderr, /\[fill\/empty-required\]/);
    const again = await book.run(['format', 'proef', '--fill-template', '-b', 'content']);
    assertCode(again, 0);
    assertCode(await book.run(['format', 'proef', '--fill-template']), 2);
  });

  it('goes into the file, the pipe or the stream that is asked, and puts none of these away', async (test) => {
    const format = (...args: string[]) => book.run(['format', 'F01', '-q', ...args]);
    assertCode(await format('-o', 'eigen.pdf'), 0);
    const own = await readFile(book.path('eigen.pdf'));
    assert.ok(own.equals(await readFile(book.path('out/formats/F01-proef.pdf'))));
    await symlink('echt.pdf', book.path('link.pdf'));
    await writeFile(book.path('echt.pdf'), 'oud');
    assertCode(await format('-o', 'link.pdf'), 0);
    assert.ok((await lstat(book.path('link.pdf'))).isSymbolicLink());
    assert.ok((await readFile(book.path('echt.pdf'))).equals(own));
    const shell = (line: string) => book.run(['format', 'F01', '-q', '-o'], { through: ['sh', '-c', line, 'sh'] });
    assertCode(await shell('"$@" - > uit.pdf'), 0);
    assert.ok((await readFile(book.path('uit.pdf'))).equals(own));
    const more = await book.run(['format', 'F01', 'F02', '-q', '-o', 'twee.pdf']);
    assertCode(more, 2);
    assert.match(more.stderr, /meer dan één bestand/);
    assertCode(await book.run(['format', 'F01', '--docx', '-q', '-o', 'eigen.docx']), 0);
    assert.ok(unzipSync(await readFile(book.path('eigen.docx')))['word/document.xml']);
    if (spawnSync('mkfifo', [book.path('pijp')]).status !== 0) return test.diagnostic('mkfifo is not there');
    assertCode(await shell('cat pijp > door.pdf & "$@" pijp; code=$?; wait; exit $code'), 0);
    assert.ok((await readFile(book.path('door.pdf'))).equals(own));
    assert.ok((await lstat(book.path('pijp'))).isFIFO());
  });

  it('opens when it is made, with what the desktop has for it', async () => {
    const programs = path.join(book.folder, 'programs');
    await mkdir(programs, { recursive: true });
    await writeFile(path.join(programs, 'xdg-open'), `#!/bin/sh\necho "$1" > ${programs}/opened\n`);
    await chmod(path.join(programs, 'xdg-open'), 0o755);
    const env = { PATH: `${programs}:${process.env.PATH}` };
    assertCode(await book.run(['format', 'proef', '-q', '--open'], { env }), 0);
    assert.equal((await book.text('programs/opened')).trim(), book.path('out/formats/F01-proef.pdf'));
  });
});
