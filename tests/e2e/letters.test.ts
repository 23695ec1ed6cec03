/** Letters: blank, to fill in, and from rows as running text; one file for the printer, and going on after a stop. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { judgeUa } from '../../src/check/judge-ua.js';
import { fill, openBook } from '../../src/index.js';
import { readUaFacts } from '../../src/pdf/read/ua/read-ua.js';
import { paintedOutOfOrder } from '../pdf/paint-order.js';
import { assertCode, type BookFolder, bookIn, heardIn, rulesIn, temporaryFolder } from './harness.js';
import { FORMAT, SHORT, YAML } from './small-book.js';
import { installed } from './tools.js';

const LETTER = `---
kind: letter
code: F02
title: Bericht
version: '1.0'
date: 2026-01-31
sheets: 1
---
:::adres
- :kort[Naam]{#naam breedte=breed}
- :kort[Straat]{#straat breedte=breed hoeft-niet}
:::

:::kenmerk
- Datum: :datum[Dag van de brief]{#dag breedte=breed}
:::

## Iets over :kort[onderwerp]{#onderwerp}

Beste :kort[naam]{#naam breedte=breed},

Het kost :bedrag[bedrag]{#prijs hoeft-niet}.

U krijgt dit:

:::vink[Wat krijgt iemand?]{#wat hoeft-niet}
- een boom
- een bank
:::

## Later

Bel :telefoon[telefoon]{#bel hoeft-niet}.

::lang[Wat nog meer?]{#meer regels=2 hoeft-niet}
`;

const HEAD = 'naam;straat;dag;onderwerp;prijs;wat;bel';
const ROWS = [
  'An <b>Jansen</b>;Brink 1;3 dec 2026;het plein;1250,5;een bank | een boom;0612345678',
  'Олена;;03122026;de {{straat}};;;',
  'Bob;;31-02-2026;niets;;;',
  ';Es 2;3-12-2026;iets;;;',
  ...Array.from({ length: 60 }, (_, index) => `Buur ${index};Es ${index};3-12-2026;de bomen;;een boom;`),
];

let book: BookFolder;
before(async () => {
  book = await bookIn(await temporaryFolder(), {
    ...SHORT,
    'content/book.yaml': YAML.replace('formats/F01-proef.md]', 'formats/F01-proef.md, formats/F02-bericht.md]'),
    'content/formats/F02-bericht.md': LETTER,
    'straat.csv': `${HEAD}\n${ROWS.join('\n')}\n`,
  });
});

const textsOf = async (name: string): Promise<string[]> =>
  (await book.pdf(name)).pages.map(({ lines }) => lines.map(({ text }) => text.replace(/\s/g, '')).join('\n'));

describe('a letter', () => {
  it('is to be filled in, with a field in its line for each place, and two for what stands twice', async () => {
    assertCode(await book.run(['format', 'F02', '-q']), 0);
    const read = await book.run(['read', 'out/formats/F02-bericht.pdf']);
    const values = { naam: '', straat: '', dag: '', onderwerp: '', prijs: '', wat: [], bel: '', meer: '' };
    assert.deepEqual(JSON.parse(read.stdout)[0].values, values);
    assertCode(await book.run(['check', 'out/formats/F02-bericht.pdf']), 0);
    const said = await heardIn(book.path('out/formats/F02-bericht.pdf'));
    // Each is read where it stands in its sentence, and parts no word from the mark behind it.
    assert.match(said, /: Iets over onderwerp \[Invulveld: [^\]]*\]\n/);
    assert.match(said, /\n {2}Beste naam \[Invulveld: Naam[^\]]*\],\n/);
    assert.match(said, /\n {2}Het kost bedrag \[Invulveld: [^\]]*\]\.\n/);
    assert.match(said, /\n {2}Wat nog meer\? \(hoeft niet\)\n {2}\[Invulveld[^\n]*\]\n/);
    // The foot is painted on each page, and heard once.
    assert.equal(said.match(/020 123 45 67/g)?.length, 1);
    // Readers that know no tags hear it in the same order.
    assert.deepEqual((await paintedOutOfOrder(book.path('out/formats/F02-bericht.pdf'))).turned, []);
  });

  it('comes from rows as text, without questions, and without what has no answer', async () => {
    const run = await book.run(['format', 'F02', '--fill', 'straat.csv', '-q', '--joined', 'beside']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['fill/bad-value', 'fill/letter-gap']);
    assert.match(run.stderr, /straat\.csv:4:1 fout: `dag`: “31-02-2026” is geen datum die bestaat/);
    const [first] = await textsOf('out/formats/F02-bericht/F02-001-An-b-Jansen-b.pdf');
    assert.match(first!, /An<b>Jansen<\/b>\nBrink1\nDatum:3december2026\nIetsoverhetplein\n/);
    assert.match(first!, /Hetkost€1\.250,50\.\nUkrijgtdit:\neenboom\neenbank\nLater\nBel0612345678\./);
    const [second] = await textsOf('out/formats/F02-bericht/F02-002-Олена.pdf');
    assert.match(second!, /Ietsoverde\{\{straat\}\}\nBesteОлена,\n/);
    assert.doesNotMatch(second!, /kost|krijgt|Later|hoeft|Straat/);
  });

  it('begins on a leaf of its own in the file for the printer, whose other sides are white', async () => {
    const pages = await textsOf('out/formats/F02-bericht-samen.pdf');
    assert.equal(pages.length, 2 * 62 - 1);
    for (const [index, text] of pages.entries())
      assert.equal(index % 2 === 0 ? /Beste/.test(text) : text === '', true, `${index}: ${text}`);
  });

  it('is as accessible apart as it is among the others', async () => {
    for (const name of ['F02-001-An-b-Jansen-b', 'F02-040-Buur-35', 'F02-064-Buur-59']) {
      const bytes = (await book.files('out/formats/F02-bericht')).get(`${name}.pdf`)!;
      assert.deepEqual(judgeUa(await readUaFacts(bytes), true), [], name);
      const said = await heardIn(book.path(`out/formats/F02-bericht/${name}.pdf`));
      assert.equal(said.match(/020 123 45 67/g)?.length, 1, name);
      if (!installed('qpdf')) continue;
      const { stdout } = spawnSync('qpdf', ['--check', book.path(`out/formats/F02-bericht/${name}.pdf`)]);
      assert.match(String(stdout), /No syntax or stream encoding errors/);
    }
  });

  it('keeps the name below it with its greeting, wherever the page ends', async () => {
    const letter = `${LETTER}\nU hoort van ons.\n\nMet groet,\n\n:kort[afzender]{#wie}\n`;
    const rows = Array.from(
      { length: 30 },
      (_, lines) =>
        `Bo;3-12-2026;het plein;Riet;${'Een regel die de hele breedte van de brief vult met woorden. '.repeat(10 + lines)}`,
    );
    const other = await bookIn(await temporaryFolder(), {
      ...SHORT,
      'content/book.yaml': YAML.replace('formats/F01-proef.md]', 'formats/F02-bericht.md]'),
      'content/formats/F02-bericht.md': letter,
      'straat.csv': `naam;dag;onderwerp;wie;meer\n${rows.join('\n')}\n`,
    });
    assertCode(await other.run(['format', 'F02', '--fill', 'straat.csv', '-q', '--joined']), 0);
    const { pages } = await other.pdf('out/formats/F02-bericht-samen.pdf');
    const ends = pages
      .map(({ lines }) => lines.map(({ text }) => text.replace(/\s/g, '')).join('\n'))
      .filter((text) => /^Riet$/m.test(text));
    assert.equal(ends.length, rows.length);
    // Some end on a page of their own, all with three paragraphs.
    assert.ok(ends.some((text) => !/plein/.test(text)));
    for (const text of ends) assert.match(text, /Uhoortvanons\.\nMetgroet,\nRiet$/m);
  });

  it('says which letters are of an earlier time', async () => {
    await book.write({ 'straat.csv': `${HEAD}\n${ROWS.slice(4, 6).join('\n')}\n` });
    const run = await book.run(['format', 'F02', '--fill', 'straat.csv', '-q']);
    assertCode(run, 0);
    assert.deepEqual(rulesIn(run), ['fill/earlier-files']);
    assert.match(run.stderr, /staan er 62 van een eerdere keer, zoals F02-001-An-b-Jansen-b\.pdf/);
  });
});

describe('sheets', () => {
  const COUNTED = `${FORMAT}
::getal[Hoeveel stoelen?]{#stoelen}

::getal[Hoeveel banken?]{#banken}

::getal[Hoeveel samen?]{#samen som="stoelen banken"}
`;
  const rows = Array.from({ length: 40 }, (_, index) => `Plan ${index};Plek ${index};${2000 + index};5`);
  const CSV = `plan;plek;stoelen;banken\n${rows.join('\n')}\n`;

  it('for the printer are paint, each on leaves of its own, with the sums that nobody gave', async () => {
    await book.write({ 'content/formats/F01-proef.md': COUNTED, 'bladen.csv': CSV });
    assertCode(await book.run(['format', 'F01', '--fill', 'bladen.csv', '-q', '--joined', '-o', 'samen']), 0);
    assert.deepEqual(await readdir(book.path('samen/formats')), ['F01-proef-samen.pdf']);
    const pages = await textsOf('samen/formats/F01-proef-samen.pdf');
    assert.equal(pages.length, 80);
    for (const [index, text] of pages.entries())
      assert.equal(
        index % 2 === 0 ? text.includes(`Plan${index / 2}\n`) && text.includes(String(2005 + index / 2)) : text === '',
        true,
        `${index}: ${text}`,
      );
    const read = await book.run(['read', 'samen/formats/F01-proef-samen.pdf']);
    assert.deepEqual(rulesIn(read).includes('form/flat'), true);
  });

  it('that were stopped go on where they were', async () => {
    const opened = await openBook(book.path('content'));
    const stopping = new AbortController();
    let filled = 0;
    const advance = (phase: string): void => {
      if (phase === 'fill' && ++filled === 5) stopping.abort();
    };
    const options = { out: book.path('half'), signal: stopping.signal, progress: { expect: () => undefined, advance } };
    const { stopped } = await fill(opened, ['F01'], book.path('bladen.csv'), options);
    assert.deepEqual(stopped, { made: 5, rows: 40 });
    const there = await readdir(book.path('half/formats/F01-proef'));
    const times = await Promise.all(
      there.map(async (name) => (await stat(book.path(`half/formats/F01-proef/${name}`))).mtimeMs),
    );
    assertCode(await book.run(['format', 'F01', '--fill', 'bladen.csv', '-q', '-o', 'half']), 0);
    assert.equal((await readdir(book.path('half/formats/F01-proef'))).length, 40);
    const after = await Promise.all(
      there.map(async (name) => (await stat(book.path(`half/formats/F01-proef/${name}`))).mtimeMs),
    );
    assert.deepEqual(after, times);
  });
});
